import { useTranslation } from 'react-i18next';

const known = {
  'customer.firstName': 'fieldFirstName',
  'customer.givenName': 'fieldFirstName',
  'customer.familyName': 'fieldFamilyName',
  'customer.name': 'fieldName',
  'customer.greeting': 'fieldGreeting',
  'customer.company': 'fieldCompany',
  'customer.city': 'fieldCity',
  'order.product': 'fieldProduct',
  'order.lastProduct': 'fieldProduct',
  'order.month': 'fieldMonth',
  'order.lastMonth': 'fieldMonth',
  'order.inMonth': 'fieldMonth',
  'occasion.label': 'fieldOccasion',
  'occasion.name': 'fieldOccasion',
  'occasion.story': 'fieldStory',
  'letter.message': 'fieldMessage',
  'letter.body': 'fieldMessage',
  'letter.subject': 'fieldSubject',
} as const;

/** Called the same everywhere as where letters are written (texts of `letters`). */
export const asInLetters = {
  'customer.since': 'fieldSince',
  'customer.motive': 'fieldMotive',
  'order.products': 'fieldProducts',
  'order.on': 'fieldOrderOn',
  'order.ago': 'fieldAgo',
  'order.count': 'fieldCount',
  'order.countInWords': 'fieldCountInWords',
  'order.firstInMonth': 'fieldFirstInMonth',
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

const isKnown = (field: string): field is keyof typeof known => Object.hasOwn(known, field);
const isInLetters = (field: string): field is keyof typeof asInLetters => Object.hasOwn(asInLetters, field);

/** A field of a letter as people call it; a field nobody has named keeps its own. */
export function useFieldName(): (field: string) => string {
  const { t: today } = useTranslation('today');
  const { t: letters } = useTranslation('letters');
  return (field) => (isKnown(field) ? today(known[field]) : isInLetters(field) ? letters(asInLetters[field]) : field);
}
