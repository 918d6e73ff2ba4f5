import { useTranslation } from 'react-i18next';
import { motives } from '#contract/words';
import { motiveNames } from '../../../ui/word-names.ts';
import { useFieldLabel } from '../field-labels.ts';
import type { SayChip } from './chips.ts';
import { readCondition, readField, type Test } from './tokens.ts';

const nothing = new Set(['nil', 'null', 'blank', 'empty', 'false']);

function useSayValue(): (value: string) => string {
  const { t } = useTranslation('words');
  return (value) => {
    const motive = motives.find((one) => one === value);
    return motive ? t(motiveNames[motive]) : value;
  };
}

/** What a condition asks, said with the field in the nominative after a colon, which every language bears. */
function useSayTest(): (test: Test) => string {
  const { t } = useTranslation('letters');
  const label = useFieldLabel();
  const value = useSayValue();
  const one = ({ field, sign, value: than }: Test): string => {
    if (field === 'occasion.isBelated' && (sign === null || sign === '==')) return than === 'false' ? t('askInTime') : t('askBelated');
    if (sign === null) return t('askKnown', { field: label(field) });
    if (than !== null && nothing.has(than)) return t(sign === '!=' ? 'askKnown' : 'askUnknown', { field: label(field) });
    return `${label(field)} ${sign === '==' ? '=' : sign === '!=' ? '≠' : sign === 'contains' ? '∋' : sign} ${value(than ?? '')}`;
  };
  return (test) => (test.join === null ? one(test) : `${t(test.join === 'or' ? 'askOr' : 'askAnd')} ${one(test)}`);
}

const beginnings = { if: 'chipIf', elsif: 'chipElsif', unless: 'chipUnless', case: 'chipCase' } as const;
const isBeginning = (tag: string): tag is keyof typeof beginnings => Object.hasOwn(beginnings, tag);
const endings = new Set(['endif', 'endunless', 'endcase']);

/** A chip in the reader's language: a field by its label, a condition as what it asks. */
export function useSayChip(): SayChip {
  const { t } = useTranslation('letters');
  const label = useFieldLabel();
  const say = useSayTest();
  const value = useSayValue();
  const condition = (raw: string): string => {
    const { tag, tests, values } = readCondition(raw);
    if (tag === 'else') return t('chipElse');
    if (endings.has(tag)) return t('chipEnd');
    if (tag === 'when') return t('chipWhen', { what: values.map(value).join(` ${t('askOr')} `) });
    if (!isBeginning(tag) || tests === null) return raw.slice(2, -2).trim();
    if (tag === 'case') return t('chipCase', { field: label(tests[0]?.field ?? '') });
    return t(beginnings[tag], { what: tests.map(say).join(' ') });
  };
  return ({ kind, raw }) => {
    if (kind === 'condition') {
      const shown = condition(raw);
      return { shown, aside: '', spoken: t('spokenCondition', { what: shown }) };
    }
    const field = readField(raw);
    if (!field) return { shown: raw, aside: '', spoken: raw };
    const shown = label(field.name);
    const aside = field.fallback === null ? '' : t('chipOrElse', { words: field.fallback });
    return { shown, aside, spoken: t('spokenField', { what: aside === '' ? shown : `${shown}, ${aside}` }) };
  };
}
