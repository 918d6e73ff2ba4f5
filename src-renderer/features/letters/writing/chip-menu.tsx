import { Button, TextInput } from '@mantine/core';
import { useClickOutside, useFocusTrap } from '@mantine/hooks';
import type { Editor } from '@tiptap/react';
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chipAt, chipsOf, oneAct, type Placed, withoutChip } from './hand.ts';
import { partnersOf } from './pairs.ts';
import { beside } from './place.ts';
import { useSayChip } from './say-chip.ts';
import { openFields } from './suggest.ts';
import { readCondition, readField, writeField, writeIf } from './tokens.ts';
import styles from './writing.module.css';

type Props = { editor: Editor; at: number; close: () => void };

/** What can be done with one chip: another field in its place, words for where it is empty, or away with it. */
export function ChipMenu({ editor, at, close }: Props) {
  const say = useSayChip();
  const trap = useFocusTrap(true);
  const outside = useClickOutside(close);
  const chip = chipAt(editor.state.doc, at);
  const back = () => {
    close();
    editor.view.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    back();
  };
  if (!chip) return null;
  const { shown } = say(chip);
  return (
    <div ref={outside} className={styles.popup} style={beside(editor, at)}>
      <div ref={trap} role="dialog" aria-label={shown} className={styles.menu} onKeyDown={press}>
        <p>{shown}</p>
        {chip.kind === 'field' ? <OfField editor={editor} chip={chip} back={back} /> : <OfCondition editor={editor} chip={chip} back={back} />}
      </div>
    </div>
  );
}

type Part = { editor: Editor; chip: Placed; back: () => void };

function Act({ run, children }: { run: () => void; children: ReactNode }) {
  return (
    <Button variant="subtle" justify="flex-start" size="compact-md" onClick={run}>
      {children}
    </Button>
  );
}

function change(editor: Editor, at: number): void {
  const { state, view } = editor;
  view.focus();
  const after = Math.min(at + 1, state.doc.content.size);
  editor.commands.setTextSelection(after);
  openFields(view, at);
}

function OfField({ editor, chip, back }: Part) {
  const { t } = useTranslation('letters');
  const { t: shell } = useTranslation('shell');
  const field = readField(chip.raw);
  const [words, setWords] = useState(field?.fallback ?? '');
  const run = (act: () => void) => () => {
    back();
    act();
  };
  const sayInstead = (event: FormEvent) => {
    event.preventDefault();
    if (!field) return;
    const raw = writeField({ ...field, fallback: words.trim() === '' ? null : words });
    back();
    editor.view.dispatch(oneAct(editor.state).setNodeMarkup(chip.at, undefined, { raw }));
  };
  const onlyIfKnown = () => {
    if (!field) return;
    const { schema, doc } = editor.state;
    const $at = doc.resolve(chip.at);
    const node = (raw: string) => schema.node('condition', { raw });
    editor.view.dispatch(
      oneAct(editor.state)
        .insert($at.end(), node('{% endif %}'))
        .insert($at.start(), node(writeIf(field.name))),
    );
  };
  return (
    <>
      {field && (
        <form onSubmit={sayInstead} className={styles.instead}>
          <TextInput label={t('ifEmptySay')} value={words} maxLength={200} size="sm" onChange={(event) => setWords(event.currentTarget.value)} />
          <Button type="submit" size="sm" variant="default">
            {shell('save')}
          </Button>
        </form>
      )}
      <Act run={run(() => change(editor, chip.at))}>{t('otherField')}</Act>
      {field && editor.schema.nodes.hardBreak && <Act run={run(onlyIfKnown)}>{t('onlyIfKnown')}</Act>}
      <Act run={run(() => editor.view.dispatch(oneAct(editor.state).delete(chip.at, chip.at + 1)))}>{t('removeField')}</Act>
    </>
  );
}

function OfCondition({ editor, chip, back }: Part) {
  const { t } = useTranslation('letters');
  const { tag, tests } = readCondition(chip.raw);
  const chips = chipsOf(editor.state.doc);
  const group = partnersOf(chips)[chips.findIndex(({ at }) => at === chip.at)]?.flatMap((i) => chips[i] ?? []) ?? [];
  const first = group[0];
  const last = group.at(-1);
  const hasElse = group.some(({ raw }) => readCondition(raw).tag === 'else');
  const run = (act: () => void) => () => {
    back();
    act();
  };
  const addElse = () => last && editor.view.dispatch(oneAct(editor.state).insert(last.at, editor.schema.node('condition', { raw: '{% else %}' })));
  return (
    <>
      {tag === 'if' && tests?.length === 1 && tests[0]?.sign === null && <Act run={run(() => change(editor, chip.at))}>{t('otherField')}</Act>}
      {!hasElse && group.length > 1 && <Act run={run(addElse)}>{t('addElse')}</Act>}
      <Act run={run(() => editor.view.dispatch(withoutChip(oneAct(editor.state), chip.at)))}>{t('removeCondition')}</Act>
      {first && last && group.length > 1 && (
        <Act run={run(() => editor.view.dispatch(oneAct(editor.state).delete(first.at, last.at + 1)))}>{t('removeWithWords')}</Act>
      )}
    </>
  );
}
