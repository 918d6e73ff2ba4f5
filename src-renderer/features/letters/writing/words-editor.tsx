import { Extension } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { announce } from '../../../shell/announce.tsx';
import { useLanguage } from '../../../text/use-language.ts';
import { ChipMenu } from './chip-menu.tsx';
import { Chips, marksKey } from './chips.ts';
import { toDoc, toLine, toLiquid } from './doc.ts';
import { useFields } from './field-list.tsx';
import { FieldPopup } from './field-popup.tsx';
import { Hand, selectedChip } from './hand.ts';
import { useSayChip } from './say-chip.ts';
import { letterNodes } from './schema.ts';
import { Suggest } from './suggest.ts';
import styles from './writing.module.css';

const Undo = Extension.create({
  name: 'undoRedo',
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const run = (command: typeof undo) => () => command(this.editor.state, this.editor.view.dispatch);
    return { 'Mod-z': run(undo), 'Mod-y': run(redo), 'Shift-Mod-z': run(redo) };
  },
});

type Props = {
  label: string;
  text: string;
  setText: (text: string) => void;
  oneLine?: boolean;
  lang: string;
  /** Most signs of text this part takes. */
  most: number;
  /** A place in the text that the core could not read. */
  bad?: number | null;
  placeholder?: string;
  /** Enter at a single line: on to the next part. */
  leave?: () => void;
  ready?: (editor: Editor | null) => void;
  foot?: ReactNode;
};

/** The latest of something, for code that was set up once and runs later. */
function useLatest<Value>(value: Value) {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}

function useWordsEditor(props: Props, listId: string) {
  const { label, text, oneLine = false, lang, most, placeholder = '' } = props;
  const language = useLanguage();
  const latest = useLatest({ ...props, say: useSayChip() });
  const [chipAt, setChipAt] = useState<number | null>(null);
  const press = useRef<(event: KeyboardEvent) => boolean>(() => false);
  const said = useRef(text);
  const extensions = useMemo(
    () => [
      ...letterNodes({ oneLine }),
      Undo,
      Hand.configure({ openChip: setChipAt, leave: () => latest.current.leave?.() }),
      Chips.configure({ say: (chip) => latest.current.say(chip) }),
      Suggest.configure({ press: (event) => press.current(event) }),
    ],
    [oneLine, latest],
  );
  // The same object from key to key: the editor would otherwise set itself up anew with each of them.
  const options = useMemo(
    () => ({
      extensions,
      content: (oneLine ? toLine : toDoc)(said.current),
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-label': label,
          'aria-multiline': String(!oneLine),
          'aria-autocomplete': 'list',
          'data-placeholder': placeholder,
          lang,
          spellcheck: 'true',
          class: styles.words ?? '',
        },
      },
      onUpdate: ({ editor: now }: { editor: Editor }) => {
        const written = toLiquid(now.state.doc.content).slice(0, most);
        said.current = written;
        latest.current.setText(written);
      },
      onSelectionUpdate: ({ editor: now }: { editor: Editor }) => {
        const chip = selectedChip(now.state);
        if (chip) announce(latest.current.say(chip).spoken);
      },
    }),
    [extensions, label, oneLine, lang, placeholder, most, latest],
  );
  // Chips are drawn once, in the language of the screen.
  const editor = useEditor(options, [options, language]);
  useEffect(() => {
    if (!editor || said.current === text) return;
    said.current = text;
    editor.commands.setContent((oneLine ? toLine : toDoc)(text), { emitUpdate: false });
  }, [editor, text, oneLine]);
  return { editor, chipAt, setChipAt, press, listId };
}

/** What only the core and the list of fields can tell is marked as soon as it is known. */
function useMarks(editor: Editor | null, bad: number | null): void {
  const fields = useFields();
  const known = useMemo(() => new Map((fields ?? []).map(({ name, use }) => [name, use])), [fields]);
  useEffect(() => {
    editor?.view.dispatch(editor.state.tr.setMeta(marksKey, { known, bad }).setMeta('addToHistory', false));
  }, [editor, known, bad]);
}

/** Words with fields and conditions as chips: a whole letter, or one line of it. */
export function WordsEditor(props: Props) {
  const listId = useId();
  const { editor, chipAt, setChipAt, press } = useWordsEditor(props, listId);
  const { ready, bad = null, oneLine = false } = props;
  const tell = useLatest(ready);
  useMarks(editor, bad);
  useEffect(() => {
    tell.current?.(editor);
    return () => tell.current?.(null);
  }, [editor, tell]);
  return (
    <div className={styles.field} data-one-line={oneLine || undefined} data-empty={props.text === '' || undefined}>
      <EditorContent editor={editor} />
      {editor && <FieldPopup editor={editor} id={listId} press={press} />}
      {editor && chipAt !== null && <ChipMenu editor={editor} at={chipAt} close={() => setChipAt(null)} />}
    </div>
  );
}
