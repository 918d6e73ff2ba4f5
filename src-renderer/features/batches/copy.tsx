import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Copy, CopyRow } from '#contract/campaigns';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useFieldName } from '../../ui/field-names.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { LetterFrame } from '../../ui/letter-frame.tsx';
import { withNames } from '../../ui/marked-text.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './batches.module.css';
import { type Acts, useCopy, useProblem } from './queries.ts';

type Props = {
  campaignId: string;
  row: CopyRow;
  acts: Acts;
  editing: boolean;
  setEditing: (editing: boolean) => void;
  readAndOn: () => void;
};

/** One copy exactly as it will arrive, or the form for words of its own. */
export function Sheet(props: Props) {
  const { campaignId, row, editing, setEditing } = props;
  const copy = useCopy(campaignId, row.customerId);
  if (copy.error) return <FriendlyError error={copy.error} again={() => void copy.refetch()} />;
  if (!copy.data) return <SkeletonLines lines={12} />;
  if (editing && row.state === 'waiting') return <OwnWords campaignId={campaignId} copy={copy.data} close={() => setEditing(false)} />;
  return <Arriving {...props} copy={copy.data} />;
}

function Arriving({ row, copy, acts, setEditing, readAndOn }: Props & { copy: Copy }) {
  const { t } = useTranslation('batches');
  const nameOf = useFieldName();
  const isOut = row.state === 'left-out';
  return (
    <>
      <div className={styles.letter} data-out={isOut || undefined}>
        <p className={styles.envelope}>
          <span>{t('to')}</span> <Link to={`/customers/${row.customerId}`}>{row.name}</Link>{' '}
          {copy.address ? <span>&lt;{copy.address}&gt;</span> : <b>{t('noAddress')}</b>}
        </p>
        {copy.html === '' ? (
          <p className={styles.quiet}>{t('nothingToShow')}</p>
        ) : (
          <>
            <h2 className={styles.subject}>{withNames(copy.subject, nameOf)}</h2>
            <LetterFrame html={withNames(copy.html, nameOf)} title={t('asItArrives', { name: row.name })} />
          </>
        )}
      </div>
      {row.state !== 'queued' && (
        <footer className={styles.bar}>
          {isOut ? (
            <Button variant="default" onClick={() => acts.takeIn(row.customerId, row.name)} rightSection={<KeyCap name="x" />}>
              {t('takeIn')}
            </Button>
          ) : (
            <>
              <Button variant="light" onClick={readAndOn} rightSection={<KeyCap name="Enter" />}>
                {t('readNext')}
              </Button>
              <Button variant="default" onClick={() => setEditing(true)} rightSection={<KeyCap name="e" />}>
                {t('edit')}
              </Button>
              <Button variant="default" onClick={() => acts.leaveOut(row.customerId, row.name)} rightSection={<KeyCap name="x" />}>
                {t('leaveOut')}
              </Button>
            </>
          )}
        </footer>
      )}
    </>
  );
}

function OwnWords({ campaignId, copy, close }: { campaignId: string; copy: Copy; close: () => void }) {
  const { t } = useTranslation('batches');
  const { t: shell } = useTranslation('shell');
  const problem = useProblem();
  const undo = useUndo();
  const [words, setWords] = useState(copy.words);
  const save = useMutation(api.campaigns.saveCopy.mutationOptions());
  const put = (own: typeof words | null) =>
    save.mutate(
      { campaignId, customerId: copy.customerId, words: own },
      {
        onSuccess: ({ actId }) => {
          tell(t('savedCopy', { name: copy.name }), () => undo(actId));
          close();
        },
        onError: (error) => tell(problem(error)),
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      put(words);
    }
  };
  return (
    <form className={styles.own} onSubmit={submit} onKeyDown={onKeyDown} aria-label={t('copyOf', { name: copy.name })}>
      <div className={styles.ownFields}>
        <p className={styles.quiet}>{t('editNote')}</p>
        <TextInput
          label={t('subject')}
          value={words.subject}
          maxLength={300}
          data-autofocus
          autoFocus
          onChange={(event) => setWords({ ...words, subject: event.currentTarget.value })}
        />
        <TextInput
          label={t('previewText')}
          value={words.previewText}
          maxLength={300}
          onChange={(event) => setWords({ ...words, previewText: event.currentTarget.value })}
        />
        <Textarea
          label={t('body')}
          classNames={{ input: styles.ownBody }}
          value={words.body}
          maxLength={20_000}
          autosize
          minRows={10}
          onChange={(event) => setWords({ ...words, body: event.currentTarget.value })}
        />
      </div>
      <footer className={styles.bar}>
        <Button type="submit" loading={save.isPending} rightSection={<KeyCap name="mod+s" />}>
          {shell('save')}
        </Button>
        <Button variant="default" onClick={close}>
          {shell('cancel')}
        </Button>
        {copy.edited && (
          <Button variant="subtle" onClick={() => put(null)}>
            {t('backToLetter')}
          </Button>
        )}
      </footer>
    </form>
  );
}
