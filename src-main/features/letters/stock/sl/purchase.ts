// After the comma of the greeting a Slovenian letter goes on in lower case. Nobody’s sex is assumed: a salesperson writes in the present
// tense ("pošljem", never "bom poslal"), and the familiar letters avoid participles that would need the reader’s ("si naročil, naročila")
// and the dual that would need both; the formal ones use the plural of politeness.
import { byMotive, type StockOfLanguage, whatIsNew, words } from '../words.ts';

export const purchase = {
  'follow-up': {
    formal: words(
      'Je z Vašim naročilom vse v redu?',
      'Hvala za Vaše naročilo',
      'hvala za Vaše naročilo: »{{ order.product }}«. Pomembno mi je, da je vse tako, kot smo se dogovorili.',
      'Če imate vprašanje o uporabi, vzdrževanju ali računu, preprosto odgovorite na to pismo in osebno Vam odgovorim.',
      'Če pa kaj ni v redu, mi to, prosim, čim prej sporočite: prej ko izvem, lažje bomo uredili.',
      'Lep pozdrav',
    ),
    familiar: words(
      'Je s tvojim naročilom vse v redu?',
      'Hvala za tvoje naročilo',
      'hvala za tvoje naročilo: »{{ order.product }}«. Pomembno mi je, da je vse po dogovoru.',
      'Če imaš vprašanje o uporabi, vzdrževanju ali računu, preprosto odgovori na to pismo in osebno ti odgovorim.',
      'Če pa kaj ni v redu, mi to čim prej sporoči: prej ko izvem, lažje bomo uredili.',
      'Lep pozdrav',
    ),
  },
  delight: {
    formal: words(
      'Majhna pozornost, kar tako',
      'Ni ponudba in ničesar ni treba izpolniti',
      'pisma, ki pridejo po nakupu, večinoma nekaj hočejo: mnenje, novo naročilo, podpis. Naj bo to izjema.',
      'Pri meni Vas nekaj čaka: {{ gift.name }}.{% if gift.line %} {{ gift.line }}{% endif %}',
      '{% if order.product %}S tem se Vam zahvaljujem za naročilo: »{{ order.product }}«.{% else %}S tem se Vam zahvaljujem, da ste izbrali nas.{% endif %} Povejte, kam naj pošljem ali kdaj boste spet v naši bližini, in darilo je Vaše. Ničesar ni treba kupiti in ničesar povrniti.',
      'Upam, da Vam prikliče nasmeh.',
      'Lep pozdrav',
    ),
    familiar: words(
      'Majhna pozornost, kar tako',
      'Ni ponudba in ničesar ni treba izpolniti',
      'pisma, ki pridejo po nakupu, večinoma nekaj hočejo: mnenje, novo naročilo, podpis. Naj bo to izjema.',
      'Pri meni te nekaj čaka: {{ gift.name }}.{% if gift.line %} {{ gift.line }}{% endif %}',
      '{% if order.product %}S tem se ti zahvaljujem za naročilo: »{{ order.product }}«.{% else %}S tem se ti zahvaljujem za zaupanje.{% endif %} Povej, kam naj pošljem ali kdaj boš spet v naši bližini, in darilo je tvoje. Ničesar ni treba kupiti in ničesar povrniti.',
      'Upam, da ti prikliče nasmeh.',
      'Lep pozdrav',
    ),
  },
  feedback: {
    formal: words(
      'Bi se danes odločili enako?',
      'Eno vprašanje; dobrodošla je tudi kritika',
      'z naročenim imate zdaj že nekaj izkušenj: »{{ order.product }}«. Zato lahko prav Vi poveste, ali smo svoje delo dobro opravili.',
      'Vprašanje imam eno samo. Če bi danes izbirali znova in bi vedeli vse, kar veste zdaj, bi izbrali enako?',
      'Če bi, me zanima, kaj je odtehtalo. Če ne bi, mi, prosim, ne prizanašajte. Napišite, kje smo ostali za pričakovanji: odgovor dobite od mene, ne od obrazca, in kar se da popraviti, bomo popravili.',
      'Zadošča en sam stavek.',
      'Lep pozdrav',
    ),
    familiar: words(
      'Bi bila odločitev danes enaka?',
      'Eno vprašanje; dobrodošla je tudi kritika',
      'z naročenim imaš zdaj že nekaj izkušenj: »{{ order.product }}«. Zato lahko prav ti poveš, ali smo svoje delo dobro opravili.',
      'Vprašanje imam eno samo. Če bi bilo treba danes izbirati znova, z vsem, kar veš zdaj, bi bila tvoja izbira enaka?',
      'Če bi bila, me zanima, kaj je odtehtalo. Če ne bi bila, mi nikar ne prizanašaj. Napiši, kje smo ostali za pričakovanji: odgovor dobiš od mene, ne od obrazca, in kar se da popraviti, bomo popravili.',
      'Zadošča en sam stavek.',
      'Lep pozdrav',
    ),
  },
  more: {
    formal: words(
      'Nekaj, kar se morda poda k Vašemu naročilu',
      'Kadar bo prav za Vas, ali pa sploh ne',
      'kadar dobimo kaj, kar se morda poda k tistemu, kar stranka že ima, ji to povem osebno in samo enkrat, presojo pa prepustim njej. Vaše zadnje naročilo {{ order.inMonth }} je bilo to: »{{ order.product }}«. Zdaj pa je tu še tole:',
      whatIsNew,
      byMotive({
        rational: 'Če želite računati, Vam pošljem številke: koliko stane, kaj prinese in koliko časa zdrži. Naj prepričajo one, ne jaz.',
        'short-of-money':
          'Ni treba zdaj in ni treba vsega naenkrat. Če bo zato tisto, kar že imate, služilo dlje, je morda vredno svojega denarja; če ne, Vam povem tudi to.',
        'follows-others': 'Če Vas zanima, kako se obnese pri drugih, povprašam naše stranke in Vam povem, kaj pravijo, tudi manj laskave reči.',
        spontaneous: 'Lažje je preizkusiti kot opisati. Pet minut preizkusa Vam pove več kot cela stran besed, zanj pa je čas kateri koli dan.',
        wealthy: 'Če Vas zanima, prihranim uro samo za Vas, kadar Vam ustreza, in povem, v čem je drugače od tega, kar ponujajo drugi.',
        reluctant: 'Nič se ne mudi. Če imate pomislek, mi najprej pošljite njega; raje nanj dobro odgovorim, kot da Vam na hitro kaj prodam.',
        otherwise: 'Če bi Vam prišlo prav, zadošča kratek odgovor in povem Vam več. Če ne, je to, kar imate, popolno tudi brez tega.',
      }),
      'Lep pozdrav',
    ),
    familiar: words(
      'Nekaj, kar se morda poda k tvojemu naročilu',
      'Kadar bo prav zate, ali pa sploh ne',
      'kadar dobimo kaj, kar se morda poda k tistemu, kar stranka že ima, ji to povem osebno in samo enkrat, presojo pa prepustim njej. Tvoje zadnje naročilo {{ order.inMonth }} je bilo to: »{{ order.product }}«. Zdaj pa je tu še tole:',
      whatIsNew,
      byMotive({
        rational: 'Če želiš računati, ti pošljem številke: koliko stane, kaj prinese in koliko časa zdrži. Naj prepričajo one, ne jaz.',
        'short-of-money':
          'Ni treba zdaj in ni treba vsega naenkrat. Če bo zato tisto, kar že imaš, služilo dlje, je morda vredno svojega denarja; če ne, ti povem tudi to.',
        'follows-others': 'Če te zanima, kako se obnese pri drugih, povprašam naše stranke in ti povem, kaj pravijo, tudi manj laskave reči.',
        spontaneous: 'Lažje je preizkusiti kot opisati. Pet minut preizkusa ti pove več kot cela stran besed, zanj pa je čas kateri koli dan.',
        wealthy: 'Če te zanima, prihranim uro samo zate, kadar ti ustreza, in povem, v čem je drugače od tega, kar ponujajo drugi.',
        reluctant: 'Nič se ne mudi. Če imaš pomislek, mi najprej pošlji njega; raje nanj dobro odgovorim, kot da ti na hitro kaj prodam.',
        otherwise: 'Če bi ti prišlo prav, zadošča kratek odgovor in povem ti več. Če ne, je to, kar imaš, popolno tudi brez tega.',
      }),
      'Lep pozdrav',
    ),
  },
} satisfies Partial<StockOfLanguage>;
