import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Queue } from '#contract/touches';
import { announce } from '../../shell/announce.tsx';
import { deskWish } from '../../shell/desk-wish.ts';
import { useKeys } from '../../shell/keyboard.ts';
import { pressAnswer } from '../../shell/mails/press-answer.ts';
import { findAnyReason, findReasonFor } from '../../shell/reason-wish.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { Empty } from '../../ui/empty.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import type { MenuName } from './act-bar.tsx';
import { useActs } from './acts.ts';
import { DayDone } from './day-done.tsx';
import { PersonCard } from './person.tsx';
import { useFetchAhead, useOpenCard, useQueue } from './queries.ts';
import { QueueColumn } from './queue.tsx';
import { useSelection } from './selection.ts';
import { SpreadRest } from './spread.tsx';
import styles from './today.module.css';
import { useBroughtBack } from './use-brought-back.ts';
import { type Mode, usualMode, Words } from './words.tsx';

/** The morning: the queue, the person, the words. */
export function TodayScreen() {
  const { t } = useTranslation('today');
  return (
    <>
      <h1 className="visually-hidden">{t('today')}</h1>
      <State />
    </>
  );
}

function State() {
  const queue = useQueue();
  if (queue.error) return <FriendlyError error={queue.error} again={() => void queue.refetch()} />;
  if (!queue.data) return <Waiting />;
  if (queue.data.rows.length === 0 && queue.data.held.length === 0) return <NothingDue queue={queue.data} />;
  return <Morning queue={queue.data} />;
}

function Waiting() {
  return (
    <div className={styles.desk}>
      <SkeletonLines lines={12} />
      <SkeletonLines lines={9} />
      <SkeletonLines lines={9} />
    </div>
  );
}

function NothingDue({ queue }: { queue: Queue }) {
  const { t } = useTranslation('today');
  const { t: comeback } = useTranslation('comeback');
  if (queue.doneToday > 0) {
    return (
      <Empty
        title={t('allDone')}
        act={
          <Button component={Link} to="/five">
            {comeback('quiet')}
          </Button>
        }
      >
        <p>{t('allDoneText', { count: queue.doneToday })}</p>
        {queue.waitingForReply > 0 && <p>{t('waiting', { count: queue.waitingForReply })}</p>}
        <FindAny />
      </Empty>
    );
  }
  return (
    <Empty
      title={t('emptyTitle')}
      act={
        <Button component={Link} to="/import">
          {t('emptyAct')}
        </Button>
      }
    >
      <p>{t('emptyText')}</p>
    </Empty>
  );
}

function FindAny() {
  const { t } = useTranslation('matters');
  return (
    <p>
      <Button variant="default" onClick={findAnyReason} rightSection={<KeyCap name="f" />}>
        {t('findReason')}
      </Button>
    </p>
  );
}

/** Into the open field that stops the letter, else into the text, else onto the first thing that can be pressed. */
function focusWords(): void {
  const pane = document.getElementById('words-pane');
  for (const wanted of ['form input', 'textarea', 'a, button']) {
    const found = pane?.querySelector<HTMLElement>(wanted);
    if (found) return found.focus();
  }
}

const belongsToToday = ({ fitsToday, group }: Queue['rows'][number]) => fitsToday && (group === 'overdue' || group === 'today');

function Morning({ queue }: { queue: Queue }) {
  const [spreads, setSpreads] = useState(false);
  const spread = () => setSpreads(true);
  const selection = useSelection(queue);
  const [goesOn, setGoesOn] = useState(false);
  const [chosen, setChosen] = useState<ChosenWords | null>(null);
  const isDone = queue.doneToday > 0 && !queue.rows.some(belongsToToday);
  const wish = deskWish.use();
  const wished = wish && [...queue.rows, ...queue.held].find((row) => row.customerId === wish.customerId);
  useEffect(() => {
    if (!isDone) setGoesOn(false);
  }, [isDone]);
  const { choose } = selection;
  useBroughtBack(queue, choose);
  useEffect(() => {
    if (!wish || !wished) return;
    choose(wished);
    setGoesOn(true);
    setChosen({ touchId: wished.touchId, mode: wish.mode, answersMailId: wish.answersMailId });
    deskWish.set(null);
  }, [wish, wished, choose]);
  return (
    <>
      {isDone && !goesOn && !wished ? (
        <DayDone queue={queue} selection={selection} spread={spread} goOn={() => setGoesOn(true)} />
      ) : (
        <Desk queue={queue} selection={selection} spread={spread} chosen={chosen} setChosen={setChosen} />
      )}
      <SpreadRest opened={spreads} close={() => setSpreads(false)} />
    </>
  );
}

/** The words a person asked for, for the card that was open then. */
type ChosenWords = { touchId: string; mode: Mode; answersMailId?: string | undefined };

type DeskProps = {
  queue: Queue;
  selection: ReturnType<typeof useSelection>;
  spread: () => void;
  chosen: ChosenWords | null;
  setChosen: (chosen: ChosenWords) => void;
};

/** Into the middle: the foot of the column is where the last act is told. */
function openNote(): void {
  const field = document.getElementById('note');
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}

function Desk({ queue, selection, spread, chosen, setChosen }: DeskProps) {
  const { t } = useTranslation('today');
  const { t: replies } = useTranslation('replies');
  const { t: matters } = useTranslation('matters');
  const { t: day } = useTranslation('day');
  const { row } = selection;
  const acts = useActs(row, selection.advance);
  const [menu, setMenu] = useState<MenuName | null>(null);
  const [wordsOpen, setWordsOpen] = useState(chosen !== null && chosen.touchId === row?.touchId);
  useFetchAhead(selection.next);
  useOpenCard(row?.customerId);
  useEffect(() => {
    if (row?.name) announce(t('openNow', { name: row.name }));
  }, [row?.name, t]);
  useEffect(() => {
    if (chosen) setWordsOpen(true);
  }, [chosen]);
  const setMode = (mode: Mode) => row && setChosen({ touchId: row.touchId, mode });
  const answer = (mailId: string) => {
    if (row) setChosen({ touchId: row.touchId, mode: 'letter', answersMailId: mailId });
  };
  const enterWords = () => {
    setWordsOpen(true);
    // The words may only now come into sight, so the focus follows a moment later.
    setTimeout(focusWords);
  };
  useKeys(t('today'), [
    { key: 'j', says: t('keyNext'), run: () => selection.step(1) },
    { key: 'k', says: t('keyPrevious'), run: () => selection.step(-1) },
    { key: 'Enter', says: t('keyOpen'), run: enterWords },
    { key: 'e', says: t('keyDone'), run: () => void acts.done() },
    { key: 's', says: t('keySnooze'), run: () => setMenu('snooze') },
    { key: 'm', says: t('keyMove'), run: () => setMenu('move') },
    { key: 'x', says: t('keySkip'), run: () => setMenu('skip') },
    { key: 'h', says: day('keyHand'), run: () => setMenu('hand') },
    { key: 'w', says: t('keyWrite'), run: () => setMode('letter') },
    { key: 'c', says: t('keyCall'), run: () => setMode('call') },
    { key: 'r', says: replies('keyAnswer'), run: pressAnswer },
    { key: 'f', says: matters('findReason'), run: () => row && findReasonFor(row.customerId) },
    { key: 'd', says: day('spreadRest'), run: spread },
    { key: 'n', says: t('keyNote'), run: openNote },
    { key: 'Escape', says: t('keyBack'), run: () => setWordsOpen(false), hidden: true },
  ]);
  if (!row) return null;
  return (
    <div className={styles.desk} data-words={wordsOpen || undefined}>
      <QueueColumn queue={queue} selection={selection} spread={spread} />
      <PersonCard
        key={row.customerId}
        row={row}
        today={queue.today}
        acts={acts}
        menu={menu}
        setMenu={setMenu}
        showWords={() => setWordsOpen(true)}
        answer={answer}
      />
      <Words
        key={row.touchId}
        row={row}
        today={queue.today}
        mode={chosen?.touchId === row.touchId ? chosen.mode : usualMode(row.channel)}
        setMode={setMode}
        answersMailId={chosen?.touchId === row.touchId ? (chosen.answersMailId ?? null) : null}
        advance={() => {
          setWordsOpen(false);
          selection.advance();
        }}
        skip={() => setMenu('skip')}
        close={() => setWordsOpen(false)}
      />
    </div>
  );
}
