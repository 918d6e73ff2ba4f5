import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Customer } from '#contract/customers';
import type { QueueRow } from '#contract/touches';
import type { Day } from '#contract/words';
import { formatDay } from '#kit/format';
import { sayChannel, sayHold } from '#kit/say';
import { partsSentences, whySentence } from '#kit/why';
import { Away } from '../../shell/mails/away.tsx';
import { WaitingMail } from '../../shell/mails/their-mail.tsx';
import { OpenMatters } from '../../shell/open-matters.tsx';
import { FriendlyError } from '../../shell/trouble.tsx';
import { readyTexts } from '../../text/index.ts';
import { useLanguage } from '../../text/use-language.ts';
import { ownNames } from '../../ui/language-names.ts';
import { LatenessMark } from '../../ui/lateness.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { When } from '../../ui/when.tsx';
import { ActBar, type MenuName } from './act-bar.tsx';
import type { Acts } from './acts.ts';
import { Bought } from './bought.tsx';
import { ContactPoints, Facts } from './facts.tsx';
import { Hand } from './hand.tsx';
import { History } from './history.tsx';
import { Locked } from './locked.tsx';
import { NoteField } from './note.tsx';
import styles from './person.module.css';
import { useCustomer, useTouch } from './queries.ts';
import { sayWhen } from './say-day.ts';

type Props = {
  row: QueueRow;
  today: Day;
  acts: Acts;
  menu: MenuName | null;
  setMenu: (menu: MenuName | null) => void;
  showWords: () => void;
  answer: (mailId: string) => void;
};

/** Who it is, why today, what was said and bought, and how to reach them. */
export function PersonCard({ row, today, acts, menu, setMenu, showWords, answer }: Props) {
  const { t } = useTranslation('today');
  const customer = useCustomer(row.customerId);
  return (
    <article className={styles.column} aria-label={row.name}>
      <div className={styles.scroll}>
        <header className={styles.head}>
          <div className={styles.nameLine}>
            <h2 lang={row.language}>{row.name}</h2>
            <Hand key={row.touchId} row={row} hand={acts.hand} opened={menu === 'hand'} setOpened={(opened) => setMenu(opened ? 'hand' : null)} />
          </div>
          <p className={styles.under}>
            <LatenessMark step={row.lateness} withWord />
            {customer.data && <Under customer={customer.data} />}
          </p>
        </header>
        <Why row={row} today={today} />
        {customer.data && <Away customer={customer.data} today={today} />}
        <WaitingMail customerId={row.customerId} today={today} answer={({ id }) => answer(id)} />
        <OpenMatters customerId={row.customerId} today={today} />
        {customer.error && <FriendlyError error={customer.error} again={() => void customer.refetch()} />}
        {!customer.data && !customer.error && <SkeletonLines lines={8} />}
        {customer.data && <Inside customer={customer.data} row={row} today={today} />}
      </div>
      <ActBar name={row.name} acts={acts} today={today} menu={menu} setMenu={setMenu}>
        <Button className={styles.toWords} onClick={showWords}>
          {t('toWords')}
        </Button>
      </ActBar>
    </article>
  );
}

function Under({ customer }: { customer: Customer }) {
  const city = customer.contactPoints.find((point) => point.city)?.city;
  return <span>{[city, customer.segmentName, ownNames[customer.language]].filter(Boolean).join(' · ')}</span>;
}

function Why({ row, today }: { row: QueueRow; today: Day }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const { t: day } = useTranslation('day');
  const touch = useTouch(row.touchId);
  const hour = touch.data?.bestHour;
  return (
    <section className={styles.why}>
      <h3 className="visually-hidden">{t('whyToday')}</h3>
      <p className={styles.sentence}>{whySentence(row.reasons, { today, language, ready: readyTexts(language) })}</p>
      <p className={styles.how}>
        {t('byChannel', { channel: sayChannel(row.channel, language) })}
        {hour !== null && hour !== undefined && <> · {day('answersBetween', { from: hour, to: (hour + 1) % 24 })}</>} · {t('about', { count: row.minutes })}
      </p>
      {row.from && <p className={styles.how}>{sayFrom(row.from, day)}</p>}
      <Later row={row} today={today} />
      {row.hold && <p className={styles.hold}>{sayHold(row.hold, { today, language })}</p>}
      {touch.data?.quiet && !row.hold && (row.channel === 'call' || row.channel === 'sms') && (
        <p className={styles.hold}>{sayHold(touch.data.quiet, { today, language })}</p>
      )}
      {touch.data?.lockedBy && <Locked customerId={row.customerId} name={row.name} by={touch.data.lockedBy} />}
      <details className={styles.place}>
        <summary>{t('whyThisPlace')}</summary>
        <ul>
          {partsSentences(row.worthParts, language).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Whose card it is where it is on this list for somebody else. */
function sayFrom({ how, name, note }: NonNullable<QueueRow['from']>, t: TFunction<'day'>): string {
  if (how === 'stand-in') return t('standsInFor', { name });
  return note ? t('handedByWith', { name, note }) : t('handedBy', { name });
}

/** When it comes where that is not today: put off by somebody, or waiting for a day with room. */
function Later({ row, today }: { row: QueueRow; today: Day }) {
  const { t } = useTranslation('day');
  const language = useLanguage();
  const { snoozedUntilOn, dueOn, plannedOn, fitsToday, group } = row;
  if (snoozedUntilOn !== null && snoozedUntilOn > today && dueOn < today) {
    return <p className={styles.how}>{t('plannedFor', { day: sayWhen(snoozedUntilOn, today, language), since: formatDay(dueOn, language, 'day-month') })}</p>;
  }
  if (fitsToday || row.hold || (group !== 'overdue' && group !== 'today')) return null;
  return <p className={styles.how}>{plannedOn ? t('roomOn', { day: sayWhen(plannedOn, today, language) }) : t('noRoom')}</p>;
}

function Inside({ customer, row, today }: { customer: Customer; row: QueueRow; today: Day }) {
  const { t } = useTranslation('today');
  return (
    <>
      <LastWords touchId={row.touchId} today={today} />
      <Bought customer={customer} today={today} />
      <Facts customer={customer} today={today} />
      <section className={styles.part}>
        <h3>{t('reach')}</h3>
        <ContactPoints customer={customer} />
      </section>
      <History customerId={customer.id} today={today} />
      <NoteField customerId={customer.id} />
    </>
  );
}

function LastWords({ touchId, today }: { touchId: string; today: Day }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const touch = useTouch(touchId);
  const last = touch.data?.lastWords;
  if (!last) return null;
  return (
    <section className={styles.part}>
      <h3>{t('lastWords')}</h3>
      <blockquote>{last.text}</blockquote>
      <p className={styles.small}>
        <When day={last.on} today={today} /> · {sayChannel(last.channel, language)}
        {last.who && <> · {last.who}</>}
      </p>
    </section>
  );
}
