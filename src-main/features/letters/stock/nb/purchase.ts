import { forBoth, type StockOfLanguage, words } from '../words.ts';

export const purchase = {
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
} satisfies Partial<StockOfLanguage>;
