import { Button, Modal, NumberInput, Progress, Radio } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DryRun } from '#contract/journey-runs';
import type { Journey } from '#contract/journeys';
import { formatDay, formatNumber } from '#kit/format';
import { client } from '../../host/client.ts';
import { useJourneyAct } from '../../shell/journeys/act.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import tones from '../../ui/tones.module.css';
import styles from './journeys.module.css';
import { useSayMissing } from './say.ts';
import { useSayMinutes } from './say-minutes.ts';
import switchingStyles from './switching.module.css';
import { useDryRun } from './use-dry-run.ts';
import { Weeks } from './weeks.tsx';

const usualPastDays = 30;
const mostPastDays = 1095;
const settledMs = 350;

/** Before a journey is switched on: whom it would take up, and what it would ask of the team. */
export function SwitchOn({ journey, close }: { journey: Journey; close: () => void }) {
  const { t } = useTranslation('journeys');
  const { t: shell } = useTranslation('shell');
  const sayMissing = useSayMissing();
  const missing = sayMissing(journey.lamps);
  return (
    <Modal opened onClose={close} size="58rem" title={t('switchTitle', { name: journey.name })} closeButtonProps={{ 'aria-label': shell('close') }}>
      {journey.steps.length === 0 ? (
        <p>{t('noStepsYet')}</p>
      ) : (
        <div className={styles.sheet}>
          {missing && <p className={tones.warned}>{t('missingOn', { what: missing })}</p>}
          <Asked journey={journey} close={close} />
        </div>
      )}
    </Modal>
  );
}

function Asked({ journey, close }: { journey: Journey; close: () => void }) {
  const { t } = useTranslation('journeys');
  const { t: shell } = useTranslation('shell');
  const act = useJourneyAct();
  const [back, setBack] = useState(false);
  const [days, setDays] = useState(usualPastDays);
  const [busy, setBusy] = useState(false);
  const wanted = back ? days : 0;
  const [pastDays] = useDebouncedValue(wanted, settledMs);
  const dry = useDryRun(journey.id, pastDays);
  const isDone = dry.run?.phase === 'done' && pastDays === wanted;
  const go = async () => {
    setBusy(true);
    const { name } = journey;
    const says = ({ enrolled }: { enrolled: number }) => (enrolled > 0 ? t('saidOnWith', { count: enrolled, name }) : t('saidOn', { name }));
    const done = await act(client.journeys.switchOn({ journeyId: journey.id, pastDays }), says);
    setBusy(false);
    if (done) close();
  };
  return (
    <>
      <Radio.Group label={t('fromWhen')} value={back ? 'past' : 'now'} onChange={(value) => setBack(value === 'past')}>
        <div className={switchingStyles.radios}>
          <Radio value="now" label={t('fromNow')} data-autofocus />
          <Radio value="past" label={t('alsoPast')} />
        </div>
      </Radio.Group>
      {back && (
        <NumberInput
          label={t('pastDays')}
          w={190}
          min={1}
          max={mostPastDays}
          allowDecimal={false}
          clampBehavior="strict"
          value={days}
          onChange={(value) => setDays(Math.max(1, Math.round(Number(value))))}
        />
      )}
      {dry.error !== null && <FriendlyError error={dry.error} again={dry.again} />}
      {dry.error === null && !isDone && <Looking run={dry.run} isStopped={dry.isStopped || dry.run?.phase === 'cancelled'} stop={dry.stop} again={dry.again} />}
      {isDone && dry.run && <Found run={dry.run} />}
      <p className={styles.foot}>
        <Button disabled={!isDone} loading={busy} onClick={() => void go()}>
          {t('switchOn')}
        </Button>
        <Button variant="default" onClick={close}>
          {shell('cancel')}
        </Button>
      </p>
    </>
  );
}

type LookingProps = { run: DryRun | null; isStopped: boolean; stop: () => void; again: () => void };

function Looking({ run, isStopped, stop, again }: LookingProps) {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  const { done = 0, total = 0 } = run ?? {};
  const share = total === 0 ? 0 : (done / total) * 100;
  return (
    <div className={switchingStyles.looking}>
      <p role="status">{isStopped ? t('runCancelled') : t('looking')}</p>
      {!isStopped && <Progress value={share} aria-label={t('looking')} />}
      {total > 0 && <p className={tones.quiet}>{t('lookingOf', { done: formatNumber(done, language), total: formatNumber(total, language) })}</p>}
      <p>
        <Button size="compact-md" variant="default" onClick={isStopped ? again : stop}>
          {t(isStopped ? 'runAgain' : 'cancelRun')}
        </Button>
      </p>
    </div>
  );
}

function Found({ run }: { run: DryRun }) {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  const sayMinutes = useSayMinutes();
  return (
    <div className={switchingStyles.found}>
      <p role="status" className={switchingStyles.verdict}>
        {t('nowOn', { count: run.enrolled })}
      </p>
      <p>{run.enrolled === 0 ? t('noneYet') : `${t('wouldAsk', { count: run.touches })}, ${t('wouldMinutes', { time: sayMinutes(run.minutes) })}.`}</p>
      {run.touches > 0 && <Weeks weeks={run.weeks} />}
      {run.examples.length > 0 && (
        <section aria-labelledby="asked-first">
          <h3 id="asked-first">{t('first')}</h3>
          <ul className={styles.people}>
            {run.examples.map((one) => (
              <li key={`${one.customerId} ${one.triggerOn}`}>
                <span>
                  {one.name} <small>{[one.about, formatDay(one.triggerOn, language, 'long')].filter(Boolean).join(', ')}</small>
                </span>
                <time dateTime={one.firstOn}>{formatDay(one.firstOn, language, 'full')}</time>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
