// After the comma of the greeting a Slovenian letter goes on in lower case. The familiar letters avoid participles that would need the
// reader's sex ("si naročil, naročila") and the dual that would need both; the formal ones use the plural of politeness.
import { belatedOr, type StockOfLanguage, words } from './words.ts';

export const slovenian: StockOfLanguage = {
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
};
