import type { Spoken } from './shape.ts';

// Participles that would tell the caller's or (in the familiar form) the customer's sex are kept out of every sentence.
const from = (company: string | null) => (company ? ` iz podjetja ${company}` : '');

/** Vikanje: plural verb, which tells no sex. */
export const formal: Spoken = {
  greet: ({ name, caller, company }) => `Dober dan, ${name}, tukaj ${caller}${from(company)}. Imate dve minuti časa?`,
  late: ({ when, product }) =>
    product ? `Pri nas ste ${when} naročili: ${product}. Zanima me, kako se je obneslo.` : `Pri nas ste naročili ${when} in zanima me, kako se je obneslo.`,
  cadence: ({ when }) =>
    when
      ? `Nazadnje smo bili v stiku ${when}, zato me zanima, kako ste.`
      : 'Midva se še nisva slišala, zato se vam na kratko predstavim in vprašam, kako vam lahko pomagamo.',
  birthday: (moment) =>
    ({
      ahead: 'Kmalu imate rojstni dan, zato vam že zdaj želim vse najboljše.',
      today: 'Danes imate rojstni dan, zato vam iz srca želim vse najboljše.',
      past: 'Pravkar ste imeli rojstni dan. Malo pozno sem, a vseeno vam iz srca želim vse najboljše.',
    })[moment],
  nameDay: (moment) =>
    ({
      ahead: 'Kmalu imate god, zato vam že zdaj želim vse dobro.',
      today: 'Danes imate god, zato vam želim vse dobro.',
      past: 'Pred kratkim ste imeli god. Malo pozno sem, a vseeno vam želim vse dobro.',
    })[moment],
  holiday: ({ moment, label }) => {
    const day = label ?? 'vaš najljubši praznik';
    if (moment === 'today') return `V spominu imam, da je danes dan, ki vam je pri srcu: ${day}. Želim vam lep dan.`;
    if (moment === 'past') return `V spominu imam, da je bil pravkar dan, ki vam je pri srcu: ${day}. Upam, da je bil lep.`;
    return `V spominu imam, da prihaja dan, ki vam je pri srcu: ${day}. Že zdaj vam želim lep dan.`;
  },
  anniversary: ({ ago }) => `Pri nas ste prvič naročili ${ago ?? 'ravno v tem času'}. Hvala, da nam ostajate zvesti.`,
  promised: () => 'Za danes je bil dogovorjen najin klic, zato se oglašam.',
  enquiry: ({ title }) => `Pri nas ste povprašali (${title}), zato kličem, da vam ne bo treba čakati na odgovor.`,
  complaint: ({ title }) => `Nekaj ni bilo tako, kot bi moralo biti (${title}). Za to se vam opravičujem in kličem, da zadevo uredimo.`,
  followUp: ({ when, product }) =>
    product
      ? `Pri nas ste ${when} naročili: ${product}. Kličem, da vprašam, ali je vse tako, kot mora biti.`
      : `Pri nas ste naročili ${when} in kličem, da vprašam, ali je vse tako, kot mora biti.`,
  manual: () => 'Na kratko vas kličem zaradi ene stvari; ne bo trajalo dolgo.',
  ask: {
    again: ['Ali ste zadovoljni s tem, kar ste dobili pri nas?', 'Je kaj, kar bi morali narediti drugače?', 'Ali od nas zdaj kaj potrebujete?'],
    congratulate: ['Kako boste preživeli ta dan?', 'Je s tem, kar imate od nas, vse v redu?'],
    answer: ['Ali prav razumem, kaj iščete?', 'Kaj vam je pri izbiri najpomembnejše?', 'Do kdaj bi to potrebovali?'],
    repair: ['Mi lahko s svojimi besedami poveste, kaj se je zgodilo?', 'Kako lahko to popravimo, da bo za vas prav?'],
    check: ['Je vse prispelo in je v redu?', 'Je kaj, kar naj vam podrobneje razložim?', 'Je kaj, kar naj naslednjič naredimo bolje?'],
  },
  ifYes: {
    again: 'Hvala, da ste mi povedali. Pripravim vam predlog, ki si ga lahko v miru ogledate.',
    congratulate: 'To me veseli. Če boste kaj potrebovali, pokličite kar mene.',
    answer: 'Potem zapišem, kar smo se dogovorili, in vam pošljem še danes.',
    repair: 'Hvala, da ste mi povedali. Za to poskrbim osebno in vas jutri pokličem, da vam povem, kako kaže.',
    check: 'To me veseli. Če se pozneje pojavi kakšno vprašanje, me kar pokličite.',
  },
  ifNo: {
    again: 'Nič hudega. Se vam lahko oglasim čez nekaj mesecev ali vam raje pišem?',
    congratulate: 'Potem vas ne zadržujem več. Želim vam čudovit dan.',
    answer: 'Nič hudega. Kaj bi morali vedeti, preden se odločite?',
    repair: 'Razumem. Kdaj bi vam ustrezalo, da se o tem pogovoriva?',
    check: 'To mi je žal. Povejte mi, kaj je narobe, in poskrbim, da bo urejeno.',
  },
  close: { usual: 'Hvala za vaš čas in lep dan želim.', repair: 'Hvala za potrpežljivost. Jutri se vam oglasim.' },
};

/** Tikanje, in the present tense wherever a participle would tell the customer's sex. */
export const familiar: Spoken = {
  greet: ({ name, caller, company }) => `Živjo, ${name}, tukaj ${caller}${from(company)}. Imaš dve minuti časa?`,
  late: ({ when, product }) =>
    product
      ? `Tvoje naročilo pri nas je bilo ${when}: ${product}. Zanima me, kako se je obneslo.`
      : `Tvoje zadnje naročilo pri nas je bilo ${when} in zanima me, kako se je obneslo.`,
  cadence: ({ when }) =>
    when
      ? `Nazadnje smo bili v stiku ${when}, zato me zanima, kako si.`
      : 'Midva se še nisva slišala, zato se ti na kratko predstavim in vprašam, kako ti lahko pomagamo.',
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
    if (moment === 'today') return `V spominu imam, da je danes dan, ki ti je pri srcu: ${day}. Želim ti lep dan.`;
    if (moment === 'past') return `V spominu imam, da je bil pravkar dan, ki ti je pri srcu: ${day}. Upam, da je bil lep.`;
    return `V spominu imam, da prihaja dan, ki ti je pri srcu: ${day}. Že zdaj ti želim lep dan.`;
  },
  anniversary: ({ ago }) => `Tvoje prvo naročilo pri nas je bilo ${ago ?? 'ravno v tem času'}. Hvala, da nam ostajaš v družbi.`,
  promised: () => 'Za danes je bil dogovorjen najin klic, zato se oglašam.',
  enquiry: ({ title }) => `Od tebe imamo vprašanje (${title}), zato kličem, da ti ne bo treba čakati na odgovor.`,
  complaint: ({ title }) => `Nekaj ni bilo tako, kot bi moralo biti (${title}). Za to se ti opravičujem in kličem, da zadevo uredimo.`,
  followUp: ({ when, product }) =>
    product
      ? `Tvoje naročilo pri nas je bilo ${when}: ${product}. Kličem, da vprašam, ali je vse tako, kot mora biti.`
      : `Tvoje naročilo pri nas je bilo ${when} in kličem, da vprašam, ali je vse tako, kot mora biti.`,
  manual: () => 'Na kratko te kličem zaradi ene stvari; ne bo trajalo dolgo.',
  ask: {
    again: ['Kako ti služi to, kar imaš od nas?', 'Je kaj, kar bi morali narediti drugače?', 'Ali od nas zdaj kaj potrebuješ?'],
    congratulate: ['Kaj imaš v načrtu za ta dan?', 'Je s tem, kar imaš od nas, vse v redu?'],
    answer: ['Ali prav razumem, kaj iščeš?', 'Kaj ti je pri izbiri najpomembnejše?', 'Do kdaj to potrebuješ?'],
    repair: ['Mi lahko s svojimi besedami poveš, kaj se je zgodilo?', 'Kako lahko to popravimo, da bo zate prav?'],
    check: ['Je vse prispelo in je v redu?', 'Je kaj, kar naj ti podrobneje razložim?', 'Je kaj, kar naj naslednjič naredimo bolje?'],
  },
  ifYes: {
    again: 'Hvala, da mi to poveš. Pripravim ti predlog, ki si ga lahko v miru ogledaš.',
    congratulate: 'To me veseli. Če kaj potrebuješ, pokliči kar mene.',
    answer: 'Potem zapišem najin dogovor in ti ga pošljem še danes.',
    repair: 'Hvala, da mi to poveš. Za to poskrbim osebno in te jutri pokličem, da ti povem, kako kaže.',
    check: 'To me veseli. Če se pozneje pojavi kakšno vprašanje, me kar pokliči.',
  },
  ifNo: {
    again: 'Nič hudega. Se ti lahko oglasim čez nekaj mesecev ali ti raje pišem?',
    congratulate: 'Potem te ne zadržujem več. Želim ti čudovit dan.',
    answer: 'Nič hudega. Kaj te še zanima, preden se odločiš?',
    repair: 'Razumem. Kdaj ti ustreza, da se o tem pogovoriva?',
    check: 'To mi je žal. Povej mi, kaj je narobe, in poskrbim, da bo urejeno.',
  },
  close: { usual: 'Hvala za tvoj čas in lep dan želim.', repair: 'Hvala za potrpežljivost. Jutri se ti oglasim.' },
};
