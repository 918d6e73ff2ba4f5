// After the comma of the greeting a Slovenian letter goes on in lower case. The familiar letters avoid participles that would need the
// reader's sex ("si naročil, naročila") and the dual that would need both; the formal ones use the plural of politeness.
import { belatedOr, type StockOfLanguage, words } from '../words.ts';

export const days = {
  birthday: {
    formal: words(
      belatedOr('Zapoznelo voščilo za rojstni dan', 'Vse najboljše za rojstni dan'),
      'Nekaj vrstic za Vaš rojstni dan',
      belatedOr(
        'z majhno zamudo, a nič manj iskreno: vse najboljše za rojstni dan. Upam, da je bil lep in v dobri družbi.',
        'iskrene čestitke ob rojstnem dnevu. Naj Vam prinese dobro družbo in nekaj časa za tisto, kar Vas najbolj veseli.',
      ),
      'V tem pismu ni nič poslovnega. Naj Vam povem le to: mislimo na Vas in veseli smo, da ste naša stranka.',
      'S toplimi pozdravi',
    ),
    familiar: words(
      belatedOr('Zapoznelo voščilo za rojstni dan', 'Vse najboljše za rojstni dan'),
      'Nekaj vrstic za tvoj rojstni dan',
      belatedOr(
        'z majhno zamudo, a nič manj iskreno: vse najboljše za rojstni dan. Upam, da je bil lep in v dobri družbi.',
        'vse najboljše za rojstni dan. Naj ti prinese dobro družbo in nekaj časa za tisto, kar te najbolj veseli.',
      ),
      'V tem pismu ni nič poslovnega. Naj ti povem le to: mislimo nate in veseli smo, da si z nami.',
      'Lep pozdrav',
    ),
  },
  'favourite-holiday': {
    formal: words(
      belatedOr('Z majhno zamudo: {{ occasion.name }}', '{{ occasion.name }}'),
      'Nekaj vrstic za Vaš najljubši dan',
      belatedOr(
        'moje voščilo prihaja z majhno zamudo, a na Vaš najljubši dan nismo pozabili: »{{ occasion.name }}«. Upam, da je bil lep.',
        'nekoč ste omenili svoj najljubši dan in zapisali smo ga: »{{ occasion.name }}«. Naj bo letos posebej lep.',
      ),
      'Lepo je imeti tak razlog za pismo. Danes ničesar ne prodajam; naj Vam povem le, da mislimo na Vas.',
      'S toplimi pozdravi',
    ),
    familiar: words(
      belatedOr('Z majhno zamudo: {{ occasion.name }}', '{{ occasion.name }}'),
      'Nekaj vrstic za tvoj najljubši dan',
      belatedOr(
        'moje voščilo prihaja z majhno zamudo, a na tvoj najljubši dan nismo pozabili: »{{ occasion.name }}«. Upam, da je bil lep.',
        'nekoč je beseda nanesla na tvoj najljubši dan in zapisali smo ga: »{{ occasion.name }}«. Naj bo letos posebej lep.',
      ),
      'Lepo je imeti tak razlog za pismo. Danes ničesar ne prodajam; naj ti povem le, da mislimo nate.',
      'Lep pozdrav',
    ),
  },
} satisfies Partial<StockOfLanguage>;
