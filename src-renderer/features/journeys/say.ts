import { useTranslation } from 'react-i18next';
import type { Lamps, StopRule, Trigger } from '#contract/journey-steps';
import { type Essential, essentials } from '#contract/words';
import { listOf, quote } from '#kit/format';
import { useChoices } from '../../shell/journeys/say.ts';
import { useLanguage } from '../../text/use-language.ts';
import { occasionNames } from '../../ui/word-names.ts';

export const essentialNames = {
  'follow-up': 'followUp',
  delight: 'delight',
  feedback: 'feedback',
  more: 'somethingMore',
} as const satisfies Record<Essential, string>;

export const stopNames = {
  bought: 'stopBought',
  replied: 'stopReplied',
  'asked-to-stop': 'stopAsked',
  complaint: 'stopComplaint',
} as const satisfies Record<StopRule, string>;

export const triggerNames = {
  'order-placed': 'orderPlaced',
  'order-delivered': 'orderDelivered',
  enquiry: 'enquiry',
  'complaint-opened': 'complaintOpened',
  'complaint-closed': 'complaintClosed',
  date: 'dateKind',
  silence: 'silenceKind',
  tag: 'tagKind',
  manual: 'manual',
} as const satisfies Record<Trigger['kind'], string>;

export function useSayMissing(): (lamps: Lamps) => string | null {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  return (lamps) => {
    const missing = essentials.filter((one) => !lamps[one]).map((one) => quote(t(essentialNames[one]), language));
    return missing.length === 0 ? null : listOf(missing, language);
  };
}

/** So many words name what an order must be about; the rest are counted. */
const shownWords = 4;

/** What begins a journey, as one line. */
export function useSayTrigger(): (trigger: Trigger) => string {
  const { t } = useTranslation('journeys');
  const { t: words } = useTranslation('words');
  const choices = useChoices();
  return (trigger) => {
    if (trigger.kind === 'date') return t('date', { what: words(occasionNames[trigger.occasion]) });
    if (trigger.kind === 'silence') return t('silence', { count: trigger.days });
    if (trigger.kind === 'tag') return t('tag', { tag: trigger.tag });
    if (!('words' in trigger)) return t(triggerNames[trigger.kind]);
    const products = trigger.productIds.map((wanted) => choices.data?.products.find(({ id }) => id === wanted)?.name ?? '…');
    const named = [...products, ...trigger.categories, ...trigger.words];
    if (named.length === 0) return t(triggerNames[trigger.kind]);
    const rest = named.length > shownWords ? ` ${t('moreWords', { count: named.length - shownWords })}` : '';
    return `${t(triggerNames[trigger.kind])}, ${t('ofProducts', { what: named.slice(0, shownWords).join(', ') })}${rest}`;
  };
}
