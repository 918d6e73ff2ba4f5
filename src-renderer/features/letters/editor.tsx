import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TemplateRow, Variant } from '#contract/letters';
import { type AddressForm, Id, type Language, languages } from '#contract/words';
import { api } from '../../host/client.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useMe } from '../../shell/use-me.ts';
import { ownNames } from '../../ui/language-names.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { useTemplateName } from '../../ui/template-name.ts';
import { addressOf, keptWords } from './kept-words.ts';
import styles from './letters.module.css';
import { VariantEditor } from './variant.tsx';

/** One letter in all its wordings: a language and a form of address at a time, named in the address of the page. */
export function TemplateScreen() {
  const params: unknown = useParams({ strict: false });
  const of = (name: string): unknown => (typeof params === 'object' && params !== null ? Reflect.get(params, name) : null);
  const asked = Id.safeParse(of('templateId'));
  if (!asked.success) return null;
  return <Fetched templateId={asked.data} wording={String(of('wording') ?? '')} />;
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
  return <Wordings template={template.data} language={language} form={wording.endsWith('-familiar') ? 'familiar' : 'formal'} />;
}

type Props = { template: TemplateRow & { variants: Variant[] }; language: Language; form: AddressForm };

function Wordings({ template, language, form }: Props) {
  const { t } = useTranslation('letters');
  const nameOf = useTemplateName();
  const known = template.variants.filter((one) => one.language === language && one.addressForm === form);
  const variant = known.find((one) => one.readerSex === 'any') ?? known[0];
  return (
    <div className={styles.editor}>
      <header>
        <Link to="/letters" className={styles.back}>
          <IconArrowLeft size={16} stroke={1.8} aria-hidden="true" /> {t('allLetters')}
        </Link>
        <h1>{nameOf(template)}</h1>
        <Which template={template} language={language} form={form} />
      </header>
      <VariantEditor
        key={`${template.id}-${language}-${form}`}
        template={template}
        known={variant}
        blank={{ language, addressForm: form, readerSex: 'any', subject: '', previewText: '', body: '', editedByPerson: false }}
      />
    </div>
  );
}

/** Language and form of address; each says whether its wording is there, and whether it holds unsaved words. */
function Which({ template, language, form }: Props) {
  const { t } = useTranslation('letters');
  const { t: words } = useTranslation('words');
  return (
    <div className={styles.which}>
      <nav className={styles.parts} aria-label={t('language')}>
        {languages.map((one) => (
          <Choice key={one} template={template} language={one} form={form} isHere={one === language} says={ownNames[one]} />
        ))}
      </nav>
      <nav className={styles.parts} aria-label={t('addressForm')}>
        {(['formal', 'familiar'] as const).map((one) => (
          <Choice key={one} template={template} language={language} form={one} isHere={one === form} says={words(one)} />
        ))}
      </nav>
    </div>
  );
}

function Choice({ template, language, form, isHere, says }: Props & { isHere: boolean; says: string }) {
  const { t } = useTranslation('letters');
  const isOpen = keptWords.useOpen().some((key) => key.startsWith(`${template.id}/${language}-${form}-`));
  const isThere = template.have.some((one) => one.language === language && one.addressForm === form);
  return (
    <Link to={addressOf(template.id, language, form)} replace activeProps={{}} aria-current={isHere ? 'page' : undefined} data-open={isOpen || undefined}>
      {says}
      {!isThere && <small>{t('stateNone')}</small>}
      {isOpen && <span className="visually-hidden">, {t('notSaved')}</span>}
    </Link>
  );
}
