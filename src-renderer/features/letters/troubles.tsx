import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Variant } from '#contract/letters';
import type { Bad } from './bad-template.ts';
import styles from './editor.module.css';
import { useFieldLabel } from './field-labels.ts';
import type { Editors, Part } from './paper.tsx';
import { placeOf } from './writing/chips.ts';
import { useFields } from './writing/field-list.tsx';
import { type Standing, type Trouble, troublesOf } from './writing/pairs.ts';
import { cut, readCondition, readField } from './writing/tokens.ts';

const names = {
  'no-end': 'troubleNoEnd',
  'no-beginning': 'troubleNoBeginning',
  'unknown-field': 'unknownField',
  'condition-only': 'conditionOnly',
  'unknown-tag': 'badTag',
  'cannot-be-read': 'cannotBeRead',
} as const satisfies Record<Trouble, string>;

type Found = { part: Part; offset: number; trouble: Trouble; field: string };

/** The first thing that stands wrong in a text, with its place. */
function firstTrouble(part: Part, text: string, known: Parameters<typeof troublesOf>[1]): Found | null {
  const tokens = cut(text);
  const chips = tokens.flatMap(({ kind, raw }): Standing[] => (kind === 'text' ? [] : [{ kind, raw }]));
  const troubles = troublesOf(chips, known);
  let offset = 0;
  let i = 0;
  for (const { kind, raw } of tokens) {
    const trouble = kind === 'text' ? null : troubles[i++];
    const chip = trouble ? (kind === 'field' ? readField(raw)?.name : readCondition(raw).tests?.find(({ field }) => !known.has(field))?.field) : null;
    if (trouble) return { part, offset, trouble, field: chip ?? raw };
    offset += raw.length;
  }
  return null;
}

type Slip = 'badNotClosed' | 'badFilter' | 'badTag' | 'badCounted' | 'conditionOnly';

/** The template language speaks English and to programmers; these are the slips people make. */
const slips: readonly (readonly [RegExp, Slip])[] = [
  [/not closed/i, 'badNotClosed'],
  [/undefined filter/i, 'badFilter'],
  [/tag .*not found/i, 'badTag'],
  [/uncountable/i, 'badCounted'],
  [/condition-only/i, 'conditionOnly'],
];

function useSayBad(): (bad: Bad) => string {
  const { t } = useTranslation('letters');
  const label = useFieldLabel();
  return ({ field, problem }) => {
    const slip = slips.find(([pattern]) => pattern.test(problem))?.[1];
    if (slip) return t(slip, { field: label(field ?? '') });
    return field === null ? t('cannotBeRead') : t('unknownField', { field });
  };
}

type Props = { words: Pick<Variant, Part>; bad: Bad | null; editors: Editors };

/** What is wrong and where, in the reader's words; nothing typed is lost, and the place is shown on demand. */
export function Troubles({ words, bad, editors }: Props) {
  const { t } = useTranslation('letters');
  const label = useFieldLabel();
  const sayBad = useSayBad();
  const fields = useFields();
  const known = new Map((fields ?? []).map(({ name, use }) => [name, use]));
  const found = (['subject', 'previewText', 'body'] as const).map((part) => firstTrouble(part, words[part], known)).find((one) => one !== null);
  const show = ({ part, offset }: { part: Part; offset: number | null }) => {
    const editor = editors.current[part];
    if (!editor) return;
    const at = placeOf(editor.state.doc, offset ?? 0);
    editor.view.focus();
    if (editor.state.doc.nodeAt(at)?.isAtom && !editor.state.doc.nodeAt(at)?.isText) editor.commands.setNodeSelection(at);
    else editor.commands.setTextSelection({ from: at, to: editor.state.doc.resolve(at).end() });
  };
  const where = (part: Part, line: number | null) => (part === 'body' && line !== null ? t('inLine', { line }) : t(part));
  if (bad) return <Say alert where={where(bad.part, bad.line)} what={sayBad(bad)} show={() => show(bad)} />;
  if (!found) return null;
  const name = found.trouble === 'condition-only' ? label(found.field) : found.field;
  const line = words[found.part].slice(0, found.offset).split('\n').length;
  return <Say where={where(found.part, line)} what={t(names[found.trouble], { field: name })} show={() => show(found)} />;
}

function Say({ where, what, show, alert = false }: { where: string; what: string; show: () => void; alert?: boolean }) {
  const { t } = useTranslation('letters');
  return (
    <div role={alert ? 'alert' : 'status'} className={styles.bad}>
      <p>
        <b>{where}:</b> {what}
      </p>
      <Button size="compact-sm" variant="default" onClick={show}>
        {t('showPlace')}
      </Button>
    </div>
  );
}
