import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { asInLetters } from '../../ui/field-names.ts';

const labels = {
  ...asInLetters,
  'customer.greeting': 'fieldGreeting',
  'customer.firstName': 'fieldFirstName',
  'customer.name': 'fieldName',
  'customer.company': 'fieldCompany',
  'order.product': 'fieldProduct',
  'order.inMonth': 'fieldInMonth',
  'occasion.name': 'fieldOccasion',
} as const;

const isKnown = (name: string): name is keyof typeof labels => Object.hasOwn(labels, name);

/** A field of a letter as people call it; one that nobody has named keeps its own. */
export function useFieldLabel(): (name: string) => string {
  const { t } = useTranslation('letters');
  return useCallback((name: string) => (isKnown(name) ? t(labels[name]) : name), [t]);
}

export const groups = ['customer', 'order', 'occasion', 'news', 'gift', 'enquiry', 'complaint', 'touch', 'me', 'company'] as const;

export const groupNames = {
  customer: 'groupCustomer',
  order: 'groupOrder',
  occasion: 'groupOccasion',
  news: 'groupNews',
  gift: 'groupGift',
  enquiry: 'groupEnquiry',
  complaint: 'groupComplaint',
  touch: 'groupTouch',
  me: 'groupMe',
  company: 'groupCompany',
} as const satisfies Record<(typeof groups)[number], string>;
