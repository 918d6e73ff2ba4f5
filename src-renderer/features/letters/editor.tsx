import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TemplateRow, Variant } from '#contract/letters';
import { Id, type Language, languages } from '#contract/words';
import { api } from '../../host/client.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useMe } from '../../shell/use-me.ts';
import { ownNames } from '../../ui/language-names.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { useTemplateName } from '../../ui/template-name.ts';
import styles from './editor.module.css';
import { addressOf, hasOneForm, keptWords, keyOf, tellsSex, type Wording } from './kept-words.ts';
import { LetterMenu } from './letter-menu.tsx';
import { VariantEditor } from './variant.tsx';

type Template = TemplateRow & { variants: Variant[] };

/** One letter in all its wordings: a language and a form of address at a time, named in the address of the page. */
export function TemplateScreen() {
  const params: unknown = useParams({ strict: false });
  const of = (name: string): unknown => (typeof params === 'object' && params !== null ? Reflect.get(params, name) : null);
  const asked = Id.safeParse(of('templateId'));
  if (!asked.success) return null;
  return <Fetched templateId={asked.data} wording={String(of('wording') ?? '')} />;
}

function sexIn(wording: string, language: Language): Variant['readerSex'] {
  if (!tellsSex(language)) return 'any';
  return wording.endsWith('-female') ? 'female' : wording.endsWith('-male') ? 'male' : 'any';
}

function Fetched({ templateId, wording }: { templateId: string; wording: string }) {
  const template = useQuery(api.letters.template.queryOptions({ input: { templateId } }));
  const me = useMe();
  if (template.error) return <FriendlyError error={template.error} again={() => void template.refetch()} />;
  if (!template.data || !me.data) return <SkeletonLines lines={10} />;
  const language = languages.find((one) => wording.startsWith(`${one}-`));
  if (!language) {
    // What is most wanted changes with every save, so it is named in the address once and stays.
    const [wanted] = template.data.missing;
    return <Navigate to={addressOf(templateId, wanted?.language ?? me.data.interfaceLanguage, wanted?.addressForm ?? 'formal')} replace />;
  }
  const addressForm = wording.includes('-familiar') ? 'familiar' : 'formal';
  return <Wordings template={template.data} wording={{ language, addressForm, readerSex: sexIn(wording, language) }} />;
}

const isOf = (wording: Wording) => (one: Wording) =>
  one.language === wording.language && one.addressForm === wording.addressForm && one.readerSex === wording.readerSex;

type Props = { template: Template; wording: Wording };

function Wordings({ template, wording }: Props) {
  const { t } = useTranslation('letters');
  const nameOf = useTemplateName();
  return (
    <div className={styles.editor}>
      <header className={styles.top}>
        <div className={styles.title}>
          <Link to="/letters" className={styles.back} aria-label={t('allLetters')} title={t('allLetters')}>
            <IconArrowLeft size={18} stroke={1.8} aria-hidden="true" />
          </Link>
          <h1>{nameOf(template)}</h1>
          <LetterMenu template={template} />
        </div>
        <Which template={template} wording={wording} />
      </header>
      <VariantEditor
        key={keyOf(template.id, wording)}
        template={template}
        known={template.variants.find(isOf(wording))}
        blank={{ ...wording, subject: '', previewText: '', body: '', editedByPerson: false }}
      />
    </div>
  );
}

/** Language, form of address and, where the language needs it, the reader's sex; each says whether it is written and whether it holds unsaved words. */
function Which({ template, wording }: Props) {
  const { t } = useTranslation('letters');
  const { t: words } = useTranslation('words');
  const { language, addressForm } = wording;
  const sexNames = { any: t('anyReader'), female: t('womanReader'), male: t('manReader') };
  return (
    <div className={styles.which}>
      <nav className={styles.parts} aria-label={t('language')}>
        {languages.map((one) => (
          <Choice key={one} template={template} to={{ language: one, addressForm, readerSex: 'any' }} isHere={one === language} says={ownNames[one]} />
        ))}
      </nav>
      <nav className={styles.parts} aria-label={t('addressForm')}>
        {(['formal', 'familiar'] as const).map((one) => (
          <Choice key={one} template={template} to={{ ...wording, addressForm: one }} isHere={one === addressForm} says={words(one)} />
        ))}
      </nav>
      {tellsSex(language) && (
        <nav className={styles.parts} aria-label={t('readerSex')}>
          {(['any', 'female', 'male'] as const).map((one) => (
            <Choice key={one} template={template} to={{ ...wording, readerSex: one }} isHere={one === wording.readerSex} says={sexNames[one]} />
          ))}
        </nav>
      )}
    </div>
  );
}

function Choice({ template, to, isHere, says }: { template: Template; to: Wording; isHere: boolean; says: string }) {
  const { t } = useTranslation('letters');
  const isOpen = keptWords.useOpen().includes(keyOf(template.id, to));
  const isWritten = template.have.some(isOf(to)) || (hasOneForm(to.language) && template.have.some((one) => one.language === to.language));
  const wanted = to.readerSex === 'any' ? template.missing.find((one) => one.language === to.language && one.addressForm === to.addressForm) : undefined;
  // Words of its own for one sex are a refinement, and nothing is missing where there are none.
  const lacks = to.readerSex === 'any' && !isWritten;
  return (
    <Link
      to={addressOf(template.id, to.language, to.addressForm, to.readerSex)}
      replace
      activeProps={{}}
      aria-current={isHere ? 'page' : undefined}
      data-open={isOpen || undefined}
      data-wanted={wanted ? true : undefined}
    >
      {says}
      {lacks && <small>{wanted ? t('wantedBy', { count: wanted.customers }) : t('stateNone')}</small>}
      {isOpen && <span className="visually-hidden">, {t('notSaved')}</span>}
    </Link>
  );
}
