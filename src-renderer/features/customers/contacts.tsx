import { Modal, SegmentedControl, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '#contract/customers';
import { type Channel, channels, type Day, type Direction, type Reason } from '#contract/words';
import { addDays } from '#kit/days';
import { onDay } from '#kit/format';
import { sayChannel } from '#kit/say';
import { api } from '../../host/client.ts';
import { useWhatItWas, WhatItWasFields } from '../../shell/lamps/what-it-was.tsx';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Choose } from '../../ui/choose.tsx';
import { DayPick } from '../../ui/day-pick.tsx';
import { SaveCancel } from '../../ui/save-cancel.tsx';
import styles from './card.module.css';

export type ContactForm = 'log' | 'plan';

type Props = { customer: Customer; today: Day; close: () => void };

const useChannelOptions = () => {
  const language = useLanguage();
  return channels.map((value) => ({ value, label: sayChannel(value, language) }));
};

type SheetProps = { title: string; act: string; close: () => void; submit: () => void; busy: boolean; may: boolean; error: unknown; children: ReactNode };

function Sheet({ title, act, close, submit, busy, may, error, children }: SheetProps) {
  const { t: shell } = useTranslation('shell');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (may) submit();
  };
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': shell('close') }}>
      <form onSubmit={onSubmit} className={styles.sheet}>
        {children}
        {error !== null && <FriendlyError error={error} />}
        <div className={styles.row}>
          <SaveCancel act={act} isSaving={busy} disabled={!may} close={close} />
        </div>
      </form>
    </Modal>
  );
}

/** A contact outside the queue was asked for by no card. */
const nothingAsked: readonly Reason[] = [];

/** A contact that happened outside the queue. One from the customer counts as much: it resets the clock. */
export function LogContact({ customer, today, close }: Props) {
  const { t } = useTranslation('customers');
  const undo = useUndo();
  const options = useChannelOptions();
  const [channel, setChannel] = useState<Channel>('call');
  const [direction, setDirection] = useState<Direction>('in');
  const [on, setOn] = useState(today);
  const [summary, setSummary] = useState('');
  const was = useWhatItWas(nothingAsked);
  const log = useMutation(api.touches.log.mutationOptions());
  const submit = () =>
    log.mutate(
      { customerId: customer.id, channel, direction, summary: summary.trim(), on, ...was.forCore },
      {
        onSuccess: ({ actId }) => {
          close();
          tell(t('saidLogged', { name: customer.displayName }), () => undo(actId));
        },
      },
    );
  return (
    <Sheet title={t('logContact')} act={t('logIt')} close={close} submit={submit} busy={log.isPending} may={summary.trim() !== ''} error={log.error}>
      <SegmentedControl
        fullWidth
        aria-label={t('whoBegan')}
        value={direction}
        onChange={(value) => setDirection(value === 'out' ? 'out' : 'in')}
        data={[
          { value: 'in', label: t('theyCame') },
          { value: 'out', label: t('weCame') },
        ]}
      />
      <Choose label={t('channel')} value={channel} options={options} onChoose={setChannel} />
      <Textarea label={t('whatWasSaid')} autosize minRows={3} maxLength={10_000} value={summary} onChange={(event) => setSummary(event.currentTarget.value)} />
      <WhatItWasFields customerId={customer.id} said={was.said} say={was.say} />
      <div>
        <DayPick label={t('onDay')} day={on} from={addDays(today, -3650)} onPick={(day) => setOn(day > today ? today : day)} />
      </div>
    </Sheet>
  );
}

/** A touch of one's own choice; it merges with whatever is due. */
export function PlanTouch({ customer, today, close }: Props) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  const undo = useUndo();
  const options = useChannelOptions();
  const [channel, setChannel] = useState<Channel>('call');
  const [on, setOn] = useState(addDays(today, 1));
  const [note, setNote] = useState('');
  const plan = useMutation(api.touches.plan.mutationOptions());
  const submit = () =>
    plan.mutate(
      { customerId: customer.id, channel, on, note: note.trim() || null },
      {
        onSuccess: ({ actId }) => {
          close();
          tell(t('saidPlanned', { name: customer.displayName, day: onDay(on, language) }), () => undo(actId));
        },
      },
    );
  return (
    <Sheet title={t('planTouch')} act={t('planIt')} close={close} submit={submit} busy={plan.isPending} may error={plan.error}>
      <Choose label={t('channel')} value={channel} options={options} onChoose={setChannel} />
      <div>
        <DayPick label={t('onDay')} day={on} from={today} onPick={setOn} />
      </div>
      <Textarea label={t('whatFor')} autosize minRows={2} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </Sheet>
  );
}
