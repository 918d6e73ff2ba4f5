import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateRow } from '#contract/letters';
import { type Language, languages } from '#contract/words';
import { listOf } from '#kit/format';
import { languageName } from '#kit/languages';
import { api } from '../../host/client.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './letters.module.css';
import { NewLetter } from './new-letter.tsx';
import { Outbox } from './outbox.tsx';
import { useTemplateName } from './template-name.ts';

/** The letters we can write, and those on their way. */
export function LettersScreen() {
  const { t } = useTranslation('letters');
  const navigate = useNavigate();
  const params: unknown = useParams({ strict: false });
  const asked: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'part') : null;
  const part = asked === 'outbox' ? 'outbox' : 'templates';
  const [making, setMaking] = useState(false);
  const outbox = useQuery(api.letters.outbox.queryOptions({ input: { show: 'waiting', limit: 1 } }));
  const busy = (outbox.data?.waiting ?? 0) + (outbox.data?.trouble ?? 0);
  return (
    <Page title={t('heading')} acts={part === 'templates' && <Button onClick={() => setMaking(true)}>{t('newLetter')}</Button>}>
      <Tabs value={part} onChange={(value) => void navigate({ to: value === 'outbox' ? '/letters/outbox' : '/letters' })} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="templates">{t('templates')}</Tabs.Tab>
          <Tabs.Tab value="outbox">{busy > 0 ? t('outboxCount', { count: busy }) : t('outbox')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="templates">
          <Templates />
        </Tabs.Panel>
        <Tabs.Panel value="outbox">
          <Outbox />
        </Tabs.Panel>
      </Tabs>
      {making && <NewLetter close={() => setMaking(false)} />}
    </Page>
  );
}

function Templates() {
  const { t } = useTranslation('letters');
  const templates = useQuery(api.letters.templates.queryOptions());
  if (templates.error) return <FriendlyError error={templates.error} again={() => void templates.refetch()} />;
  if (!templates.data) return <SkeletonLines lines={8} />;
  if (templates.data.length === 0) return <Empty title={t('noTemplates')} />;
  return (
    <ul className={styles.templates}>
      {templates.data.map((template) => (
        <Template key={template.id} template={template} />
      ))}
    </ul>
  );
}

const purposes = {
  'one-in-five': 'forOneInFive',
  birthday: 'forBirthday',
  'favourite-holiday': 'forHoliday',
  'keep-in-touch': 'forKeepInTouch',
  'follow-up': 'forFollowUp',
  other: 'forOther',
} as const;

function Template({ template }: { template: TemplateRow }) {
  const { t } = useTranslation('letters');
  const { t: words } = useTranslation('words');
  const language = useLanguage();
  const nameOf = useTemplateName();
  const missing = template.missing.map((one) => `${languageName(one.language, language)}, ${words(one.addressForm)}`);
  return (
    <li>
      <div>
        <h3>
          <Link to={`/letters/template/${template.id}`}>{nameOf(template)}</Link>
        </h3>
        <p>{t(purposes[template.purpose])}</p>
        {missing.length > 0 && <p className={styles.missing}>{t('missing', { list: listOf(missing, language) })}</p>}
      </div>
      <ul className={styles.have} aria-label={t('have')}>
        {languages.map((one) => (
          <Have key={one} language={one} template={template} />
        ))}
      </ul>
    </li>
  );
}

/** A language's mark is full with both forms of address, half with one, empty with none; a dot says that a person has edited it. */
function Have({ language: one, template }: { language: Language; template: TemplateRow }) {
  const { t } = useTranslation('letters');
  const language = useLanguage();
  const have = template.have.filter((variant) => variant.language === one);
  const forms = new Set(have.map((variant) => variant.addressForm)).size;
  const edited = have.some((variant) => variant.editedByPerson);
  const says = t(forms === 2 ? 'haveBoth' : forms === 1 ? 'haveOne' : 'haveNone');
  return (
    <li data-forms={forms} title={`${languageName(one, language)}: ${says}${edited ? `, ${t('edited')}` : ''}`}>
      <span aria-hidden="true">{one}</span>
      {edited && <i aria-hidden="true" />}
      <span className="visually-hidden">
        {languageName(one, language)}: {says}
        {edited && `, ${t('edited')}`}
      </span>
    </li>
  );
}
