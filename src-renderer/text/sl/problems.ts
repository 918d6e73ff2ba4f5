import type { problems as english } from '../en/problems.ts';
import type { Texts } from '../shapes.ts';

export const problems: Texts<typeof english, 'sl'> = {
  missing: 'To je treba izpolniti.',
  notAnAddress: 'To še ni e-poštni naslov. Potrebuje ime, @ in domeno.',
  notANumber: 'Tega ni mogoče prebrati kot telefonsko številko.',
  severalNumbers: 'To je več številk. Dodajte jih eno za drugo.',
  belowIdeal: 'Najdaljši premor ne more biti krajši od običajnega.',
  inThePast: 'Ta dan je že minil.',
  inTheFuture: 'Ta dan še ni prišel.',
  notACountry: 'Te države ne poznamo.',
  notAZone: 'Tega časovnega pasu ne poznamo. Poskusite z mestom, na primer Lisbon.',
  noSuchDay: 'Takega dneva ni.',
  beforeStart: 'Konec mora biti za začetkom.',
  tooLarge: 'Ta znesek je prevelik.',
  notAHost: 'To ni ime strežnika.',
  other: 'To še ni v redu. Poglejte še enkrat.',
};
