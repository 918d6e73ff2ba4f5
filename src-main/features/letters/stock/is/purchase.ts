import { forBoth, type StockOfLanguage, words } from '../words.ts';

export const purchase = {
  'follow-up': forBoth(
    words(
      'Er allt í lagi með pöntunina þína?',
      'Takk fyrir pöntunina',
      'Takk fyrir pöntunina: „{{ order.product }}“. Mér er annt um að allt sé eins og um var talað.',
      'Ef spurning vaknar um notkun, umhirðu eða reikninginn er nóg að svara þessu bréfi og þá svara ég þér.',
      'Og ef eitthvað er ekki í lagi skaltu endilega láta mig vita sem fyrst: því fyrr sem ég veit af því, þeim mun auðveldara er að laga það.',
      'Bestu kveðjur,',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
