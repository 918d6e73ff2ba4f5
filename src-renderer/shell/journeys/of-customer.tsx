import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentRow } from '#contract/journey-runs';
import type { Day } from '#contract/words';
import { addDays } from '#kit/days';
import { formatDay, relativeDay } from '#kit/format';
import { api, client } from '../../host/client.ts';
import { useLanguage } from '../../text/use-language.ts';
import { ChannelIcon } from '../../ui/channel.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { FriendlyError } from '../trouble.tsx';
import { useJourneyAct } from './act.ts';
import styles from './journeys.module.css';
import { PauseDialog } from './pause.tsx';
import { endNames } from './say.ts';
import { YearDialog } from './year.tsx';

type Props = { customerId: string; name: string; today: Day };

/** The journeys of one customer: the next step of each, and what can be done about it. */
export function CustomerJourneys({ customerId, name, today }: Props) {
  const { t } = useTranslation('journeys');
  const runs = useQuery(api.journeys.ofCustomer.queryOptions({ input: { customerId } }));
  const [year, setYear] = useState(false);
  if (runs.error) return <FriendlyError error={runs.error} again={() => void runs.refetch()} />;
  if (!runs.data) return <SkeletonLines lines={2} />;
  return (
    <>
      {runs.data.length === 0 && <p className={tones.quiet}>{t('onNone')}</p>}
      <ul className={styles.runs} aria-label={t('onJourneys')}>
        {runs.data.map((run) => (
          <Run key={run.id} run={run} today={today} />
        ))}
      </ul>
      <p className={styles.acts}>
        <PutOn customerId={customerId} name={name} />
        {runs.data.some(({ state }) => state === 'running' || state === 'paused') && (
          <Button size="compact-sm" variant="default" onClick={() => setYear(true)}>
            {t('year')}
          </Button>
        )}
      </p>
      {year && <YearDialog customerId={customerId} journeyId={null} name={name} close={() => setYear(false)} />}
    </>
  );
}

function Run({ run, today }: { run: EnrolmentRow; today: Day }) {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  const goesOn = run.state === 'running' || run.state === 'paused';
  return (
    <li data-over={!goesOn || undefined}>
      <div>
        <p className={styles.runName}>
          <Link to={`/journeys/${run.journeyId}`}>{run.journeyName}</Link>
          <small>
            {[run.about, t('since', { day: formatDay(run.triggerOn, language, 'long') })].filter(Boolean).join(', ')} ·{' '}
            {t('doneOf', { done: run.stepsDone, of: run.steps })}
          </small>
        </p>
        {run.nextStep && goesOn && (
          <p className={styles.next}>
            <ChannelIcon channel={run.nextStep.channel} size={16} />
            <span>
              {t('nextIs', { what: run.nextStep.title })}
              {run.dueOn && (
                <>
                  ,{' '}
                  <time dateTime={run.dueOn} title={formatDay(run.dueOn, language, 'full')}>
                    {relativeDay(run.dueOn, today, language)}
                  </time>
                </>
              )}
            </span>
          </p>
        )}
        <StateLine run={run} />
      </div>
      {goesOn && <RunMenu run={run} today={today} />}
    </li>
  );
}

function StateLine({ run }: { run: EnrolmentRow }) {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  const { state, pausedUntilOn, endedBecause, journeyActive } = run;
  if (state === 'paused')
    return <p className={tones.quiet}>{pausedUntilOn ? t('pausedUntil', { day: formatDay(pausedUntilOn, language, 'long') }) : t('pausedWord')}</p>;
  if (state === 'finished') return <p className={tones.quiet}>{t('finished')}</p>;
  if (state === 'stopped') return <p className={tones.quiet}>{t(endedBecause ? endNames[endedBecause] : 'stopped')}</p>;
  return journeyActive ? null : <p className={tones.quiet}>{t('journeyOff')}</p>;
}

function RunMenu({ run, today }: { run: EnrolmentRow; today: Day }) {
  const { t } = useTranslation('journeys');
  const act = useJourneyAct();
  const [pausing, setPausing] = useState(false);
  const { id: enrolmentId, journeyName: name } = run;
  return (
    <>
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" aria-label={t('actsOf', { name })}>
            …
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {run.state === 'paused' ? (
            <Menu.Item onClick={() => void act(client.journeys.resume({ enrolmentId }), t('saidResumed', { name }))}>{t('resume')}</Menu.Item>
          ) : (
            <>
              <Menu.Item onClick={() => setPausing(true)}>{t('pause')}</Menu.Item>
              {run.nextStep && <Menu.Item onClick={() => void act(client.journeys.skipStep({ enrolmentId }), t('saidSkipped'))}>{t('skipStep')}</Menu.Item>}
            </>
          )}
          <Menu.Item onClick={() => void act(client.journeys.stop({ enrolmentId }), t('saidStopped', { name }))}>{t('stop')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {pausing && <PauseDialog enrolmentId={enrolmentId} name={name} from={addDays(today, 1)} close={() => setPausing(false)} />}
    </>
  );
}

/** By hand, from today. */
function PutOn({ customerId, name }: { customerId: string; name: string }) {
  const { t } = useTranslation('journeys');
  const act = useJourneyAct();
  const [open, setOpen] = useState(false);
  const journeys = useQuery({ ...api.journeys.list.queryOptions(), enabled: open });
  return (
    <Menu opened={open} onChange={setOpen} position="bottom-start" returnFocus>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {t('putOn')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{journeys.data?.length === 0 ? t('noneToPut') : t('putOnNote')}</Menu.Label>
        {journeys.data?.map((one) => (
          <Menu.Item
            key={one.id}
            rightSection={one.active ? null : <small>{t('off')}</small>}
            onClick={() => void act(client.journeys.enrol({ customerId, journeyId: one.id }), t('saidEnrolled', { who: name, name: one.name }))}
          >
            {one.name}
          </Menu.Item>
        ))}
        {journeys.data?.length === 0 && (
          <Menu.Item component={Link} to="/journeys">
            {t('toJourneys')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
