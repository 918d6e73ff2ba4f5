import type { Spoken } from './shape.ts';

/** "a" before a consonant, "az" before a vowel; for names and abbreviations as they are written. */
export const article = (word: string): string => (/^[aáeéiíoóöőuúüű]/i.test(word.replace(/^[^\p{L}]+/u, '')) ? 'az' : 'a');

const from = (company: string | null) => (company ? ` ${article(company)} ${company} cégtől` : '');

/** Önözés: the third person throughout. */
export const formal: Spoken = {
  greet: ({ name, caller, company }) => `Jó napot kívánok, ${name}! ${caller} vagyok${from(company)}. Van most két perce?`,
  late: ({ when, product }) =>
    product
      ? `Ön ${when} ezt rendelte nálunk: ${product}. Szeretném megkérdezni, hogyan vált be.`
      : `Ön ${when} rendelt nálunk, és szeretném megkérdezni, hogyan vált be.`,
  cadence: ({ when }) =>
    when
      ? `Legutóbb ${when} voltunk kapcsolatban, ezért szeretném megkérdezni, hogy van.`
      : 'Még nem beszéltünk egymással, ezért szeretnék bemutatkozni, és megkérdezni, miben lehetünk a segítségére.',
  birthday: (moment) =>
    ({
      ahead: 'Hamarosan születésnapja lesz, és szerettem volna az elsők között gratulálni.',
      today: 'Ma van a születésnapja, ezért hívom: Isten éltesse sokáig!',
      past: 'Nemrég volt a születésnapja. Kicsit megkéstem, de szívből kívánok minden jót.',
    })[moment],
  nameDay: (moment) =>
    ({
      ahead: 'Hamarosan névnapja lesz, és szerettem volna minden jót kívánni.',
      today: 'Ma van a névnapja, ezért hívom: boldog névnapot kívánok!',
      past: 'Nemrég volt a névnapja. Kicsit megkéstem, de szívből kívánok minden jót.',
    })[moment],
  holiday: ({ moment, label }) => {
    const day = label ?? 'a kedvenc ünnepe';
    if (moment === 'today') return `Megjegyeztem, hogy ma olyan nap van, amelyet szeret: ${day}. Szerettem volna szép napot kívánni.`;
    if (moment === 'past') return `Megjegyeztem, hogy most volt egy nap, amelyet szeret: ${day}. Remélem, szépen telt.`;
    return `Megjegyeztem, hogy közeledik egy nap, amelyet szeret: ${day}. Szerettem volna előre is szép napot kívánni.`;
  },
  anniversary: ({ ago }) => `Ön ${ago ?? 'ilyenkor'} rendelt nálunk először. Szeretném megköszönni, hogy azóta is minket választ.`,
  promised: () => 'Megígértem, hogy felhívom, és szeretném állni a szavamat.',
  enquiry: ({ title }) => `Ön érdeklődött nálunk (${title}), és azért hívom, hogy ne kelljen a válaszra várnia.`,
  complaint: ({ title }) => `Valami nem úgy sikerült, ahogy kellett volna (${title}). Elnézést kérek érte, és azért hívom, hogy rendbe tegyük.`,
  followUp: ({ when, product }) =>
    product
      ? `Ön ${when} ezt rendelte nálunk: ${product}. Azért hívom, hogy megkérdezzem, minden rendben van-e vele.`
      : `Ön ${when} rendelt nálunk, és azért hívom, hogy megkérdezzem, minden rendben van-e.`,
  essential: {
    'follow-up': (o) => formal.followUp(o),
    delight: ({ when, product }) =>
      product
        ? `Ön ${when} ezt vette nálunk: ${product}. Most semmit sem szeretnék eladni, csak egy kis örömöt szerezni.`
        : 'Most semmit sem szeretnék eladni, csak egy kis örömöt szerezni.',
    feedback: ({ when, product }) =>
      product
        ? `Ön ${when} ezt rendelte nálunk: ${product}. Azóta már használja; kíváncsi vagyok, hogyan vált be.`
        : `Ön ${when} rendelt nálunk, és kíváncsi vagyok, hogyan vált be.`,
    more: ({ when, product }) =>
      product
        ? `Ön ${when} ezt vette nálunk: ${product}. Van valami, ami jól illik hozzá, és rögtön Önre gondoltam.`
        : 'Van valami, ami jól illik ahhoz, amit nálunk vett, és rögtön Önre gondoltam.',
  },
  manual: () => 'Szeretnék valamit röviden megbeszélni Önnel; nem tart sokáig.',
  reply: () => 'Köszönöm, hogy írt; úgy gondoltam, élőszóban válaszolok.',
  ask: {
    again: ['Elégedett azzal, amit tőlünk kapott?', 'Van valami, amit másképp kellett volna csinálnunk?', 'Van most valami, amiben a segítségére lehetünk?'],
    congratulate: ['Hogy van, hogyan telnek a napjai?', 'Minden rendben van azzal, amit tőlünk vett?'],
    answer: ['Jól értettem, hogy mit keres?', 'Mi a legfontosabb Önnek, amikor választ?', 'Mikorra lenne rá szüksége?'],
    repair: ['Elmondaná a saját szavaival, mi történt?', 'Mivel tudnánk jóvátenni?'],
    check: ['Minden megérkezett, és rendben van?', 'Van valami, amit elmagyarázhatok?', 'Van valami, amit legközelebb jobban kellene csinálnunk?'],
  },
  ifYes: {
    again: 'Köszönöm, hogy elmondta. Összeállítok egy javaslatot, amelyet nyugodtan átnézhet.',
    congratulate: 'Örömmel hallom. Ha bármire szüksége van, forduljon bátran közvetlenül hozzám.',
    answer: 'Akkor leírom, amit megbeszéltünk, és még ma elküldöm Önnek.',
    repair: 'Köszönöm, hogy elmondta. Személyesen utánajárok, holnap pedig felhívom, és elmondom, hol tart az ügy.',
    check: 'Örülök neki. Ha később kérdése lenne, hívjon nyugodtan.',
  },
  ifNo: {
    again: 'Természetesen, semmi gond. Jelentkezhetek néhány hónap múlva, vagy inkább írjak?',
    congratulate: 'Akkor nem is tartom fel tovább. Szép napot kívánok.',
    answer: 'Természetesen, semmi gond. Mit lenne jó tudnia, mielőtt dönt?',
    repair: 'Megértem. Mikor lenne alkalmas, hogy beszéljünk róla?',
    check: 'Sajnálom. Mondja el, kérem, mi a baj, és gondoskodom róla, hogy rendbe jöjjön.',
  },
  close: { usual: 'Köszönöm, hogy időt szánt rám. Szép napot kívánok, viszonthallásra!', repair: 'Köszönöm a türelmét. Holnap jelentkezem. Viszonthallásra!' },
};

/** Tegezés. */
export const familiar: Spoken = {
  greet: ({ name, caller, company }) => `Szia, ${name}! ${caller} vagyok${from(company)}. Van most két perced?`,
  late: ({ when, product }) =>
    product ? `Nálunk ${when} ezt rendelted: ${product}. Kíváncsi vagyok, hogyan vált be.` : `Nálunk ${when} rendeltél, és kíváncsi vagyok, hogyan vált be.`,
  cadence: ({ when }) =>
    when
      ? `Legutóbb ${when} voltunk kapcsolatban, és gondoltam, megkérdezem, hogy vagy.`
      : 'Még nem beszéltünk egymással, ezért szeretnék bemutatkozni, és megkérdezni, miben segíthetünk.',
  birthday: (moment) =>
    ({
      ahead: 'Hamarosan születésnapod lesz, és szerettem volna az elsők között gratulálni.',
      today: 'Ma van a születésnapod, ezért hívlak: Isten éltessen sokáig!',
      past: 'Nemrég volt a születésnapod. Kicsit megkéstem, de szívből kívánok minden jót.',
    })[moment],
  nameDay: (moment) =>
    ({
      ahead: 'Hamarosan névnapod lesz, és szerettem volna minden jót kívánni.',
      today: 'Ma van a névnapod, ezért hívlak: boldog névnapot!',
      past: 'Nemrég volt a névnapod. Kicsit megkéstem, de szívből kívánok minden jót.',
    })[moment],
  holiday: ({ moment, label }) => {
    const day = label ?? 'a kedvenc ünneped';
    if (moment === 'today') return `Megjegyeztem, hogy ma olyan nap van, amelyet szeretsz: ${day}. Szerettem volna szép napot kívánni.`;
    if (moment === 'past') return `Megjegyeztem, hogy most volt egy nap, amelyet szeretsz: ${day}. Remélem, szépen telt.`;
    return `Megjegyeztem, hogy közeledik egy nap, amelyet szeretsz: ${day}. Szerettem volna előre is szép napot kívánni.`;
  },
  anniversary: ({ ago }) => `Nálunk ${ago ?? 'ilyenkor'} rendeltél először. Szeretném megköszönni, hogy azóta is minket választasz.`,
  promised: () => 'Megígértem, hogy felhívlak, és szeretném állni a szavamat.',
  enquiry: ({ title }) => `Érdeklődtél nálunk (${title}), és azért hívlak, hogy ne kelljen a válaszra várnod.`,
  complaint: ({ title }) => `Valami nem úgy sikerült, ahogy kellett volna (${title}). Elnézést kérek érte, és azért hívlak, hogy rendbe tegyük.`,
  followUp: ({ when, product }) =>
    product
      ? `Nálunk ${when} ezt rendelted: ${product}. Azért hívlak, hogy megkérdezzem, minden rendben van-e vele.`
      : `Nálunk ${when} rendeltél, és azért hívlak, hogy megkérdezzem, minden rendben van-e.`,
  essential: {
    'follow-up': (o) => familiar.followUp(o),
    delight: ({ when, product }) =>
      product
        ? `Nálunk ${when} ezt vetted: ${product}. Most semmit sem szeretnék eladni, csak egy kis örömöt szerezni.`
        : 'Most semmit sem szeretnék eladni, csak egy kis örömöt szerezni.',
    feedback: ({ when, product }) =>
      product
        ? `Nálunk ${when} ezt rendelted: ${product}. Azóta már használod; kíváncsi vagyok, hogyan vált be.`
        : `Nálunk ${when} rendeltél, és kíváncsi vagyok, hogyan vált be.`,
    more: ({ when, product }) =>
      product
        ? `Nálunk ${when} ezt vetted: ${product}. Van valami, ami jól illik hozzá, és rögtön rád gondoltam.`
        : 'Van valami, ami jól illik ahhoz, amit nálunk vettél, és rögtön rád gondoltam.',
  },
  manual: () => 'Szeretnék valamit röviden megbeszélni veled; nem tart sokáig.',
  reply: () => 'Köszönöm, hogy írtál; úgy gondoltam, élőszóban válaszolok.',
  ask: {
    again: ['Elégedett vagy azzal, amit tőlünk kaptál?', 'Van valami, amit másképp kellett volna csinálnunk?', 'Van most valami, amiben segíthetünk?'],
    congratulate: ['Hogy vagy, hogyan telnek a napjaid?', 'Minden rendben van azzal, amit tőlünk vettél?'],
    answer: ['Jól értettem, hogy mit keresel?', 'Mi a legfontosabb neked, amikor választasz?', 'Mikorra lenne rá szükséged?'],
    repair: ['Elmondanád a saját szavaiddal, mi történt?', 'Mivel tudnánk jóvátenni?'],
    check: ['Minden megérkezett, és rendben van?', 'Van valami, amit elmagyarázhatok?', 'Van valami, amit legközelebb jobban kellene csinálnunk?'],
  },
  ifYes: {
    again: 'Köszönöm, hogy elmondtad. Összeállítok egy javaslatot, amelyet nyugodtan átnézhetsz.',
    congratulate: 'Örömmel hallom. Ha bármire szükséged van, fordulj bátran közvetlenül hozzám.',
    answer: 'Akkor leírom, amit megbeszéltünk, és még ma elküldöm neked.',
    repair: 'Köszönöm, hogy elmondtad. Személyesen utánajárok, holnap pedig felhívlak, és elmondom, hol tart az ügy.',
    check: 'Örülök neki. Ha később kérdésed lenne, hívj nyugodtan.',
  },
  ifNo: {
    again: 'Persze, semmi gond. Jelentkezhetek néhány hónap múlva, vagy inkább írjak?',
    congratulate: 'Akkor nem is tartalak fel tovább. Szép napot kívánok.',
    answer: 'Persze, semmi gond. Mit lenne jó tudnod, mielőtt döntesz?',
    repair: 'Megértem. Mikor lenne jó, hogy beszéljünk róla?',
    check: 'Sajnálom. Mondd el, mi a baj, és gondoskodom róla, hogy rendbe jöjjön.',
  },
  close: { usual: 'Köszönöm, hogy időt szántál rám. Szép napot, szia!', repair: 'Köszönöm a türelmedet. Holnap jelentkezem. Szia!' },
};
