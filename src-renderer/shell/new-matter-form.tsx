import { NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#contract/words';
import { addDays } from '#kit/days';
import { formatDay } from '#kit/format';
import { api } from '../host/client.ts';
import { useLanguage } from '../text/use-language.ts';
import { DayPick } from '../ui/day-pick.tsx';
import { SaveCancel } from '../ui/save-cancel.tsx';
import { refusalOf, useSayProblem } from '../ui/say-problem.ts';
import styles from './new-matter.module.css';
import { tell } from './toast.tsx';
import { FriendlyError } from './trouble.tsx';
import { useUndo } from './undo.ts';
import { useDecisionDays, Who, type Whose } from './who.tsx';

export type MatterKind = 'enquiry' | 'complaint';

/** Who, about what, since when: an enquiry or a complaint. */
export function MatterForm({ kind, choose, today, close }: { kind: MatterKind; choose: (kind: MatterKind) => void; today: Day; close: () => void }) {
  const { t } = useTranslation('matters');
  const sayProblem = useSayProblem();
  const [whose, setWhose] = useState<Whose>({ kind: 'nobody', typed: '' });
  const [title, setTitle] = useState('');
  const [openedOn, setOpenedOn] = useState(today);
  const [days, setDays] = useState<number | null>(null);
  const usualDays = useDecisionDays(whose);
  const enter = useEnter(today, close);
  const mayGo = title.trim() !== '' && (whose.kind === 'known' || (whose.kind === 'new' && whose.name.trim() !== '' && whose.reach.trim() !== ''));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mayGo) enter.go({ kind, whose, title: title.trim(), openedOn, ...(kind === 'enquiry' && days !== null && { decisionDays: days }) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <SegmentedControl
        aria-label={t('what')}
        value={kind}
        onChange={(value) => choose(value === 'complaint' ? 'complaint' : 'enquiry')}
        data={[
          { value: 'enquiry', label: t('enquiry') },
          { value: 'complaint', label: t('complaint') },
        ]}
      />
      <Who
        label={t(kind === 'enquiry' ? 'who' : 'whoComplains')}
        whose={whose}
        choose={setWhose}
        done={() => document.getElementById(titleId)?.focus()}
        problem={sayProblem(enter.error, 'reach', 'email', 'phone')}
      />
      <TextInput
        id={titleId}
        label={t(kind === 'enquiry' ? 'asks' : 'isWrong')}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <div>
          <span className={styles.label}>{t(kind === 'enquiry' ? 'askedOn' : 'wasOn')}</span>
          <DayPick
            label={t(kind === 'enquiry' ? 'askedOn' : 'wasOn')}
            day={openedOn}
            from={addDays(today, -365)}
            onPick={(day) => setOpenedOn(day > today ? today : day)}
          />
        </div>
        {kind === 'enquiry' && (
          <NumberInput
            label={t('decides')}
            w={190}
            min={1}
            max={400}
            allowDecimal={false}
            clampBehavior="blur"
            value={days ?? usualDays ?? ''}
            onChange={(value) => setDays(Number(value) >= 1 ? Math.round(Number(value)) : null)}
          />
        )}
      </div>
      {kind === 'enquiry' && <p className={styles.note}>{t('decidesNote')}</p>}
      {enter.error && !refusalOf(enter.error) && <FriendlyError error={enter.error} />}
      <div className={styles.foot}>
        <SaveCancel act={t('save')} pressed="Enter" disabled={!mayGo} isSaving={enter.busy} close={close} />
      </div>
    </form>
  );
}

const titleId = 'matter-title';

interface Entered {
  kind: MatterKind;
  whose: Whose;
  title: string;
  openedOn: Day;
  decisionDays?: number;
}

/** Saves it, says when the first contact is due, and offers the way back. */
function useEnter(today: Day, close: () => void) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  const undo = useUndo();
  const open = useMutation(api.touches.openMatter.mutationOptions());
  const go = ({ whose, kind, ...matter }: Entered) => {
    if (whose.kind === 'nobody') return;
    const isMail = whose.kind === 'new' && whose.reach.includes('@');
    const customer =
      whose.kind === 'known'
        ? { customerId: whose.customer.id }
        : { name: whose.name.trim(), email: isMail ? whose.reach.trim() : null, phone: isMail ? null : whose.reach.trim() };
    open.mutate(
      { ...matter, kind, customer },
      {
        onSuccess: ({ customerName: name, dueOn, actId }) => {
          close();
          const day = dueOn !== null && dueOn > today ? formatDay(dueOn, language, 'long') : null;
          const said = kind === 'complaint' ? t('saidComplaint', { name }) : day === null ? t('saidEnquiry', { name }) : t('saidEnquiryLater', { name, day });
          tell(said, () => undo(actId));
        },
      },
    );
  };
  return { go, busy: open.isPending, error: open.error };
}
