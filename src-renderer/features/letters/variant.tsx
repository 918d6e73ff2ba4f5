import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateRow, Variant } from '#contract/letters';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useMe } from '../../shell/use-me.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { MarkedText } from '../../ui/marked-text.tsx';
import { type Bad, type Part, readBad, SayBad } from './bad-template.tsx';
import { Begin } from './begin.tsx';
import { FieldMenu } from './field-menu.tsx';
import { keptWords, keyOf } from './kept-words.ts';
import styles from './letters.module.css';
import { VariantPreview } from './preview.tsx';
import { ResetWords } from './reset-words.tsx';

type Props = { template: TemplateRow & { variants: Variant[] }; known: Variant | undefined; blank: Variant };

const fieldsIn = (text: string): string[] => [...new Set([...text.matchAll(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/g)].map((found) => found[0]))];

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

/** Subject, preview line and body of one wording, with the letter as it would arrive beside it. */
export function VariantEditor(props: Props) {
  const { template, known } = props;
  const { t } = useTranslation('letters');
  const wording = useWording(props);
  const { kept, variant } = wording;
  const me = useMe();
  const area = useRef<HTMLElement>(null);
  useSaveKey(wording.save);
  const set = (patch: Partial<typeof kept.value>) => {
    kept.set(patch);
    if (wording.bad) wording.forget();
  };
  const isEmpty = !known && !kept.isChanged;
  return (
    <div className={styles.desk}>
      <section ref={area} className={styles.writing} aria-label={t('wording')}>
        <div className={styles.tools}>
          <FieldMenu area={area} />
          <Bar {...props} wording={wording} />
        </div>
        {!known && <Begin template={template} variant={variant} begin={set} isEmpty={isEmpty} />}
        <div className={styles.paper} lang={variant.language}>
          <Line part="subject" label={t('subject')} value={kept.value.subject} set={(subject) => set({ subject })} bad={wording.bad} />
          <Line part="previewText" label={t('previewText')} value={kept.value.previewText} set={(previewText) => set({ previewText })} bad={wording.bad} />
          <div data-part="body">
            <MarkedText label={t('body')} text={kept.value.body} setText={(body) => set({ body })} known={fieldsIn(kept.value.body)} />
          </div>
          {me.data?.signature && <p className={styles.signature}>{me.data.signature}</p>}
        </div>
        {wording.bad && <SayBad bad={wording.bad} area={area} />}
      </section>
      <VariantPreview variant={variant} />
    </div>
  );
}

function Line({ part, label, value, set, bad }: { part: Part; label: string; value: string; set: (value: string) => void; bad: Bad | null }) {
  const { t } = useTranslation('letters');
  const id = useId();
  return (
    <div className={styles.line} data-part={part}>
      <label htmlFor={id}>{label}</label>
      <TextInput
        id={id}
        variant="unstyled"
        value={value}
        maxLength={300}
        placeholder={part === 'previewText' ? t('previewTextNote') : ''}
        error={bad?.part === part}
        onChange={(event) => set(event.currentTarget.value)}
      />
    </div>
  );
}

function Bar({ template, known, wording }: Props & { wording: ReturnType<typeof useWording> }) {
  const { t } = useTranslation('letters');
  const { t: shell } = useTranslation('shell');
  const { kept, variant, save, mayGo, isSaving } = wording;
  const state = kept.isChanged ? t('notSaved') : known ? t(known.editedByPerson ? 'stateEdited' : 'stateShipped') : t('stateNone');
  return (
    <div className={styles.bar}>
      <span className={styles.quiet} role="status" data-open={kept.isChanged || undefined}>
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
