import { forBoth, type StockOfLanguage, words } from '../words.ts';

export const returning = {
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
} satisfies Partial<StockOfLanguage>;
