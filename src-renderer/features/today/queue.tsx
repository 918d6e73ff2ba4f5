import { IconCheck, IconClockPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Queue, QueueGroup, QueueRow } from '#contract/touches';
import { formatDay } from '#kit/format';
import { whyShort } from '#kit/why';
import { readyTexts } from '../../text/index.ts';
import { useLanguage } from '../../text/use-language.ts';
import { shortWeekday } from '../../ui/calendar.ts';
import { ChannelIcon } from '../../ui/channel.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { LatenessMark } from '../../ui/lateness.tsx';
import { DaySize, WhatWaits } from './day-size.tsx';
import { Held } from './held.tsx';
import { Holiday } from './holiday.tsx';
import { Picked } from './picked.tsx';
import styles from './queue.module.css';
import { sayWhen } from './say-day.ts';
import { inGroups, type useSelection } from './selection.ts';
import { WroteBack } from './wrote-back.tsx';

type Selection = ReturnType<typeof useSelection>;

const groupNames = { overdue: 'groupOverdue', today: 'groupToday', tomorrow: 'groupTomorrow', week: 'groupWeek', later: 'groupLater' } as const;

const headingHeight = 40;
const rowHeight = 64;

export function QueueColumn({ queue, selection, spread }: { queue: Queue; selection: Selection; spread: () => void }) {
  const { t } = useTranslation('today');
  const { t: comeback } = useTranslation('comeback');
  return (
    <section className={styles.column} aria-label={t('queue')}>
      <Head queue={queue} selection={selection} spread={spread} />
      <Rows queue={queue} selection={selection}>
        <Held queue={queue} selection={selection} />
        <p className={styles.foot}>
          {queue.moreLater > 0 && <span>{t('moreLater', { count: queue.moreLater })}</span>}
          {queue.waitingForReply > 0 && <span>{t('waiting', { count: queue.waitingForReply })}</span>}
          {queue.held.length === 0 && <Link to="/held">{t('allHeld')}</Link>}
          <Link to="/five">{comeback('quiet')}</Link>
        </p>
      </Rows>
    </section>
  );
}

function Head({ queue, selection, spread }: { queue: Queue; selection: Selection; spread: () => void }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const share = queue.totalToday === 0 ? 0 : queue.doneToday / queue.totalToday;
  return (
    <header className={styles.head}>
      <Holiday queue={queue} />
      <p className={styles.date}>{formatDay(queue.today, language, 'full')}</p>
      <p className={styles.count}>
        {t('progress', { done: queue.doneToday, total: queue.totalToday })}
        <span className={styles.keys} title={`${t('keyNext')}, ${t('keyPrevious')}`}>
          <KeyCap name="j" />
          <KeyCap name="k" />
        </span>
      </p>
      <div className={styles.bar} aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <DaySize queue={queue} />
      <WhatWaits queue={queue} spread={spread} />
      <WroteBack queue={queue} selection={selection} />
      <Picked selection={selection} />
    </header>
  );
}

type Line = { heading: QueueGroup; count: number } | { row: QueueRow };

/** Only the lines in sight are drawn, so a queue of thousands scrolls like one of ten. */
function Rows({ queue, selection, children }: { queue: Queue; selection: Selection; children: React.ReactNode }) {
  const { t } = useTranslation('today');
  const scroller = useRef<HTMLDivElement>(null);
  const lines: Line[] = inGroups(queue).flatMap(({ group, rows }): Line[] => [{ heading: group, count: rows.length }, ...rows.map((row) => ({ row }))]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => (lines[i] && 'heading' in lines[i] ? headingHeight : rowHeight),
    overscan: 12,
  });
  const chosen = lines.findIndex((line) => 'row' in line && line.row.touchId === selection.row?.touchId);
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen <= 1 ? 0 : chosen);
  }, [chosen, virtual]);
  return (
    <div ref={scroller} className={styles.rows}>
      <div className={styles.sheet} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const place = { transform: `translateY(${item.start}px)`, height: item.size };
          if ('heading' in line) {
            return (
              <h2 key={item.key} className={styles.heading} data-group={line.heading} style={place}>
                {t(groupNames[line.heading])} <span>{line.count}</span>
              </h2>
            );
          }
          return (
            <Row
              key={item.key}
              row={line.row}
              today={queue.today}
              style={place}
              isOpen={item.index === chosen}
              isPicked={selection.picked.has(line.row.customerId)}
              choose={() => selection.choose(line.row)}
            />
          );
        })}
      </div>
      {children}
    </div>
  );
}

type RowProps = { row: QueueRow; today: string; style: React.CSSProperties; isOpen: boolean; isPicked: boolean; choose: () => void };

function Row({ row, today, style, isOpen, isPicked, choose }: RowProps) {
  const { t } = useTranslation('today');
  const { t: batches } = useTranslation('batches');
  const language = useLanguage();
  const { t: day } = useTranslation('day');
  const waits = !row.fitsToday && (row.group === 'overdue' || row.group === 'today');
  // Due already, on another day by choice: it stays due since its day.
  const isPutOff = row.snoozedUntilOn !== null && row.snoozedUntilOn > today && row.dueOn < today;
  return (
    <button type="button" className={styles.row} style={style} aria-current={isOpen || undefined} onClick={choose}>
      <span className={styles.mark}>
        <LatenessMark step={row.lateness} />
      </span>
      <span className={styles.name} lang={row.language}>
        {row.name}
      </span>
      <span className={styles.aside}>
        {waits && (
          <>
            <IconClockPause size={15} stroke={1.6} aria-hidden="true" />
            {row.plannedOn && <span aria-hidden="true">{shortWeekday(row.plannedOn, language)}</span>}
            <span className="visually-hidden">{row.plannedOn ? day('roomOn', { day: sayWhen(row.plannedOn, today, language) }) : t('doesNotFit')}</span>
          </>
        )}
        {isPicked && (
          <>
            <IconCheck size={16} stroke={2.4} aria-hidden="true" />
            <span className="visually-hidden">{batches('selected', { count: 1 })}</span>
          </>
        )}
        <ChannelIcon channel={row.channel} size={17} />
      </span>
      <span className={styles.why} title={formatDay(row.dueOn, language, 'full')}>
        {row.from && `${day(row.from.how === 'handed' ? 'fromColleague' : 'forColleague', { name: row.from.name })} · `}
        {isPutOff && `${day('dueSince', { day: formatDay(row.dueOn, language, 'day-month') })} · `}
        {whyShort(row.reasons, { today, language, ready: readyTexts(language) })}
      </span>
    </button>
  );
}
