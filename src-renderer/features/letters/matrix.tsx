import { TextInput } from '@mantine/core';
import { IconPencil, IconPlus, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateRow } from '#contract/letters';
import { type Language, languages, type TemplatePurpose } from '#contract/words';
import { fold } from '#kit/fold';
import { capitalized } from '#kit/format';
import { languageName } from '#kit/languages';
import { useLanguage } from '../../text/use-language.ts';
import { useTemplateName } from '../../ui/template-name.ts';
import { addressOf, hasOneForm, keptWords } from './kept-words.ts';
import { LetterMenu } from './letter-menu.tsx';
import styles from './matrix.module.css';

const purposes = {
  'one-in-five': 'forOneInFive',
  birthday: 'forBirthday',
  'favourite-holiday': 'forHoliday',
  anniversary: 'forAnniversary',
  'keep-in-touch': 'forKeepInTouch',
  'follow-up': 'forFollowUp',
  'name-day': 'forNameDay',
  delight: 'forDelight',
  feedback: 'forFeedback',
  more: 'forMore',
  'win-back': 'forWinBack',
  enquiry: 'forEnquiry',
  'weekly-tip': 'forWeeklyTip',
  thanks: 'forThanks',
  apology: 'forApology',
  news: 'forNews',
  recommendation: 'forRecommendation',
  other: 'forOther',
} as const satisfies Record<TemplatePurpose, string>;

/** What a letter is for, from getting somebody back to the rarer ones; one's own letters stand before all of them. */
const groups = [
  { name: 'groupBack', purposes: ['one-in-five', 'win-back', 'keep-in-touch'] },
  { name: 'groupDays', purposes: ['birthday', 'name-day', 'favourite-holiday', 'anniversary'] },
  { name: 'groupBought', purposes: ['follow-up', 'delight', 'feedback', 'more', 'recommendation'] },
  { name: 'groupDeciding', purposes: ['enquiry', 'weekly-tip'] },
  { name: 'groupSpecial', purposes: ['thanks', 'apology', 'news', 'other'] },
] as const satisfies readonly { name: string; purposes: readonly TemplatePurpose[] }[];

type Group = { name: 'groupOwn' | (typeof groups)[number]['name']; rows: TemplateRow[] };

function grouped(templates: TemplateRow[]): Group[] {
  const shipped = templates.filter((one) => one.shipped);
  const own: Group = { name: 'groupOwn', rows: templates.filter((one) => !one.shipped) };
  const others = groups.map(({ name, purposes: its }): Group => {
    const wanted: readonly TemplatePurpose[] = its;
    return { name, rows: wanted.flatMap((purpose) => shipped.filter((one) => one.purpose === purpose)) };
  });
  return [own, ...others].filter(({ rows }) => rows.length > 0);
}

/** Every letter with its languages: grouped by what it is for, one mark for each language, and a search over names and purposes. */
export function Matrix({ templates }: { templates: TemplateRow[] }) {
  const { t } = useTranslation('letters');
  const nameOf = useTemplateName();
  const [typed, setTyped] = useState('');
  const words = fold(typed).trim().split(' ');
  const found = templates.filter((one) => {
    const text = fold(`${nameOf(one)} ${t(purposes[one.purpose])}`);
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <TextInput
        className={styles.search}
        aria-label={t('seekLetter')}
        placeholder={t('seekLetter')}
        leftSection={<IconSearch size={16} stroke={1.8} aria-hidden="true" />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.length === 0 && <p className={styles.nothing}>{t('noSuchLetter')}</p>}
      {found.length > 0 && <Table groups={grouped(found)} />}
      <Legend />
    </>
  );
}

function Table({ groups: shown }: { groups: Group[] }) {
  const { t } = useTranslation('letters');
  const language = useLanguage();
  return (
    <table className={styles.matrix}>
      <thead>
        <tr>
          <th scope="col">{t('letter')}</th>
          {languages.map((one) => (
            <th key={one} scope="col">
              {capitalized(languageName(one, language))}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{t('more')}</span>
          </th>
        </tr>
      </thead>
      {shown.map(({ name, rows }) => (
        <tbody key={name}>
          <tr>
            <th scope="rowgroup" colSpan={languages.length + 2} className={styles.group}>
              {t(name)}
            </th>
          </tr>
          {rows.map((template) => (
            <Row key={template.id} template={template} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ template }: { template: TemplateRow }) {
  const { t } = useTranslation('letters');
  const nameOf = useTemplateName();
  return (
    <tr className={styles.row}>
      <th scope="row">
        <Link to={`/letters/template/${template.id}`}>{nameOf(template)}</Link>
        <p>{t(purposes[template.purpose])}</p>
      </th>
      {languages.map((one) => (
        <Cell key={one} template={template} language={one} />
      ))}
      <td>
        <LetterMenu template={template} />
      </td>
    </tr>
  );
}

type State = 'shipped' | 'edited' | 'partly' | 'wanted' | 'none';

/** How far a letter is written in a language: in both forms of address, or in one where the language has but one. */
export function stateOf(template: TemplateRow, language: Language): { state: State; customers: number } {
  const have = template.have.filter((one) => one.language === language);
  const customers = template.missing.filter((one) => one.language === language).reduce((sum, one) => sum + one.customers, 0);
  if (customers > 0) return { state: 'wanted', customers };
  if (have.length === 0) return { state: 'none', customers };
  const forms = new Set(have.map((one) => one.addressForm));
  if (forms.size < 2 && !hasOneForm(language)) return { state: 'partly', customers };
  return { state: have.some((one) => one.editedByPerson) ? 'edited' : 'shipped', customers };
}

const says = { shipped: 'stateShipped', edited: 'stateEdited', partly: 'statePartly', wanted: 'stateWanted', none: 'stateNone' } as const;

function Mark({ state }: { state: State }) {
  if (state === 'edited') return <IconPencil size={15} stroke={2} aria-hidden="true" />;
  if (state === 'shipped' || state === 'partly') return <i aria-hidden="true" />;
  return <IconPlus size={14} stroke={2} aria-hidden="true" />;
}

function Cell({ template, language: one }: { template: TemplateRow; language: Language }) {
  const { t } = useTranslation('letters');
  const language = useLanguage();
  const open = keptWords.useOpen().some((key) => key.startsWith(`${template.id}/${one}-`));
  const { state, customers } = stateOf(template, one);
  const what = state === 'wanted' ? `${t(says[state])}, ${t('wantedBy', { count: customers })}` : t(says[state]);
  const label = `${capitalized(languageName(one, language))}: ${what}${open ? `, ${t('notSaved')}` : ''}`;
  const isWritten = (form: 'formal' | 'familiar') => template.have.some((its) => its.language === one && its.addressForm === form);
  const wanted = template.missing.find((its) => its.language === one)?.addressForm;
  const form = wanted ?? (!isWritten('formal') && isWritten('familiar') ? 'familiar' : 'formal');
  return (
    <td>
      <Link className={styles.mark} to={addressOf(template.id, one, form)} data-state={state} data-open={open || undefined} title={label} aria-label={label}>
        <Mark state={state} />
      </Link>
    </td>
  );
}

function Legend() {
  const { t } = useTranslation('letters');
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {(['shipped', 'edited', 'partly', 'wanted', 'none'] as const).map((state) => (
        <li key={state}>
          <span className={styles.mark} data-state={state}>
            <Mark state={state} />
          </span>
          {t(says[state])}
        </li>
      ))}
    </ul>
  );
}
