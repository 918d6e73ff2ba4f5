import { belatedOr, type StockOfLanguage, words } from './words.ts';

export const hungarian: StockOfLanguage = {
  'one-in-five': {
    formal: words(
      'Bevált, amit nálunk rendelt?',
      'Három rövid kérdés a rendeléséről',
      'Ön {{ order.inMonth }} ezt rendelte nálunk: „{{ order.product }}”. Szeretném tudni, hogyan vált be, és inkább megkérdezem, mint hogy találgassak.',
      'Három őszinte kérdésem lenne:',
      '1. Elégedett azzal, amit kapott?\n2. Olyan, amilyennek várta?\n3. Van-e bármi, amit másképp kellett volna csinálnunk?',
      'Egy-két mondat is elég. Minden választ én magam olvasok el, és mindegyik számít, akkor is, ha nem dicséret: ebből tudjuk, min kell javítanunk.',
      'És van-e most valami, amiben a segítségére lehetünk? Ha igen, írja meg, és intézem. Ha nincs, az is teljesen rendben van.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Bevált, amit nálunk rendeltél?',
      'Három rövid kérdés a rendelésedről',
      'Nálunk {{ order.inMonth }} ezt rendelted: „{{ order.product }}”. Szeretném tudni, hogyan vált be, és inkább megkérdezem, mint hogy találgassak.',
      'Három őszinte kérdésem lenne:',
      '1. Elégedett vagy azzal, amit kaptál?\n2. Olyan, amilyennek vártad?\n3. Van-e bármi, amit másképp kellett volna csinálnunk?',
      'Egy-két mondat is elég. Minden választ én magam olvasok el, és mindegyik számít, akkor is, ha nem dicséret: ebből tudjuk, min kell javítanunk.',
      'És van-e most valami, amiben segíthetünk? Ha igen, írd meg, és intézem. Ha nincs, az is teljesen rendben van.',
      'Baráti üdvözlettel:',
    ),
  },
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
  'keep-in-touch': {
    formal: words(
      'Rég hallottunk egymásról',
      'Szeretném megkérdezni, hogy van',
      'Rég hallottunk egymásról, ezért szeretném megkérdezni, hogy van, és hogyan alakulnak a dolgai.',
      '{% if order.product %}Minden rendben van a legutóbbi rendelésével („{{ order.product }}”)? Ha valami nem olyan, amilyennek lennie kell, kérem, írja meg, és utánanézek.{% endif %}',
      'Ezzel a levéllel nincs teendője. Ha bármi kérdés felmerül, akár kicsi, akár nagy, írjon vagy hívjon bátran.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Rég hallottunk egymásról',
      'Gondoltam, megkérdezem, hogy vagy',
      'Rég hallottunk egymásról, ezért gondoltam, megkérdezem, hogy vagy, és hogyan alakulnak a dolgaid.',
      '{% if order.product %}Minden rendben van a legutóbbi rendeléseddel („{{ order.product }}”)? Ha valami nem olyan, amilyennek lennie kell, írd meg, és utánanézek.{% endif %}',
      'Ezzel a levéllel nincs teendőd. Ha bármi kérdés felmerül, akár kicsi, akár nagy, írj vagy hívj bátran.',
      'Baráti üdvözlettel:',
    ),
  },
  'follow-up': {
    formal: words(
      'Minden rendben van a rendelésével?',
      'Köszönöm a rendelését',
      'Köszönöm a rendelését: „{{ order.product }}”. Fontos nekem, hogy minden úgy legyen, ahogy megbeszéltük.',
      'Ha kérdése van a használattal, a karbantartással vagy a számlával kapcsolatban, egyszerűen válaszoljon erre a levélre, és személyesen utánanézek.',
      'Ha pedig valami nincs rendben, kérem, jelezze mielőbb: minél hamarabb tudok róla, annál könnyebb helyrehozni.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Minden rendben van a rendeléseddel?',
      'Köszönöm a rendelésedet',
      'Köszönöm a rendelésedet: „{{ order.product }}”. Fontos nekem, hogy minden úgy legyen, ahogy megbeszéltük.',
      'Ha kérdésed van a használattal, a karbantartással vagy a számlával kapcsolatban, egyszerűen válaszolj erre a levélre, és személyesen utánanézek.',
      'Ha pedig valami nincs rendben, jelezd mielőbb: minél hamarabb tudok róla, annál könnyebb helyrehozni.',
      'Baráti üdvözlettel:',
    ),
  },
};
