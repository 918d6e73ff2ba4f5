import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamSettings } from '#contract/team';
import { countryDefaults } from '#kit/languages';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useTeamSettings } from '../../shell/use-me.ts';
import { Choose } from '../../ui/choose.tsx';
import { CountryChoose } from '../../ui/country-choose.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './settings.module.css';

export function TeamPart() {
  const settings = useTeamSettings();
  if (settings.error) return <FriendlyError error={settings.error} again={() => void settings.refetch()} />;
  if (!settings.data) return <SkeletonLines lines={6} />;
  return <Form settings={settings.data} />;
}

const currencies = ['ISK', 'HUF', 'EUR', 'NOK', 'GBP', 'USD', 'SEK', 'DKK', 'CHF'];

function Form({ settings }: { settings: TeamSettings }) {
  const { t } = useTranslation('settings');
  const { t: shell } = useTranslation('shell');
  const say = useSayError();
  const [draft, setDraft] = useState(settings);
  const saving = useMutation(api.team.saveSettings.mutationOptions());
  const save = (next: TeamSettings) => saving.mutate(next, { onSuccess: () => tell(t('saved')), onError: (error) => tell(say(error)) });
  const set = (patch: Partial<TeamSettings>) => setDraft({ ...draft, ...patch });
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(draft);
      }}
    >
      <Choose
        data-wide
        label={t('colours')}
        value={settings.colours}
        options={[
          { value: 'system', label: t('coloursSystem') },
          { value: 'light', label: t('coloursLight') },
          { value: 'dark', label: t('coloursDark') },
        ]}
        onChoose={(colours) => {
          set({ colours });
          save({ ...settings, colours });
        }}
      />
      <TextInput
        data-wide
        label={t('companyName')}
        value={draft.companyName}
        maxLength={200}
        onChange={(event) => set({ companyName: event.currentTarget.value })}
      />
      <Textarea
        data-wide
        label={t('companyAddress')}
        description={t('companyAddressNote')}
        autosize
        minRows={2}
        maxLength={500}
        value={draft.companyAddress}
        onChange={(event) => set({ companyAddress: event.currentTarget.value })}
      />
      <CountryChoose label={t('country')} value={draft.country} onChoose={(country) => set({ country, currency: countryDefaults(country).currency })} />
      <Choose
        label={t('currency')}
        value={draft.currency}
        options={[...new Set([draft.currency, ...currencies])].map((value) => ({ value, label: value }))}
        onChoose={(currency) => set({ currency })}
      />
      <NumberInput
        label={t('undoSeconds')}
        description={t('undoSecondsNote')}
        min={5}
        max={300}
        hideControls
        value={draft.undoSeconds}
        onChange={(value) => typeof value === 'number' && set({ undoSeconds: value })}
      />
      <Choose
        label={t('leap')}
        description={t('leapNote')}
        value={draft.leap}
        options={[
          { value: 'feb28', label: t('leapFeb28') },
          { value: 'mar1', label: t('leapMar1') },
        ]}
        onChoose={(leap) => set({ leap })}
      />
      <div data-wide>
        <Button type="submit" loading={saving.isPending}>
          {shell('save')}
        </Button>
      </div>
    </form>
  );
}
