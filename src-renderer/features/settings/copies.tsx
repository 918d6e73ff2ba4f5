import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '#contract/backups';
import { formatDay, formatNumber } from '#kit/format';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { clockTime, dayOfInstant } from '../../ui/instants.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import styles from './settings.module.css';

const bytesInMegabyte = 1_048_576;
const whys = { daily: 'whyDaily', 'by-hand': 'whyByHand', 'before-migration': 'whyMigration', 'before-restore': 'whyRestore', other: 'whyOther' } as const;

/** Copies of the database: made daily and by hand, checked, and ready to go back to. */
export function Copies() {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const list = useQuery(api.backups.list.queryOptions());
  const make = useMutation(api.backups.make.mutationOptions());
  const [chosen, setChosen] = useState<Backup | null>(null);
  if (list.error) return <FriendlyError error={list.error} again={() => void list.refetch()} />;
  if (!list.data) return <SkeletonLines lines={6} />;
  const run = () =>
    make.mutate(undefined, {
      onSuccess: () => {
        tell(t('copyMade'));
        void list.refetch();
      },
      onError: (error) => tell(error instanceof ORPCError && error.code === 'FAILED' ? t('copyFailed') : say(error)),
    });
  return (
    <>
      <p>{t('copiesNote')}</p>
      <p className={tones.quiet}>{t('copiesFolder', { folder: list.data.folder })}</p>
      <div>
        <Button loading={make.isPending} onClick={run}>
          {t('makeCopy')}
        </Button>
      </div>
      {list.data.backups.length === 0 && <p className={tones.quiet}>{t('noCopies')}</p>}
      <ul className={styles.list}>
        {list.data.backups.map((backup) => (
          <Line key={backup.fileName} backup={backup} choose={() => setChosen(backup)} />
        ))}
      </ul>
      <Restore backup={chosen} close={() => setChosen(null)} />
    </>
  );
}

function Line({ backup, choose }: { backup: Backup; choose: () => void }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const when = `${formatDay(dayOfInstant(backup.at), language, 'long')}, ${clockTime(backup.at)}`;
  const size = `${formatNumber(backup.bytes / bytesInMegabyte, language, 1)} MB`;
  const facts = [
    t(whys[backup.why]),
    size,
    backup.customers === null ? '' : t('copyCustomers', { count: backup.customers }),
    t(backup.verified ? 'checked' : 'notChecked'),
  ];
  return (
    <li>
      <span>
        {when}
        <small>{facts.filter(Boolean).join(' · ')}</small>
      </span>
      <Button variant="subtle" aria-label={t('restoreThis', { when })} onClick={choose}>
        {t('restore')}
      </Button>
    </li>
  );
}

function Restore({ backup, close }: { backup: Backup | null; close: () => void }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const cache = useQueryClient();
  const restore = useMutation(api.backups.restore.mutationOptions());
  const run = () =>
    backup &&
    restore.mutate(
      { fileName: backup.fileName },
      {
        onSuccess: ({ customers }) => {
          close();
          tell(t('restored', { count: customers }));
          void cache.invalidateQueries();
        },
      },
    );
  return (
    <Confirm opened={backup !== null} close={close} title={t('restoreTitle')} act={t('restore')} run={run} busy={restore.isPending}>
      <p>{backup && t('restoreText', { day: formatDay(dayOfInstant(backup.at), language, 'long'), time: clockTime(backup.at) })}</p>
      {restore.error && <FriendlyError error={restore.error} />}
    </Confirm>
  );
}
