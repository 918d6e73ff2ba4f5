// After the comma of the greeting a Slovenian letter goes on in lower case. Nobody’s sex is assumed: a salesperson writes in the present
// tense ("pošljem", never "bom poslal"), and the familiar letters avoid participles that would need the reader’s ("si naročil, naročila")
// and the dual that would need both; the formal ones use the plural of politeness.
import { byMotive, type StockOfLanguage, words } from '../words.ts';

export const returning = {
  'one-in-five': {
    formal: words(
      'Kako se je obneslo?',
      'Tri kratka vprašanja o Vašem naročilu',
      '{{ order.inMonth }} ste pri nas naročili: »{{ order.product }}«. Zanima me, kako se je obneslo, zato raje vprašam Vas, kot da ugibam.',
      'Prosim Vas za tri iskrene odgovore:',
      '1. Ste zadovoljni s tem, kar ste prejeli?\n2. Izpolnjuje svoj namen?\n3. Bi morali kaj narediti drugače?',
      'Stavek ali dva bosta povsem dovolj. Vsak odgovor preberem osebno in vsak šteje, tudi če ni pohvala: tako vemo, kaj moramo izboljšati.',
      'In še nekaj: Vam lahko zdaj s čim pomagamo? Če da, mi sporočite in poskrbim za to. Če ne, je tudi to čisto v redu.',
      'Lep pozdrav',
    ),
    familiar: words(
      'Kako se je obneslo?',
      'Tri kratka vprašanja o tvojem naročilu',
      '{{ order.inMonth }} smo prejeli tvoje naročilo: »{{ order.product }}«. Zanima me, kako se je obneslo, zato raje vprašam tebe, kot da ugibam.',
      'Prosim te za tri iskrene odgovore:',
      '1. Ti je všeč to, kar imaš od nas?\n2. Izpolnjuje svoj namen?\n3. Bi morali kaj narediti drugače?',
      'Stavek ali dva bosta povsem dovolj. Vsak odgovor preberem osebno in vsak šteje, tudi če ni pohvala: tako vemo, kaj moramo izboljšati.',
      'In še nekaj: ti lahko zdaj s čim pomagamo? Če da, mi sporoči in poskrbim za to. Če ne, je tudi to čisto v redu.',
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
  'win-back': {
    formal: words(
      'Tišina je daljša kot po navadi',
      'Eno vprašanje, brez očitkov',
      'po navadi bi do zdaj že kaj slišali od Vas. Zadnje naročilo smo dobili {{ order.inMonth }}: »{{ order.product }}«. Morda nas od takrat preprosto niste potrebovali in potem je vse v redu.',
      'Toda ljudje izostanejo tudi takrat, kadar kaj ni bilo prav in se jim je zdelo preveč malenkostno, da bi to omenili. Če je bilo tako, mi to, prosim, povejte. Ne ugovarjam; prisluhnem in pogledam, kaj se da storiti.',
      byMotive({
        rational: 'Če drugje za svoj denar dobite več, mi povejte, kaj ponujajo. Zraven postavim naše številke in v miru lahko primerjate.',
        'short-of-money':
          'Če je ta čas težava denar, to kar povejte. Morda obstaja kaj manjšega ali plačilo na obroke, včasih pa je pravi nasvet, da počakate.',
        'follows-others': 'Če Vas zanima, kaj ljudje izbirajo zadnje čase, me vprašajte. Povem Vam, po kaj se naše stranke vračajo in po kaj ne.',
        spontaneous: 'Če je vse skupaj postalo malo dolgočasno, pridite pogledat, kaj se je pri nas spremenilo. Ni treba, da kaj iščete.',
        wealthy: 'Če smo Vam namenili manj pozornosti, kot Vam gre, je to naša napaka. Povejte uro in prihranim jo za Vas.',
        reluctant: 'Zaradi tega pisma se Vam ni treba za nič odločiti. Če pa je kakšno vprašanje doslej ostalo neizrečeno, Vas poslušam.',
        otherwise: 'Če pa kaj potrebujete, zdaj ali pozneje, z veseljem poskrbim.',
      }),
      'Ena beseda je dovolj, tudi če pove, da zdaj kupujete drugje. Potem vsaj neham ugibati.',
      'Lep pozdrav',
    ),
    familiar: words(
      'Tišina je daljša kot po navadi',
      'Eno vprašanje, brez očitkov',
      'po navadi bi do zdaj že kaj slišali od tebe. Zadnje naročilo smo dobili {{ order.inMonth }}: »{{ order.product }}«. Morda od takrat preprosto ni bilo potrebe in potem je vse v redu.',
      'Toda ljudje izostanejo tudi takrat, kadar kaj ni bilo prav in se jim je zdelo preveč malenkostno, da bi to omenili. Če je bilo tako, mi to povej. Ne ugovarjam; prisluhnem in pogledam, kaj se da storiti.',
      byMotive({
        rational: 'Če drugje za svoj denar dobiš več, mi povej, kaj ponujajo. Zraven postavim naše številke in v miru lahko primerjaš.',
        'short-of-money': 'Če je ta čas težava denar, to kar povej. Morda obstaja kaj manjšega ali plačilo na obroke, včasih pa je pravi nasvet, da počakaš.',
        'follows-others': 'Če te zanima, kaj ljudje izbirajo zadnje čase, me vprašaj. Povem ti, po kaj se naše stranke vračajo in po kaj ne.',
        spontaneous: 'Če je vse skupaj postalo malo dolgočasno, pridi pogledat, kaj se je pri nas spremenilo. Ni treba, da kaj iščeš.',
        wealthy: 'Če smo ti namenili manj pozornosti, kot ti gre, je to naša napaka. Povej uro in prihranim jo zate.',
        reluctant: 'Zaradi tega pisma se ti ni treba za nič odločiti. Če pa je kakšno vprašanje doslej ostalo neizrečeno, te poslušam.',
        otherwise: 'Če pa kaj potrebuješ, zdaj ali pozneje, z veseljem poskrbim.',
      }),
      'Ena beseda je dovolj, tudi če pove, da zdaj kupuješ drugje. Potem vsaj neham ugibati.',
      'Lep pozdrav',
    ),
  },
} satisfies Partial<StockOfLanguage>;
