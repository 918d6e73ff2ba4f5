import { SegmentedControl, Tabs } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateRow, Variant } from '#contract/letters';
import { type AddressForm, Id, type Language, languages } from '#contract/words';
import { api } from '../../host/client.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useMe } from '../../shell/use-me.ts';
import { ownNames } from '../../ui/language-names.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './letters.module.css';
import { useTemplateName } from './template-name.ts';
import { VariantEditor } from './variant.tsx';

/** One letter in all its wordings: a language and a form of address at a time. */
export function TemplateScreen() {
  const params: unknown = useParams({ strict: false });
  const asked = Id.safeParse(typeof params === 'object' && params !== null ? Reflect.get(params, 'templateId') : null);
  return <Fetched templateId={asked.success ? asked.data : ''} />;
}

function Fetched({ templateId }: { templateId: string }) {
  const template = useQuery(api.letters.template.queryOptions({ input: { templateId } }));
  const me = useMe();
  if (template.error) return <FriendlyError error={template.error} again={() => void template.refetch()} />;
  if (!template.data || !me.data) return <SkeletonLines lines={10} />;
  return <Wordings key={templateId} template={template.data} start={me.data.interfaceLanguage} />;
}

type Props = { template: TemplateRow & { variants: Variant[] }; start: Language };

function Wordings({ template, start }: Props) {
  const { t } = useTranslation('letters');
  const { t: words } = useTranslation('words');
  const nameOf = useTemplateName();
  const [language, setLanguage] = useState<Language>(template.missing[0]?.language ?? start);
  const [form, setForm] = useState<AddressForm>(template.missing[0]?.addressForm ?? 'formal');
  const variant = template.variants.find((one) => one.language === language && one.addressForm === form);
  return (
    <div className={styles.editor}>
      <header>
        <Link to="/letters" className={styles.back}>
          <IconArrowLeft size={16} stroke={1.8} aria-hidden="true" /> {t('allLetters')}
        </Link>
        <h1>{nameOf(template)}</h1>
      </header>
      <div className={styles.which}>
        <Tabs value={language} onChange={(value) => setLanguage(languages.find((one) => one === value) ?? language)}>
          <Tabs.List aria-label={t('language')}>
            {languages.map((one) => (
              <Tabs.Tab key={one} value={one} lang={one}>
                {ownNames[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        <SegmentedControl
          aria-label={t('addressForm')}
          value={form}
          onChange={(value) => setForm(value === 'familiar' ? 'familiar' : 'formal')}
          data={[
            { value: 'formal', label: words('formal') },
            { value: 'familiar', label: words('familiar') },
          ]}
        />
      </div>
      <VariantEditor
        key={`${language}-${form}-${variant?.editedByPerson ?? 'none'}`}
        templateId={template.id}
        shipped={template.shipped}
        known={variant}
        blank={{ language, addressForm: form, readerSex: 'any', subject: '', previewText: '', body: '', editedByPerson: false }}
      />
    </div>
  );
}
