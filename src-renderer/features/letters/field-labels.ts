import { useTranslation } from 'react-i18next';

const labels = {
  'customer.greeting': 'fieldGreeting',
  'customer.firstName': 'fieldFirstName',
  'customer.name': 'fieldName',
  'customer.company': 'fieldCompany',
  'order.product': 'fieldProduct',
  'order.inMonth': 'fieldInMonth',
  'order.on': 'fieldOrderOn',
  'order.ago': 'fieldAgo',
  'occasion.name': 'fieldOccasion',
  'occasion.on': 'fieldOccasionOn',
  'occasion.years': 'fieldYears',
  'occasion.isBelated': 'fieldBelated',
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
  return (name) => (isKnown(name) ? t(labels[name]) : name);
}
