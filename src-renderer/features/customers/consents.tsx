import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consent, Customer } from '#contract/customers';
import { type Basis, bases, type Channel } from '#contract/words';
import { formatDay } from '#kit/format';
import { sayChannel } from '#kit/say';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useLanguage } from '../../text/use-language.ts';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { Choose } from '../../ui/choose.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { SaveCancel } from '../../ui/save-cancel.tsx';
import tones from '../../ui/tones.module.css';
import styles from './card.module.css';
import { basisNames } from './names.ts';
import { PartHead } from './part-head.tsx';
import { useTold } from './use-save.ts';

const asked: Channel[] = ['email', 'sms', 'call', 'post'];

type Props = { customer: Customer; stopping: boolean; setStopping: (stopping: boolean) => void };

/** On what ground we may reach this person over each channel, who said so and when. A stop takes one key and one figure. */
export function Consents({ customer, stopping, setStopping }: Props) {
  const { t } = useTranslation('customers');
  const [edited, setEdited] = useState<Channel | null>(null);
  return (
    <section className={styles.part}>
      <PartHead title={t('consents')} />
      <ul className={styles.list}>
        {asked.map((channel) => {
          const consent = customer.consents.find((one) => one.channel === channel);
          return (
            <li key={channel}>
              {edited === channel ? (
                <ConsentForm customer={customer} channel={channel} consent={consent} close={() => setEdited(null)} />
              ) : (
                <ConsentLine channel={channel} consent={consent} edit={() => setEdited(channel)} />
              )}
            </li>
          );
        })}
      </ul>
      <Stop customer={customer} opened={stopping} setOpened={setStopping} />
    </section>
  );
}

function ConsentLine({ channel, consent, edit }: { channel: Channel; consent: Consent | undefined; edit: () => void }) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  const stopped = consent?.withdrawnOn ?? null;
  return (
    <div className={styles.point} data-state={stopped ? 'opted-out' : 'usable'}>
      <span className={tones.quiet}>{sayChannel(channel, language)}</span>
      <span className={styles.said}>
        {stopped ? <b>{t('stoppedOn', { day: formatDay(stopped, language, 'long') })}</b> : t(basisNames[consent?.basis ?? 'unknown'])}
        {consent && !stopped && (
          <small>
            {consent.source}, {formatDay(consent.givenOn, language, 'long')}
          </small>
        )}
      </span>
      <Button size="compact-sm" variant="subtle" aria-label={t('changeThis', { what: sayChannel(channel, language) })} onClick={edit}>
        {t('change')}
      </Button>
    </div>
  );
}

type FormProps = { customer: Customer; channel: Channel; consent: Consent | undefined; close: () => void };

function ConsentForm({ customer, channel, consent, close }: FormProps) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  const told = useTold();
  const [basis, setBasis] = useState<Basis>(consent?.basis ?? 'consent');
  const [source, setSource] = useState('');
  const save = useMutation(api.customers.saveConsent.mutationOptions());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (source.trim() === '') return;
    save.mutate(
      { customerId: customer.id, channel, basis, source: source.trim(), stop: false },
      {
        ...told,
        onSuccess: () => {
          told.onSuccess();
          close();
        },
      },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Choose
        label={t('basisFor', { channel: sayChannel(channel, language) })}
        value={basis}
        options={bases.map((value) => ({ value, label: t(basisNames[value]) }))}
        onChoose={setBasis}
      />
      <TextInput
        label={t('basisSource')}
        description={t('basisSourceNote')}
        value={source}
        maxLength={300}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <SaveCancel isSaving={save.isPending} disabled={source.trim() === ''} close={close} />
      </div>
    </form>
  );
}

function Stop({ customer, opened, setOpened }: { customer: Customer; opened: boolean; setOpened: (opened: boolean) => void }) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  const undo = useUndo();
  const say = useSayError();
  const save = useMutation(api.customers.saveConsent.mutationOptions());
  const stop = async (channels: Channel[]) => {
    try {
      for (const channel of channels) {
        const basis = customer.consents.find((one) => one.channel === channel)?.basis ?? 'none';
        await save.mutateAsync({ customerId: customer.id, channel, basis, source: t('stopSource'), stop: true });
      }
      tell(t('saidStopped', { name: customer.displayName }), channels.length === 1 ? () => undo() : undefined);
    } catch (error) {
      tell(say(error));
    }
  };
  return (
    <ChoiceMenu
      opened={opened}
      setOpened={setOpened}
      label={t('saidStopLabel')}
      choices={[
        { id: 'all', says: t('stopAll'), run: () => void stop(asked) },
        ...asked.map((channel) => ({ id: channel, says: sayChannel(channel, language), run: () => void stop([channel]) })),
      ]}
      button={
        <Button className={styles.start} size="compact-sm" variant="subtle" rightSection={<KeyCap name="x" />}>
          {t('saidStop')}
        </Button>
      }
    />
  );
}
