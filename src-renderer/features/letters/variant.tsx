import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateRow, Variant } from '#contract/letters';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import tones from '../../ui/tones.module.css';
import { readBad } from './bad-template.ts';
import { Begin } from './begin.tsx';
import styles from './editor.module.css';
import { keptWords, keyOf } from './kept-words.ts';
import { Paper, type Part } from './paper.tsx';
import { VariantPreview } from './preview.tsx';
import { ResetWords } from './reset-words.tsx';
import { Troubles } from './troubles.tsx';
import { openFields } from './writing/suggest.ts';

type Props = { template: TemplateRow & { variants: Variant[] }; known: Variant | undefined; blank: Variant };

/** Ctrl+S, or Cmd+S, saves: in an editor the hand goes there by itself. */
function useSaveKey(save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's' || event.shiftKey || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function useWording({ template, known, blank }: Props) {
  const { t } = useTranslation('letters');
  const say = useSayError();
  const undo = useUndo();
  const cache = useQueryClient();
  const saved = known ?? blank;
  const { subject, previewText, body } = saved;
  const kept = keptWords.use(keyOf(template.id, saved), { subject, previewText, body });
  const saving = useMutation(api.letters.saveVariant.mutationOptions());
  const { editedByPerson: _, ...manner } = saved;
  const variant = { ...manner, ...kept.value };
  const bad = kept.isChanged ? readBad(saving.error, saving.variables?.variant) : null;
  const mayGo = kept.isChanged && kept.value.subject.trim() !== '' && kept.value.body.trim() !== '' && !saving.isPending;
  const save = () => {
    if (!mayGo) return;
    const sent = kept.value;
    const done = async () => {
      // The saved words come back first: dropping the typed ones before that would show the old ones for a moment and move the pen.
      await cache.invalidateQueries({ queryKey: api.letters.template.key() });
      kept.settle(sent);
      tell(t('saved'), () => undo());
    };
    saving.mutate({ templateId: template.id, variant }, { onSuccess: done, onError: (error) => readBad(error, variant) === null && tell(say(error)) });
  };
  return { kept, variant, bad, mayGo, save, isSaving: saving.isPending, forget: saving.reset };
}

/** Subject, preview line and letter of one wording, with what arrives beside it. */
export function VariantEditor(props: Props) {
  const { template, known } = props;
  const { t } = useTranslation('letters');
  const wording = useWording(props);
  const { kept, variant, bad } = wording;
  const editors = useRef<Partial<Record<Part, Editor>>>({});
  useSaveKey(wording.save);
  const set = (patch: Partial<typeof kept.value>) => {
    kept.set(patch);
    if (bad) wording.forget();
  };
  return (
    <div className={styles.desk}>
      <section className={styles.writing} aria-label={t('wording')}>
        <div className={styles.tools}>
          <InsertField editors={editors} />
          <Bar {...props} wording={wording} />
          <Troubles words={kept.value} bad={bad} editors={editors} />
        </div>
        {!known && <Begin template={template} variant={variant} begin={set} isEmpty={!kept.isChanged} />}
        <Paper variant={variant} layout={template.layout} set={set} bad={bad} editors={editors} />
      </section>
      <VariantPreview template={template} variant={variant} />
    </div>
  );
}

/** Opens the list of fields where the pen stood last; in the letter before anything was touched. */
function InsertField({ editors }: { editors: RefObject<Partial<Record<Part, Editor>>> }) {
  const { t } = useTranslation('letters');
  const last = useRef<Part>('body');
  useEffect(() => {
    const note = () => {
      for (const part of ['subject', 'previewText', 'body'] as const) if (editors.current[part]?.isFocused) last.current = part;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [editors]);
  const open = () => {
    const editor = editors.current[last.current] ?? editors.current.body;
    if (!editor) return;
    editor.view.focus();
    openFields(editor.view);
  };
  return (
    <Button variant="default" onMouseDown={(event) => event.preventDefault()} onClick={open} rightSection={<KeyCap name="/" />}>
      {t('insertField')}
    </Button>
  );
}

function Bar({ template, known, wording }: Props & { wording: ReturnType<typeof useWording> }) {
  const { t } = useTranslation('letters');
  const { t: shell } = useTranslation('shell');
  const { kept, variant, save, mayGo, isSaving } = wording;
  const state = kept.isChanged ? t('notSaved') : known ? t(known.editedByPerson ? 'stateEdited' : 'stateShipped') : t('stateNone');
  return (
    <div className={styles.bar}>
      <span className={tones.quiet} role="status" data-open={kept.isChanged || undefined}>
        {state}
      </span>
      {kept.isChanged && (
        <Button variant="subtle" onClick={kept.drop}>
          {t('giveUpChanges')}
        </Button>
      )}
      {!kept.isChanged && known?.editedByPerson && template.shipped && known.readerSex === 'any' && <ResetWords templateId={template.id} variant={variant} />}
      <Button loading={isSaving} disabled={!mayGo} onClick={save} rightSection={<KeyCap name="mod+s" />}>
        {shell('save')}
      </Button>
    </div>
  );
}
