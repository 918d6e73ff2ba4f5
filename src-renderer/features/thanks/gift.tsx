import { NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney, minorDigits } from '#kit/format';
import { giftSum } from '#kit/gifts';
import { useLanguage } from '../../text/use-language.ts';
import tones from '../../ui/tones.module.css';
import styles from './thanks.module.css';
import { type SetWish, toMoney, type Wish } from './wish.ts';

type Props = { wish: Wish; set: SetWish; gifts: number; currency: string };

/** Something small that goes with the thanks, and what all of it costs beside the budget. */
export function GiftFields({ wish, set, gifts, currency }: Props) {
  const { t } = useTranslation('thanks');
  const amount = (label: string, key: 'cost' | 'budget') => (
    <NumberInput
      label={`${label} (${currency})`}
      min={0}
      max={1e9}
      decimalScale={minorDigits(currency)}
      hideControls
      value={wish[key] ?? ''}
      onChange={(value) => set({ [key]: typeof value === 'number' ? value : null })}
    />
  );
  return (
    <>
      <div className={styles.fields}>
        <TextInput
          label={t('giftName')}
          placeholder={t('giftPlaceholder')}
          maxLength={120}
          value={wish.giftName}
          onChange={(event) => set({ giftName: event.currentTarget.value })}
        />
        <TextInput
          label={t('giftLine')}
          placeholder={t('giftLinePlaceholder')}
          maxLength={300}
          value={wish.giftLine}
          onChange={(event) => set({ giftLine: event.currentTarget.value })}
        />
        {amount(t('giftCost'), 'cost')}
        {amount(t('budget'), 'budget')}
      </div>
      <Sum wish={wish} gifts={gifts} currency={currency} />
    </>
  );
}

export const sumOf = ({ giftName, cost, budget }: Wish, gifts: number, currency: string) => {
  const each = giftName.trim() === '' ? null : toMoney(cost, currency);
  return each && giftSum(gifts, each, toMoney(budget, currency));
};

/** "9 gifts of 12 € = 108 € of 150 €", and what to do where that is too much. */
function Sum({ wish, gifts, currency }: Omit<Props, 'set'>) {
  const { t } = useTranslation('thanks');
  const language = useLanguage();
  const found = sumOf(wish, gifts, currency);
  if (wish.giftName.trim() === '') return <p className={tones.quiet}>{t('noGift')}</p>;
  if (!found) return null;
  const said = { count: gifts, cost: formatMoney(toMoney(wish.cost, currency) ?? found.sum, language), sum: formatMoney(found.sum, language) };
  return (
    <p className={found.isOver ? styles.warned : undefined} role="status">
      {found.budget ? t('sumOf', { ...said, budget: formatMoney(found.budget, language) }) : t('sumPlain', said)}
      {found.isOver && ` ${t('over', { count: found.affordable })}`}
    </p>
  );
}
