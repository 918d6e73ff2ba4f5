import { belatedOr, type StockOfLanguage, words } from '../words.ts';

export const days = {
  birthday: {
    formal: words(
      belatedOr('Utólag is boldog születésnapot', 'Boldog születésnapot'),
      'Néhány sor a születésnapjára',
      belatedOr(
        'Kicsit megkésve, de annál őszintébben kívánok Önnek boldog születésnapot. Remélem, szép napja volt, jó társaságban.',
        'Szívből kívánok Önnek boldog születésnapot. Legyen jó társaságban, és jusson ideje arra is, amit a legjobban szeret.',
      ),
      'Ez most nem üzleti levél. Csak szeretném, ha tudná: gondolunk Önre, és örülünk, hogy ügyfeleink között tudhatjuk.',
      'Tisztelettel:',
    ),
    familiar: words(
      belatedOr('Utólag is boldog születésnapot', 'Boldog születésnapot'),
      'Néhány sor a születésnapodra',
      belatedOr(
        'Kicsit megkésve, de annál őszintébben: boldog születésnapot! Remélem, szép napod volt, jó társaságban.',
        'Boldog születésnapot! Legyél jó társaságban, és jusson időd arra is, amit a legjobban szeretsz.',
      ),
      'Ez most nem üzleti levél. Csak szeretném, ha tudnád: gondolunk rád, és örülünk, hogy velünk vagy.',
      'Baráti üdvözlettel:',
    ),
  },
  'favourite-holiday': {
    formal: words(
      belatedOr('Kicsit megkésve: {{ occasion.name }}', '{{ occasion.name }}'),
      'Néhány sor a kedvenc napjára',
      belatedOr(
        'Kicsit megkéstem a jókívánsággal, de nem feledkeztem meg a kedvenc napjáról: „{{ occasion.name }}”. Remélem, szépen telt.',
        'Egyszer megemlítette, melyik nap a kedvence, és én felírtam magamnak: „{{ occasion.name }}”. Kívánom, hogy szépen teljen.',
      ),
      'Örülök, hogy van miért írnom. Eladni ma semmit sem szeretnék, csak jelezni, hogy gondolunk Önre.',
      'Tisztelettel:',
    ),
    familiar: words(
      belatedOr('Kicsit megkésve: {{ occasion.name }}', '{{ occasion.name }}'),
      'Néhány sor a kedvenc napodra',
      belatedOr(
        'Kicsit megkéstem a jókívánsággal, de nem feledkeztem meg a kedvenc napodról: „{{ occasion.name }}”. Remélem, szépen telt.',
        'Egyszer megemlítetted, melyik nap a kedvenced, és én felírtam magamnak: „{{ occasion.name }}”. Legyen szép napod!',
      ),
      'Örülök, hogy van miért írnom. Eladni ma semmit sem szeretnék, csak jelezni, hogy gondolunk rád.',
      'Baráti üdvözlettel:',
    ),
  },
} satisfies Partial<StockOfLanguage>;
