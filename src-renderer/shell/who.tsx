import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '#contract/customers';
import { api } from '../host/client.ts';
import styles from './new-matter.module.css';

/** Whose it is: nobody chosen yet, somebody we know, or somebody new with one way to reach them. */
export type Whose = { kind: 'nobody'; typed: string } | { kind: 'known'; customer: CustomerRow } | { kind: 'new'; name: string; reach: string };

const newOption = 'new';
const mostFound = 6;

/** A number or an address was typed where a name is asked. */
const looksLikeReach = (text: string) => text.includes('@') || (/^[+\d\s()/.-]+$/.test(text) && text.replace(/\D/g, '').length >= 5);

function begin(typed: string): Whose {
  return looksLikeReach(typed) ? { kind: 'new', name: '', reach: typed } : { kind: 'new', name: typed, reach: '' };
}

/** Days in which this customer's segment decides; for somebody new those of the usual segment. */
export function useDecisionDays(whose: Whose): number | null {
  const segments = useQuery(api.customers.segments.queryOptions());
  const named = whose.kind === 'known' ? whose.customer.segmentName : null;
  const segment = segments.data?.find(({ name, isDefault }) => (named === null ? isDefault : name === named));
  return segment?.decisionDays ?? null;
}

type Props = { label: string; whose: Whose; choose: (whose: Whose) => void; done: () => void; problem: string | null };

/** One field: typing finds, Enter takes the first; where nobody is found it makes somebody new. */
export function Who(props: Props) {
  return props.whose.kind === 'new' ? <Newcomer {...props} whose={props.whose} /> : <Search {...props} />;
}

function Search({ label, whose, choose, done }: Props) {
  const { t } = useTranslation('matters');
  const combobox = useCombobox();
  const field = useRef<HTMLInputElement>(null);
  // The form may come after its dialog: what is typed at once belongs here all the same.
  useEffect(() => field.current?.focus(), []);
  const typed = whose.kind === 'known' ? whose.customer.displayName : whose.kind === 'nobody' ? whose.typed : whose.name;
  const [search] = useDebouncedValue(typed.trim(), 120);
  const isAsking = whose.kind === 'nobody' && typed.trim() !== '';
  const found = useQuery({
    ...api.customers.list.queryOptions({ input: { search, limit: mostFound } }),
    enabled: isAsking && search !== '',
    placeholderData: keepPreviousData,
  });
  const isSettled = search === typed.trim() && !found.isPlaceholderData && found.data !== undefined;
  const rows = isAsking ? (found.data?.rows ?? []) : [];
  const selectFirst = combobox.selectFirstOption;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer, another first line; the combobox itself is new each time
  useEffect(() => {
    if (isSettled) selectFirst();
  }, [found.data, isSettled]);
  const take = (value: string) => {
    combobox.closeDropdown();
    const customer = rows.find(({ id }) => id === value);
    if (!customer) return choose(begin(typed.trim()));
    choose({ kind: 'known', customer });
    done();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          ref={field}
          label={label}
          placeholder={t('whoHint')}
          data-autofocus
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={(event) => {
            choose({ kind: 'nobody', typed: event.currentTarget.value });
            combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isAsking || !isSettled}>
        <Combobox.Options aria-label={t('found')}>
          {rows.map((row) => (
            <Combobox.Option key={row.id} value={row.id}>
              {row.displayName}
              <span className={styles.aside}>{[row.city, row.email ?? row.phone].filter(Boolean).join(' · ')}</span>
            </Combobox.Option>
          ))}
          {isSettled && <Combobox.Option value={newOption}>{t('newNamed', { name: typed.trim() })}</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Newcomer({ whose, choose, problem }: Props & { whose: Extract<Whose, { kind: 'new' }> }) {
  const { t } = useTranslation('matters');
  const wantsName = whose.name === '';
  // The field that is still empty is where the typing goes on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => document.getElementById(wantsName ? nameId : reachId)?.focus(), []);
  return (
    <>
      <TextInput
        id={nameId}
        label={t('name')}
        maxLength={200}
        value={whose.name}
        onChange={(event) => choose({ ...whose, name: event.currentTarget.value })}
        rightSectionWidth={40}
      />
      <TextInput
        id={reachId}
        label={t('reach')}
        maxLength={254}
        value={whose.reach}
        error={problem}
        onChange={(event) => choose({ ...whose, reach: event.currentTarget.value })}
      />
    </>
  );
}

const nameId = 'matter-name';
const reachId = 'matter-reach';
