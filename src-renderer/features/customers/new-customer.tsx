import { Modal, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '#contract/customers';
import type { AddressForm, CustomerKind, Language } from '#contract/words';
import { languages } from '#contract/words';
import { countryDefaults } from '#kit/languages';
import { splitFullName } from '#kit/names';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useTeamSettings } from '../../shell/use-me.ts';
import { Choose } from '../../ui/choose.tsx';
import { CountryChoose } from '../../ui/country-choose.tsx';
import { ownNames } from '../../ui/language-names.ts';
import { SaveCancel } from '../../ui/save-cancel.tsx';
import { refusalOf, useSayProblem } from '../../ui/say-problem.ts';
import styles from './list.module.css';
import { looksLikeNumber } from './nobody.tsx';
import { useSegments } from './queries.ts';

/** What was typed into the search becomes the number or the name. */
function startFrom(start: string, country: string) {
  const blank = { givenName: '', familyName: '', companyName: '', email: '', phone: '' };
  if (start === '') return blank;
  if (looksLikeNumber(start)) return { ...blank, phone: start };
  const { nameOrder, language } = countryDefaults(country);
  const split = splitFullName(start, nameOrder, language);
  return { ...blank, givenName: split.givenName ?? '', familyName: split.familyName ?? '', companyName: split.companyName ?? '' };
}

export function NewCustomer({ start, close }: { start: string; close: () => void }) {
  const { t } = useTranslation('customers');
  const { t: shell } = useTranslation('shell');
  const settings = useTeamSettings();
  const segments = useSegments();
  if (!settings.data || !segments.data) return null;
  return (
    <Modal opened onClose={close} title={t('newCustomer')} size="lg" closeButtonProps={{ 'aria-label': shell('close') }}>
      <Form start={start} country={settings.data.country} segments={segments.data} close={close} />
    </Modal>
  );
}

type Props = { start: string; country: string; segments: Segment[]; close: () => void };

function Form({ start, country: home, segments, close }: Props) {
  const { t } = useTranslation('customers');
  const { t: words } = useTranslation('words');
  const navigate = useNavigate();
  const undo = useUndo();
  const sayProblem = useSayProblem();
  const create = useMutation(api.customers.create.mutationOptions());
  const [typed, setTyped] = useState(() => startFrom(start, home));
  const [kind, setKind] = useState<CustomerKind>(typed.companyName ? 'company' : 'person');
  const [country, setCountry] = useState(home);
  const [language, setLanguage] = useState<Language>(countryDefaults(home).language);
  const [addressForm, setAddressForm] = useState<AddressForm>(countryDefaults(home).addressForm);
  const [segmentId, setSegmentId] = useState(segments.find((one) => one.isDefault)?.id ?? '');
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) => setTyped({ ...typed, [name]: event.currentTarget.value }),
    error: sayProblem(create.error, name),
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { email, phone, ...names } = typed;
    const given = Object.fromEntries(Object.entries(names).map(([name, value]) => [name, value.trim() || null]));
    create.mutate(
      {
        ...given,
        ...{ kind, country, language, addressForm, segmentId, nameOrder: countryDefaults(country).nameOrder },
        ...(email.trim() && { email: email.trim() }),
        ...(phone.trim() && { phone: phone.trim() }),
      },
      {
        onSuccess: ({ id, displayName }) => {
          close();
          void navigate({ to: `/customers/${id}` });
          tell(t('saidCreated', { name: displayName }), () => undo());
        },
      },
    );
  };
  const order = countryDefaults(country).nameOrder;
  const given = <TextInput key="given" label={t('givenName')} maxLength={120} {...field('givenName')} />;
  const family = <TextInput key="family" label={t('familyName')} maxLength={120} {...field('familyName')} />;
  return (
    <form onSubmit={save} className={styles.form}>
      <SegmentedControl
        data-wide
        aria-label={t('kind')}
        value={kind}
        onChange={(value) => setKind(value === 'company' ? 'company' : 'person')}
        data={[
          { value: 'person', label: words('person') },
          { value: 'company', label: words('company') },
        ]}
      />
      {kind === 'company' && <TextInput data-wide label={t('companyName')} maxLength={200} {...field('companyName')} />}
      {order === 'family-first' ? [family, given] : [given, family]}
      <TextInput label={words('email')} maxLength={254} inputMode="email" {...field('email')} />
      <TextInput label={words('phone')} maxLength={40} inputMode="tel" {...field('phone')} />
      <CountryChoose
        label={t('country')}
        value={country}
        onChoose={(chosen) => {
          setCountry(chosen);
          setLanguage(countryDefaults(chosen).language);
          setAddressForm(countryDefaults(chosen).addressForm);
        }}
      />
      <Choose label={t('language')} value={language} options={languages.map((value) => ({ value, label: ownNames[value] }))} onChoose={setLanguage} />
      <Choose
        label={t('addressForm')}
        value={addressForm}
        options={[
          { value: 'formal', label: words('formal') },
          { value: 'familiar', label: words('familiar') },
        ]}
        onChoose={setAddressForm}
      />
      <Choose label={t('segment')} value={segmentId} options={segments.map(({ id, name }) => ({ value: id, label: name }))} onChoose={setSegmentId} />
      {create.error && !refusalOf(create.error) && (
        <div data-wide>
          <FriendlyError error={create.error} />
        </div>
      )}
      <div data-wide className={styles.foot}>
        <SaveCancel isSaving={create.isPending} close={close} />
      </div>
    </form>
  );
}
