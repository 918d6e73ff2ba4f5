// After the comma of the greeting a Slovenian letter goes on in lower case. The familiar letters avoid participles that would need the
// reader's sex ("si naročil, naročila") and the dual that would need both; the formal ones use the plural of politeness.
import { type StockOfLanguage, words } from '../words.ts';

export const returning = {
  'one-in-five': {
    formal: words(
      'Kako se je obneslo?',
      'Tri kratka vprašanja o Vašem naročilu',
      '{{ order.inMonth }} ste pri nas naročili: »{{ order.product }}«. Zanima me, kako se je obneslo, zato raje vprašam Vas, kot da ugibam.',
      'Prosim Vas za tri iskrene odgovore:',
      '1. Ste zadovoljni s tem, kar ste prejeli?\n2. Je tako, kot ste pričakovali?\n3. Bi morali kaj narediti drugače?',
      'Stavek ali dva bosta povsem dovolj. Vsak odgovor preberem osebno in vsak šteje, tudi če ni pohvala: tako vemo, kaj moramo izboljšati.',
      'In še nekaj: Vam lahko zdaj s čim pomagamo? Sporočite mi in takoj poskrbim za to. Če ne, je tudi to čisto v redu.',
      'Lep pozdrav',
    ),
    familiar: words(
      'Kako se je obneslo?',
      'Tri kratka vprašanja o tvojem naročilu',
      '{{ order.inMonth }} smo prejeli tvoje naročilo: »{{ order.product }}«. Zanima me, kako se je obneslo, zato raje vprašam tebe, kot da ugibam.',
      'Prosim te za tri iskrene odgovore:',
      '1. Je vse tako, kot mora biti?\n2. Izpolnjuje tvoja pričakovanja?\n3. Bi morali kaj narediti drugače?',
      'Stavek ali dva bosta povsem dovolj. Vsak odgovor preberem osebno in vsak šteje, tudi če ni pohvala: tako vemo, kaj moramo izboljšati.',
      'In še nekaj: ti lahko zdaj s čim pomagamo? Sporoči mi in takoj poskrbim za to. Če ne, je tudi to čisto v redu.',
      'Lep pozdrav',
    ),
  },
  'keep-in-touch': {
    formal: words(
      'Že nekaj časa se nismo slišali',
      'Kako ste?',
      'že nekaj časa se nismo slišali, zato me zanima, kako ste in kako Vam gre.',
      '{% if order.product %}Je z Vašim zadnjim naročilom (»{{ order.product }}«) še vse v redu? Če kaj ni tako, kot mora biti, mi to, prosim, sporočite in bomo uredili.{% endif %}',
      'Ničesar Vam ni treba storiti. Če se pojavi kakšno vprašanje, majhno ali veliko, mi pišite ali me pokličite.',
      'Lep pozdrav',
    ),
    familiar: words(
      'Kako si?',
      'Že nekaj časa je minilo',
      'minilo je že nekaj časa, odkar smo bili v stiku, zato me zanima, kako si in kako ti gre.',
      '{% if order.product %}Je s tvojim zadnjim naročilom (»{{ order.product }}«) še vse v redu? Če kaj ni tako, kot mora biti, mi sporoči in bomo uredili.{% endif %}',
      'Ničesar ti ni treba storiti. Če se pojavi kakšno vprašanje, majhno ali veliko, mi piši ali me pokliči.',
      'Lep pozdrav',
    ),
  },
} satisfies Partial<StockOfLanguage>;
