import { Button, Menu, TextInput } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Variant } from '#contract/letters';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useFieldLabel } from './field-labels.ts';
import styles from './letters.module.css';
import { VariantPreview } from './preview.tsx';

type Props = { templateId: string; shipped: boolean; known: Variant | undefined; blank: Variant };

const isBadTemplate = (error: unknown): error is ORPCError<string, unknown> => error instanceof ORPCError && error.code === 'BAD_TEMPLATE';

/** Subject, preview line and body of one wording, with the letter as it would arrive beside it. */
export function VariantEditor({ templateId, shipped, known, blank }: Props) {
  const { t } = useTranslation('letters');
  const { t: shell } = useTranslation('shell');
  const say = useSayError();
  const undo = useUndo();
  const start = known ?? blank;
  const [draft, setDraft] = useState(start);
  const body = useRef<HTMLTextAreaElement>(null);
  const save = useMutation(api.letters.saveVariant.mutationOptions());
  const reset = useMutation(api.letters.resetVariant.mutationOptions());
  const set = (patch: Partial<Variant>) => setDraft({ ...draft, ...patch });
  const { editedByPerson: _, ...variant } = draft;
  const changed = draft.subject !== start.subject || draft.previewText !== start.previewText || draft.body !== start.body;
  const told = { onSuccess: () => tell(t('saved'), () => undo()), onError: (error: unknown) => !isBadTemplate(error) && tell(say(error)) };
  return (
    <div className={styles.desk}>
      <section className={styles.writing} aria-label={t('wording')}>
        {!known && <p className={styles.hint}>{t('notWritten')}</p>}
        <TextInput
          label={t('subject')}
          lang={draft.language}
          value={draft.subject}
          maxLength={300}
          onChange={(event) => set({ subject: event.currentTarget.value })}
        />
        <TextInput
          label={t('previewText')}
          description={t('previewTextNote')}
          lang={draft.language}
          value={draft.previewText}
          maxLength={300}
          onChange={(event) => set({ previewText: event.currentTarget.value })}
        />
        <div className={styles.bodyHead}>
          <label htmlFor="letter-body">{t('body')}</label>
          <FieldMenu insert={(field) => insertField(body, draft.body, field, (text) => set({ body: text }))} />
        </div>
        <textarea
          id="letter-body"
          ref={body}
          className={styles.paper}
          lang={draft.language}
          value={draft.body}
          maxLength={20_000}
          spellCheck
          onChange={(event) => set({ body: event.currentTarget.value })}
        />
        {isBadTemplate(save.error) && <BadTemplate data={save.error.data} />}
        <div className={styles.row}>
          <Button
            loading={save.isPending}
            disabled={!changed || draft.subject.trim() === '' || draft.body.trim() === ''}
            onClick={() => save.mutate({ templateId, variant }, told)}
          >
            {shell('save')}
          </Button>
          {changed && (
            <Button variant="default" onClick={() => setDraft(start)}>
              {t('giveUpChanges')}
            </Button>
          )}
          {shipped && known?.editedByPerson && (
            <Button
              variant="subtle"
              loading={reset.isPending}
              onClick={() => reset.mutate({ templateId, language: draft.language, addressForm: draft.addressForm, readerSex: draft.readerSex }, told)}
            >
              {t('reset')}
            </Button>
          )}
        </div>
      </section>
      <VariantPreview variant={variant} />
    </div>
  );
}

function insertField(place: RefObject<HTMLTextAreaElement | null>, text: string, field: string, put: (text: string) => void): void {
  const at = place.current?.selectionStart ?? text.length;
  const end = place.current?.selectionEnd ?? at;
  const chip = `{{ ${field} }}`;
  put(`${text.slice(0, at)}${chip}${text.slice(end)}`);
  setTimeout(() => {
    place.current?.focus();
    place.current?.setSelectionRange(at + chip.length, at + chip.length);
  }, 200);
}

function FieldMenu({ insert }: { insert: (field: string) => void }) {
  const { t } = useTranslation('letters');
  const fields = useQuery(api.letters.fields.queryOptions());
  const label = useFieldLabel();
  if (!fields.data) return null;
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <Button size="compact-sm" variant="light">
          {t('insertField')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.fields} aria-label={t('insertField')}>
        {fields.data.map(({ name, example }) => (
          <Menu.Item key={name} onClick={() => insert(name)} rightSection={<span className={styles.example}>{example}</span>}>
            {label(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const part = (data: unknown, key: string): string | number | null => {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : null;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};

/** Where the letter cannot be read, and which field it is about; nothing typed is lost. */
function BadTemplate({ data }: { data: unknown }) {
  const { t } = useTranslation('letters');
  const field = part(data, 'field');
  const line = part(data, 'line');
  const problem = part(data, 'problem');
  return (
    <p role="alert" className={styles.bad}>
      {line !== null && `${t('inLine', { line })} `}
      {field === null ? t('cannotBeRead') : t('unknownField', { field })}
      {field === null && problem !== null && <small>{problem}</small>}
    </p>
  );
}
