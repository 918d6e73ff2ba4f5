import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#kit/format';
import { ChooseLetterDialog } from '../../shell/choose-letter.tsx';
import { useKeys } from '../../shell/keyboard.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { useAsked } from './asked.ts';
import { Filters } from './filters.tsx';
import styles from './list.module.css';
import { NewCustomer } from './new-customer.tsx';
import { NobodyFound, NobodyYet } from './nobody.tsx';
import { useCustomerList } from './queries.ts';
import { SelectedBar } from './selected-bar.tsx';
import { useSelected } from './selecting.ts';
import { CustomerTable } from './table.tsx';
import { useSelectAllKey } from './use-select-all-key.ts';

const searchWaitMs = 140;

/** Everybody we know: found by a few letters, read line by line, opened with one key. */
export function CustomersScreen() {
  const { t } = useTranslation('customers');
  const { t: lamps } = useTranslation('lamps');
  const { t: batches } = useTranslation('batches');
  const { t: matters } = useTranslation('matters');
  const { t: shell } = useTranslation('shell');
  const language = useLanguage();
  const navigate = useNavigate();
  const [asked, ask] = useAsked();
  const [inSight, setInSight] = useState({ from: 0, to: 0 });
  const [chosen, setChosen] = useState(0);
  const [making, setMaking] = useState<string | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const { first, total, rowAt } = useCustomerList(asked, inSight);
  const selected = useSelected(asked, total, rowAt);
  const [writing, setWriting] = useState(false);
  useSelectAllKey(selected.all);
  const write = () => setWriting(selected.ids.size > 0);
  const open = (index: number) => {
    const row = rowAt(index);
    if (row) void navigate({ to: `/customers/${row.id}` });
  };
  const step = (by: number) => setChosen((now) => Math.max(0, Math.min(total - 1, now + by)));
  useKeys(t('heading'), [
    { key: 'j', says: t('keyNext'), run: () => step(1) },
    { key: 'k', says: t('keyPrevious'), run: () => step(-1) },
    { key: 'ArrowDown', says: t('keyNext'), run: () => step(1), hidden: true },
    { key: 'ArrowUp', says: t('keyPrevious'), run: () => step(-1), hidden: true },
    { key: 'Enter', says: t('keyOpen'), run: () => open(chosen) },
    { key: '/', says: t('keySearch'), run: () => searchField.current?.focus() },
    { key: 'a', says: t('newCustomer'), run: () => setMaking('') },
    { key: 'x', says: batches('keySelect'), run: () => selected.toggle(chosen) },
    { key: 'l', says: batches('keyWrite'), run: write },
  ]);
  const isPlain = asked.search === '' && asked.show === 'all' && !asked.segmentId && !asked.language;
  return (
    <Page
      fill
      title={t('heading')}
      count={first.data && t('people', { count: total, n: formatNumber(total, language) })}
      acts={
        <>
          <Button component={Link} to="/customers/lists" variant="default">
            {shell('contactLists')}
          </Button>
          <Button component={Link} to="/customers/after-sale" variant="default">
            {lamps('heading')}
          </Button>
          <Button variant="default" component={Link} to="/customers/enquiries">
            {matters('enquiries')}
          </Button>
          <Button onClick={() => setMaking('')} rightSection={<KeyCap name="a" />}>
            {t('newCustomer')}
          </Button>
        </>
      }
    >
      <div className={styles.screen}>
        <div className={styles.filters}>
          <Search
            field={searchField}
            start={asked.search}
            find={(search) => {
              setChosen(0);
              ask({ search });
            }}
            open={() => open(0)}
          />
          <Filters asked={asked} ask={ask} />
          <SelectedBar selected={selected} write={write} />
        </div>
        {first.error && <FriendlyError error={first.error} again={() => void first.refetch()} />}
        {first.isPending && <SkeletonLines lines={14} />}
        {first.data && total === 0 && (isPlain ? <NobodyYet make={() => setMaking('')} /> : <NobodyFound asked={asked} ask={ask} make={setMaking} />)}
        {first.data && total > 0 && (
          <CustomerTable asked={asked} ask={ask} total={total} rowAt={rowAt} chosen={chosen} selected={selected} setInSight={setInSight} />
        )}
      </div>
      {writing && <ChooseLetterDialog customerIds={[...selected.ids]} close={() => setWriting(false)} />}
      {making !== null && <NewCustomer start={making} close={() => setMaking(null)} />}
    </Page>
  );
}

type SearchProps = { field: RefObject<HTMLInputElement | null>; start: string; find: (text: string) => void; open: () => void };

function Search({ field, start, find, open }: SearchProps) {
  const { t } = useTranslation('customers');
  const [text, setText] = useState(start);
  const later = useDebouncedCallback(find, searchWaitMs);
  // The search may also come from the address, or be cleared by the button below the list.
  useEffect(() => setText((present) => (present.trim() === start ? present : start)), [start]);
  return (
    <TextInput
      ref={field}
      className={styles.search}
      aria-label={t('search')}
      placeholder={t('searchPlaceholder')}
      leftSection={<IconSearch size={18} stroke={1.6} aria-hidden="true" />}
      rightSection={<KeyCap name="/" />}
      value={text}
      maxLength={200}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') open();
        if (event.key === 'Escape') event.currentTarget.blur();
        if (event.key === 'ArrowDown') event.currentTarget.blur();
      }}
    />
  );
}
