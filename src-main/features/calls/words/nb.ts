import type { Spoken } from './shape.ts';

// Norwegian has one form of address; "De" would sound like an old letter.
export const norwegian: Spoken = {
  greet: ({ name, caller, company }) => `Hei ${name}, det er ${caller}${company ? ` fra ${company}` : ''}. Har du et par minutter?`,
  late: ({ when, product }) =>
    product
      ? `Du bestilte noe hos oss ${when}: ${product}. Jeg ville gjerne høre hvordan det har gått.`
      : `Du bestilte hos oss ${when}, og jeg ville gjerne høre hvordan det har gått.`,
  cadence: ({ when }) =>
    when
      ? `Sist vi var i kontakt, var ${when}, og jeg ville bare høre hvordan det står til.`
      : 'Vi har ikke snakket sammen før, så jeg ville gjerne hilse på og høre hvordan det står til.',
  birthday: (moment) =>
    ({
      ahead: 'Du har snart bursdag, og jeg ville være tidlig ute med å gratulere.',
      today: 'Du har bursdag i dag, så jeg ringer for å si gratulerer med dagen.',
      past: 'Du har nettopp hatt bursdag. Jeg er litt sent ute, men gratulerer så mye med dagen som var.',
    })[moment],
  nameDay: (moment) =>
    ({
      ahead: 'Du har snart navnedag, og jeg ville gjerne gratulere.',
      today: 'Du har navnedag i dag, og jeg ville gjerne gratulere.',
      past: 'Du hadde navnedag her om dagen. Jeg er litt sent ute, men gratulerer.',
    })[moment],
  holiday: ({ moment, label }) => {
    const day = label ?? 'favorittdagen din';
    if (moment === 'today') return `Jeg husket at det i dag er en dag du setter pris på: ${day}. Jeg ville ønske deg en fin dag.`;
    if (moment === 'past') return `Jeg husket at det nettopp var en dag du setter pris på: ${day}. Jeg håper den ble fin.`;
    return `Jeg husket at det snart er en dag du setter pris på: ${day}. Jeg ville ønske deg en fin dag.`;
  },
  anniversary: ({ ago }) => `Du handlet hos oss for første gang ${ago ?? 'på denne tiden av året'}. Jeg ville takke for at du fortsatt er kunde hos oss.`,
  promised: () => 'Jeg lovet å ringe deg i dag, så da gjør jeg det.',
  enquiry: ({ title }) => `Du spurte oss om noe (${title}), og jeg ringer så du slipper å vente på svar.`,
  complaint: ({ title }) => `Noe ble ikke slik det skulle (${title}). Det beklager jeg, og jeg ringer for å rette det opp.`,
  followUp: ({ when, product }) =>
    product
      ? `Du bestilte noe hos oss ${when}: ${product}. Jeg ringer for å høre om alt er som det skal.`
      : `Du bestilte hos oss ${when}, og jeg ringer for å høre om alt er som det skal.`,
  essential: {
    'follow-up': (o) => norwegian.followUp(o),
    delight: ({ when, product }) =>
      product
        ? `Du kjøpte dette hos oss ${when}: ${product}. Jeg skal ikke selge noe i dag, jeg ville bare glede deg litt.`
        : 'Jeg skal ikke selge noe i dag, jeg ville bare glede deg litt.',
    feedback: ({ when, product }) =>
      product
        ? `Du bestilte dette hos oss ${when}: ${product}. Nå har det vært i bruk en stund, og jeg vil gjerne høre hvordan det har gått.`
        : `Du bestilte hos oss ${when}, og jeg vil gjerne høre hvordan det har gått.`,
    more: ({ when, product }) =>
      product
        ? `Du kjøpte dette hos oss ${when}: ${product}. Vi har noe som passer godt til det, og jeg kom til å tenke på deg.`
        : 'Vi har noe som passer godt til det du har kjøpt hos oss, og jeg kom til å tenke på deg.',
  },
  manual: () => 'Det er en ting jeg gjerne vil snakke med deg om; det tar ikke lang tid.',
  reply: () => 'Takk for at du skrev; jeg tenkte jeg heller ville svare deg på telefonen.',
  ask: {
    again: ['Er du fornøyd med det du fikk hos oss?', 'Er det noe vi burde ha gjort annerledes?', 'Er det noe du trenger fra oss nå?'],
    congratulate: ['Hvordan skal dagen feires?', 'Er du fortsatt fornøyd med det du har kjøpt hos oss?'],
    answer: ['Har jeg forstått riktig hva du er ute etter?', 'Hva er viktigst for deg når du skal velge?', 'Når trenger du å ha det på plass?'],
    repair: ['Kan du fortelle meg med egne ord hva som skjedde?', 'Hva skal til for at du blir fornøyd?'],
    check: ['Kom alt fram, og var det i orden?', 'Er det noe du gjerne vil ha forklart?', 'Er det noe vi bør gjøre bedre neste gang?'],
  },
  ifYes: {
    again: 'Så fint at du sier det. Jeg setter opp et forslag, så kan du se på det i ro og mak.',
    congratulate: 'Det var hyggelig å høre. Er det noe, er det bare å ringe meg direkte.',
    answer: 'Da skriver jeg ned det vi er blitt enige om, og sender det til deg i dag.',
    repair: 'Takk for at du sier fra. Jeg tar meg av det selv og ringer deg i morgen og forteller hvordan det går.',
    check: 'Så bra. Dukker det opp spørsmål senere, er det bare å ringe meg.',
  },
  ifNo: {
    again: 'Det er helt i orden. Er det greit at jeg tar kontakt igjen om noen måneder, eller vil du heller at jeg skriver?',
    congratulate: 'Da skal jeg ikke oppholde deg lenger. Ha en riktig fin dag.',
    answer: 'Det er helt i orden. Hva må du vite før du bestemmer deg?',
    repair: 'Det forstår jeg. Når passer det bedre at vi snakker om det?',
    check: 'Det var leit å høre. Fortell meg hva som er galt, så sørger jeg for at det blir ordnet.',
  },
  close: { usual: 'Takk for praten, og ha en fin dag videre.', repair: 'Takk for tålmodigheten. Du hører fra meg i morgen.' },
};
