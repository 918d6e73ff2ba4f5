import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../host/client.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import editor from './editor.module.css';
import { Matrix } from './matrix.tsx';
import { NewLetter } from './new-letter.tsx';
import { News } from './news.tsx';
import { Outbox } from './outbox.tsx';

const parts = ['templates', 'news', 'outbox'] as const;
type Part = (typeof parts)[number];
const partNames = { templates: 'templates', news: 'whatIsNew', outbox: 'outbox' } as const;

/** The letters we can write, what is new to tell in them, and those on their way. */
export function LettersScreen() {
  const { t } = useTranslation('letters');
  const params: unknown = useParams({ strict: false });
  const asked: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'part') : null;
  const part = parts.find((one) => one === asked) ?? 'templates';
  const [making, setMaking] = useState<Part | null>(null);
  const act = { templates: t('newLetter'), news: t('addNews'), outbox: null }[part];
  return (
    <Page title={t('heading')} acts={act !== null && <Button onClick={() => setMaking(part)}>{act}</Button>}>
      <Parts />
      {part === 'outbox' && <Outbox />}
      {part === 'news' && <News isAdding={making === 'news'} stopAdding={() => setMaking(null)} />}
      {part === 'templates' && <Templates />}
      {making === 'templates' && part === 'templates' && <NewLetter close={() => setMaking(null)} />}
    </Page>
  );
}

function Parts() {
  const { t } = useTranslation('letters');
  const { t: shell } = useTranslation();
  const outbox = useQuery(api.letters.outbox.queryOptions({ input: { show: 'waiting', limit: 1 } }));
  const busy = (outbox.data?.waiting ?? 0) + (outbox.data?.trouble ?? 0);
  return (
    <nav className={editor.parts} aria-label={t('heading')}>
      {parts.map((one) => (
        <Link key={one} to={one === 'templates' ? '/letters' : `/letters/${one}`} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
          {one === 'outbox' && busy > 0 ? t('outboxCount', { count: busy }) : t(partNames[one])}
        </Link>
      ))}
      <Link to="/batches" className={editor.aside}>
        {shell('batches')}
      </Link>
    </nav>
  );
}

function Templates() {
  const { t } = useTranslation('letters');
  const templates = useQuery(api.letters.templates.queryOptions());
  if (templates.error) return <FriendlyError error={templates.error} again={() => void templates.refetch()} />;
  if (!templates.data) return <SkeletonLines lines={8} />;
  if (templates.data.length === 0) return <Empty title={t('noTemplates')} />;
  return <Matrix templates={templates.data} />;
}
