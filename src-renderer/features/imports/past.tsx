import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#contract/imports';
import { formatDay } from '#kit/format';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { clockTime, dayOfInstant } from '../../ui/instants.ts';
import styles from './imports.module.css';
import { useRejectsFile } from './running.tsx';

const states = { running: 'stateRunning', done: 'stateDone', cancelled: 'stateCancelled', undone: 'stateUndone' } as const;

/** What was brought in before; a whole import can be taken back. */
export function PastImports() {
  const { t } = useTranslation('imports');
  const list = useQuery(api.imports.list.queryOptions());
  const [chosen, setChosen] = useState<ImportRow | null>(null);
  const say = useSayError();
  const undo = useMutation(api.imports.undo.mutationOptions());
  if (list.error) return <FriendlyError error={list.error} again={() => void list.refetch()} />;
  if (!list.data || list.data.length === 0) return null;
  const run = () =>
    chosen &&
    undo.mutate(
      { importId: chosen.id },
      {
        onSuccess: ({ customersRemoved, ordersRemoved, kept }) => {
          setChosen(null);
          tell(
            [
              customersRemoved > 0 || ordersRemoved === 0 ? t('undoneCustomers', { count: customersRemoved }) : '',
              ordersRemoved > 0 ? t('undoneOrders', { count: ordersRemoved }) : '',
              kept > 0 ? t('undoneKept', { count: kept }) : '',
            ]
              .filter(Boolean)
              .join(' '),
          );
        },
        onError: (error) => {
          setChosen(null);
          tell(say(error));
        },
      },
    );
  return (
    <section className={styles.past}>
      <h2>{t('past')}</h2>
      <ul>
        {list.data.map((row) => (
          <PastLine key={row.id} row={row} takeBack={() => setChosen(row)} />
        ))}
      </ul>
      <Confirm opened={chosen !== null} close={() => setChosen(null)} title={t('undoTitle')} act={t('undoAct')} run={run} busy={undo.isPending}>
        <p>{t('undoText', { name: chosen?.fileName ?? '' })}</p>
      </Confirm>
    </section>
  );
}

function PastLine({ row, takeBack }: { row: ImportRow; takeBack: () => void }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const rejectsFile = useRejectsFile();
  const counted = [
    row.customersMade > 0 ? t('madeCustomers', { count: row.customersMade }) : '',
    row.ordersMade > 0 ? t('madeOrders', { count: row.ordersMade }) : '',
    row.rejected > 0 ? t('madeRejected', { count: row.rejected }) : '',
  ];
  return (
    <li>
      <span>
        <b>{row.fileName}</b>
        <small>
          {formatDay(dayOfInstant(row.at), language, 'long')}, {clockTime(row.at)} · {[t(states[row.state]), ...counted].filter(Boolean).join(' · ')}
        </small>
      </span>
      {row.rejected > 0 && (
        <Button size="compact-sm" variant="subtle" aria-label={t('rejectsFileOf', { name: row.fileName })} onClick={() => void rejectsFile(row.id)}>
          {t('rejectsFile')}
        </Button>
      )}
      {row.state === 'done' && (
        <Button size="compact-sm" variant="subtle" aria-label={t('undoOf', { name: row.fileName })} onClick={takeBack}>
          {t('undoAct')}
        </Button>
      )}
    </li>
  );
}
