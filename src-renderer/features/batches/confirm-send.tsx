import { Button, Checkbox, Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchCheck, Campaign } from '#contract/campaigns';
import type { LintRule } from '#contract/letters';
import { listOf } from '#kit/format';
import { tell } from '../../shell/toast.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useLanguage } from '../../text/use-language.ts';
import { foundNames } from '../../ui/rule-names.ts';
import tones from '../../ui/tones.module.css';
import styles from './batches.module.css';
import { keptCopies, keyOfCopy } from './kept-copies.ts';
import { useMoment } from './moment.ts';
import { useCopies, useProblem } from './queries.ts';
import { sendBatch } from './sending.ts';

type Props = { batch: Campaign; check: BatchCheck; unread: ReadonlySet<string>; close: () => void };

const mailboxNames = {
  none: 'noMailboxNone',
  locked: 'noMailboxLocked',
  paused: 'noMailboxPaused',
  'signed-out': 'noMailboxSignedOut',
} as const;

/** Says in sentences what will happen, asks for a word on each warning, and sends. */
export function ConfirmSend({ batch, check, unread, close }: Props) {
  const { t } = useTranslation('batches');
  const { t: shell } = useTranslation('shell');
  const send = useSend(batch.id);
  const [accepted, setAccepted] = useState<LintRule[]>([]);
  const leaving = check.copies.filter(
    ({ verdict, findings }) => verdict === 'ready' || (verdict === 'warned' && findings.every(({ rule }) => accepted.includes(rule))),
  );
  const out = batch.counts.leftOut + check.copies.length - leaving.length;
  const unreadCount = leaving.filter(({ customerId }) => unread.has(customerId)).length;
  const go = () => {
    close();
    void send(accepted);
  };
  return (
    <Modal opened onClose={close} title={t('confirmTitle')} closeButtonProps={{ 'aria-label': shell('close') }}>
      {batch.mailbox === 'ready' ? (
        <div className={styles.confirm}>
          <Leaves check={check} count={leaving.length} />
          {out > 0 && <p>{t('confirmOut', { count: out })}</p>}
          {unreadCount > 0 && <p>{t('confirmUnread', { count: unreadCount })}</p>}
          <Unsaved campaignId={batch.id} />
          <Warnings check={check} accepted={accepted} setAccepted={setAccepted} />
          <p className={tones.quiet}>{t('confirmUndo')}</p>
          <div className={styles.buttons}>
            <Button data-autofocus disabled={leaving.length === 0} onClick={go}>
              {t('send', { count: leaving.length })}
            </Button>
            <Button variant="default" onClick={close}>
              {shell('cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles.confirm}>
          <p>{t(mailboxNames[batch.mailbox])}</p>
          <Button component={Link} to="/settings/mailbox" data-autofocus>
            {t('toMailbox')}
          </Button>
        </div>
      )}
    </Modal>
  );
}

function Leaves({ check, count }: { check: BatchCheck; count: number }) {
  const { t } = useTranslation('batches');
  const moment = useMoment();
  if (!check.leaves || count === 0) return <p>{t('confirmSoon', { count })}</p>;
  return <p>{t('confirmLeaves', { count, from: moment(check.leaves.firstAt), to: moment(check.leaves.lastAt) })}</p>;
}

/** Words somebody began for single copies and did not save: the letters leave without them, and that is said. */
function Unsaved({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation('batches');
  const language = useLanguage();
  const open = keptCopies.useOpen();
  const copies = useCopies(campaignId);
  const names = (copies.data ?? [])
    .filter(({ state, customerId }) => state === 'waiting' && open.includes(keyOfCopy(campaignId, customerId)))
    .map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <p role="alert">
      <b>{t('confirmUnsaved', { names: listOf(names, language) })}</b>
    </p>
  );
}

/** A warning goes only with a person's word, rule by rule. */
function Warnings({ check, accepted, setAccepted }: { check: BatchCheck; accepted: LintRule[]; setAccepted: (accepted: LintRule[]) => void }) {
  const { t } = useTranslation('batches');
  const warnings = check.rules.filter(({ level }) => level === 'warn');
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.warnings}>
      {warnings.map(({ rule, customerIds }) => (
        <li key={rule}>
          <p>{t(foundNames[rule], { count: customerIds.length, total: check.copies.length })}</p>
          <Checkbox
            label={t('letPass')}
            aria-label={`${t('letPass')}: ${t(foundNames[rule], { count: customerIds.length, total: check.copies.length })}`}
            checked={accepted.includes(rule)}
            onChange={(event) => setAccepted(event.currentTarget.checked ? [...accepted, rule] : accepted.filter((one) => one !== rule))}
          />
        </li>
      ))}
    </ul>
  );
}

function useSend(campaignId: string) {
  const { t } = useTranslation('batches');
  const problem = useProblem();
  const undo = useUndo();
  return async (accepted: LintRule[]) => {
    try {
      const end = await sendBatch(campaignId, accepted);
      const actId = end?.actId ?? null;
      if (end?.phase === 'cancelled') tell(t('saidCancelled'));
      else if (end && actId) tell(t('saidOnWay', { count: end.queued }), () => undo(actId));
    } catch (error) {
      tell(problem(error));
    }
  };
}
