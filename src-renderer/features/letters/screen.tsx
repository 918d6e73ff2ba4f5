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
import styles from './letters.module.css';
import { Matrix } from './matrix.tsx';
import { NewLetter } from './new-letter.tsx';
import { Outbox } from './outbox.tsx';

/** The letters we can write, and those on their way. */
export function LettersScreen() {
  const { t } = useTranslation('letters');
  const params: unknown = useParams({ strict: false });
  const asked: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'part') : null;
  const isOutbox = asked === 'outbox';
  const [making, setMaking] = useState(false);
  return (
    <Page title={t('heading')} acts={!isOutbox && <Button onClick={() => setMaking(true)}>{t('newLetter')}</Button>}>
      <Parts isOutbox={isOutbox} />
      {isOutbox ? <Outbox /> : <Templates />}
      {making && <NewLetter close={() => setMaking(false)} />}
    </Page>
  );
}

function Parts({ isOutbox }: { isOutbox: boolean }) {
  const { t } = useTranslation('letters');
  const outbox = useQuery(api.letters.outbox.queryOptions({ input: { show: 'waiting', limit: 1 } }));
  const busy = (outbox.data?.waiting ?? 0) + (outbox.data?.trouble ?? 0);
  return (
    <nav className={styles.parts} aria-label={t('heading')}>
      <Link to="/letters" activeProps={{}} aria-current={isOutbox ? undefined : 'page'}>
        {t('templates')}
      </Link>
      <Link to="/letters/outbox" activeProps={{}} aria-current={isOutbox ? 'page' : undefined}>
        {busy > 0 ? t('outboxCount', { count: busy }) : t('outbox')}
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
