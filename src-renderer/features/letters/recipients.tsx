import { ActionIcon, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressForm, Language } from '#contract/words';
import { api } from '../../host/client.ts';
import styles from './preview.module.css';

const pageOf = 50;

export type Recipient = { customerId: string; name: string };

/** The customers a wording is for, the one of whom we know least first; the next page comes before the last one is reached. */
export function useRecipients(language: Language, form: AddressForm) {
  const [place, setPlace] = useState(0);
  const [sought, setSought] = useState<Recipient | null>(null);
  const oneForm = language === 'is' || language === 'nb';
  const readers = useInfiniteQuery(
    api.letters.readers.infiniteOptions({
      input: (after: string | null) => ({ language, addressForm: oneForm ? null : form, after, limit: pageOf }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
    }),
  );
  const rows: Recipient[] = readers.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = readers.data?.pages[0]?.total ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = readers;
  useEffect(() => {
    if (place > rows.length - 10 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [place, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const step = (by: number) => {
    setSought(null);
    setPlace((now) => Math.max(0, Math.min(rows.length - 1, sought ? now : now + by)));
  };
  return { isKnown: !readers.isPending, present: sought ?? rows[place] ?? null, place: sought ? null : place, total, step, seek: setSought };
}

/** Alt with an arrow walks on from wherever the pen is; with the focus on the walker the bare arrows do. */
function useWalkKeys(step: (by: number) => void): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
      event.preventDefault();
      latest.current(event.key === 'ArrowDown' ? 1 : -1);
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, []);
}

type Props = { walk: ReturnType<typeof useRecipients>; language: Language };

/** Whose letter is shown: their name, which of how many, and the way to the next one or to anybody by name. */
export function Walker({ walk, language }: Props) {
  const { t } = useTranslation('letters');
  useWalkKeys(walk.step);
  const press = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (by === undefined || event.altKey || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    walk.step(by);
  };
  return (
    <fieldset className={styles.walker} onKeyDown={press} aria-label={t('previewFor')}>
      <ActionIcon
        variant="default"
        aria-label={t('earlierReader')}
        title={`${t('earlierReader')} (Alt+↑)`}
        disabled={walk.place === 0}
        onClick={() => walk.step(-1)}
      >
        <IconChevronLeft size={18} stroke={1.8} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('nextReader')}
        title={`${t('nextReader')} (Alt+↓)`}
        disabled={walk.place !== null && walk.place >= walk.total - 1}
        onClick={() => walk.step(1)}
      >
        <IconChevronRight size={18} stroke={1.8} aria-hidden="true" />
      </ActionIcon>
      <p role="status">
        <b>{walk.present?.name ?? t('madeUpReader')}</b>
        {walk.place !== null && walk.total > 0 && <span>{t('readerOf', { place: walk.place + 1, total: walk.total })}</span>}
      </p>
      <Seek language={language} seek={walk.seek} />
    </fieldset>
  );
}

const Seek = memo(function Seek({ language, seek }: { language: Language; seek: (recipient: Recipient | null) => void }) {
  const { t } = useTranslation('letters');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 150);
  const people = useQuery({ ...api.customers.list.queryOptions({ input: { search, language, limit: 20 } }), placeholderData: keepPreviousData });
  const rows = people.data?.rows ?? [];
  return (
    <Select
      size="sm"
      className={styles.seek}
      aria-label={t('seekReader')}
      placeholder={t('seekReader')}
      searchable
      data={rows.map((row) => ({ value: row.id, label: row.displayName }))}
      filter={({ options }) => options}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        const row = rows.find((one) => one.id === id);
        if (row) seek({ customerId: row.id, name: row.displayName });
        setTyped('');
      }}
      nothingFoundMessage={t('nobodyFound')}
    />
  );
});
