import type { outbox as english } from '../en/outbox.ts';
import type { Texts } from '../shapes.ts';

export const outbox: Texts<typeof english, 'nb'> = {
  turns_one: '{{count}} brev venter på tur. Det går omtrent kl. {{time}}.',
  turns_other: '{{count}} brev venter på tur. Det neste går kl. {{time}}, det siste omtrent kl. {{last}}.',
  whyPause: 'De går ett for ett, som fra en persons hånd, så leverandøren ikke tar dem for masseutsendelse.',
  whyHour: '{{count}} har gått i løpet av en time. Flere bør ikke gå, så leverandøren ikke tar dem for masseutsendelse.',
  whyDay: '{{count}} har gått i løpet av et døgn. Flere bør ikke gå, så leverandøren ikke tar dem for masseutsendelse.',
  batchWaits_one: '{{name}}: {{count}} brev har ikke gått ennå',
  batchWaits_other: '{{name}}: {{count}} brev har ikke gått ennå',
  rests: 'hviler til du fortsetter',
  pause: 'Pause',
  resume: 'Fortsett',
  stop: 'Stopp',
  pauseThis: 'Pause: {{name}}',
  resumeThis: 'Fortsett: {{name}}',
  stopThis: 'Stopp: {{name}}',
  stopTitle: 'Stoppe «{{name}}» for godt?',
  stopText: 'Det som ikke har gått, blir ikke sendt, og disse kundene står for tur igjen. Det som har gått, har gått.',
  stopAct: 'Stopp brevene',
  tooLate: 'Det er for sent for det.',
  turn: 'venter på tur',
  withBatch: 'hviler sammen med de andre',
  forMailbox: 'venter på postkassen',
  forRoom: 'venter på plass på disken',
  signedOut: 'Leverandøren har logget deg ut, så brev venter.',
  unreached: 'E-postserveren kan ikke nås. Brevet prøver på nytt av seg selv.',
  looking:
    'Serveren sa ikke om den tok imot brevet. Omtrent kl. {{time}} ser Comeback i mappen «Sendt» i postkassen din og avgjør det selv. Du kan også bestemme nå.',
  notInSent:
    'Serveren sa ikke om den tok imot brevet, og det ligger ikke i mappen «Sendt» i postkassen din. Enten har det ikke gått, eller leverandøren legger ingen kopier der. Spør kunden, eller send på nytt: i verste fall får kunden det samme brevet to ganger.',
  noAddress: 'Adressen finnes ikke hos kundens leverandør. Spør etter den riktige, rett den på kortet, og skriv på nytt.',
  mailboxFull: 'Kundens postkasse er full. Send på nytt om noen dager, eller ring.',
  tooBig: 'Brevet er for stort for serveren. Bruk et mindre bilde i signaturen, og skriv på nytt.',
  asSpam:
    'Serveren tok det for masseutsendelse. Ingenting mer går før du fortsetter i innstillingene. Send færre om gangen, og få oppsettet av domenet ditt sjekket der.',
  notAllowed: 'Serveren lar ikke denne postkassen sende til den adressen. Se hva den sa, og spør den som tar seg av e-posten.',
};
