import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Copy, CopyRow } from '#contract/campaigns';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useFieldName } from '../../ui/field-names.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { LetterFrame } from '../../ui/letter-frame.tsx';
import { withNames } from '../../ui/marked-text.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import styles from './batches.module.css';
import { keptCopies, keyOfCopy } from './kept-copies.ts';
import { OwnWords } from './own-words.tsx';
import { type Acts, useCopy } from './queries.ts';

type Props = {
  campaignId: string;
  row: CopyRow;
  acts: Acts;
  editing: boolean;
  setEditing: (editing: boolean) => void;
  readAndOn: () => void;
};

/** One copy exactly as it will arrive, or the form for words of its own. */
export function Sheet(props: Props) {
  const { campaignId, row, editing, setEditing } = props;
  const copy = useCopy(campaignId, row.customerId);
  // Words that were begun and not saved are what this copy opens with.
  const isBegun = keptCopies.useOpen().includes(keyOfCopy(campaignId, row.customerId));
  if (copy.error) return <FriendlyError error={copy.error} again={() => void copy.refetch()} />;
  if (!copy.data) return <SkeletonLines lines={12} />;
  if ((editing || isBegun) && row.state === 'waiting') return <OwnWords campaignId={campaignId} copy={copy.data} close={() => setEditing(false)} />;
  return <Arriving {...props} copy={copy.data} />;
}

function Arriving({ row, copy, acts, setEditing, readAndOn }: Props & { copy: Copy }) {
  const { t } = useTranslation('batches');
  const nameOf = useFieldName();
  const isOut = row.state === 'left-out';
  return (
    <>
      <div className={styles.letter} data-out={isOut || undefined}>
        <p className={styles.envelope}>
          <span>{t('to')}</span> <Link to={`/customers/${row.customerId}`}>{row.name}</Link>{' '}
          {copy.address ? <span>&lt;{copy.address}&gt;</span> : <b>{t('noAddress')}</b>}
        </p>
        {copy.html === '' ? (
          <p className={tones.quiet}>{t('nothingToShow')}</p>
        ) : (
          <>
            <h2 className={styles.subject}>{withNames(copy.subject, nameOf)}</h2>
            <LetterFrame html={withNames(copy.html, nameOf)} title={t('asItArrives', { name: row.name })} />
          </>
        )}
      </div>
      {row.state !== 'queued' && (
        <footer className={styles.bar}>
          {isOut ? (
            <Button variant="default" onClick={() => acts.takeIn(row.customerId, row.name)} rightSection={<KeyCap name="x" />}>
              {t('takeIn')}
            </Button>
          ) : (
            <>
              <Button variant="light" onClick={readAndOn} rightSection={<KeyCap name="Enter" />}>
                {t('readNext')}
              </Button>
              <Button variant="default" onClick={() => setEditing(true)} rightSection={<KeyCap name="e" />}>
                {t('edit')}
              </Button>
              <Button variant="default" onClick={() => acts.leaveOut(row.customerId, row.name)} rightSection={<KeyCap name="x" />}>
                {t('leaveOut')}
              </Button>
            </>
          )}
        </footer>
      )}
    </>
  );
}
