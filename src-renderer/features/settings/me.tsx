import { Chip, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Salesperson } from '#contract/team';
import { languages } from '#contract/words';
import { capitalized, weekdayName } from '#kit/format';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useMe } from '../../shell/use-me.ts';
import { speak } from '../../text/index.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Choose } from '../../ui/choose.tsx';
import { ownNames } from '../../ui/language-names.ts';
import { readTime } from '../../ui/read-time.ts';
import { refusalOf, useSayProblem } from '../../ui/say-problem.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { Holiday } from './holiday.tsx';
import { keptMe } from './kept.ts';
import { LetterFields } from './letter-fields.tsx';
import { Minutes } from './minutes.tsx';
import { Photo } from './photo-field.tsx';
import { SaveBar } from './save-bar.tsx';
import styles from './settings.module.css';
import { TimeField } from './time-field.tsx';

export function MePart() {
  const me = useMe();
  if (me.error) return <FriendlyError error={me.error} again={() => void me.refetch()} />;
  if (!me.data) return <SkeletonLines lines={8} />;
  return (
    <>
      <WhoAmI me={me.data} />
      <Form key={me.data.id} me={me.data} />
      <Holiday key={`holiday-${me.data.id}`} me={me.data} />
      <Minutes />
    </>
  );
}

/** Several people may sit at one desk, one after another. */
function WhoAmI({ me }: { me: Salesperson }) {
  const { t } = useTranslation('settings');
  const people = useQuery(api.team.salespeople.queryOptions());
  const iAm = useMutation(api.team.iAm.mutationOptions());
  const say = useSayError();
  if (!people.data || people.data.length < 2) return null;
  return (
    <Choose
      label={t('whoAmI')}
      w={320}
      value={me.id}
      options={people.data.map(({ id, name }) => ({ value: id, label: name }))}
      onChoose={(salespersonId) =>
        iAm.mutate({ salespersonId }, { onSuccess: ({ name }) => tell(t('nowYouAre', { name })), onError: (error) => tell(say(error)) })
      }
    />
  );
}

function useMine(me: Salesperson) {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const cache = useQueryClient();
  const saving = useMutation(api.team.saveMe.mutationOptions());
  const { id, isManager: _m, sharesUnowned: _s, absence: _a, interfaceLanguage, photo, ...saved } = me;
  const kept = keptMe.use(id, saved);
  const onError = (error: unknown) => refusalOf(error) === null && tell(say(error));
  const told = async () => {
    await cache.invalidateQueries({ queryKey: api.team.me.key() });
    tell(t('saved'));
  };
  return {
    kept,
    saving,
    /** The picture and the screen's language are saved at once, and only they. */
    saveAtOnce: (patch: Partial<Pick<Salesperson, 'photo' | 'interfaceLanguage'>>) =>
      saving.mutate({ ...saved, interfaceLanguage, photo, ...patch }, { onSuccess: told, onError }),
    save: () => {
      const typed = { ...kept.value, name: kept.value.name.trim() };
      const done = async () => {
        await told();
        kept.settle(kept.value);
      };
      saving.mutate({ ...typed, interfaceLanguage, photo }, { onSuccess: done, onError });
    },
  };
}

function Form({ me }: { me: Salesperson }) {
  const { t } = useTranslation('settings');
  const { t: problems } = useTranslation('problems');
  const { kept, saving, save, saveAtOnce } = useMine(me);
  const { value, set } = kept;
  const timesAreGood = [value.dayStart, value.dayEnd, value.digestAt].every((time) => readTime(time) === time);
  const mayGo = value.name.trim() !== '' && timesAreGood;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mayGo) save();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Photo me={me} save={(photo) => saveAtOnce({ photo })} />
      <Choose
        label={t('interfaceLanguage')}
        value={me.interfaceLanguage}
        options={languages.map((one) => ({ value: one, label: ownNames[one] }))}
        onChoose={(interfaceLanguage) => {
          void speak(interfaceLanguage);
          saveAtOnce({ interfaceLanguage });
        }}
      />
      <TextInput
        label={t('name')}
        value={value.name}
        maxLength={120}
        error={value.name.trim() === '' ? problems('missing') : null}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <LetterFields value={value} set={set} rows={3} />
      <Days kept={kept} />
      <Hours kept={kept} error={saving.error} />
      <SaveBar isChanged={kept.isChanged} isSaving={saving.isPending} drop={kept.drop} disabled={!mayGo} />
    </form>
  );
}

type Kept = ReturnType<typeof keptMe.use>;

function Days({ kept: { value, set } }: { kept: Kept }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  return (
    <>
      <fieldset data-wide className={styles.chips}>
        <legend>{t('writesIn')}</legend>
        <Chip.Group multiple value={value.languages} onChange={(chosen) => set({ languages: languages.filter((one) => chosen.includes(one)) })}>
          {languages.map((one) => (
            <Chip key={one} value={one} variant="outline">
              {ownNames[one]}
            </Chip>
          ))}
        </Chip.Group>
      </fieldset>
      <fieldset data-wide className={styles.chips}>
        <legend>{t('workDays')}</legend>
        <Chip.Group multiple value={value.workDays.map(String)} onChange={(chosen) => set({ workDays: chosen.map(Number).sort() })}>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <Chip key={day} value={String(day)} variant="outline">
              {capitalized(weekdayName(day, language))}
            </Chip>
          ))}
        </Chip.Group>
      </fieldset>
    </>
  );
}

const zones = () => Intl.supportedValuesOf('timeZone');

function Hours({ kept: { value, set }, error }: { kept: Kept; error: unknown }) {
  const { t } = useTranslation('settings');
  const sayProblem = useSayProblem();
  return (
    <>
      <TimeField label={t('dayStart')} value={value.dayStart} set={(dayStart) => set({ dayStart })} />
      <TimeField label={t('dayEnd')} value={value.dayEnd} error={sayProblem(error, 'dayEnd')} set={(dayEnd) => set({ dayEnd })} />
      <TimeField label={t('digestAt')} description={t('digestNote')} value={value.digestAt} set={(digestAt) => set({ digestAt })} />
      <NumberInput
        label={t('minutesPerDay')}
        description={t('minutesNote')}
        min={5}
        max={720}
        hideControls
        value={value.minutesPerDay}
        onChange={(minutes) => typeof minutes === 'number' && set({ minutesPerDay: minutes })}
      />
      <div data-wide>
        <Choose
          label={t('timeZone')}
          value={value.timeZone}
          error={sayProblem(error, 'timeZone')}
          options={[...new Set([value.timeZone, ...zones()])].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          onChoose={(timeZone) => set({ timeZone })}
        />
      </div>
    </>
  );
}
