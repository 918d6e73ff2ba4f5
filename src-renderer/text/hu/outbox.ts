import type { outbox as english } from '../en/outbox.ts';
import type { Texts } from '../shapes.ts';

export const outbox: Texts<typeof english, 'hu'> = {
  turns_one: '{{count}} levél várja a sorát. Körülbelül {{time}}-kor indul.',
  turns_other: '{{count}} levél várja a sorát. A következő indul: {{time}}, az utolsó körülbelül: {{last}}.',
  whyPause: 'Egyenként mennek, mintha valaki kézzel küldené őket, hogy a szolgáltató ne nézze tömeges levélnek.',
  whyHour: 'Egy órán belül {{count}} ment el. Ennél több ne menjen, hogy a szolgáltató ne nézze tömeges levélnek.',
  whyDay: 'Egy napon belül {{count}} ment el. Ennél több ne menjen, hogy a szolgáltató ne nézze tömeges levélnek.',
  batchWaits_one: '{{name}}: {{count}} levél még nem ment el',
  batchWaits_other: '{{name}}: {{count}} levél még nem ment el',
  rests: 'szünetel, amíg nem folytatja',
  pause: 'Szünet',
  resume: 'Folytatás',
  stop: 'Leállítás',
  pauseThis: 'Szünet: {{name}}',
  resumeThis: 'Folytatás: {{name}}',
  stopThis: 'Leállítás: {{name}}',
  stopTitle: 'Végleg leállítja? {{name}}',
  stopText: 'Ami még nem ment el, azt nem küldjük el, és ezek az ügyfelek újra esedékesek. Ami elment, az elment.',
  stopAct: 'Levelek leállítása',
  tooLate: 'Ehhez már késő.',
  turn: 'várja a sorát',
  withBatch: 'a többivel együtt szünetel',
  forMailbox: 'a postafiókra vár',
  forRoom: 'helyre vár a lemezen',
  signedOut: 'A szolgáltató kijelentkeztette, a levelek várnak.',
  unreached: 'A levelezőkiszolgáló nem érhető el. A levél magától újra próbálkozik.',
  looking:
    'A kiszolgáló nem mondta meg, átvette-e a levelet. A Comeback körülbelül {{time}}-kor megnézi a postafiók „Elküldött” mappáját, és magától eldönti. Ha akarja, most is dönthet.',
  notInSent:
    'A kiszolgáló nem mondta meg, átvette-e a levelet, és az „Elküldött” mappában sincs ott. Vagy nem ment el, vagy a szolgáltató nem tesz oda másolatot. Kérdezze meg az ügyfelet, vagy küldje újra: legrosszabb esetben kétszer kapja meg ugyanazt.',
  noAddress: 'Nincs ilyen cím az ügyfél szolgáltatójánál. Kérje el a jó címet, javítsa a kartonon, aztán írjon újra.',
  mailboxFull: 'Az ügyfél postafiókja megtelt. Küldje újra néhány nap múlva, vagy telefonáljon.',
  tooBig: 'A levél túl nagy a kiszolgálónak. Tegyen kisebb fényképet az aláírásába, aztán írjon újra.',
  asSpam:
    'A kiszolgáló tömeges levélnek nézte. Semmi sem megy el, amíg a beállításoknál nem folytatja. Küldjön kevesebbet egyszerre, és nézesse meg ott a tartománya beállításait.',
  notAllowed: 'A kiszolgáló nem engedi, hogy erről a postafiókról erre a címre írjon. Nézze meg, mit válaszolt, és kérdezze meg, aki a levelezést gondozza.',
};
