import { type Editor, useEditorState } from '@tiptap/react';
import { type RefObject, useEffect, useState } from 'react';
import { type Choice, FieldList, useChoices } from './field-list.tsx';
import { chipAt, oneAct } from './hand.ts';
import { beside } from './place.ts';
import { type Asking, closeFields, suggestKey } from './suggest.ts';
import { readField, writeField, writeIf } from './tokens.ts';
import styles from './writing.module.css';

/** Puts the chosen field where it was asked for; one that takes another's place keeps what is said where it is empty. */
function put(editor: Editor, { from, to, instead }: Asking, { name, use }: Choice): void {
  const { state, view } = editor;
  const old = instead === null ? null : chipAt(state.doc, instead);
  const node = (kind: 'field' | 'condition', raw: string) => state.schema.node(kind, { raw });
  const tr = oneAct(state).delete(from, to);
  if (old?.kind === 'field' && instead !== null) {
    const { fallback = null, rest = '' } = readField(old.raw) ?? {};
    tr.setNodeMarkup(tr.mapping.map(instead), undefined, { raw: writeField({ name, fallback, rest: rest.includes('counted') ? '' : rest }) });
  } else if (old && instead !== null) tr.setNodeMarkup(tr.mapping.map(instead), undefined, { raw: writeIf(name) });
  else if (use === 'condition') tr.insert(from, [node('condition', writeIf(name)), node('condition', '{% endif %}')]);
  else tr.insert(from, node('field', writeField({ name, fallback: null, rest: '' })));
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

type Props = { editor: Editor; id: string; press: RefObject<(event: KeyboardEvent) => boolean> };

/** The list of fields at the pen, while it is asked for. The arrows move in it, Enter and Tab take, Escape closes. */
export function FieldPopup({ editor, id, press }: Props) {
  const asking = useEditorState({ editor, selector: ({ editor: now }) => suggestKey.getState(now.state)?.asking ?? null });
  const choices = useChoices(asking?.query ?? '');
  const [active, setActive] = useState(0);
  const query = asking?.query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another word, another first line.
  useEffect(() => setActive(0), [query]);
  const isShown = asking !== null && (choices.length > 0 || asking.by === 'keys');
  const choose = (choice: Choice | undefined) => {
    if (!asking || !choice) return;
    closeFields(editor.view);
    put(editor, asking, choice);
  };
  press.current = (event) => {
    if (!isShown) return false;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive((active + step + choices.length) % Math.max(1, choices.length));
    else if (event.key === 'Enter' || event.key === 'Tab') choose(choices[active]);
    else if (event.key === 'Escape') closeFields(editor.view);
    else return false;
    event.preventDefault();
    return true;
  };
  useEffect(() => {
    const at = editor.view.dom;
    if (!isShown || choices.length === 0) return;
    at.setAttribute('aria-controls', id);
    at.setAttribute('aria-activedescendant', `${id}-${active}`);
    return () => {
      at.removeAttribute('aria-controls');
      at.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, isShown, active, choices.length]);
  useEffect(() => {
    const away = () => suggestKey.getState(editor.state)?.asking && closeFields(editor.view);
    editor.on('blur', away);
    return () => {
      editor.off('blur', away);
    };
  }, [editor]);
  if (!isShown || !asking) return null;
  return (
    <div className={styles.popup} style={beside(editor, asking.from)}>
      <FieldList id={id} choices={choices} active={active} choose={choose} />
    </div>
  );
}
