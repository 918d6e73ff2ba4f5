import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatabaseProblem } from '#contract/app';
import type { Backup } from '#contract/backups';
import { countOf, formatDay, formatNumber } from '#kit/format';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { clockTime, dayOfInstant } from '../../ui/instants.ts';
import styles from './welcome.module.css';

const bytesInMegabyte = 1_048_576;

function useProblemText(problem: DatabaseProblem): string {
  const { t } = useTranslation('welcome');
  const language = useLanguage();
  switch (problem.kind) {
    case 'missing':
      return t('missing', { customers: countOf(problem.customers, 'customer', language) });
    case 'emptied':
      return t('emptied', { customers: countOf(problem.customers, 'customer', language) });
    case 'other-database':
      return t('otherDatabase');
    case 'damaged':
      return t('damaged');
    case 'newer':
      return t('newer', { fileVersion: problem.fileVersion, appVersion: problem.appVersion });
    case 'held':
      return t('held', { holder: problem.holder });
    case 'read-only':
      return t('readOnly');
    case 'migration-failed':
      return t('migrationFailed', { copy: problem.copy });
  }
}

/** The database was not opened: what happened, what it means, and the copies to go back to. */
export function RecoveryScreen({ problem }: { problem: DatabaseProblem }) {
  const { t } = useTranslation('welcome');
  const { t: shell } = useTranslation('shell');
  const cache = useQueryClient();
  const text = useProblemText(problem);
  const mayRestore = problem.kind !== 'held' && problem.kind !== 'read-only' && problem.kind !== 'newer';
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <h1>{t('recoveryTitle')}</h1>
        <p className={styles.lead}>
          {text} {t('recoveryPromise')}
        </p>
        <dl className={styles.facts}>
          <dt>{t('where')}</dt>
          <dd>{problem.path}</dd>
          {'detail' in problem && (
            <>
              <dt>{t('detail')}</dt>
              <dd>{problem.detail}</dd>
            </>
          )}
        </dl>
        {mayRestore && <Copies />}
        <div>
          <Button variant="default" onClick={() => void cache.invalidateQueries()}>
            {shell('again')}
          </Button>
        </div>
      </div>
    </main>
  );
}

function Copies() {
  const { t } = useTranslation('welcome');
  const list = useQuery(api.backups.list.queryOptions());
  const [chosen, setChosen] = useState<Backup | null>(null);
  if (list.error) return <FriendlyError error={list.error} again={() => void list.refetch()} />;
  if (!list.data) return null;
  if (list.data.backups.length === 0) return <p>{t('noBackups', { folder: list.data.folder })}</p>;
  return (
    <section>
      <h2>{t('backups')}</h2>
      <ul className={styles.copies}>
        {list.data.backups.map((backup) => (
          <CopyLine key={backup.fileName} backup={backup} choose={() => setChosen(backup)} />
        ))}
      </ul>
      <Sure backup={chosen} close={() => setChosen(null)} />
    </section>
  );
}

function CopyLine({ backup, choose }: { backup: Backup; choose: () => void }) {
  const { t } = useTranslation('welcome');
  const language = useLanguage();
  const size = `${formatNumber(backup.bytes / bytesInMegabyte, language, 1)} MB`;
  return (
    <li>
      <span>
        {formatDay(dayOfInstant(backup.at), language, 'long')}, {clockTime(backup.at)}
        <small>
          {backup.customers === null ? size : t('backupLine', { customers: countOf(backup.customers, 'customer', language), size })}
          {!backup.verified && ` · ${t('unverified')}`}
        </small>
      </span>
      <Button variant="light" onClick={choose}>
        {t('restore')}
      </Button>
    </li>
  );
}

function Sure({ backup, close }: { backup: Backup | null; close: () => void }) {
  const { t } = useTranslation('welcome');
  const { t: shell } = useTranslation('shell');
  const cache = useQueryClient();
  const restore = useMutation(api.backups.restore.mutationOptions());
  const go = () => {
    if (!backup) return;
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
  };
  return (
    <Modal opened={backup !== null} onClose={close} title={t('restore')} closeButtonProps={{ 'aria-label': shell('close') }}>
      <p>{t('restoreSure')}</p>
      {restore.error && <FriendlyError error={restore.error} />}
      <Button mt="md" loading={restore.isPending} onClick={go}>
        {t('restore')}
      </Button>
    </Modal>
  );
}
