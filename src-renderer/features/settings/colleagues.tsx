import { Button, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '#contract/team';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useMe } from '../../shell/use-me.ts';
import { SaveCancel } from '../../ui/save-cancel.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { LetterFields } from './letter-fields.tsx';
import { Photo } from './photo-field.tsx';
import styles from './settings.module.css';

const nobody = { name: '', role: null, email: null, phone: null, signature: '', photo: null, isManager: false, sharesUnowned: false };

/** Everybody in the team: who may sign, with which words and face below the letter, and who is a manager. */
export function Colleagues() {
  const { t } = useTranslation('settings');
  const people = useQuery(api.team.colleagues.queryOptions());
  const me = useMe();
  const [open, setOpen] = useState<string | null>(null);
  if (people.error) return <FriendlyError error={people.error} again={() => void people.refetch()} />;
  if (!people.data) return <SkeletonLines lines={4} />;
  return (
    <section aria-labelledby="colleagues" className={`${styles.part} ${styles.apart}`}>
      <h3 id="colleagues">{t('colleagues')}</h3>
      <p className={tones.quiet}>{t('colleaguesNote')}</p>
      <ul className={styles.colleagues}>
        {people.data.map((one) => (
          <li key={one.id}>
            {open === one.id ? (
              <ColleagueForm start={one} close={() => setOpen(null)} />
            ) : (
              <Line colleague={one} isMe={one.id === me.data?.id} edit={() => setOpen(one.id)} />
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        <ColleagueForm start={nobody} close={() => setOpen(null)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setOpen('new')}>
            {t('addColleague')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Line({ colleague: { name, role, photo, isManager }, isMe, edit }: { colleague: Colleague; isMe: boolean; edit: () => void }) {
  const { t } = useTranslation('settings');
  return (
    <div className={styles.colleague}>
      {photo ? <img className={styles.face} src={photo} alt="" /> : <span className={styles.face}>{name.slice(0, 1)}</span>}
      <p>
        <b>{name}</b> {isMe && <span className={tones.quiet}>({t('thatIsMe')})</span>}
        <small>{[role, isManager ? t('isManager') : null].filter(Boolean).join(', ')}</small>
      </p>
      <Button variant="subtle" onClick={edit} aria-label={t('editColleague', { name })}>
        {t('edit')}
      </Button>
    </div>
  );
}

type Start = Omit<Colleague, 'id'> & { id?: string };

function useSaveColleague(id: string | undefined, close: () => void) {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const cache = useQueryClient();
  const add = useMutation(api.team.addColleague.mutationOptions());
  const save = useMutation(api.team.saveColleague.mutationOptions());
  const after = {
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: api.team.key() });
      tell(t('saved'));
      close();
    },
    onError: (error: unknown) => tell(say(error)),
  };
  return {
    isBusy: add.isPending || save.isPending,
    run: (fields: Omit<Colleague, 'id'>) => (id === undefined ? add.mutate(fields, after) : save.mutate({ ...fields, id }, after)),
  };
}

function ColleagueForm({ start, close }: { start: Start; close: () => void }) {
  const { t } = useTranslation('settings');
  const { t: day } = useTranslation('day');
  const { id, ...saved } = start;
  const [value, setValue] = useState(saved);
  const set = (patch: Partial<typeof saved>) => setValue((now) => ({ ...now, ...patch }));
  const saving = useSaveColleague(id, close);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value.name.trim() !== '') saving.run({ ...value, name: value.name.trim() });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={id === undefined ? t('addColleague') : t('editColleague', { name: start.name })}>
      <Photo me={value} save={(photo) => set({ photo })} />
      <TextInput label={t('name')} data-autofocus value={value.name} maxLength={120} onChange={(event) => set({ name: event.currentTarget.value })} />
      <LetterFields value={value} set={set} rows={2} />
      <div data-wide>
        <Switch
          label={t('isManager')}
          description={t('isManagerNote')}
          checked={value.isManager}
          onChange={(event) => set({ isManager: event.currentTarget.checked })}
        />
      </div>
      <div data-wide>
        <Switch
          label={day('sharesUnowned')}
          description={day('sharesUnownedNote')}
          checked={value.sharesUnowned}
          onChange={(event) => set({ sharesUnowned: event.currentTarget.checked })}
        />
      </div>
      <div data-wide className={styles.row}>
        <SaveCancel isSaving={saving.isBusy} disabled={value.name.trim() === ''} close={close} />
      </div>
    </form>
  );
}
