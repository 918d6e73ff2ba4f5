import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CoverageQuestion, CoverageRow, CoveredPurchase } from '#contract/lamps';
import type { Day, Essential } from '#contract/words';
import { api } from '../../host/client.ts';
import { LampMark } from '../../shell/lamps/lamp-mark.tsx';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { saveFile } from '../../ui/save-file.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { InMonth } from '../../ui/when.tsx';
import styles from './after-sale.module.css';
import { usePurchases } from './queries.ts';
import { useWhose } from './table.tsx';

type Props = { question: CoverageQuestion; people: readonly CoverageRow[]; today: Day };

function useHeading({ question, people }: Pick<Props, 'question' | 'people'>): string {
  const { t } = useTranslation('lamps');
  const sayWhose = useWhose();
  const { of, lamp } = question;
  const row = people.find(({ salespersonId }) => salespersonId === (of === 'nobody' ? null : of));
  const whose = of === 'team' || !row ? sayWhose('team') : sayWhose(row);
  if (lamp === null) return t('listAll', { whose });
  return t(lamp.state === 'lit' ? 'listLit' : 'listGap', { what: t(lamp.essential), whose });
}

/** The purchases behind a figure; what is missing can be put on the customer's card at once. */
export function PurchaseList({ question, people, today }: Props) {
  const { t } = useTranslation('lamps');
  const heading = useHeading({ question, people });
  const list = usePurchases(question);
  const [first] = list.data?.pages ?? [];
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const missing = question.lamp?.state === 'gap' ? question.lamp.essential : null;
  return (
    <section aria-labelledby="purchases">
      <header className={styles.listHead}>
        <h2 id="purchases">{heading}</h2>
        {first && <span role="status">{t('found', { count: first.total })}</span>}
        {first && first.total > 0 && <SaveFile question={question} />}
      </header>
      {list.error && <FriendlyError error={list.error} again={() => void list.refetch()} />}
      {list.isPending && <SkeletonLines lines={6} />}
      {first?.total === 0 && <p className={tones.quiet}>{t('nothingHere')}</p>}
      {rows.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.list}>
            <thead>
              <tr>
                <th scope="col">{t('bought')}</th>
                <th scope="col">{t('customer')}</th>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('owner')}</th>
                <th scope="col">{t('lampsColumn')}</th>
                {missing && (
                  <th scope="col">
                    <span className="visually-hidden">{t('act')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line key={`${row.customerId} ${row.purchaseOn}`} row={row} missing={missing} today={today} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && first && (
        <Button variant="subtle" mt="xs" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('showMore', { count: first.total - rows.length })}
        </Button>
      )}
    </section>
  );
}

function SaveFile({ question }: { question: CoverageQuestion }) {
  const { t } = useTranslation('lamps');
  const say = useSayError();
  const file = useMutation(api.lamps.file.mutationOptions());
  const save = () =>
    file.mutate(question, { onSuccess: ({ fileName, csv }) => saveFile(fileName, csv, 'text/csv;charset=utf-8'), onError: (error) => tell(say(error)) });
  return (
    <Button variant="default" size="compact-md" loading={file.isPending} onClick={save}>
      {t('saveFile')}
    </Button>
  );
}

function Line({ row, missing, today }: { row: CoveredPurchase; missing: Essential | null; today: Day }) {
  const { t } = useTranslation('lamps');
  return (
    <tr>
      <td>
        <InMonth day={row.purchaseOn} today={today} />
      </td>
      <td>
        <Link to={`/customers/${row.customerId}`} lang={row.language}>
          {row.name}
        </Link>
      </td>
      <td>{row.products.join(', ')}</td>
      <td>{row.ownerName ?? '–'}</td>
      <td>
        <ul className={styles.marks}>
          {row.lamps.map(({ essential, state }) => (
            <li key={essential} title={t('named', { name: t(essential), state: t(state) })}>
              <LampMark state={state} />
              <span className="visually-hidden">{t('named', { name: t(essential), state: t(state) })}</span>
            </li>
          ))}
        </ul>
      </td>
      {missing && (
        <td className={styles.act}>
          <Bring row={row} essential={missing} />
        </td>
      )}
    </tr>
  );
}

function Bring({ row, essential }: { row: CoveredPurchase; essential: Essential }) {
  const { t } = useTranslation('lamps');
  const undo = useUndo();
  const say = useSayError();
  const bring = useMutation(api.lamps.bring.mutationOptions());
  if (row.lamps.some((lamp) => lamp.essential === essential && lamp.asked)) return <span className={tones.quiet}>{t('onCard')}</span>;
  const run = () =>
    bring.mutate(
      { customerId: row.customerId, purchaseOn: row.purchaseOn, essential },
      { onSuccess: ({ actId }) => tell(t('saidBrought', { name: row.name }), () => undo(actId)), onError: (error) => tell(say(error)) },
    );
  return (
    <Button size="compact-sm" variant="light" loading={bring.isPending} aria-label={t('bringThis', { what: t(essential), name: row.name })} onClick={run}>
      {t('bring')}
    </Button>
  );
}
