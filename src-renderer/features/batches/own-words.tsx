import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Copy } from '#contract/campaigns';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useFieldName } from '../../ui/field-names.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { openPlaces, withFields, withNames } from '../../ui/marked-text.tsx';
import tones from '../../ui/tones.module.css';
import styles from './batches.module.css';
import { keptCopies, keyOfCopy } from './kept-copies.ts';
import { useProblem } from './queries.ts';

type Props = { campaignId: string; copy: Copy; close: () => void };

function useWords({ campaignId, copy, close }: Props) {
  const { t } = useTranslation('batches');
  const problem = useProblem();
  const undo = useUndo();
  const kept = keptCopies.use(keyOfCopy(campaignId, copy.customerId), copy.words);
  const save = useMutation(api.campaigns.saveCopy.mutationOptions());
  const leave = () => {
    kept.drop();
    close();
  };
  const put = (words: Copy['words'] | null) =>
    save.mutate(
      { campaignId, customerId: copy.customerId, words },
      {
        onSuccess: ({ actId }) => {
          tell(t('savedCopy', { name: copy.name }), () => undo(actId));
          leave();
        },
        onError: (error) => tell(problem(error)),
      },
    );
  return { kept, put, leave, isSaving: save.isPending };
}

/** The form for words of this copy alone. Escape asks before it loses any. */
export function OwnWords(props: Props) {
  const { copy } = props;
  const { t } = useTranslation('batches');
  const { kept, put, leave, isSaving } = useWords(props);
  const [asking, setAsking] = useState(false);
  const stop = () => (kept.isChanged ? setAsking(true) : leave());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put(kept.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      stop();
    }
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      put(kept.value);
    }
  };
  return (
    <form className={styles.own} onSubmit={submit} onKeyDown={onKeyDown} aria-label={t('copyOf', { name: copy.name })}>
      <Fields words={kept.value} set={kept.set} />
      <footer className={styles.bar}>
        {asking && kept.isChanged ? (
          <Asking isSaving={isSaving} drop={leave} goOn={() => setAsking(false)} />
        ) : (
          <Usual isSaving={isSaving} stop={stop} backToLetter={copy.edited ? () => put(null) : null} />
        )}
      </footer>
    </form>
  );
}

/** Open places carry the names people know; what is kept has the fields' own. */
function Fields({ words, set }: { words: Copy['words']; set: (more: Partial<Copy['words']>) => void }) {
  const { t } = useTranslation('batches');
  const nameOf = useFieldName();
  const typed = (before: string, now: string) => withFields(now, openPlaces(before), nameOf);
  return (
    <div className={styles.ownFields}>
      <p className={tones.quiet}>{t('editNote')}</p>
      <TextInput
        label={t('subject')}
        value={withNames(words.subject, nameOf)}
        maxLength={300}
        data-autofocus
        autoFocus
        onChange={(event) => set({ subject: typed(words.subject, event.currentTarget.value) })}
      />
      <TextInput
        label={t('previewText')}
        value={withNames(words.previewText, nameOf)}
        maxLength={300}
        onChange={(event) => set({ previewText: typed(words.previewText, event.currentTarget.value) })}
      />
      <Textarea
        label={t('body')}
        classNames={{ input: styles.ownBody }}
        value={withNames(words.body, nameOf)}
        maxLength={20_000}
        autosize
        minRows={10}
        onChange={(event) => set({ body: typed(words.body, event.currentTarget.value) })}
      />
    </div>
  );
}

function Usual({ isSaving, stop, backToLetter }: { isSaving: boolean; stop: () => void; backToLetter: (() => void) | null }) {
  const { t } = useTranslation('batches');
  const { t: shell } = useTranslation('shell');
  return (
    <>
      <Button type="submit" loading={isSaving} rightSection={<KeyCap name="mod+s" />}>
        {shell('save')}
      </Button>
      <Button variant="default" onClick={stop} rightSection={<KeyCap name="Escape" />}>
        {shell('cancel')}
      </Button>
      {backToLetter && (
        <Button variant="subtle" onClick={backToLetter}>
          {t('backToLetter')}
        </Button>
      )}
    </>
  );
}

function Asking({ isSaving, drop, goOn }: { isSaving: boolean; drop: () => void; goOn: () => void }) {
  const { t } = useTranslation('batches');
  const { t: shell } = useTranslation('shell');
  return (
    <>
      <b role="alert">{t('wordsNotSaved')}</b>
      <Button type="submit" autoFocus loading={isSaving}>
        {shell('save')}
      </Button>
      <Button variant="default" onClick={drop}>
        {t('dropWords')}
      </Button>
      <Button variant="subtle" onClick={goOn}>
        {t('goOnWriting')}
      </Button>
    </>
  );
}
