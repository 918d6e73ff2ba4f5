import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
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
import { Colleagues } from './colleagues.tsx';
import { keptTeam } from './kept.ts';
import { SaveBar } from './save-bar.tsx';
import styles from './settings.module.css';

export function TeamPart() {
  const settings = useTeamSettings();
  if (settings.error) return <FriendlyError error={settings.error} again={() => void settings.refetch()} />;
  if (!settings.data) return <SkeletonLines lines={6} />;
  return (
    <>
      <Form settings={settings.data} />
      <Colleagues />
    </>
  );
}

const currencies = ['ISK', 'HUF', 'EUR', 'NOK', 'GBP', 'USD', 'SEK', 'DKK', 'CHF'];

function useOurs({ colours, ...saved }: TeamSettings) {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const cache = useQueryClient();
  const saving = useMutation(api.team.saveSettings.mutationOptions());
  const kept = keptTeam.use('team', saved);
  const put = (settings: TeamSettings, after: () => void) =>
    saving.mutate(settings, {
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: api.team.settings.key() });
        after();
        tell(t('saved'));
      },
      onError: (error) => tell(say(error)),
    });
  return {
    kept,
    isSaving: saving.isPending,
    save: () => put({ ...kept.value, colours }, () => kept.settle(kept.value)),
    saveColours: (chosen: TeamSettings['colours']) => put({ ...saved, colours: chosen }, () => undefined),
  };
}

function Form({ settings }: { settings: TeamSettings }) {
  const { t } = useTranslation('settings');
  const { kept, isSaving, save, saveColours } = useOurs(settings);
  const { value, set } = kept;
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput label={t('companyName')} value={value.companyName} maxLength={200} onChange={(event) => set({ companyName: event.currentTarget.value })} />
      <Choose
        label={t('colours')}
        value={settings.colours}
        options={[
          { value: 'system', label: t('coloursSystem') },
          { value: 'light', label: t('coloursLight') },
          { value: 'dark', label: t('coloursDark') },
        ]}
        onChoose={saveColours}
      />
      <div data-wide>
        <Textarea
          label={t('companyAddress')}
          description={t('companyAddressNote')}
          autosize
          minRows={2}
          maxLength={500}
          value={value.companyAddress}
          onChange={(event) => set({ companyAddress: event.currentTarget.value })}
        />
      </div>
      <CountryChoose label={t('country')} value={value.country} onChoose={(country) => set({ country, currency: countryDefaults(country).currency })} />
      <Choose
        label={t('currency')}
        value={value.currency}
        options={[...new Set([value.currency, ...currencies])].map((one) => ({ value: one, label: one }))}
        onChoose={(currency) => set({ currency })}
      />
      <NumberInput
        label={t('undoSeconds')}
        description={t('undoSecondsNote')}
        min={5}
        max={300}
        hideControls
        value={value.undoSeconds}
        onChange={(seconds) => typeof seconds === 'number' && set({ undoSeconds: seconds })}
      />
      <Choose
        label={t('leap')}
        description={t('leapNote')}
        value={value.leap}
        options={[
          { value: 'feb28', label: t('leapFeb28') },
          { value: 'mar1', label: t('leapMar1') },
        ]}
        onChoose={(leap) => set({ leap })}
      />
      <SaveBar isChanged={kept.isChanged} isSaving={isSaving} drop={kept.drop} />
    </form>
  );
}
