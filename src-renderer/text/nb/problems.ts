import type { problems as english } from '../en/problems.ts';
import type { Texts } from '../shapes.ts';

export const problems: Texts<typeof english, 'nb'> = {
  missing: 'Dette må fylles ut.',
  notAnAddress: 'Dette er ikke en e-postadresse ennå. Den trenger et navn, en @ og et domene.',
  notANumber: 'Dette kan ikke leses som et telefonnummer.',
  severalNumbers: 'Dette er flere numre. Legg dem til ett for ett.',
  belowIdeal: 'Den lengste pausen kan ikke være kortere enn den vanlige.',
  inThePast: 'Denne dagen er forbi.',
  inTheFuture: 'Denne dagen er ikke kommet ennå.',
  notACountry: 'Dette landet er ikke kjent.',
  notAZone: 'Denne tidssonen er ikke kjent. Prøv en by, for eksempel Lisbon.',
  noSuchDay: 'Den dagen finnes ikke.',
  beforeStart: 'Slutten må komme etter starten.',
  tooLarge: 'Dette beløpet er for stort.',
  notAHost: 'Dette er ikke navnet på en server.',
  other: 'Dette er ikke riktig ennå. Se på det en gang til.',
};
