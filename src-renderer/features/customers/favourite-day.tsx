import { Autocomplete, type ComboboxParsedItem, type OptionsFilter } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day, Language } from '#contract/words';
import { fold } from '#kit/fold';
import { formatDay, listOf } from '#kit/format';
import { type HolidayGroup, holidaysByGroup } from '#kit/holidays';
import { mayDifferByADay } from '#kit/lunar';
import { nextOccurrence, occurrences, readRule } from '#kit/occasion-rules';
import { sayRuleProblem } from '#kit/rule-problems';
import { useLanguage } from '../../text/use-language.ts';
import tones from '../../ui/tones.module.css';
import styles from './card.module.css';

type Props = { text: string; setText: (text: string) => void; rule: string | null; country: string; today: Day };

const groupTexts = {
  national: 'groupNational',
  church: 'groupChurch',
  moon: 'groupMoon',
  trades: 'groupTrades',
  odd: 'groupOdd',
} as const satisfies Record<HolidayGroup, string>;

/** A day from the catalogue, found without its accents, or typed as a name, a date or a rule; with the next three dates it gives. */
export function FavouriteDay({ text, setText, rule, country, today }: Props) {
  const { t } = useTranslation('customers');
  const { t: calendar } = useTranslation('calendar');
  const language = useLanguage();
  const groups = useMemo(() => holidaysByGroup(language, country), [language, country]);
  const ruleOf = useMemo(() => new Map(groups.flatMap(({ days }) => days.map(({ name, rule: of }) => [name, of]))), [groups]);
  return (
    <>
      <Autocomplete
        label={t('favouriteDay')}
        description={t('favouriteDayNote')}
        value={text}
        maxLength={100}
        maxDropdownHeight={260}
        error={wrongWords(text, rule, language)}
        data={groups.map(({ group, days }) => ({ group: calendar(groupTexts[group]), items: days.map(({ name }) => name) }))}
        filter={byLetters}
        renderOption={({ option }) => (
          <span className={styles.catalogueDay}>
            <span>{option.value}</span>
            <small>{dateOf(ruleOf.get(option.value), today, language)}</small>
          </span>
        )}
        onChange={setText}
      />
      <NextDates text={text} rule={rule} today={today} />
    </>
  );
}

function dateOf(rule: string | undefined, today: Day, language: Language): string {
  const on = rule === undefined ? null : nextOccurrence(rule, today);
  return on === null ? '' : formatDay(on, language, 'day-month');
}

/** Accents and capitals do not matter; a group without a match is left out. */
const byLetters: OptionsFilter = ({ options, search }) => {
  const wanted = fold(search);
  const fits = ({ label }: { label: string }) => fold(label).includes(wanted);
  return options.flatMap((one): ComboboxParsedItem[] => {
    if (!('group' in one)) return fits(one) ? [one] : [];
    const items = one.items.filter(fits);
    return items.length === 0 ? [] : [{ ...one, items }];
  });
};

/** Only a text with figures in it was meant as a date; a name alone is always welcome. */
function wrongWords(typed: string, found: string | null, language: Language): string | null {
  if (found !== null || !/\d/.test(typed)) return null;
  const read = readRule(typed);
  return 'problem' in read ? sayRuleProblem(read, language) : null;
}

const shownDays = 3;

function NextDates({ text, rule, today }: { text: string; rule: string | null; today: Day }) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  if (text.trim() === '' || (rule === null && /\d/.test(text))) return null;
  if (rule === null) return <p className={tones.quiet}>{t('onlyName')}</p>;
  const next = occurrences(rule, today, shownDays).map((day) => formatDay(day, language, 'long'));
  return (
    <p className={tones.quiet} role="status">
      {t('nextDays', { days: listOf(next, language) })} {mayDifferByADay(rule) && t('moonDecides')}
    </p>
  );
}
