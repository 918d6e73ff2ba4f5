import type { Spoken } from './shape.ts';

// Everybody is "þú" and goes by the given name. Words that would tell the customer's sex are kept out of every sentence but the greeting.
export const icelandic: Spoken = {
  greet: ({ hello, caller, company }) => `${hello}, þetta er ${caller}${company ? ` hjá ${company}` : ''}. Má ég trufla þig í tvær mínútur?`,
  late: ({ when, product }) =>
    product
      ? `Þú pantaðir hjá okkur ${when}: ${product}. Mig langar að heyra hvernig það hefur reynst.`
      : `Þú pantaðir hjá okkur ${when} og mig langar að heyra hvernig það hefur reynst.`,
  cadence: ({ when }) =>
    when
      ? `Við vorum síðast í sambandi ${when} og mig langaði bara að heyra hvernig gengur.`
      : 'Við höfum ekki talað saman áður og mig langaði að kynna mig og heyra hvernig gengur.',
  birthday: (moment) =>
    ({
      ahead: 'Þú átt bráðum afmæli og mig langaði að óska þér til hamingju í tæka tíð.',
      today: 'Þú átt afmæli í dag og mig langaði að óska þér innilega til hamingju með daginn.',
      past: 'Þú áttir afmæli um daginn. Kveðjan kemur aðeins of seint, en innilega til hamingju.',
    })[moment],
  nameDay: (moment) =>
    ({
      ahead: 'Þú átt bráðum nafnadag og mig langaði að óska þér til hamingju.',
      today: 'Þú átt nafnadag í dag og mig langaði að óska þér til hamingju.',
      past: 'Þú áttir nafnadag um daginn. Kveðjan kemur aðeins of seint, en til hamingju.',
    })[moment],
  holiday: ({ moment, label }) => {
    const day = label ?? 'uppáhaldsdagurinn þinn';
    if (moment === 'today') return `Ég mundi að í dag er dagur sem þér þykir vænt um: ${day}. Mig langaði að óska þér góðs dags.`;
    if (moment === 'past') return `Ég mundi að nú var að líða dagur sem þér þykir vænt um: ${day}. Ég vona að hann hafi verið góður.`;
    return `Ég mundi að nú styttist í dag sem þér þykir vænt um: ${day}. Mig langaði að óska þér góðs dags.`;
  },
  anniversary: ({ ago }) => `Þú pantaðir fyrst hjá okkur ${ago ?? 'á þessum árstíma'}. Mig langaði að þakka þér fyrir tryggðina.`,
  promised: () => 'Ég lofaði að hringja í þig í dag og stend við það.',
  enquiry: ({ title }) => `Þú sendir okkur fyrirspurn (${title}) og ég hringi svo að þú þurfir ekki að bíða eftir svari.`,
  complaint: ({ title }) => `Eitthvað fór ekki eins og það átti að fara (${title}). Mér þykir það leitt og ég hringi til að bæta úr því.`,
  followUp: ({ when, product }) =>
    product
      ? `Þú pantaðir hjá okkur ${when}: ${product}. Ég hringi til að spyrja hvort allt sé eins og það á að vera.`
      : `Þú pantaðir hjá okkur ${when} og ég hringi til að spyrja hvort allt sé eins og það á að vera.`,
  essential: {
    'follow-up': (o) => icelandic.followUp(o),
    delight: ({ when, product }) =>
      product
        ? `Þú keyptir þetta hjá okkur ${when}: ${product}. Ég er ekki að selja neitt í dag, mig langaði bara að gleðja þig.`
        : 'Ég er ekki að selja neitt í dag, mig langaði bara að gleðja þig.',
    feedback: ({ when, product }) =>
      product
        ? `Þú pantaðir þetta hjá okkur ${when}: ${product}. Mig langar að heyra hvernig það hefur reynst þér.`
        : `Þú pantaðir hjá okkur ${when} og mig langar að heyra hvernig það hefur reynst þér.`,
    more: ({ when, product }) =>
      product
        ? `Þú keyptir þetta hjá okkur ${when}: ${product}. Við eigum nokkuð sem á vel við það og mér varð hugsað til þín.`
        : 'Við eigum nokkuð sem á vel við það sem þú keyptir hjá okkur og mér varð hugsað til þín.',
  },
  manual: () => 'Það er eitt sem mig langar að ræða við þig; það tekur enga stund.',
  reply: () => 'Takk fyrir bréfið; mér fannst betra að svara þér í síma.',
  ask: {
    again: ['Hvernig hefur þetta reynst?', 'Er eitthvað sem við hefðum átt að gera öðruvísi?', 'Er eitthvað sem þig vantar frá okkur núna?'],
    congratulate: ['Hvað ætlar þú að gera í tilefni dagsins?', 'Er allt í góðu lagi með það sem þú fékkst hjá okkur?'],
    answer: ['Hef ég skilið rétt hverju þú ert að leita að?', 'Hvað skiptir þig mestu máli þegar þú velur?', 'Hvenær þarft þú að fá þetta?'],
    repair: ['Viltu segja mér með þínum orðum hvað gerðist?', 'Hvað getum við gert til að bæta þér þetta?'],
    check: ['Skilaði allt sér og var það í lagi?', 'Er eitthvað sem þú vilt fá útskýrt betur?', 'Er eitthvað sem við ættum að gera betur næst?'],
  },
  ifYes: {
    again: 'Gott að þú sagðir mér það. Ég set saman tillögu sem þú getur skoðað í ró og næði.',
    congratulate: 'Það er gaman að heyra. Ef eitthvað er skaltu bara hringja beint í mig.',
    answer: 'Þá skrifa ég niður það sem við töluðum um og sendi þér það í dag.',
    repair: 'Takk fyrir að segja mér frá þessu. Ég geng í málið og hringi á morgun og segi þér hvernig gengur.',
    check: 'Það er gott að heyra. Ef spurningar vakna seinna er alltaf velkomið að hringja í mig.',
  },
  ifNo: {
    again: 'Það er allt í góðu lagi. Má ég hafa samband aftur eftir nokkra mánuði eða viltu frekar fá bréf?',
    congratulate: 'Þá tef ég þig ekki lengur. Njóttu dagsins.',
    answer: 'Það er allt í góðu lagi. Hvað þarftu að vita áður en þú ákveður þig?',
    repair: 'Ég skil það vel. Hvenær hentar þér að tala um þetta?',
    check: 'Leitt að heyra. Segðu mér hvað er að og ég sé til þess að það verði lagað.',
  },
  close: { usual: 'Takk kærlega fyrir spjallið og hafðu það gott.', repair: 'Takk fyrir þolinmæðina. Þú heyrir frá mér á morgun.' },
};
