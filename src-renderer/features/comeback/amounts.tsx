import { useTranslation } from 'react-i18next';
import type { Money } from '#contract/words';
import { formatMoney } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';

/** Sums in each currency beside each other: what was paid in different ones is never added up. */
export function Amounts({ amounts }: { amounts: readonly Money[] }) {
  const { t } = useTranslation('comeback');
  const language = useLanguage();
  return amounts.length === 0 ? t('nothing') : amounts.map((money) => formatMoney(money, language)).join(' + ');
}
