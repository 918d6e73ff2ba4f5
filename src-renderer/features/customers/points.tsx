import { Button, Menu, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactPoint, Customer } from '#contract/customers';
import type { ContactPointKind, ContactPointState } from '#contract/words';
import { telLink } from '#kit/links';
import { api } from '../../host/client.ts';
import { Choose } from '../../ui/choose.tsx';
import { SaveCancel } from '../../ui/save-cancel.tsx';
import { useSayProblem } from '../../ui/say-problem.ts';
import tones from '../../ui/tones.module.css';
import { pointNames } from '../../ui/word-names.ts';
import styles from './card.module.css';
import { PartHead } from './part-head.tsx';
import { useTold } from './use-save.ts';

export function ContactPoints({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers');
  const [edited, setEdited] = useState<string | 'new' | null>(null);
  return (
    <section className={styles.part}>
      <PartHead title={t('reach')} act={{ says: t('add'), run: () => setEdited('new'), shown: edited !== 'new' }} />
      {customer.contactPoints.length === 0 && edited === null && <p className={tones.quiet}>{t('noPoints')}</p>}
      <ul className={styles.list}>
        {customer.contactPoints.map((point) => (
          <li key={point.id}>
            {edited === point.id ? (
              <PointForm customer={customer} point={point} close={() => setEdited(null)} />
            ) : (
              <Point customer={customer} point={point} edit={() => setEdited(point.id)} />
            )}
          </li>
        ))}
        {edited === 'new' && (
          <li>
            <PointForm customer={customer} point={null} close={() => setEdited(null)} />
          </li>
        )}
      </ul>
    </section>
  );
}

function Point({ customer, point, edit }: { customer: Customer; point: ContactPoint; edit: () => void }) {
  const { t } = useTranslation('customers');
  const { t: words } = useTranslation('words');
  const told = useTold();
  const save = useMutation(api.customers.saveContactPoint.mutationOptions());
  const remove = useMutation(api.customers.removeContactPoint.mutationOptions());
  const { kind, value, street, postalCode, city } = point;
  const change = (patch: { state?: ContactPointState; isPrimary?: boolean }) =>
    save.mutate({ customerId: customer.id, contactPointId: point.id, kind, value, street, postalCode, city, ...patch }, told);
  const call = kind === 'phone' && point.state === 'usable' && point.normalized ? telLink(point.normalized) : null;
  const alone = customer.contactPoints.filter((one) => one.kind === kind).length < 2;
  return (
    <div className={styles.point} data-state={point.state}>
      <span className={tones.quiet}>{words(kind)}</span>
      <span className={styles.value}>
        {call ? <a href={call}>{value}</a> : value}
        {point.state !== 'usable' && <em>{words(pointNames[point.state])}</em>}
        {point.isPrimary && !alone && point.state === 'usable' && <em>{t('primary')}</em>}
      </span>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" aria-label={t('changeThis', { what: value })}>
            {t('change')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={edit}>{t('edit')}</Menu.Item>
          {!point.isPrimary && <Menu.Item onClick={() => change({ isPrimary: true })}>{t('makePrimary')}</Menu.Item>}
          {point.state === 'usable' ? (
            <Menu.Item onClick={() => change({ state: 'wrong' })}>{t('markWrong')}</Menu.Item>
          ) : (
            <Menu.Item onClick={() => change({ state: 'usable' })}>{t('markUsable')}</Menu.Item>
          )}
          <Menu.Item onClick={() => remove.mutate({ contactPointId: point.id }, told)}>{t('remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function PointForm({ customer, point, close }: { customer: Customer; point: ContactPoint | null; close: () => void }) {
  const { t } = useTranslation('customers');
  const { t: words } = useTranslation('words');
  const told = useTold();
  const sayProblem = useSayProblem();
  const [kind, setKind] = useState<ContactPointKind>(point?.kind ?? 'email');
  const [value, setValue] = useState(point?.value ?? '');
  const [place, setPlace] = useState({ street: point?.street ?? '', postalCode: point?.postalCode ?? '', city: point?.city ?? '' });
  const save = useMutation(api.customers.saveContactPoint.mutationOptions());
  const isPost = kind === 'post';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const line = [place.street, [place.postalCode, place.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
    save.mutate(
      { customerId: customer.id, contactPointId: point?.id ?? null, kind, value: isPost ? line : value.trim(), ...(isPost && place) },
      {
        ...told,
        onSuccess: () => {
          told.onSuccess();
          close();
        },
      },
    );
  };
  const kinds: ContactPointKind[] = ['email', 'phone', 'post'];
  const problem = sayProblem(save.error);
  const placeField = (name: keyof typeof place, label: string, autoFocus = false) => (
    <TextInput
      label={label}
      data-autofocus={autoFocus || undefined}
      value={place[name]}
      maxLength={name === 'street' ? 200 : name === 'city' ? 120 : 20}
      error={name === 'street' ? problem : null}
      onChange={(event) => setPlace({ ...place, [name]: event.currentTarget.value })}
    />
  );
  return (
    <form className={styles.form} onSubmit={submit}>
      {!point && <Choose label={t('whatKind')} value={kind} options={kinds.map((one) => ({ value: one, label: words(one) }))} onChoose={setKind} />}
      {isPost ? (
        <>
          {placeField('street', t('street'), true)}
          {placeField('postalCode', t('postalCode'))}
          {placeField('city', t('town'))}
        </>
      ) : (
        <TextInput
          label={words(kind)}
          value={value}
          maxLength={300}
          error={problem}
          inputMode={kind === 'email' ? 'email' : 'tel'}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      )}
      <div className={styles.row}>
        <SaveCancel isSaving={save.isPending} close={close} />
      </div>
    </form>
  );
}
