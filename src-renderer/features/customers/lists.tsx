import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoredPerson } from '#contract/scoring';
import type { Day } from '#contract/words';
import { formatDay, formatEstimate } from '#kit/format';
import { sayRfmClass, sayScore } from '#kit/say-score';
import { useKeys } from '../../shell/keyboard.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import styles from './lists.module.css';
import { type ListName, listNames, useScoredList } from './lists-queries.ts';
import { useToDesk } from './to-desk.ts';

const empties = {
  late: { title: 'nobodyLate', text: 'nobodyLateText' },
  best: { title: 'nobodyBest', text: 'nobodyBestText' },
  passive: { title: 'nobodyPassive', text: 'nobodyPassiveText' },
} as const;

/** Who is newly late, who is best and who may wait: each with the grounds, the way to the card and to a letter. */
export function ListsScreen() {
  const { t } = useTranslation('scoring');
  const { t: shell } = useTranslation('shell');
  const { t: customers } = useTranslation('customers');
  const params: unknown = useParams({ strict: false });
  const asked: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'part') : null;
  const list = listNames.find((one) => one === asked) ?? 'late';
  return (
    <Page
      title={shell('contactLists')}
      acts={
        <Button variant="default" component={Link} to="/customers">
          {customers('toList')}
        </Button>
      }
    >
      <div className={styles.desk}>
        <nav className={styles.parts} aria-label={shell('contactLists')}>
          {listNames.map((one) => (
            <Link key={one} to={`/customers/lists/${one}`} activeProps={{}} aria-current={one === list ? 'page' : undefined}>
              {t(one)}
            </Link>
          ))}
        </nav>
        <List key={list} list={list} />
      </div>
    </Page>
  );
}

function List({ list }: { list: ListName }) {
  const { t } = useTranslation('scoring');
  const language = useLanguage();
  const today = useStatus().data?.today;
  const { people, total, sinceOn, pages } = useScoredList(list);
  const note = {
    late: () => t('lateNote', { day: sinceOn ? formatDay(sinceOn, language, 'long') : '' }),
    best: () => t('bestNote'),
    passive: () => t('passiveNote'),
  };
  return (
    <section aria-label={t(list)} className={styles.list}>
      {pages.error && <FriendlyError error={pages.error} again={() => void pages.refetch()} />}
      {pages.isPending && <SkeletonLines lines={10} />}
      {pages.data && total === 0 && (
        <Empty title={t(empties[list].title)}>
          <p>{t(empties[list].text)}</p>
        </Empty>
      )}
      {total > 0 && <p className={tones.quiet}>{note[list]()}</p>}
      {total > 0 && today && <People list={list} people={people} today={today} />}
      {pages.hasNextPage && (
        <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('showMore')}
        </Button>
      )}
    </section>
  );
}

type PeopleProps = { list: ListName; people: readonly ScoredPerson[]; today: Day };

function People({ list, people, today }: PeopleProps) {
  const { t } = useTranslation('scoring');
  const { t: customers } = useTranslation('customers');
  const { t: words } = useTranslation('words');
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const chosen = people[Math.min(at, people.length - 1)];
  const toDesk = useToDesk({ id: chosen?.customerId ?? '' }, today);
  const step = (by: number) => setAt((now) => Math.max(0, Math.min(people.length - 1, now + by)));
  useKeys(t(list), [
    { key: 'j', says: t('keyNext'), run: () => step(1) },
    { key: 'k', says: t('keyPrevious'), run: () => step(-1) },
    { key: 'ArrowDown', says: t('keyNext'), run: () => step(1), hidden: true },
    { key: 'ArrowUp', says: t('keyPrevious'), run: () => step(-1), hidden: true },
    { key: 'Enter', says: t('keyOpen'), run: () => chosen && void navigate({ to: `/customers/${chosen.customerId}` }) },
    { key: 'w', says: words('writeNow'), run: () => chosen && toDesk('letter') },
    { key: 'Escape', says: customers('toList'), run: () => void navigate({ to: '/customers' }), hidden: true },
  ]);
  return (
    <ol className={styles.people}>
      {people.map((person, place) => (
        <Line key={person.customerId} person={person} today={today} isChosen={person === chosen} choose={() => setAt(place)} mayWrite={list !== 'passive'} />
      ))}
    </ol>
  );
}

type LineProps = { person: ScoredPerson; today: Day; isChosen: boolean; choose: () => void; mayWrite: boolean };

function Line({ person, today, isChosen, choose, mayWrite }: LineProps) {
  const { t } = useTranslation('scoring');
  const { t: words } = useTranslation('words');
  const language = useLanguage();
  const toDesk = useToDesk({ id: person.customerId }, today);
  const year = person.yearValue && formatEstimate(person.yearValue, language);
  const aside = [person.rfmClass && sayRfmClass(person.rfmClass, language).name, year && t('yearShort', { money: year })];
  return (
    <li className={styles.person} data-chosen={isChosen || undefined} onFocus={choose}>
      <div>
        <Link to={`/customers/${person.customerId}`}>{person.name}</Link> <small>{aside.filter(Boolean).join(' · ')}</small>
        <p>{sayScore(person.why, { today, language })}</p>
      </div>
      {mayWrite && (
        <Button variant="subtle" size="compact-sm" aria-label={t('writeTo', { name: person.name })} onClick={() => toDesk('letter')}>
          {words('writeNow')}
        </Button>
      )}
    </li>
  );
}
