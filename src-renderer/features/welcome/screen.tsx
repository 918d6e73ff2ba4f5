import { Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '#contract/words';
import { api } from '../../host/client.ts';
import { router } from '../../shell/router.tsx';
import { FriendlyError } from '../../shell/trouble.tsx';
import { machineLanguage, speak } from '../../text/index.ts';
import { useLanguage } from '../../text/use-language.ts';
import { ownNames } from '../../ui/language-names.ts';
import { useCountries } from './countries.ts';
import styles from './welcome.module.css';

const usualCountry: Record<Language, string> = { is: 'IS', hu: 'HU', sl: 'SI', nb: 'NO', en: 'GB' };

/** The first start: three questions and two doors. */
export function WelcomeScreen() {
  const { t } = useTranslation('welcome');
  const language = useLanguage();
  const nameId = useId();
  const [name, setName] = useState('');
  const [chosenCountry, setCountry] = useState<string | null>(null);
  const [nameMissing, setNameMissing] = useState(false);
  const countries = useCountries();
  const cache = useQueryClient();
  const begin = useMutation(api.app.begin.mutationOptions());
  const country = chosenCountry ?? usualCountry[machineLanguage()];

  const choose = (choice: 'demo' | 'own') => {
    if (name.trim() === '') {
      setNameMissing(true);
      document.getElementById(nameId)?.focus();
      return;
    }
    const after = async () => {
      if (choice === 'own') await router.navigate({ to: '/import' });
      await cache.invalidateQueries();
    };
    begin.mutate({ choice, language, name: name.trim(), country }, { onSuccess: after });
  };

  return (
    <main className={styles.page}>
      <form className={styles.sheet} onSubmit={(event: FormEvent) => event.preventDefault()}>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
        <div className={styles.fields}>
          <TextInput
            id={nameId}
            label={t('name')}
            placeholder={t('namePlaceholder')}
            value={name}
            maxLength={120}
            autoFocus
            autoComplete="name"
            error={nameMissing && name.trim() === '' ? t('nameMissing') : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t('language')}
            data={languages.map((one) => ({ value: one, label: ownNames[one] }))}
            value={language}
            allowDeselect={false}
            onChange={(value) => {
              const wanted = languages.find((one) => one === value);
              if (wanted) void speak(wanted);
            }}
          />
          <Select
            label={t('country')}
            description={t('countryNote')}
            inputWrapperOrder={['label', 'input', 'description']}
            data={countries}
            value={country}
            allowDeselect={false}
            searchable
            onChange={setCountry}
          />
        </div>
        {begin.error && <FriendlyError error={begin.error} />}
        <div className={styles.doors} aria-busy={begin.isPending}>
          <button type="button" className={styles.door} data-first disabled={begin.isPending} onClick={() => choose('demo')}>
            <b>{t('lookAround')}</b>
            <span>{t('lookAroundNote')}</span>
          </button>
          <button type="button" className={styles.door} disabled={begin.isPending} onClick={() => choose('own')}>
            <b>{t('importMine')}</b>
            <span>{t('importMineNote')}</span>
          </button>
        </div>
        <p role="status" className={styles.quiet}>
          {begin.isPending ? t('preparing') : ''}
        </p>
      </form>
    </main>
  );
}
