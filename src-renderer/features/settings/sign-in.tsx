import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SignInProblem } from '#contract/mail';
import settings from './settings.module.css';
import type { SigningIn } from './use-sign-in.ts';

const problems: Record<
  SignInProblem,
  'signInDenied' | 'signInTimeout' | 'signInStrange' | 'signInUnreachable' | 'signInClient' | 'signInNoLasting' | 'signInNoIssuer' | 'signInOther'
> = {
  denied: 'signInDenied',
  timeout: 'signInTimeout',
  'wrong-answer': 'signInStrange',
  unreachable: 'signInUnreachable',
  'wrong-client': 'signInClient',
  'no-lasting-token': 'signInNoLasting',
  'not-an-issuer': 'signInNoIssuer',
  other: 'signInOther',
};

/** How a sign-in in the browser goes on: where to go, how to give up, what went wrong. */
export function SignInProgress({ now, giveUp }: { now: SigningIn; giveUp: () => void }) {
  const { t } = useTranslation('mailbox');
  if (now.at === 'rest') return null;
  if (now.at === 'failed')
    return (
      <div className={settings.answer} role="alert">
        {t(problems[now.failure.problem])}
        {now.failure.said && <small>{t('providerSaid', { text: now.failure.said })}</small>}
      </div>
    );
  return (
    <div className={settings.answer} data-good role="status">
      {now.at === 'waiting' && <p>{t('signInWaiting')}</p>}
      <div className={settings.row}>
        {now.at === 'waiting' && (
          <Button
            component="a"
            href={now.url}
            target="_blank"
            rel="noreferrer"
            variant={now.opened ? 'default' : 'filled'}
            leftSection={<IconExternalLink size={16} aria-hidden />}
          >
            {t('signInOpen')}
          </Button>
        )}
        <Button variant="subtle" onClick={giveUp}>
          {t('giveUp')}
        </Button>
      </div>
    </div>
  );
}
