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

const isKnown = (field: string): field is keyof typeof known => field in known;

/** A field of a letter as people call it; a field nobody has named keeps its own. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation('today');
  return (field) => (isKnown(field) ? t(known[field]) : field);
}
