import { type StockOfLanguage, words } from '../words.ts';

export const purchase = {
  'follow-up': {
    formal: words(
      'Is everything in order with your purchase?',
      'Thank you for your order',
      'Thank you for your order: “{{ order.product }}”. It matters to me that everything is as we agreed.',
      'If you have a question about using it, looking after it or the invoice, simply reply to this letter and I will answer you myself.',
      'And if anything is not right, please tell me soon: the earlier I know, the easier it is to put right.',
      'With kind regards,',
    ),
    familiar: words(
      'Is everything in order with your purchase?',
      'Thank you for your order',
      'Thank you for your order: “{{ order.product }}”. It matters to me that everything is as we agreed.',
      'If you have a question about using it, looking after it or the invoice, just reply to this letter and I’ll answer you myself.',
      'And if anything isn’t right, tell me soon: the earlier I know, the easier it is to put right.',
      'All the best,',
    ),
  },
} satisfies Partial<StockOfLanguage>;
