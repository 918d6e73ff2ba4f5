import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpreadPlan } from '#contract/touches-day';
import { formatDay } from '#kit/format';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useLanguage } from '../../text/use-language.ts';
import { shortWeekday } from '../../ui/calendar.ts';
import { ChannelIcon } from '../../ui/channel.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { sayWhen } from './say-day.ts';
import styles from './spread.module.css';

type Props = { opened: boolean; close: () => void };

/** What spreading would do, drawn first; done as one act that can be taken back whole. */
export function SpreadRest({ opened, close }: Props) {
  const { t } = useTranslation('day');
  const { t: shell } = useTranslation('shell');
  return (
    <Modal opened={opened} onClose={close} title={t('spreadTitle')} size="lg" closeButtonProps={{ 'aria-label': shell('close') }}>
      {opened && <Proposal close={close} />}
    </Modal>
  );
}

function Proposal({ close }: { close: () => void }) {
  const { t } = useTranslation('day');
  const plan = useQuery({ ...api.touches.spreadPlan.queryOptions(), gcTime: 0 });
  if (plan.error) return <FriendlyError error={plan.error} again={() => void plan.refetch()} />;
  if (!plan.data) return <SkeletonLines lines={8} />;
  if (plan.data.cards.length === 0) return <p>{t('spreadNothing')}</p>;
  return <Drawn plan={plan.data} close={close} />;
}

function Drawn({ plan, close }: { plan: SpreadPlan; close: () => void }) {
  const { t } = useTranslation('day');
  const { t: shell } = useTranslation('shell');
  const { run, isBusy } = useSpread(close);
  const act = useRef<HTMLButtonElement>(null);
  // The dialog opens before the plan is there: without this the first Enter would only close it.
  useEffect(() => act.current?.focus(), []);
  return (
    <div className={styles.spread}>
      <p>{t('spreadNote')}</p>
      <DaysChart plan={plan} />
      {plan.later > 0 && <p className={tones.quiet}>{t('spreadLater', { count: plan.later })}</p>}
      {plan.staying > 0 && <p className={tones.quiet}>{t('spreadStaying', { count: plan.staying })}</p>}
      <Cards plan={plan} />
      <div className={styles.acts}>
        <Button ref={act} data-autofocus loading={isBusy} onClick={run}>
          {t('spreadAct', { count: plan.cards.length })}
        </Button>
        <Button variant="default" onClick={close}>
          {shell('cancel')}
        </Button>
      </div>
    </div>
  );
}

function useSpread(close: () => void) {
  const { t } = useTranslation('day');
  const language = useLanguage();
  const say = useSayError();
  const undo = useUndo();
  const spread = useMutation(api.touches.spread.mutationOptions());
  const run = () =>
    spread.mutate(undefined, {
      onSuccess: ({ actId, count, untilOn }) => {
        close();
        if (actId === null || untilOn === null) return tell(t('spreadNothing'));
        tell(t('saidSpread', { count, day: formatDay(untilOn, language, 'day-month') }), () => undo(actId));
      },
      onError: (error) => tell(say(error)),
    });
  return { run, isBusy: spread.isPending };
}

const height = 120;
const foot = 34;
const columnWidth = 38;
const barWidth = 22;

/** A column a day: what stands on it, what would be added above, days off left blank and named. */
function DaysChart({ plan: { days } }: { plan: SpreadPlan }) {
  const { t } = useTranslation('day');
  const language = useLanguage();
  const tallest = Math.max(4, ...days.map(({ standing, coming }) => standing + coming));
  const tall = (count: number) => (count / tallest) * (height - foot - 14);
  return (
    <figure className={styles.figure}>
      <svg className={styles.drawing} viewBox={`0 0 ${days.length * columnWidth} ${height}`} role="img" aria-label={t('spreadChart')}>
        {days.map(({ on, works, standing, coming }, place) => {
          const x = place * columnWidth + (columnWidth - barWidth) / 2;
          const base = height - foot;
          const middle = x + barWidth / 2;
          return (
            <g key={on} data-off={!works || undefined}>
              <title>{t('spreadDay', { day: formatDay(on, language, 'full'), standing, coming })}</title>
              <rect className={styles.standing} x={x} y={base - tall(standing)} width={barWidth} height={tall(standing)} />
              <rect className={styles.coming} x={x} y={base - tall(standing + coming)} width={barWidth} height={tall(coming)} />
              <line className={styles.base} x1={x - 4} x2={x + barWidth + 4} y1={base} y2={base} />
              {standing + coming > 0 && (
                <text className={styles.count} x={middle} y={base - tall(standing + coming) - 4} textAnchor="middle">
                  {standing + coming}
                </text>
              )}
              <text className={styles.day} x={middle} y={base + 14} textAnchor="middle">
                {shortWeekday(on, language)}
              </text>
              <text className={styles.date} x={middle} y={base + 28} textAnchor="middle">
                {Number(on.slice(8))}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.legend}>
        <span data-mark="standing">{t('spreadStanding')}</span>
        <span data-mark="coming">{t('spreadComing')}</span>
      </figcaption>
    </figure>
  );
}

/** The same in words, for whoever wants to see names or cannot see the drawing. */
function Cards({ plan: { cards, today } }: { plan: SpreadPlan }) {
  const { t } = useTranslation('day');
  const language = useLanguage();
  return (
    <details className={styles.who}>
      <summary>{t('spreadWho')}</summary>
      <ul>
        {cards.map(({ touchId, name, channel, on, dueOn }) => (
          <li key={touchId}>
            <ChannelIcon channel={channel} size={16} />
            <span>{name}</span>
            <span className={tones.quiet}>
              {sayWhen(on, today, language)}
              {dueOn < today && <> · {t('dueSince', { day: formatDay(dueOn, language, 'day-month') })}</>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
