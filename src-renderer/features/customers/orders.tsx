import { Button, CloseButton, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer, OrderView } from '#contract/customers';
import type { PurchaseLamps as Purchase } from '#contract/lamps';
import type { Day } from '#contract/words';
import { formatMoney, formatNumber, minorDigits } from '#kit/format';
import { api } from '../../host/client.ts';
import { PurchaseLamps, purchaseOf, useLamps } from '../../shell/lamps/purchase-lamps.tsx';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useTeamSettings } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { DayPick } from '../../ui/day-pick.tsx';
import { SaveCancel } from '../../ui/save-cancel.tsx';
import { useSayProblem } from '../../ui/say-problem.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { InMonth } from '../../ui/when.tsx';
import styles from './card.module.css';
import { PartHead } from './part-head.tsx';
import { useOrders } from './queries.ts';
import { useTold } from './use-save.ts';

const shownAtFirst = 6;
const longAgo = '1990-01-01';

export function Orders({ customer, today }: { customer: Customer; today: Day }) {
  const { t } = useTranslation('customers');
  const orders = useOrders(customer.id);
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const list = orders.data ?? [];
  const lamps = useLamps(customer.id);
  // Several orders of a day are one purchase: its lamps stand under the last of them, where the eye has read them all.
  const purchaseUnder = (order: OrderView, place: number) => (list[place + 1]?.orderedOn === order.orderedOn ? undefined : purchaseOf(lamps, order.orderedOn));
  return (
    <section className={styles.part}>
      <PartHead title={t('orders')} act={{ says: t('addOrder'), run: () => setAdding(true), shown: !adding }} />
      {orders.error && <FriendlyError error={orders.error} again={() => void orders.refetch()} />}
      {orders.isPending && <SkeletonLines lines={3} />}
      {orders.data?.length === 0 && !adding && <p className={tones.quiet}>{t('noOrders')}</p>}
      {adding && <OrderForm customer={customer} today={today} close={() => setAdding(false)} />}
      <ul className={styles.orders}>
        {list.slice(0, all ? list.length : shownAtFirst).map((order, place) => (
          <OrderLine key={order.id} order={order} purchase={purchaseUnder(order, place)} customerId={customer.id} today={today} />
        ))}
      </ul>
      {!all && list.length > shownAtFirst && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {t('allOrders', { count: list.length })}
        </Button>
      )}
    </section>
  );
}

type OrderLineProps = { order: OrderView; purchase: Purchase | undefined; customerId: string; today: Day };

function OrderLine({ order, purchase, customerId, today }: OrderLineProps) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  const told = useTold();
  const remove = useMutation(api.orders.remove.mutationOptions());
  const what = order.lines
    .map((line) => (line.quantity === 1 ? line.description : `${formatNumber(line.quantity, language)} × ${line.description}`))
    .join(', ');
  return (
    <li>
      <span>{what}</span>
      <InMonth day={order.orderedOn} today={today} />
      <span className={styles.money}>{formatMoney(order.total, language)}</span>
      <CloseButton size="sm" aria-label={t('removeThis', { what })} onClick={() => remove.mutate({ orderId: order.id }, told)} />
      {purchase && <PurchaseLamps purchase={purchase} customerId={customerId} today={today} />}
    </li>
  );
}

function OrderForm({ customer, today, close }: { customer: Customer; today: Day; close: () => void }) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  const told = useTold();
  const settings = useTeamSettings();
  const sayProblem = useSayProblem();
  const [orderedOn, setOrderedOn] = useState(today);
  const [description, setDescription] = useState('');
  const [quantity, setQuantity] = useState<string | number>(1);
  const [amount, setAmount] = useState<string | number>('');
  const add = useMutation(api.orders.add.mutationOptions());
  const currency = customer.rhythm.revenue?.currency ?? settings.data?.currency ?? 'EUR';
  const digits = minorDigits(currency);
  const mayAdd = description.trim() !== '' && typeof amount === 'number' && typeof quantity === 'number' && quantity > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!mayAdd) return;
    add.mutate(
      { customerId: customer.id, orderedOn, description: description.trim(), quantity, total: { minor: Math.round(amount * 10 ** digits), currency } },
      {
        ...told,
        onSuccess: () => {
          told.onSuccess();
          close();
        },
      },
    );
  };
  const signs =
    language === 'en'
      ? { decimalSeparator: '.', thousandSeparator: ',' }
      : { decimalSeparator: ',', thousandSeparator: language === 'hu' || language === 'nb' ? ' ' : '.' };
  return (
    <form className={styles.orderForm} onSubmit={submit}>
      <TextInput label={t('whatOrdered')} value={description} maxLength={300} onChange={(event) => setDescription(event.currentTarget.value)} />
      <NumberInput label={t('quantity')} hideControls min={0} {...signs} value={quantity} onChange={setQuantity} />
      <NumberInput
        label={`${t('amount')} (${currency})`}
        hideControls
        min={0}
        decimalScale={digits}
        {...signs}
        value={amount}
        error={sayProblem(add.error, 'total')}
        onChange={setAmount}
      />
      <div className={styles.row}>
        <DayPick label={t('orderedOn')} day={orderedOn} from={longAgo} onPick={setOrderedOn} />
        <SaveCancel isSaving={add.isPending} disabled={!mayAdd} close={close} />
      </div>
      {sayProblem(add.error, 'orderedOn') && (
        <p role="alert" className={styles.wrong}>
          {sayProblem(add.error, 'orderedOn')}
        </p>
      )}
    </form>
  );
}
