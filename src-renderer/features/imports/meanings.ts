import type { ColumnMeaning } from '#contract/imports';

/** How a meaning is called in the texts. */
export const meaningNames = {
  skip: 'meansSkip',
  'full-name': 'meansFullName',
  'given-name': 'meansGivenName',
  'family-name': 'meansFamilyName',
  title: 'meansTitle',
  company: 'meansCompany',
  'job-title': 'meansJobTitle',
  email: 'meansEmail',
  phone: 'meansPhone',
  mobile: 'meansMobile',
  street: 'meansStreet',
  'postal-code': 'meansPostalCode',
  city: 'meansCity',
  country: 'meansCountry',
  address: 'meansAddress',
  birthday: 'meansBirthday',
  'favourite-holiday': 'meansFavourite',
  newsletter: 'meansNewsletter',
  note: 'meansNote',
  likes: 'meansLikes',
  tags: 'meansTags',
  language: 'meansLanguage',
  sex: 'meansSex',
  segment: 'meansSegment',
  'customer-ref': 'meansCustomerRef',
  'order-date': 'meansOrderDate',
  'order-number': 'meansOrderNumber',
  product: 'meansProduct',
  category: 'meansCategory',
  quantity: 'meansQuantity',
  amount: 'meansAmount',
  currency: 'meansCurrency',
} as const satisfies Record<ColumnMeaning, string>;

export const isDate = (meaning: ColumnMeaning) => meaning === 'birthday' || meaning === 'order-date';
export const isNumber = (meaning: ColumnMeaning) => meaning === 'amount' || meaning === 'quantity';
