import type { problems as english } from '../en/problems.ts';
import type { Texts } from '../shapes.ts';

export const problems: Texts<typeof english, 'hu'> = {
  missing: 'Ezt ki kell tölteni.',
  notAnAddress: 'Ez még nem e-mail-cím. Kell bele név, @ és tartomány.',
  notANumber: 'Ez nem olvasható telefonszámként.',
  severalNumbers: 'Ez több szám egyszerre. Kérjük, egyenként vegye fel őket.',
  belowIdeal: 'A leghosszabb szünet nem lehet rövidebb a szokásosnál.',
  inThePast: 'Ez a nap már elmúlt.',
  inTheFuture: 'Ez a nap még nem jött el.',
  notACountry: 'Ilyen országot nem ismerünk.',
  notAZone: 'Ilyen időzónát nem ismerünk. Írjon egy várost, például: Lisbon.',
  noSuchDay: 'Ilyen nap nincs.',
  beforeStart: 'A végének a kezdete után kell lennie.',
  tooLarge: 'Ez az összeg túl nagy.',
  notAHost: 'Ez nem szervernév.',
  other: 'Ez így még nem jó. Kérjük, nézze át.',
};
