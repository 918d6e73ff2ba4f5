import { IconPencil, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TemplateRow } from '#contract/letters';
import { type AddressForm, type Language, languages } from '#contract/words';
import { capitalized } from '#kit/format';
import { languageName } from '#kit/languages';
import { useLanguage } from '../../text/use-language.ts';
import { useTemplateName } from '../../ui/template-name.ts';
import { addressOf, keptWords } from './kept-words.ts';
import styles from './matrix.module.css';

const forms = ['formal', 'familiar'] as const;

const purposes = {
  'one-in-five': 'forOneInFive',
  birthday: 'forBirthday',
  'favourite-holiday': 'forHoliday',
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
} as const;

/** Every letter with its wordings: a row for each letter, a pair of marks for each language. */
export function Matrix({ templates }: { templates: TemplateRow[] }) {
  const { t } = useTranslation('letters');
  const { t: words } = useTranslation('words');
  const language = useLanguage();
  return (
    <>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('letter')}
            </th>
            {languages.map((one) => (
              <th key={one} scope="colgroup" colSpan={2}>
                {capitalized(languageName(one, language))}
              </th>
            ))}
          </tr>
          <tr>
            {languages.flatMap((one) =>
              forms.map((form) => (
                <th key={`${one}-${form}`} scope="col" data-form={form}>
                  {words(form)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <Row key={template.id} template={template} />
          ))}
        </tbody>
      </table>
      <Legend />
    </>
  );
}

function Row({ template }: { template: TemplateRow }) {
  const { t } = useTranslation('letters');
  const nameOf = useTemplateName();
  return (
    <tr>
      <th scope="row">
        <Link to={`/letters/template/${template.id}`}>{nameOf(template)}</Link>
        <p>{t(purposes[template.purpose])}</p>
      </th>
      {languages.flatMap((one) => forms.map((form) => <Cell key={`${one}-${form}`} template={template} language={one} form={form} />))}
    </tr>
  );
}

type State = 'shipped' | 'edited' | 'wanted' | 'none';

export function stateOf(template: TemplateRow, language: Language, form: AddressForm): State {
  const is = (one: { language: Language; addressForm: AddressForm }) => one.language === language && one.addressForm === form;
  const have = template.have.filter(is);
  if (have.some((one) => one.editedByPerson)) return 'edited';
  if (have.length > 0) return 'shipped';
  return template.missing.some(is) ? 'wanted' : 'none';
}

const says = { shipped: 'stateShipped', edited: 'stateEdited', wanted: 'stateWanted', none: 'stateNone' } as const;

function Mark({ state }: { state: State }) {
  if (state === 'edited') return <IconPencil size={15} stroke={2} aria-hidden="true" />;
  if (state === 'shipped') return <i aria-hidden="true" />;
  return <IconPlus size={14} stroke={2} aria-hidden="true" />;
}

function Cell({ template, language: one, form }: { template: TemplateRow; language: Language; form: AddressForm }) {
  const { t } = useTranslation('letters');
  const { t: words } = useTranslation('words');
  const language = useLanguage();
  const open = keptWords.useOpen().some((key) => key.startsWith(`${template.id}/${one}-${form}-`));
  const state = stateOf(template, one, form);
  const label = `${capitalized(languageName(one, language))}, ${words(form)}: ${t(says[state])}${open ? `, ${t('notSaved')}` : ''}`;
  return (
    <td data-form={form}>
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
      {(['shipped', 'edited', 'wanted', 'none'] as const).map((state) => (
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
