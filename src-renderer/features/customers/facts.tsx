import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer, CustomerFields } from '#contract/customers';
import { type AddressForm, type CustomerKind, type Day, languages, type Motive, motives, type NameOrder, type Sex } from '#contract/words';
import { addMonths } from '#kit/days';
import { fold } from '#kit/fold';
import { onDay } from '#kit/format';
import { zoneOf } from '#kit/time-zones';
import { useLanguage } from '../../text/use-language.ts';
import { CountryChoose } from '../../ui/country-choose.tsx';
import { DayPick } from '../../ui/day-pick.tsx';
import { ownNames } from '../../ui/language-names.ts';
import { useSayProblem } from '../../ui/say-problem.ts';
import { motiveNames } from '../../ui/word-names.ts';
import styles from './card.module.css';
import { InPlace, PickInPlace } from './in-place.tsx';
import { PartHead } from './part-head.tsx';
import { useSalespeople, useSegments } from './queries.ts';
import { useSaveFields } from './use-save.ts';

type Save = (fields: Partial<CustomerFields>) => void;
type Part = { customer: Customer; save: Save; problem: (field: string) => string | null };

/** Everything about the person that a person may know better: each fact is written where it stands. */
export function Facts({ customer, today }: { customer: Customer; today: Day }) {
  const { t } = useTranslation('customers');
  const { save, error } = useSaveFields(customer);
  const sayProblem = useSayProblem();
  const [all, setAll] = useState(false);
  const part: Part = { customer, save, problem: (field) => sayProblem(error, field) };
  return (
    <section className={styles.part}>
      <PartHead title={t('facts')} act={{ says: t(all ? 'fewerFacts' : 'allFacts'), run: () => setAll(!all), shown: true }} />
      <NameFacts {...part} all={all} />
      <MannerFacts {...part} all={all} />
      <SalesFacts {...part} all={all} />
      {all && <CadenceFacts {...part} />}
      <Pause customer={customer} save={save} today={today} />
    </section>
  );
}

const namesOf = (customer: Customer, all: boolean) => {
  const persons = customer.nameOrder === 'family-first' ? (['familyName', 'givenName'] as const) : (['givenName', 'familyName'] as const);
  const couple = customer.kind === 'couple' ? (['partnerGivenName', 'partnerFamilyName'] as const) : [];
  const company = customer.kind === 'company' ? (['companyName'] as const) : [];
  return [...company, ...persons, ...couple, ...(all ? (['title', 'callName', 'jobTitle'] as const) : [])];
};

const lengths = { title: 40, companyName: 200 } as const;

function NameFacts({ customer, save, problem, all }: Part & { all: boolean }) {
  const { t } = useTranslation('customers');
  return namesOf(customer, all).map((field) => (
    <InPlace
      key={field}
      label={t(field)}
      value={customer[field] ?? ''}
      maxLength={field === 'title' || field === 'companyName' ? lengths[field] : 120}
      lang={customer.language}
      error={problem(field)}
      save={(value) => save({ [field]: value || null })}
    />
  ));
}

function MannerFacts({ customer, save, problem, all }: Part & { all: boolean }) {
  const { t } = useTranslation('customers');
  const { t: words } = useTranslation('words');
  const kinds: CustomerKind[] = ['person', 'company', 'couple'];
  const forms: AddressForm[] = ['formal', 'familiar'];
  const sexes: { value: Sex | ''; label: string }[] = [
    { value: '', label: t('notSaid') },
    { value: 'female', label: t('female') },
    { value: 'male', label: t('male') },
  ];
  const orders: { value: NameOrder; label: string }[] = [
    { value: 'given-first', label: t('givenFirst') },
    { value: 'family-first', label: t('familyFirst') },
  ];
  return (
    <>
      <PickInPlace
        label={t('language')}
        value={customer.language}
        options={languages.map((value) => ({ value, label: ownNames[value] }))}
        save={(language) => save({ language })}
      />
      <PickInPlace
        label={t('addressForm')}
        value={customer.addressForm}
        options={forms.map((value) => ({ value, label: words(value) }))}
        save={(addressForm) => save({ addressForm })}
      />
      {all && (
        <>
          <PickInPlace
            label={t('kind')}
            value={customer.kind}
            options={kinds.map((value) => ({ value, label: words(value) }))}
            error={problem('kind')}
            save={(kind) => save({ kind })}
          />
          <PickInPlace label={t('nameOrder')} value={customer.nameOrder} options={orders} save={(nameOrder) => save({ nameOrder })} />
          <PickInPlace label={t('sex')} value={customer.sex ?? ''} options={sexes} save={(sex) => save({ sex: sex === '' ? null : sex })} />
          <div className={styles.fact}>
            <span>{t('country')}</span>
            <CountryChoose aria-label={t('country')} value={customer.country} onChoose={(country) => save({ country })} />
          </div>
          <InPlace
            label={t('timeZone')}
            value={customer.timeZone ?? ''}
            placeholder={zoneOf({ ...customer, timeZone: null })}
            offered={zones()}
            maxLength={64}
            error={problem('timeZone')}
            save={(typed) => save({ timeZone: typed === '' ? null : zoneMeant(typed) })}
          />
        </>
      )}
    </>
  );
}

function SalesFacts({ customer, save, all }: Part & { all: boolean }) {
  const { t } = useTranslation('customers');
  const { t: words } = useTranslation('words');
  const segments = useSegments();
  const people = useSalespeople();
  const motivesOffered: { value: Motive | ''; label: string }[] = [
    { value: '', label: t('motiveUnknown') },
    ...motives.map((value) => ({ value, label: words(motiveNames[value]) })),
  ];
  return (
    <>
      <InPlace label={t('likes')} value={customer.likes} maxLength={2000} long lang={customer.language} save={(likes) => save({ likes })} />
      <PickInPlace
        label={t('motive')}
        value={customer.motive ?? ''}
        options={motivesOffered}
        save={(motive) => save({ motive: motive === '' ? null : motive })}
      />
      {segments.data && (
        <PickInPlace
          label={t('segment')}
          value={customer.segmentId}
          options={segments.data.map(({ id, name }) => ({ value: id, label: name }))}
          save={(segmentId) => save({ segmentId })}
        />
      )}
      {people.data && (all || people.data.length > 1) && (
        <PickInPlace
          label={t('owner')}
          value={customer.ownerId ?? ''}
          options={[{ value: '', label: t('nobody') }, ...people.data.map(({ id, name }) => ({ value: id, label: name }))]}
          save={(ownerId) => save({ ownerId: ownerId === '' ? null : ownerId })}
        />
      )}
    </>
  );
}

const zones = () => Intl.supportedValuesOf('timeZone');

/** Whoever types a city means its zone: "Lisbon" is Europe/Lisbon. Anything else goes to the core as it is. */
function zoneMeant(typed: string): string {
  const wanted = fold(typed).replaceAll(' ', '_');
  return zones().find((zone) => fold(zone.slice(zone.lastIndexOf('/') + 1)) === wanted) ?? typed;
}

/** Whole days, or nothing: then the segment's figure holds. */
const daysOf = (text: string): number | null | undefined => (text === '' ? null : /^\d{1,4}$/.test(text) && Number(text) > 0 ? Number(text) : undefined);

function CadenceFacts({ customer, save, problem }: Part) {
  const { t } = useTranslation('customers');
  const [wrong, setWrong] = useState<string | null>(null);
  const fields = ['cadenceIdealDays', 'cadenceWorstDays'] as const;
  return fields.map((field) => (
    <InPlace
      key={field}
      label={t(field)}
      numeric
      maxLength={4}
      value={customer[field] === null ? '' : String(customer[field])}
      error={wrong === field ? t('wholeDays') : problem(field)}
      save={(text) => {
        const days = daysOf(text);
        setWrong(days === undefined ? field : null);
        if (days !== undefined) save({ [field]: days });
      }}
    />
  ));
}

function Pause({ customer, save, today }: { customer: Customer; save: Save; today: Day }) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  const until = customer.pausedUntilOn;
  const isPaused = until !== null && until >= today;
  return (
    <div className={styles.fact}>
      <span>{t('pause')}</span>
      {isPaused ? (
        <span className={styles.row}>
          <DayPick label={t('pausedUntil')} day={until} from={today} onPick={(pausedUntilOn) => save({ pausedUntilOn })} />
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('endPauseOf', { day: onDay(until, language) })}
            onClick={() => save({ pausedUntilOn: null })}
          >
            {t('endPause')}
          </Button>
        </span>
      ) : (
        <Button className={styles.start} size="compact-sm" variant="subtle" onClick={() => save({ pausedUntilOn: addMonths(today, 1) })}>
          {t('startPause')}
        </Button>
      )}
    </div>
  );
}
