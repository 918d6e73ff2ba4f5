import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Copy, CopyRow } from '#contract/campaigns';
import type { MissingField } from '#contract/letters';
import { canBeOverridden, type Hold, type SkipCause } from '#contract/words';
import { listOf, quote } from '#kit/format';
import { sayHold } from '#kit/say';
import { sayFinding } from '#kit/say-findings';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useFieldName } from '../../ui/field-names.ts';
import tones from '../../ui/tones.module.css';
import styles from './batches.module.css';
import { useMoment } from './moment.ts';
import { type Acts, useCheck, useCopy, useProblem } from './queries.ts';

type Props = { campaignId: string; row: CopyRow; acts: Acts };

/** What the open copy needs before it may leave, or what became of it. Nothing where all is well. */
export function Needs({ campaignId, row, acts }: Props) {
  const copy = useCopy(campaignId, row.customerId);
  if (!copy.data) return null;
  if (row.state === 'queued') return <OnTheWay row={row} />;
  if (row.state === 'left-out') return row.cause && <WhyOut cause={row.cause} row={row} acts={acts} />;
  const { missing, findings, hold } = copy.data.check;
  return (
    <>
      {missing.length > 0 && <Missing campaignId={campaignId} copy={copy.data} acts={acts} />}
      {hold && <Held hold={hold} row={row} acts={acts} />}
      {findings.length > 0 && <Found copy={copy.data} />}
    </>
  );
}

function Missing({ campaignId, copy, acts }: { campaignId: string; copy: Copy; acts: Acts }) {
  const { t } = useTranslation('batches');
  const { missing } = copy.check;
  return (
    <section className={styles.part} data-tone="late">
      <h3>{t('missing', { count: missing.length })}</h3>
      {missing.map((one) => (
        <FillIn key={one.field} missing={one} campaignId={campaignId} customerId={copy.customerId} acts={acts} />
      ))}
      <Button size="compact-sm" variant="subtle" onClick={() => acts.leaveOut(copy.customerId, copy.name)}>
        {t('leaveOut')}
      </Button>
    </section>
  );
}

type FillProps = { missing: MissingField; campaignId: string; customerId: string; acts: Acts };

/** Three ways on: fill it in (and keep it on the card), the words to fall back to (for one or for all), or leave the person out. */
function FillIn({ missing, campaignId, customerId, acts }: FillProps) {
  const { t } = useTranslation('batches');
  const language = useLanguage();
  const problem = useProblem();
  const label = useFieldName()(missing.field);
  const [value, setValue] = useState('');
  const fill = useMutation(api.campaigns.fillIn.mutationOptions());
  const check = useCheck(campaignId, true);
  const alike = check.data?.fields.find(({ field }) => field === missing.field)?.withFallback.length ?? 0;
  const put = (toCard: boolean) => {
    const typed = value.trim();
    if (typed !== '') fill.mutate({ campaignId, customerId, fills: { [missing.field]: typed }, toCard }, { onError: (error) => tell(problem(error)) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put(missing.canSaveToCard);
  };
  const { fallback, canSaveToCard, field } = missing;
  return (
    <form className={styles.fillIn} onSubmit={submit}>
      <TextInput size="sm" label={label} value={value} maxLength={500} onChange={(event) => setValue(event.currentTarget.value)} />
      <div>
        <Button size="compact-sm" type="submit" loading={fill.isPending} disabled={value.trim() === ''}>
          {t(canSaveToCard ? 'fillAndSave' : 'fillHere')}
        </Button>
        {canSaveToCard && (
          <Button size="compact-sm" variant="default" disabled={value.trim() === ''} onClick={() => put(false)}>
            {t('fillHere')}
          </Button>
        )}
        {fallback !== null && (
          <Button size="compact-sm" variant="default" onClick={() => acts.fallBack(field, customerId)}>
            {t('useFallback', { text: quote(fallback, language) })}
          </Button>
        )}
        {fallback !== null && alike > 1 && (
          <Button size="compact-sm" variant="subtle" onClick={() => acts.fallBack(field, null)}>
            {t('fallbackForAll', { count: alike })}
          </Button>
        )}
      </div>
    </form>
  );
}

function Held({ hold, row, acts }: { hold: Hold; row: CopyRow; acts: Acts }) {
  const { t } = useTranslation('batches');
  const language = useLanguage();
  const status = useStatus();
  return (
    <section className={styles.part} data-tone="late">
      <h3>{t('heldTitle')}</h3>
      {status.data && <p>{sayHold(hold, { today: status.data.today, language })}</p>}
      {canBeOverridden(hold) && row.state === 'left-out' && <LetGo row={row} acts={acts} />}
    </section>
  );
}

function LetGo({ row, acts }: { row: CopyRow; acts: Acts }) {
  const { t } = useTranslation('batches');
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() !== '') acts.takeIn(row.customerId, row.name, note.trim());
  };
  return (
    <form className={styles.fillIn} onSubmit={submit}>
      <Textarea size="sm" label={t('heldNote')} value={note} maxLength={500} autosize minRows={2} onChange={(event) => setNote(event.currentTarget.value)} />
      <div>
        <Button size="compact-sm" type="submit" variant="light" disabled={note.trim() === ''}>
          {t('letGo')}
        </Button>
      </div>
    </form>
  );
}

function Found({ copy }: { copy: Copy }) {
  const { t } = useTranslation('batches');
  const language = useLanguage();
  const status = useStatus();
  const fieldName = useFieldName();
  if (!status.data) return null;
  const { today } = status.data;
  const { findings } = copy.check;
  const isStopped = findings.some(({ level }) => level === 'stop');
  return (
    <section className={styles.part} data-tone={isStopped ? 'very-late' : 'late'}>
      <h3>{t('found')}</h3>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.level}`}>{sayFinding(finding, { today, language, fieldName })}</li>
        ))}
      </ul>
      <p>{t(isStopped ? 'foundStop' : 'foundWarn')}</p>
    </section>
  );
}

const outNames = {
  'by-hand': 'outByHand',
  swapped: 'outSwapped',
  'no-address': 'outNoAddress',
  'no-words': 'outNoWords',
  findings: 'outFindings',
  stopped: 'outStopped',
  'taken-back': 'outTakenBack',
} as const;

function WhyOut({ cause, row, acts }: { cause: SkipCause; row: CopyRow; acts: Acts }) {
  const { t } = useTranslation('batches');
  const language = useLanguage();
  const fieldName = useFieldName();
  if (cause.why === 'held') return <Held hold={cause.hold} row={row} acts={acts} />;
  const says = cause.why === 'unfilled' ? t('outUnfilled', { fields: listOf(cause.fields.map(fieldName), language) }) : t(outNames[cause.why]);
  const note = 'note' in cause ? cause.note : null;
  return (
    <section className={styles.part}>
      <h3>{t('outTitle')}</h3>
      <p>{says}</p>
      {note && <p className={tones.quiet}>{t('itsNote', { note })}</p>}
      {(cause.why === 'no-address' || cause.why === 'unfilled') && <Link to={`/customers/${row.customerId}`}>{t('openCard')}</Link>}
    </section>
  );
}

function OnTheWay({ row }: { row: CopyRow }) {
  const { t } = useTranslation('batches');
  const moment = useMoment();
  const { message } = row;
  if (!message) return null;
  const isTrouble = message.state === 'failed' || message.state === 'uncertain';
  return (
    <section className={styles.part} data-tone={isTrouble ? 'very-late' : undefined}>
      <h3>{t(message.sentAt === null ? 'ownWay' : 'isSent')}</h3>
      {message.sentAt !== null && <p>{t('leftAt', { time: moment(message.sentAt) })}</p>}
      {message.sentAt === null && message.leavesAt !== null && !isTrouble && <p>{t('leavesAt', { time: moment(message.leavesAt) })}</p>}
      {message.error && <p className={tones.quiet}>{t('serverSaid', { text: message.error })}</p>}
      {isTrouble && <Link to="/letters/outbox">{t('toOutbox')}</Link>}
    </section>
  );
}
