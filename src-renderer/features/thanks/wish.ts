import type { Money } from '#contract/words';
import { minorDigits } from '#kit/format';

/** What is typed on the page of thanks and not made into a batch yet. Amounts as they are typed, in whole units. */
export interface Wish {
  giftName: string;
  giftLine: string;
  cost: number | null;
  budget: number | null;
  signerId: string | null;
  templateId: string | null;
  triesSubjects: boolean;
  /** Null: the letters' own. */
  named: string | null;
  hinted: string | null;
}

export const noWish: Wish = {
  giftName: '',
  giftLine: '',
  cost: null,
  budget: null,
  signerId: null,
  templateId: null,
  triesSubjects: false,
  named: null,
  hinted: null,
};

export type SetWish = (patch: Partial<Wish>) => void;

export const toMoney = (units: number | null, currency: string): Money | null =>
  units === null ? null : { minor: Math.round(units * 10 ** minorDigits(currency)), currency };
