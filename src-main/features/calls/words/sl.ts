import type { Spoken } from './shape.ts';

// Participles that would tell the caller's or (in the familiar form) the customer's sex are kept out of every sentence.
const from = (company: string | null) => (company ? ` iz podjetja ${company}` : '');

/** Vikanje: plural verb, which tells no sex. */
export const formal: Spoken = {
  greet: ({ name, caller, company }) => `Dober dan, ${name}, tukaj ${caller}${from(company)}. Imate dve minuti časa?`,
  late: ({ when, product }) =>
    product ? `Pri nas ste ${when} naročili: ${product}. Zanima me, kako se je obneslo.` : `Pri nas ste naročili ${when}, zato me zanima, kako se je obneslo.`,
  cadence: ({ when }) =>
    when
      ? `Nazadnje smo bili v stiku ${when}, zato me zanima, kako ste.`
      : 'Doslej se še nismo slišali, zato se Vam na kratko predstavim in vprašam, kako Vam lahko pomagamo.',
  birthday: (moment) =>
    ({
      ahead: 'Kmalu imate rojstni dan, zato Vam že zdaj želim vse najboljše.',
      today: 'Danes imate rojstni dan, zato Vam iz srca želim vse najboljše.',
      past: 'Pravkar ste imeli rojstni dan. Malo pozno sem, a vseeno Vam iz srca želim vse najboljše.',
    })[moment],
  nameDay: (moment) =>
    ({
      ahead: 'Kmalu imate god, zato Vam že zdaj želim vse dobro.',
      today: 'Danes imate god, zato Vam želim vse dobro.',
      past: 'Pred kratkim ste imeli god. Malo pozno sem, a vseeno Vam želim vse dobro.',
    })[moment],
  holiday: ({ moment, label }) => {
    const day = label ?? 'Vaš najljubši praznik';
    if (moment === 'today') return `Zapisano imam, da je danes dan, ki Vam je pri srcu: ${day}. Želim Vam lep dan.`;
    if (moment === 'past') return `Zapisano imam, da je bil pravkar dan, ki Vam je pri srcu: ${day}. Upam, da je bil lep.`;
    return `Zapisano imam, da prihaja dan, ki Vam je pri srcu: ${day}. Že zdaj Vam želim lep dan.`;
  },
  anniversary: ({ ago }) => `Pri nas ste prvič naročili ${ago ?? 'ravno v tem času'}. Hvala, ker nam ostajate zvesti.`,
  promised: () => 'Obljubili smo klic, zato se oglašam.',
  enquiry: ({ title }) => `Prejeli smo Vaše povpraševanje (${title}), zato kličem, da Vam ne bo treba čakati na odgovor.`,
  complaint: ({ title }) => `Nekaj ni bilo tako, kot bi moralo biti (${title}). Za to se Vam opravičujem in kličem, da zadevo uredimo.`,
  followUp: ({ when, product }) =>
    product
      ? `Pri nas ste ${when} naročili: ${product}. Kličem, da vprašam, ali je vse tako, kot mora biti.`
      : `Pri nas ste naročili ${when}, zato kličem, da vprašam, ali je vse tako, kot mora biti.`,
  essential: {
    'follow-up': (o) => formal.followUp(o),
    delight: ({ when, product }) =>
      product
        ? `Pri nas ste ${when} kupili: ${product}. Danes ničesar ne prodajam, samo razveseliti Vas želim.`
        : 'Danes ničesar ne prodajam, samo razveseliti Vas želim.',
    feedback: ({ when, product }) =>
      product
        ? `Pri nas ste ${when} naročili: ${product}. Zdaj je to že nekaj časa v rabi, zato me zanima, kako se je obneslo.`
        : `Pri nas ste naročili ${when}, zato me zanima, kako se je obneslo.`,
    more: ({ when, product }) =>
      product ? `Pri nas ste ${when} kupili: ${product}. Imamo nekaj, kar lepo spada zraven.` : 'Imamo nekaj, kar lepo spada k Vašemu nakupu.',
  },
  manual: () => 'Na kratko Vas kličem zaradi ene stvari; ne bo trajalo dolgo.',
  reply: () => 'Hvala za Vaše sporočilo; zdi se mi prav, da na kratko odgovorim kar po telefonu.',
  ask: {
    again: ['Ali ste zadovoljni s tem, kar ste dobili pri nas?', 'Bi morali kaj narediti drugače?', 'Vam lahko zdaj s čim pomagamo?'],
    congratulate: ['Kako ste, kako Vam gre?', 'Je s tem, kar imate od nas, vse v redu?'],
    answer: ['Ali prav razumem, kaj iščete?', 'Kaj Vam je pri izbiri najpomembnejše?', 'Do kdaj bi to potrebovali?'],
    repair: ['Mi lahko s svojimi besedami poveste, kaj se je zgodilo?', 'Kako lahko to popravimo, da bo za Vas prav?'],
    check: ['Je vse prispelo in je vse v redu?', 'Vam lahko kaj podrobneje razložim?', 'Lahko naslednjič kaj naredimo bolje?'],
  },
  ifYes: {
    again: 'Hvala, ker ste mi povedali. Pripravim Vam predlog, ki si ga lahko v miru ogledate.',
    congratulate: 'To me veseli. Če boste kaj potrebovali, pokličite kar mene.',
    answer: 'Potem zapišem, kar smo se dogovorili, in Vam pošljem še danes.',
    repair: 'Hvala, ker ste mi povedali. Za to poskrbim osebno in Vas jutri pokličem, da Vam povem, kako kaže.',
    check: 'To me veseli. Če se pozneje pojavi kakšno vprašanje, me kar pokličite.',
  },
  ifNo: {
    again: 'Nič hudega. Se Vam lahko oglasim čez nekaj mesecev ali Vam raje pišem?',
    congratulate: 'Potem Vas ne zadržujem več. Želim Vam čudovit dan.',
    answer: 'Nič hudega. Kaj bi še radi vedeli, preden se odločite?',
    repair: 'Razumem. Kdaj bi Vam ustrezalo, da se o tem pogovoriva?',
    check: 'Žal mi je. Povejte mi, kaj je narobe, in poskrbim, da bo urejeno.',
  },
  close: { usual: 'Hvala za Vaš čas. Lep dan Vam želim.', repair: 'Hvala za potrpežljivost. Jutri se Vam oglasim.' },
};

/** Tikanje, in the present tense wherever a participle would tell the customer's sex. */
export const familiar: Spoken = {
  greet: ({ name, caller, company }) => `Živjo, ${name}, tukaj ${caller}${from(company)}. Imaš dve minuti časa?`,
  late: ({ when, product }) =>
    product
      ? `Tvoje naročilo pri nas je bilo ${when}: ${product}. Zanima me, kako se je obneslo.`
      : `Tvoje zadnje naročilo pri nas je bilo ${when}, zato me zanima, kako se je obneslo.`,
  cadence: ({ when }) =>
    when
      ? `Nazadnje smo bili v stiku ${when}, zato me zanima, kako si.`
      : 'Doslej se še nismo slišali, zato se ti na kratko predstavim in vprašam, kako ti lahko pomagamo.',
  birthday: (moment) =>
    ({
      ahead: 'Kmalu imaš rojstni dan, zato ti že zdaj želim vse najboljše.',
      today: 'Danes imaš rojstni dan, zato ti iz srca želim vse najboljše.',
      past: 'Pravkar je bil tvoj rojstni dan. Malo pozno sem, a vseeno ti iz srca želim vse najboljše.',
    })[moment],
  nameDay: (moment) =>
    ({
      ahead: 'Kmalu imaš god, zato ti že zdaj želim vse dobro.',
      today: 'Danes imaš god, zato ti želim vse dobro.',
      past: 'Pred kratkim je bil tvoj god. Malo pozno sem, a vseeno ti želim vse dobro.',
    })[moment],
  holiday: ({ moment, label }) => {
    const day = label ?? 'tvoj najljubši praznik';
    if (moment === 'today') return `Zapisano imam, da je danes dan, ki ti je pri srcu: ${day}. Želim ti lep dan.`;
    if (moment === 'past') return `Zapisano imam, da je bil pravkar dan, ki ti je pri srcu: ${day}. Upam, da je bil lep.`;
    return `Zapisano imam, da prihaja dan, ki ti je pri srcu: ${day}. Že zdaj ti želim lep dan.`;
  },
  anniversary: ({ ago }) => `Tvoje prvo naročilo pri nas je bilo ${ago ?? 'ravno v tem času'}. Hvala, ker nam zaupaš.`,
  promised: () => 'Obljubili smo klic, zato se oglašam.',
  enquiry: ({ title }) => `Prejeli smo tvoje povpraševanje (${title}), zato kličem, da ti ne bo treba čakati na odgovor.`,
  complaint: ({ title }) => `Nekaj ni bilo tako, kot bi moralo biti (${title}). Za to se ti opravičujem in kličem, da zadevo uredimo.`,
  followUp: ({ when, product }) =>
    product
      ? `Tvoje naročilo pri nas je bilo ${when}: ${product}. Kličem, da vprašam, ali je vse tako, kot mora biti.`
      : `Tvoje naročilo pri nas je bilo ${when}, zato kličem, da vprašam, ali je vse tako, kot mora biti.`,
  essential: {
    'follow-up': (o) => familiar.followUp(o),
    delight: ({ when, product }) =>
      product
        ? `Tvoj nakup pri nas je bil ${when}: ${product}. Danes ničesar ne prodajam, samo razveseliti te želim.`
        : 'Danes ničesar ne prodajam, samo razveseliti te želim.',
    feedback: ({ when, product }) =>
      product
        ? `Tvoje naročilo pri nas je bilo ${when}: ${product}. Zdaj je to že nekaj časa v rabi, zato me zanima, kako se je obneslo.`
        : `Tvoje naročilo pri nas je bilo ${when}, zato me zanima, kako se je obneslo.`,
    more: ({ when, product }) =>
      product ? `Tvoj nakup pri nas je bil ${when}: ${product}. Imamo nekaj, kar lepo spada zraven.` : 'Imamo nekaj, kar lepo spada k tvojemu nakupu.',
  },
  manual: () => 'Na kratko te kličem zaradi ene stvari; ne bo trajalo dolgo.',
  reply: () => 'Hvala za tvoje sporočilo; zdi se mi prav, da na kratko odgovorim kar po telefonu.',
  ask: {
    again: ['Kako ti služi to, kar imaš od nas?', 'Bi morali kaj narediti drugače?', 'Ti lahko zdaj s čim pomagamo?'],
    congratulate: ['Kako si, kako ti gre?', 'Je s tem, kar imaš od nas, vse v redu?'],
    answer: ['Ali prav razumem, kaj iščeš?', 'Kaj ti je pri izbiri najpomembnejše?', 'Do kdaj to potrebuješ?'],
    repair: ['Mi lahko s svojimi besedami poveš, kaj se je zgodilo?', 'Kako lahko to popravimo, da bo zate prav?'],
    check: ['Je vse prispelo in je vse v redu?', 'Ti lahko kaj podrobneje razložim?', 'Lahko naslednjič kaj naredimo bolje?'],
  },
  ifYes: {
    again: 'Hvala za odkrite besede. Pripravim ti predlog, ki si ga lahko v miru ogledaš.',
    congratulate: 'To me veseli. Če kaj potrebuješ, pokliči kar mene.',
    answer: 'Potem zapišem najin dogovor in ti ga pošljem še danes.',
    repair: 'Hvala za odkrite besede. Za to poskrbim osebno in te jutri pokličem, da ti povem, kako kaže.',
    check: 'To me veseli. Če se pozneje pojavi kakšno vprašanje, me kar pokliči.',
  },
  ifNo: {
    again: 'Nič hudega. Se ti lahko oglasim čez nekaj mesecev ali ti raje pišem?',
    congratulate: 'Potem te ne zadržujem več. Želim ti čudovit dan.',
    answer: 'Nič hudega. Kaj te še zanima, preden se odločiš?',
    repair: 'Razumem. Kdaj ti ustreza, da se o tem pogovoriva?',
    check: 'Žal mi je. Povej mi, kaj je narobe, in poskrbim, da bo urejeno.',
  },
  close: { usual: 'Hvala za tvoj čas. Lep dan ti želim.', repair: 'Hvala za potrpežljivost. Jutri se ti oglasim.' },
};
