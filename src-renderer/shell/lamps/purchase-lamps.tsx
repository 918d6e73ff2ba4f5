import { Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lamp, PurchaseLamps as OnePurchase } from '#contract/lamps';
import type { Day } from '#contract/words';
import { formatDay } from '#kit/format';
import { api } from '../../host/client.ts';
import { useLanguage } from '../../text/use-language.ts';
import { LampMark } from './lamp-mark.tsx';
import { LampPanel } from './lamp-panel.tsx';
import styles from './lamps.module.css';

/** The lamps of every purchase of a customer; empty until they are known. */
export function useLamps(customerId: string): readonly OnePurchase[] {
  return useQuery(api.lamps.ofCustomer.queryOptions({ input: { customerId } })).data ?? [];
}

/** The purchase that began on the day of this order, where its lamps belong under this order and no other of that day. */
export const purchaseOf = (purchases: readonly OnePurchase[], orderedOn: Day): OnePurchase | undefined =>
  purchases.find(({ purchaseOn }) => purchaseOn === orderedOn);

type Props = { purchase: OnePurchase; customerId: string; today: Day };

/** Four small lamps with their words. Each opens what lit it, or a way to light it. */
export function PurchaseLamps({ purchase, customerId, today }: Props) {
  const { t } = useTranslation('lamps');
  const language = useLanguage();
  const shown = purchase.lamps.filter(({ state }) => state !== 'past');
  return (
    <ul className={styles.lamps} aria-label={t('lampsOf', { when: formatDay(purchase.purchaseOn, language, 'long') })}>
      {shown.map((lamp) => (
        <li key={lamp.essential}>
          <OneLamp lamp={lamp} customerId={customerId} purchaseOn={purchase.purchaseOn} today={today} />
        </li>
      ))}
    </ul>
  );
}

function OneLamp({ lamp, ...rest }: { lamp: Lamp; customerId: string; purchaseOn: Day; today: Day }) {
  const { t } = useTranslation('lamps');
  const [opened, setOpened] = useState(false);
  const name = t(lamp.essential);
  const state = t(lamp.state);
  return (
    <Popover opened={opened} onChange={setOpened} width={340} position="bottom-start" trapFocus returnFocus withinPortal={false} shadow="md">
      <Popover.Target>
        <button
          type="button"
          className={styles.lamp}
          data-state={lamp.state}
          aria-label={t('named', { name, state })}
          title={state}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <LampMark state={lamp.state} />
          {name}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <LampPanel lamp={lamp} {...rest} close={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
