// After the comma of the greeting a Slovenian letter goes on in lower case. The familiar letters avoid participles that would need the
// reader's sex ("si naročil, naročila") and the dual that would need both; the formal ones use the plural of politeness.
import { type StockOfLanguage, words } from '../words.ts';

export const purchase = {
  'follow-up': {
    formal: words(
      'Je z Vašim naročilom vse v redu?',
      'Hvala za Vaše naročilo',
      'hvala za Vaše naročilo: »{{ order.product }}«. Pomembno mi je, da je vse tako, kot smo se dogovorili.',
      'Če imate vprašanje o uporabi, vzdrževanju ali računu, preprosto odgovorite na to pismo in osebno se Vam oglasim.',
      'Če pa kaj ni v redu, mi to, prosim, čim prej sporočite: prej ko izvem, lažje bomo uredili.',
      'Lep pozdrav',
    ),
    familiar: words(
      'Je s tvojim naročilom vse v redu?',
      'Hvala za tvoje naročilo',
      'hvala za tvoje naročilo: »{{ order.product }}«. Pomembno mi je, da je vse tako, kot smo se dogovorili.',
      'Če imaš vprašanje o uporabi, vzdrževanju ali računu, preprosto odgovori na to pismo in osebno se ti oglasim.',
      'Če pa kaj ni v redu, mi to čim prej sporoči: prej ko izvem, lažje bomo uredili.',
      'Lep pozdrav',
    ),
  },
} satisfies Partial<StockOfLanguage>;
