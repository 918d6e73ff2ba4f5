import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const labels = {
  'customer.greeting': 'fieldGreeting',
  'customer.firstName': 'fieldFirstName',
  'customer.name': 'fieldName',
  'customer.company': 'fieldCompany',
  'customer.since': 'fieldSince',
  'customer.motive': 'fieldMotive',
  'order.product': 'fieldProduct',
  'order.products': 'fieldProducts',
  'order.inMonth': 'fieldInMonth',
  'order.on': 'fieldOrderOn',
  'order.ago': 'fieldAgo',
  'order.count': 'fieldCount',
  'order.countInWords': 'fieldCountInWords',
  'order.firstInMonth': 'fieldFirstInMonth',
  'occasion.name': 'fieldOccasion',
  'occasion.on': 'fieldOccasionOn',
  'occasion.years': 'fieldYears',
  'occasion.isBelated': 'fieldBelated',
  'occasion.turn': 'fieldTurn',
  'news.title': 'fieldNewsTitle',
  'news.text': 'fieldNewsText',
  'news.link': 'fieldNewsLink',
  'gift.name': 'fieldGift',
  'gift.line': 'fieldGiftLine',
  'enquiry.title': 'fieldEnquiry',
  'enquiry.inMonth': 'fieldEnquiryInMonth',
  'enquiry.on': 'fieldEnquiryOn',
  'complaint.title': 'fieldComplaint',
  'touch.number': 'fieldTouchNumber',
  'me.name': 'fieldMyName',
  'me.role': 'fieldMyRole',
  'me.phone': 'fieldMyPhone',
  'me.email': 'fieldMyEmail',
  'company.name': 'fieldCompanyName',
  'company.address': 'fieldCompanyAddress',
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
