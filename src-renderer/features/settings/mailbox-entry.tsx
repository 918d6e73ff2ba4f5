import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MailSuggestion } from '#contract/mail';
import { useLanguage } from '../../text/use-language.ts';
import { Choose } from '../../ui/choose.tsx';
import { useSayProblem } from '../../ui/say-problem.ts';
import tones from '../../ui/tones.module.css';
import styles from './mailbox.module.css';
import { type MailboxValues, missingIn, type Way, wayOf } from './mailbox-values.ts';
import settings from './settings.module.css';
import { SignInProgress } from './sign-in.tsx';
import { useSignIn } from './use-sign-in.ts';

export type PartProps = {
  value: MailboxValues;
  set: (more: Partial<MailboxValues>) => void;
  /** What the core refused at the last save. */
  error: unknown;
  /** Missing fields are named only after somebody tried. */
  hasTried: boolean;
};

type Props = PartProps & { suggestion: MailSuggestion | null; isKept: boolean; isClosed: boolean; onError: (error: unknown) => void; ask: () => void };

const ways = ['password', 'google', 'microsoft', 'other'] as const;
const wayNames = { password: 'withPassword', google: 'withGoogle', microsoft: 'withMicrosoft', other: 'withOther' } as const;

/** With a password, or in the browser at the provider. */
export function MailboxEntry(props: Props) {
  const { t } = useTranslation('mailbox');
  const { value, set } = props;
  const way = wayOf(value);
  const choose = (next: Way) =>
    set({ auth: next === 'password' ? 'password' : 'oauth', oauthProvider: next === 'password' || next === 'other' ? '' : next, ticket: null, password: '' });
  return (
    <div className={styles.entry}>
      <Choose
        label={t('howToEnter')}
        value={way}
        options={ways.map((one) => ({ value: one, label: t(wayNames[one]) }))}
        onChoose={choose}
        onFocus={props.ask}
      />
      {way === 'password' ? <Password {...props} /> : <Browser {...props} way={way} />}
    </div>
  );
}

function Password({ value, set, error, suggestion, isKept, ask }: Props) {
  const { t: s } = useTranslation('settings');
  const sayProblem = useSayProblem();
  return (
    <>
      {suggestion && <PasswordHint suggestion={suggestion} />}
      <PasswordInput
        label={s('password')}
        autoComplete="current-password"
        placeholder={isKept ? s('passwordKept') : ''}
        visibilityToggleButtonProps={{ 'aria-label': s('showPassword') }}
        value={value.password}
        maxLength={500}
        error={sayProblem(error, 'password')}
        onFocus={ask}
        onChange={(event) => set({ password: event.currentTarget.value })}
      />
    </>
  );
}

function PasswordHint({ suggestion: { password, provider, helpPage } }: { suggestion: MailSuggestion }) {
  const { t } = useTranslation('mailbox');
  if (password === 'app-password')
    return (
      <p className={tones.quiet}>
        {t('appPassword', { name: provider?.name ?? '' })}{' '}
        {helpPage && (
          <a href={helpPage} target="_blank" rel="noreferrer">
            {t('appPasswordHow')}
          </a>
        )}
      </p>
    );
  if (password === 'bridge') return <p className={tones.quiet}>{t('bridge')}</p>;
  return provider?.id === 'microsoft' ? <p className={tones.quiet}>{t('microsoftPassword')}</p> : null;
}

const help = { google: 'clientHelpGoogle', microsoft: 'clientHelpMicrosoft', other: 'clientHelpOther' } as const;

function Browser({ value, set, error, hasTried, isKept, isClosed, onError, way }: Props & { way: Exclude<Way, 'password'> }) {
  const { t } = useTranslation('mailbox');
  const { t: problems } = useTranslation('problems');
  const sayProblem = useSayProblem();
  const language = useLanguage();
  const { now, begin, giveUp } = useSignIn({ onSignedIn: (ticket) => set({ ticket }), onError });
  const missing = missingIn(value);
  const saysMissing = (field: 'oauthProvider' | 'oauthClientId') => (hasTried && missing.includes(field) ? problems('missing') : sayProblem(error, field));
  const mayBegin = !isClosed && !missing.includes('oauthProvider') && !missing.includes('oauthClientId');
  const signIn = () => {
    const { oauthProvider: provider, oauthClientId: clientId, clientSecret } = value;
    void begin({
      provider: provider.trim(),
      clientId: clientId.trim(),
      clientSecret: clientSecret.trim() || null,
      address: value.fromAddress.trim(),
      language,
    });
  };
  const needsTicket = sayProblem(error, 'ticket') !== null && value.ticket === null;
  return (
    <>
      <p className={tones.quiet}>{t(help[way])}</p>
      {way === 'other' && (
        <TextInput
          label={t('issuer')}
          placeholder="https://"
          spellCheck={false}
          value={value.oauthProvider}
          maxLength={500}
          error={saysMissing('oauthProvider')}
          onChange={(event) => set({ oauthProvider: event.currentTarget.value, ticket: null })}
        />
      )}
      <TextInput
        label={t('clientId')}
        autoComplete="off"
        spellCheck={false}
        value={value.oauthClientId}
        maxLength={500}
        error={saysMissing('oauthClientId')}
        onChange={(event) => set({ oauthClientId: event.currentTarget.value, ticket: null })}
      />
      {way !== 'microsoft' && (
        <PasswordInput
          label={t('clientSecret')}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('clientSecret') }}
          value={value.clientSecret}
          maxLength={500}
          onChange={(event) => set({ clientSecret: event.currentTarget.value, ticket: null })}
        />
      )}
      <div className={settings.row}>
        <Button variant="default" onClick={signIn} loading={now.at === 'asking'} disabled={!mayBegin || now.at === 'waiting'}>
          {t(isKept || value.ticket ? 'signInAgain' : 'signIn')}
        </Button>
        {value.ticket ? <span role="status">{t('signedIn')}</span> : isKept && now.at === 'rest' && <span className={tones.quiet}>{t('signInKept')}</span>}
        {needsTicket && <span role="alert">{t('signInFirst')}</span>}
      </div>
      <SignInProgress now={now} giveUp={giveUp} />
    </>
  );
}
