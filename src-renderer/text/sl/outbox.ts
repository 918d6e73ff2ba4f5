import type { outbox as english } from '../en/outbox.ts';
import type { Texts } from '../shapes.ts';

export const outbox: Texts<typeof english, 'sl'> = {
  turns_one: '{{count}} pismo čaka na vrsto. Odide okoli {{time}}.',
  turns_two: '{{count}} pismi čakata na vrsto. Naslednje odide ob {{time}}, zadnje okoli {{last}}.',
  turns_few: '{{count}} pisma čakajo na vrsto. Naslednje odide ob {{time}}, zadnje okoli {{last}}.',
  turns_other: '{{count}} pisem čaka na vrsto. Naslednje odide ob {{time}}, zadnje okoli {{last}}.',
  whyPause: 'Odhajajo eno za drugim, kot bi jih pošiljal človek, da jih ponudnik ne bi imel za množično pošto.',
  whyHour: 'V eni uri jih je odšlo {{count}}. Več naj jih ne gre, da jih ponudnik ne bi imel za množično pošto.',
  whyDay: 'V enem dnevu jih je odšlo {{count}}. Več naj jih ne gre, da jih ponudnik ne bi imel za množično pošto.',
  batchWaits_one: '{{name}}: {{count}} pismo še ni odšlo',
  batchWaits_two: '{{name}}: {{count}} pismi še nista odšli',
  batchWaits_few: '{{name}}: {{count}} pisma še niso odšla',
  batchWaits_other: '{{name}}: {{count}} pisem še ni odšlo',
  rests: 'miruje, dokler ne nadaljujete',
  pause: 'Premor',
  resume: 'Nadaljuj',
  stop: 'Ustavi',
  pauseThis: 'Premor: {{name}}',
  resumeThis: 'Nadaljuj: {{name}}',
  stopThis: 'Ustavi: {{name}}',
  stopTitle: 'Dokončno ustaviti »{{name}}«?',
  stopText: 'Kar še ni odšlo, ne bo poslano, in te stranke so znova na vrsti. Kar je odšlo, je odšlo.',
  stopAct: 'Ustavi ta pisma',
  tooLate: 'Za to je prepozno.',
  turn: 'čaka na vrsto',
  withBatch: 'miruje skupaj z drugimi',
  forMailbox: 'čaka na poštni predal',
  forRoom: 'čaka na prostor na disku',
  signedOut: 'Ponudnik vas je odjavil, zato pisma čakajo.',
  unreached: 'Poštni strežnik ni dosegljiv. Pismo bo samo poskusilo znova.',
  looking:
    'Strežnik ni povedal, ali je pismo sprejel. Okoli {{time}} bo Comeback pogledal v mapo »Poslano« v vašem predalu in to sam razrešil. Odločite se lahko tudi zdaj.',
  notInSent:
    'Strežnik ni povedal, ali je pismo sprejel, in v mapi »Poslano« v vašem predalu ga ni. Ali ni odšlo ali pa ponudnik tja ne odlaga kopij. Vprašajte stranko ali pošljite znova: v najslabšem primeru dobi isto pismo dvakrat.',
  noAddress: 'Tega naslova pri ponudniku stranke ni. Vprašajte za pravega, popravite ga na kartici in pišite znova.',
  mailboxFull: 'Predal stranke je poln. Pošljite znova čez nekaj dni ali pokličite.',
  tooBig: 'Pismo je za strežnik preveliko. V podpisu uporabite manjšo fotografijo in pišite znova.',
  asSpam:
    'Strežnik ga je imel za množično pošto. Nič ne odide, dokler v nastavitvah ne nadaljujete. Pošiljajte manj naenkrat in tam preverite nastavitve svoje domene.',
  notAllowed: 'Strežnik temu predalu ne dovoli pošiljati na ta naslov. Poglejte, kaj je povedal, in vprašajte, kdor skrbi za vašo pošto.',
};
