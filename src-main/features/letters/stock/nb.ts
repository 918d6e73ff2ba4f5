import { belatedOr, forBoth, type StockOfLanguage, words } from './words.ts';

export const norwegian: StockOfLanguage = {
  'one-in-five': forBoth(
    words(
      'Hvordan har det fungert?',
      'Tre korte spørsmål om bestillingen din',
      'Du bestilte hos oss {{ order.inMonth }}: «{{ order.product }}». Jeg vil gjerne vite hvordan det har fungert, og spør heller enn å gjette.',
      'Kan jeg få stille tre spørsmål?',
      '1. Er du fornøyd med det du fikk?\n2. Fungerer det slik du hadde tenkt?\n3. Er det noe vi burde ha gjort annerledes?',
      'En linje eller to er nok. Jeg leser alle svarene selv, og alle betyr noe, både ros og ris: det er slik vi vet hva vi må gjøre bedre.',
      'Og trenger du noe fra oss nå? Si ifra i så fall, så ordner jeg det. Hvis ikke, er det også et godt svar.',
      'Vennlig hilsen',
    ),
  ),
  birthday: forBoth(
    words(
      belatedOr('Gratulerer på etterskudd', 'Gratulerer med dagen'),
      'Noen linjer til bursdagen din',
      belatedOr(
        'Litt sent, men like hjertelig: gratulerer så mye med bursdagen. Jeg håper du hadde en fin dag i godt selskap.',
        'Gratulerer så mye med dagen! Jeg håper den byr på godt selskap og litt tid til det du liker best.',
      ),
      'Dette brevet handler ikke om forretninger. Jeg ville bare at du skulle vite at vi tenker på deg, og at vi setter pris på å ha deg som kunde.',
      'Varm hilsen',
    ),
  ),
  'favourite-holiday': forBoth(
    words(
      belatedOr('Litt på etterskudd: {{ occasion.name }}', '{{ occasion.name }}'),
      'Noen linjer til favorittdagen din',
      belatedOr(
        'Hilsenen kommer litt sent, men jeg har ikke glemt favorittdagen din: «{{ occasion.name }}». Jeg håper den ble fin.',
        'Du nevnte en gang hvilken dag du liker best, og jeg noterte det: «{{ occasion.name }}». Jeg håper den blir riktig fin.',
      ),
      'Det er hyggelig å ha en slik grunn til å skrive. Jeg har ingenting å selge i dag, jeg ville bare at du skulle vite at vi tenker på deg.',
      'Varm hilsen',
    ),
  ),
  'keep-in-touch': forBoth(
    words(
      'Hvordan går det?',
      'Det er en stund siden sist',
      'Det er en stund siden vi sist hadde kontakt, og jeg ville høre hvordan du har det og hvordan det går.',
      '{% if order.product %}Er alt fortsatt i orden med den siste bestillingen din («{{ order.product }}»)? Si ifra hvis noe ikke er som det skal, så ser jeg på det.{% endif %}',
      'Du trenger ikke å gjøre noe. Dukker det opp et spørsmål, stort eller lite, er det bare å skrive eller ringe.',
      'Vennlig hilsen',
    ),
  ),
  'follow-up': forBoth(
    words(
      'Er alt i orden med bestillingen din?',
      'Takk for bestillingen',
      'Takk for bestillingen: «{{ order.product }}». Det er viktig for meg at alt er som avtalt.',
      'Har du spørsmål om bruk, vedlikehold eller fakturaen, er det bare å svare på dette brevet, så svarer jeg personlig.',
      'Og er det noe som ikke stemmer, så si gjerne ifra snart: jo før jeg vet det, desto lettere er det å rette opp.',
      'Vennlig hilsen',
    ),
  ),
};
