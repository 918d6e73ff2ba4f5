import { useQuery } from '@tanstack/react-query';
import { Fragment, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldInfo } from '#contract/letters';
import { fold } from '#kit/fold';
import { api } from '../../../host/client.ts';
import { useLanguage } from '../../../text/use-language.ts';
import { groupNames, groups, useFieldLabel } from '../field-labels.ts';
import styles from './writing.module.css';

export type Choice = FieldInfo & { label: string; group: (typeof groups)[number] };

export const useFields = () => useQuery(api.letters.fields.queryOptions()).data;

const isWhole = (query: string) => /^[a-z]\w*\.\w+$/i.test(query);

/** The fields that fit what was typed: by their label, their group or their own name, with or without accents; the best first within its group. */
export function useChoices(query: string): Choice[] {
  const { t } = useTranslation('letters');
  const label = useFieldLabel();
  const fields = useFields();
  return useMemo(() => {
    const all = groups.flatMap((group) =>
      (fields ?? []).filter(({ name }) => name.startsWith(`${group}.`)).map((field): Choice => ({ ...field, label: label(field.name), group })),
    );
    const wanted = fold(query).trim();
    if (wanted === '') return all;
    const words = wanted.split(' ');
    const text = (one: Choice) => fold(`${one.label} ${t(groupNames[one.group])} ${one.name}`);
    const found = all.filter((one) => words.every((word) => text(one).includes(word)));
    return isWhole(query) ? found : found.sort((a, b) => Number(fold(b.label).startsWith(wanted)) - Number(fold(a.label).startsWith(wanted)));
  }, [fields, query, label, t]);
}

type Props = { id: string; choices: Choice[]; active: number; choose: (choice: Choice) => void };

/** The list itself; the pen stays in the letter, so the active line is only pointed at. */
export function FieldList({ id, choices, active, choose }: Props) {
  const { t } = useTranslation('letters');
  const language = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolled whenever another line becomes the active one.
  useEffect(() => {
    // Its answer, a promise in newer browsers, is not for React.
    void list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (choices.length === 0) return <p className={styles.none}>{t('noSuchField')}</p>;
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('insertField')} className={styles.list}>
      {choices.map((choice, i) => (
        <Fragment key={choice.name}>
          {choice.group !== choices[i - 1]?.group && (
            <div role="presentation" className={styles.group}>
              {t(groupNames[choice.group])}
            </div>
          )}
          <div
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            tabIndex={-1}
            className={styles.option}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(choice);
            }}
          >
            <span>{choice.use === 'condition' ? t('ifField', { field: choice.label }) : choice.label}</span>
            {/* The examples are in English, and would only puzzle a reader of another language. */}
            {language === 'en' && choice.use !== 'condition' && <small>{choice.example}</small>}
          </div>
        </Fragment>
      ))}
    </div>
  );
}
