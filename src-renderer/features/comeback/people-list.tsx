import { Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoney, onDay } from '#kit/format';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './comeback.module.css';
import { type AskedList, type ListName, type Person, usePeople } from './queries.ts';

const names = {
  sent: 'listSent',
  replied: 'listReplied',
  'came-back': 'listCameBack',
  running: 'listRunning',
  'held-out': 'listHeldOut',
  'held-out-came-back': 'listHeldOutCame',
} as const satisfies Record<ListName, string>;

/** Who is behind a figure: each leads to the card. */
export function PeopleList({ asked, close }: { asked: AskedList; close: () => void }) {
  const { t } = useTranslation('comeback');
  const { t: shell } = useTranslation('shell');
  const people = usePeople(asked);
  const title = people.data ? t('listOf', { what: t(names[asked.which]), count: people.data.length }) : t(names[asked.which]);
  return (
    <Modal opened onClose={close} size="lg" title={title} closeButtonProps={{ 'aria-label': shell('close') }}>
      {people.error && <FriendlyError error={people.error} again={() => void people.refetch()} />}
      {people.isPending && <SkeletonLines lines={5} />}
      {people.data?.length === 0 && <p>{t('listEmpty')}</p>}
      <ul className={styles.behind}>
        {people.data?.map((person) => (
          <Line key={`${person.campaignId} ${person.customerId}`} person={person} />
        ))}
      </ul>
    </Modal>
  );
}

function Line({ person: { customerId, name, startedOn, orderedOn, revenue } }: { person: Person }) {
  const { t } = useTranslation('comeback');
  const language = useLanguage();
  return (
    <li>
      <Link to={`/customers/${customerId}`}>{name}</Link>
      <span title={formatDay(startedOn, language, 'full')}>{t('writtenOn', { when: onDay(startedOn, language, { year: true }) })}</span>
      {orderedOn && <span title={formatDay(orderedOn, language, 'full')}>{t('orderedOn', { when: onDay(orderedOn, language, { year: true }) })}</span>}
      <b>{revenue.map((money) => formatMoney(money, language)).join(' + ')}</b>
    </li>
  );
}
