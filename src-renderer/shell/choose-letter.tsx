import { Button, Modal, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostCopies } from '#contract/campaigns';
import type { Readiness } from '#contract/letters';
import { formatNumber } from '#kit/format';
import { api } from '../host/client.ts';
import { useLanguage } from '../text/use-language.ts';
import { useFieldName } from '../ui/field-names.ts';
import { foundNames, holdNames } from '../ui/rule-names.ts';
import { useTemplateName } from '../ui/template-name.ts';
import styles from './choose-letter.module.css';
import { FriendlyError, useSayError } from './trouble.tsx';

/** "Select rows, write a letter": a button that asks which letter, says who could get it, and opens the batch. */
export function ChooseLetter({ customerIds, says }: { customerIds: readonly string[]; says: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {says}
      </button>
      {open && <ChooseLetterDialog customerIds={customerIds} close={() => setOpen(false)} />}
    </>
  );
}

/** The same question where a list has its own button or key for it. */
export function ChooseLetterDialog({ customerIds, close }: { customerIds: readonly string[]; close: () => void }) {
  const { t } = useTranslation('batches');
  const { t: shell } = useTranslation('shell');
  const language = useLanguage();
  const nameOf = useTemplateName();
  const navigate = useNavigate();
  const say = useSayError();
  const templates = useQuery(api.letters.templates.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const begin = useMutation(api.campaigns.begin.mutationOptions());
  const ids = customerIds.slice(0, mostCopies);
  const count = formatNumber(ids.length, language);
  const data = (templates.data ?? []).filter(({ kind }) => kind === 'letter').map((one) => ({ value: one.id, label: nameOf(one) }));
  const go = () => {
    if (chosen === null) return;
    begin.mutate({ templateId: chosen, customerIds: ids }, { onSuccess: ({ campaignId }) => void navigate({ to: `/batches/${campaignId}` }) });
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('choose', { people: t('people', { count: ids.length }) })}
      closeButtonProps={{ 'aria-label': shell('close') }}
      size="lg"
      // The list of letters is longer than the dialog: it hangs over its edge.
      styles={{ content: { overflow: 'visible' } }}
    >
      <div className={styles.choose}>
        {customerIds.length > mostCopies && <p>{t('tooMany', { count: mostCopies })}</p>}
        {templates.error && <FriendlyError error={templates.error} />}
        {!templates.error && (
          <Select
            label={t('chooseLetter')}
            data={data}
            value={chosen}
            onChange={setChosen}
            searchable
            openOnFocus={false}
            allowDeselect={false}
            data-autofocus
            comboboxProps={{ withinPortal: false }}
          />
        )}
        {chosen !== null && <WhoCould templateId={chosen} customerIds={ids} />}
        {begin.error && <p role="alert">{say(begin.error)}</p>}
        <div>
          <Button disabled={chosen === null || count === '0'} loading={begin.isPending} onClick={go}>
            {t('begin')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function WhoCould({ templateId, customerIds }: { templateId: string; customerIds: readonly string[] }) {
  const { t } = useTranslation('batches');
  const readiness = useQuery(api.letters.readiness.queryOptions({ input: { templateId, customerIds: [...customerIds] } }));
  if (readiness.error) return <FriendlyError error={readiness.error} />;
  return (
    <div role="status" className={styles.could}>
      {readiness.data ? <Could found={readiness.data} /> : <p>{t('looking')}</p>}
    </div>
  );
}

const shownFields = 4;

function Could({ found }: { found: Readiness }) {
  const { t } = useTranslation('batches');
  const fieldName = useFieldName();
  const { ready, total, fields, noAddress, noWords, held, found: stopped } = found;
  return (
    <>
      <p>{t('couldGo', { ready, total })}</p>
      <ul>
        {fields.slice(0, shownFields).map(({ field, count }) => (
          <li key={field}>{t('couldLack', { count, total, field: fieldName(field) })}</li>
        ))}
        {noAddress > 0 && <li>{t('couldNoAddress', { count: noAddress })}</li>}
        {noWords > 0 && <li>{t('couldNoWords', { count: noWords })}</li>}
        {held.map(({ rule, count }) => (
          <li key={rule}>{t('couldHeld', { count, total, why: t(holdNames[rule]) })}</li>
        ))}
        {stopped.map(({ rule, count }) => (
          <li key={rule}>{t(foundNames[rule], { count, total })}</li>
        ))}
      </ul>
      {held.length > 0 && <p className={styles.note}>{t('couldHeldNote')}</p>}
    </>
  );
}
