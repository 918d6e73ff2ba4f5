// After the comma of the greeting a Slovenian letter goes on in lower case. Nobody’s sex is assumed: a salesperson writes in the present
// tense ("pošljem", never "bom poslal"), and the familiar letters avoid participles that would need the reader’s ("si naročil, naročila")
// and the dual that would need both; the formal ones use the plural of politeness.
import { byMotive, ownWords, type StockOfLanguage, words } from '../words.ts';

export const people = {
  'thanks-named': {
    formal: words(
      'Hvala, in to je za Vas: {{ gift.name }}',
      'Nekaj besed zahvale in še nekaj zraven',
      'z nekaterimi strankami je delo pravo veselje. Vi ste med njimi in skrajni čas je, da Vam to kdo pove.',
      '{% if customer.since %}Z nami ste {{ customer.since }}. {% endif %}{% if order.count > 1 %}Doslej smo od Vas prejeli {{ order.countInWords }}. {% endif %}Hvala za zaupanje, ki nam ga izkazujete.',
      'Da ne ostane le pri besedah, smo Vam nekaj prihranili: {{ gift.name }}.{% if gift.line %} {{ gift.line }}{% endif %} Sporočite nam, kam naj pošljemo.',
      '{% if order.product %}Če pa boste kdaj želeli kaj k zadnjemu naročilu (»{{ order.product }}«), samo povejte.{% endif %}',
      'S hvaležnostjo in spoštovanjem',
    ),
    familiar: words(
      'Hvala, in to je zate: {{ gift.name }}',
      'Nekaj besed zahvale in še nekaj zraven',
      'z nekaterimi strankami je delo pravo veselje. Ti si med njimi in skrajni čas je, da ti to kdo pove.',
      '{% if customer.since %}Z nami si {{ customer.since }}. {% endif %}{% if order.count > 1 %}Doslej smo od tebe prejeli {{ order.countInWords }}. {% endif %}Hvala za zaupanje, ki nam ga izkazuješ.',
      'Da ne ostane le pri besedah, smo ti nekaj prihranili: {{ gift.name }}.{% if gift.line %} {{ gift.line }}{% endif %} Sporoči nam, kam naj pošljemo.',
      '{% if order.product %}Če pa si kdaj zaželiš kaj k zadnjemu naročilu (»{{ order.product }}«), samo povej.{% endif %}',
      'S hvaležnostjo',
    ),
  },
  'thanks-hinted': {
    formal: words(
      'Hvala in majhno presenečenje',
      'Kaj je, za zdaj ne povemo',
      'zahvala je najlepša, kadar je nihče ne pričakuje. Tale je za Vaše zaupanje{% if customer.since %}, ki traja {{ customer.since }}{% endif %}, za potrpežljivost v dneh, ko smo jo potrebovali, in preprosto za to, da se vračate.',
      'Pri nas čaka nekaj majhnega z Vašim imenom. Če povemo, kaj je, presenečenja ni več.{% if gift.line %} Le toliko: {{ gift.line }}{% endif %}',
      'Naj pošljemo ali raje pridete osebno? Ena Vaša vrstica in je dogovorjeno.',
      '{% if order.product %}Če ob zadnjem naročilu (»{{ order.product }}«) pogrešate še kaj, omenite tudi to in z veseljem pogledam.{% endif %}',
      'S hvaležnostjo in spoštovanjem',
    ),
    familiar: words(
      'Hvala in majhno presenečenje',
      'Kaj je, za zdaj ne povemo',
      'zahvala je najlepša, kadar je nihče ne pričakuje. Tale je za tvoje zaupanje{% if customer.since %}, ki traja {{ customer.since }}{% endif %}, za potrpežljivost v dneh, ko smo jo potrebovali, in preprosto za to, da se vračaš.',
      'Pri nas čaka nekaj majhnega s tvojim imenom. Če povemo, kaj je, presenečenja ni več.{% if gift.line %} Le toliko: {{ gift.line }}{% endif %}',
      'Naj pošljemo ali raje prideš osebno? Ena tvoja vrstica in je dogovorjeno.',
      '{% if order.product %}Če ob zadnjem naročilu (»{{ order.product }}«) pogrešaš še kaj, omeni tudi to in z veseljem pogledam.{% endif %}',
      'S hvaležnostjo',
    ),
  },
  apology: {
    formal: words(
      'Naše opravičilo in kaj sledi',
      'Kaj je šlo narobe in kaj bomo storili',
      'povedali ste nam, da nekaj ni bilo v redu, in prav je, da ste to storili. Opravičujem se Vam: za to, kar se je zgodilo, in za nevšečnosti, ki ste jih imeli.',
      'Izgovorov ne iščem. To se je zgodilo in to bomo storili:',
      ownWords,
      'Za to skrbim osebno, dokler mi ne poveste, da je urejeno. {% if me.phone %}Pokličete me lahko na {{ me.phone }}{% else %}Odgovor na to pismo pride naravnost k meni{% endif %} in zgodbe ne bo treba pripovedovati od začetka.',
      'Če se Vam to, kar predlagam, ne zdi dovolj, mi, prosim, povejte, kaj bi bilo.',
      'S spoštovanjem',
    ),
    familiar: words(
      'Opravičilo in kaj sledi',
      'Kaj je šlo narobe in kaj bomo storili',
      'nekaj ni bilo v redu in prav je, da zdaj vemo za to. Opravičujem se ti: za to, kar se je zgodilo, in za nevšečnosti, ki jih imaš s tem.',
      'Izgovorov ne iščem. To se je zgodilo in to bomo storili:',
      ownWords,
      'Za to skrbim osebno, dokler mi ne poveš, da je urejeno. {% if me.phone %}Pokličeš me lahko na {{ me.phone }}{% else %}Odgovor na to pismo pride naravnost k meni{% endif %} in zgodbe ne bo treba pripovedovati od začetka.',
      'Če se ti to, kar predlagam, ne zdi dovolj, mi povej, kaj bi bilo.',
      'Lep pozdrav',
    ),
  },
  news: {
    formal: words(
      'Pisali so o Vas',
      'In tega ne morem zadržati zase',
      'v novicah je bilo ime, ki ga poznam, in to Vaše: »{{ news.title }}«.{% if news.link %}\n{{ news.link }}{% endif %}',
      'Malokaj preberem do konca, to pa od prve do zadnje vrstice. Dobro je videti, da je delo opaženo, kadar človek vsaj malo ve, kaj vse je za njim.',
      'Čestitam Vam in vsem, ki imajo pri tem zasluge. To je vse, kar želim povedati; če je zgodba daljša, kot so jo zapisali, mi jo, upam, poveste ob naslednjem pogovoru.',
      'S toplimi pozdravi',
    ),
    familiar: words(
      'Pisali so o tebi',
      'In tega ne morem zadržati zase',
      'v novicah je bilo ime, ki ga poznam, in to tvoje: »{{ news.title }}«.{% if news.link %}\n{{ news.link }}{% endif %}',
      'Malokaj preberem do konca, to pa od prve do zadnje vrstice. Dobro je videti, da je delo opaženo, kadar človek vsaj malo ve, kaj vse je za njim.',
      'Čestitam tebi in vsem, ki imajo pri tem zasluge. To je vse, kar želim povedati; če je zgodba daljša, kot so jo zapisali, mi jo, upam, poveš ob naslednjem pogovoru.',
      'Lep pozdrav',
    ),
  },
  recommendation: {
    formal: words(
      'Vas lahko prosim za uslugo?',
      'Samo če jo lahko storite z mirno vestjo',
      'prosim Vas za uslugo, a jo storite le, če jo lahko z mirno vestjo.',
      'Naše delo poznate iz lastne izkušnje{% if order.product %} (na primer: »{{ order.product }}«){% endif %}. Je med Vašimi prijatelji ali sodelavci kdo, ki bi mu prav tako lahko pomagali? Če je, mu, prosim, dajte moje ime ali to pismo. Ali se nam potem oglasi, je njegova stvar.',
      byMotive({
        rational: 'Hvaliti nas ni treba. Dovolj so dejstva: kaj ste naročili, koliko je stalo in kako se je obneslo.',
        'short-of-money': 'Obljubim, da z njegovim denarjem ravnam tako skrbno kot Vi s svojim in da mu ne prodam ničesar, brez česar lahko shaja.',
        'follows-others': 'Tudi sami veste, koliko pomaga beseda nekoga, ki je že poskusil.',
        spontaneous: 'Če Vam je pravkar prišel na misel kak obraz, je najbrž pravi.',
        wealthy: 'Kdor pride od Vas, je Vaš gost in sprejmem ga jaz, ne tisti, ki ima ravno čas.',
        reluctant: 'Če tega raje ne bi storili, nič hudega; med nami ostane vse, kot je.',
        otherwise: 'Vaša beseda mu pomeni več kot cela stran mojih.',
      }),
      'Če pa z nami niste bili povsem zadovoljni, mi naredite še večjo uslugo in povejte, zakaj.',
      'Lep pozdrav',
    ),
    familiar: words(
      'Te lahko prosim za uslugo?',
      'Samo če jo lahko storiš z mirno vestjo',
      'prosim te za uslugo, a jo stori le, če jo lahko z mirno vestjo.',
      'Naše delo poznaš iz lastne izkušnje{% if order.product %} (na primer: »{{ order.product }}«){% endif %}. Je med tvojimi prijatelji ali sodelavci kdo, ki bi mu prav tako lahko pomagali? Če je, mu daj moje ime ali to pismo. Ali se nam potem oglasi, je njegova stvar.',
      byMotive({
        rational: 'Hvaliti nas ni treba. Dovolj so dejstva: kaj je bilo naročeno, koliko je stalo in kako se je obneslo.',
        'short-of-money': 'Obljubim, da z njegovim denarjem ravnam tako skrbno kot ti s svojim in da mu ne prodam ničesar, brez česar lahko shaja.',
        'follows-others': 'Tudi tebi je jasno, koliko pomaga beseda nekoga, ki je že poskusil.',
        spontaneous: 'Če ti je pravkar prišel na misel kak obraz, je najbrž pravi.',
        wealthy: 'Kdor pride od tebe, je tvoj gost in sprejmem ga jaz, ne tisti, ki ima ravno čas.',
        reluctant: 'Če tega raje ne storiš, nič hudega; med nami ostane vse, kot je.',
        otherwise: 'Tvoja beseda mu pomeni več kot cela stran mojih.',
      }),
      'Če pa kaj ni bilo povsem po tvojih željah, mi naredi še večjo uslugo in povej, kaj.',
      'Lep pozdrav',
    ),
  },
} satisfies Partial<StockOfLanguage>;
