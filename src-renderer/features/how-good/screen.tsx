import { Button, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Replay, ReplayState } from '#contract/scoring';
import { formatDay } from '#kit/format';
import { LetterAdds } from '../../shell/letter-adds.tsx';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './how-good.module.css';
import { Learned } from './learned.tsx';
import { useLetterRecord, useReplay, useReplayActs } from './queries.ts';
import { Window } from './window.tsx';

/** The team's own past played again: how well we tell who is likely to buy, beside a simple rule and beside the lot. */
export function HowGoodScreen() {
  const { t } = useTranslation('scoring');
  const { t: shell } = useTranslation('shell');
  const replay = useReplay();
  const { begin, stop, isBusy } = useReplayActs();
  const state = replay.data;
  return (
    <Page
      reads
      title={shell('howGood')}
      acts={
        <>
          <Button variant="default" component={Link} to="/five">
            {shell('oneInFive')}
          </Button>
          {state?.kind === 'ready' && (
            <Button loading={isBusy} onClick={begin}>
              {t('again')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.desk}>
        <p className={styles.intro}>{t('intro')}</p>
        <Learned />
        {replay.error && <FriendlyError error={replay.error} again={() => void replay.refetch()} />}
        {replay.isPending && <SkeletonLines lines={10} />}
        {state?.kind === 'running' && <Running state={state} stop={stop} />}
        {state?.kind === 'never' && (
          <Empty
            title={t('neverTitle')}
            act={
              <Button loading={isBusy} onClick={begin}>
                {t('start')}
              </Button>
            }
          />
        )}
        {state?.kind === 'broke' && <Broke again={begin} isBusy={isBusy} />}
        {state?.kind === 'broke' && state.last && <Found replay={state.last} hasChanged={false} />}
        {state?.kind === 'ready' && <Found replay={state.replay} hasChanged={state.ordersChangedSince} />}
        {state?.kind === 'running' && state.last && <Found replay={state.last} hasChanged={false} />}
        <Adds />
      </div>
    </Page>
  );
}

function Broke({ again, isBusy }: { again: () => void; isBusy: boolean }) {
  const { t } = useTranslation('scoring');
  const { t: shell } = useTranslation();
  return (
    <div className={styles.running}>
      <p role="alert">{t('replayBroke')}</p>
      <Button loading={isBusy} onClick={again}>
        {shell('again')}
      </Button>
    </div>
  );
}

/** The other question: what a letter adds to who would have come anyway. */
function Adds() {
  const { t } = useTranslation('scoring');
  const record = useLetterRecord();
  return (
    <section aria-labelledby="adds" className={styles.adds}>
      <h2 id="adds">{t('addsHeading')}</h2>
      {record.error && <FriendlyError error={record.error} again={() => void record.refetch()} />}
      {record.isPending && <SkeletonLines lines={2} />}
      {record.data && <LetterAdds record={record.data} />}
    </section>
  );
}

type RunningState = Extract<ReplayState, { kind: 'running' }>;

function Running({ state: { done, of }, stop }: { state: RunningState; stop: () => void }) {
  const { t } = useTranslation('scoring');
  const says = of === 0 ? t('reading') : t('running');
  return (
    <div className={styles.running}>
      <p role="status">
        {says} {of > 0 && <span className={styles.quiet}>{`${done} / ${of}`}</span>}
      </p>
      <Progress size="lg" value={of === 0 ? 0 : (done / of) * 100} aria-label={says} />
      <p className={styles.quiet}>{t('runningNote')}</p>
      <Button variant="default" onClick={stop}>
        {t('stop')}
      </Button>
    </div>
  );
}

function Found({ replay, hasChanged }: { replay: Replay; hasChanged: boolean }) {
  const { t } = useTranslation('scoring');
  const language = useLanguage();
  if (!replay.windows) {
    return (
      <Empty title={t('fewTitle')}>
        <p>{t('fewText')}</p>
      </Empty>
    );
  }
  return (
    <>
      <p className={styles.quiet}>
        {t('replayedOn', { when: formatDay(replay.today, language, 'long'), count: replay.customers })} {hasChanged && <b>{t('changed')}</b>}
      </p>
      <div className={styles.windows}>
        {replay.windows.map((window) => (
          <Window key={window.horizonDays} window={window} />
        ))}
      </div>
      <p className={styles.quiet}>{t('ruleNote')}</p>
    </>
  );
}
