import { Button, Chip, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
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
import { refusalOf, useSayProblem } from '../../ui/say-problem.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { photoOf } from './photo.ts';
import styles from './settings.module.css';

export function MePart() {
  const me = useMe();
  if (me.error) return <FriendlyError error={me.error} again={() => void me.refetch()} />;
  if (!me.data) return <SkeletonLines lines={8} />;
  return (
    <>
      <WhoAmI me={me.data} />
      <Form key={me.data.id} me={me.data} />
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

function useSaveMe(me: Salesperson) {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const saving = useMutation(api.team.saveMe.mutationOptions());
  const { id: _, isManager: __, ...fields } = me;
  const save = (patch: Partial<typeof fields>) =>
    saving.mutate({ ...fields, ...patch }, { onSuccess: () => tell(t('saved')), onError: (error) => refusalOf(error) === null && tell(say(error)) });
  return { save, saving };
}

const zones = () => Intl.supportedValuesOf('timeZone');

function Form({ me }: { me: Salesperson }) {
  const { t } = useTranslation('settings');
  const { t: shell } = useTranslation('shell');
  const language = useLanguage();
  const sayProblem = useSayProblem();
  const { save, saving } = useSaveMe(me);
  const [draft, setDraft] = useState(me);
  const set = (patch: Partial<Salesperson>) => setDraft({ ...draft, ...patch });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { id: _, isManager: __, interfaceLanguage: ___, photo: ____, ...fields } = draft;
    save({ ...fields, name: draft.name.trim() });
  };
  const problem = (field: string) => sayProblem(saving.error, field);
  return (
    <form className={styles.form} onSubmit={submit}>
      <Photo me={me} save={(photo) => save({ photo })} />
      <Choose
        data-wide
        label={t('interfaceLanguage')}
        value={me.interfaceLanguage}
        options={languages.map((value) => ({ value, label: ownNames[value] }))}
        onChoose={(interfaceLanguage) => {
          void speak(interfaceLanguage);
          save({ interfaceLanguage });
        }}
      />
      <TextInput label={t('name')} required value={draft.name} maxLength={120} onChange={(event) => set({ name: event.currentTarget.value })} />
      <TextInput label={t('role')} value={draft.role ?? ''} maxLength={120} onChange={(event) => set({ role: event.currentTarget.value || null })} />
      <TextInput label={t('email')} value={draft.email ?? ''} maxLength={254} onChange={(event) => set({ email: event.currentTarget.value || null })} />
      <TextInput label={t('phone')} value={draft.phone ?? ''} maxLength={40} onChange={(event) => set({ phone: event.currentTarget.value || null })} />
      <Textarea
        data-wide
        label={t('signature')}
        description={t('signatureNote')}
        autosize
        minRows={3}
        maxLength={2000}
        value={draft.signature}
        onChange={(event) => set({ signature: event.currentTarget.value })}
      />
      <div data-wide>
        <h3>{t('writesIn')}</h3>
        <Chip.Group multiple value={draft.languages} onChange={(chosen) => set({ languages: languages.filter((one) => chosen.includes(one)) })}>
          <div className={styles.days}>
            {languages.map((one) => (
              <Chip key={one} value={one}>
                {ownNames[one]}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      </div>
      <div data-wide>
        <h3>{t('workDays')}</h3>
        <Chip.Group multiple value={draft.workDays.map(String)} onChange={(chosen) => set({ workDays: chosen.map(Number).sort() })}>
          <div className={styles.days}>
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <Chip key={day} value={String(day)}>
                {capitalized(weekdayName(day, language))}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      </div>
      <TextInput type="time" label={t('dayStart')} required value={draft.dayStart} onChange={(event) => set({ dayStart: event.currentTarget.value })} />
      <TextInput
        type="time"
        label={t('dayEnd')}
        required
        value={draft.dayEnd}
        error={problem('dayEnd')}
        onChange={(event) => set({ dayEnd: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t('digestAt')}
        description={t('digestNote')}
        required
        value={draft.digestAt}
        onChange={(event) => set({ digestAt: event.currentTarget.value })}
      />
      <NumberInput
        label={t('minutesPerDay')}
        description={t('minutesNote')}
        min={5}
        max={720}
        hideControls
        value={draft.minutesPerDay}
        onChange={(value) => typeof value === 'number' && set({ minutesPerDay: value })}
      />
      <Choose
        data-wide
        label={t('timeZone')}
        value={draft.timeZone}
        error={problem('timeZone')}
        options={[...new Set([draft.timeZone, ...zones()])].map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        onChoose={(timeZone) => set({ timeZone })}
      />
      <div data-wide className={styles.row}>
        <Button type="submit" loading={saving.isPending} disabled={draft.name.trim() === ''}>
          {shell('save')}
        </Button>
      </div>
    </form>
  );
}

function Photo({ me, save }: { me: Salesperson; save: (photo: string | null) => void }) {
  const { t } = useTranslation('settings');
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const photo = await photoOf(file);
    if (photo) save(photo);
    else tell(t('photoWrong'));
  };
  return (
    <div data-wide className={styles.photo}>
      {me.photo ? <img src={me.photo} alt={t('photoOf', { name: me.name })} /> : <span aria-hidden="true">{me.name.slice(0, 1)}</span>}
      <div>
        <div className={styles.row}>
          <Button variant="default" onClick={() => input.current?.click()}>
            {t('choosePhoto')}
          </Button>
          {me.photo && (
            <Button variant="subtle" onClick={() => save(null)}>
              {t('removePhoto')}
            </Button>
          )}
        </div>
        <p className={styles.quiet}>{t('photoNote')}</p>
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          hidden
          aria-label={t('choosePhoto')}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </div>
  );
}
