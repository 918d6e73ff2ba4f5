import { type StockOfLanguage, words } from '../words.ts';

export const purchase = {
  'follow-up': {
    formal: words(
      'Minden rendben van a rendelésével?',
      'Köszönöm a rendelését',
      'Köszönöm a rendelését: „{{ order.product }}”. Fontos nekem, hogy minden úgy legyen, ahogy megbeszéltük.',
      'Ha kérdése van a használattal, a karbantartással vagy a számlával kapcsolatban, egyszerűen válaszoljon erre a levélre, és személyesen utánanézek.',
      'Ha pedig valami nincs rendben, kérem, jelezze mielőbb: minél hamarabb tudok róla, annál könnyebb helyrehozni.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Minden rendben van a rendeléseddel?',
      'Köszönöm a rendelésedet',
      'Köszönöm a rendelésedet: „{{ order.product }}”. Fontos nekem, hogy minden úgy legyen, ahogy megbeszéltük.',
      'Ha kérdésed van a használattal, a karbantartással vagy a számlával kapcsolatban, egyszerűen válaszolj erre a levélre, és személyesen utánanézek.',
      'Ha pedig valami nincs rendben, jelezd mielőbb: minél hamarabb tudok róla, annál könnyebb helyrehozni.',
      'Baráti üdvözlettel:',
    ),
  },
} satisfies Partial<StockOfLanguage>;
