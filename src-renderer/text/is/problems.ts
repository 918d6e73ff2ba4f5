import type { problems as english } from '../en/problems.ts';
import type { Texts } from '../shapes.ts';

export const problems: Texts<typeof english, 'is'> = {
  missing: 'Þetta þarf að fylla út.',
  notAnAddress: 'Þetta er ekki orðið netfang. Það þarf nafn, @ og lén.',
  notANumber: 'Þetta er ekki hægt að lesa sem símanúmer.',
  severalNumbers: 'Þetta eru fleiri en eitt númer. Bættu þeim við einu í einu.',
  belowIdeal: 'Lengsta biðin getur ekki verið styttri en sú venjulega.',
  inThePast: 'Þessi dagur er liðinn.',
  inTheFuture: 'Þessi dagur er ekki runninn upp.',
  notACountry: 'Þetta land er ekki þekkt.',
  notAZone: 'Þetta tímabelti er ekki þekkt. Reyndu borg, til dæmis Lisbon.',
  noSuchDay: 'Þessi dagur er ekki til.',
  beforeStart: 'Lokin verða að koma á eftir upphafinu.',
  tooLarge: 'Þessi upphæð er of há.',
  notAHost: 'Þetta er ekki nafn á netþjóni.',
  other: 'Þetta er ekki rétt enn. Líttu á þetta aftur.',
};
