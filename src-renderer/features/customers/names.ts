import type { Basis } from '#contract/words';
import { businessNames, messageNames, technicalNames } from '../../ui/word-names.ts';

// How the product's words are called in the texts: the area is said where they are used.
export const basisNames = {
  consent: 'basisConsent',
  customer: 'basisCustomer',
  business: 'basisBusiness',
  contract: 'basisContract',
  none: 'basisNone',
  unknown: 'basisUnknown',
} as const satisfies Record<Basis, string>;

/** Outcomes in the timeline, as the words area names them. */
export const resultNames = { ...technicalNames, ...businessNames, ...messageNames };

export const isResult = (result: string): result is keyof typeof resultNames => Object.hasOwn(resultNames, result);
