import { belatedOr, inSlowTurn, inTurn, type StockOfLanguage, words } from '../words.ts';

export const days = {
  birthday: {
    formal: words(
      belatedOr('Utólag is boldog születésnapot', 'Boldog születésnapot'),
      'Néhány sor a születésnapjára',
      inTurn(
        belatedOr(
          'Kicsit megkésve, de annál őszintébben kívánok Önnek boldog születésnapot. Remélem, szép napja volt, jó társaságban.',
          'Szívből kívánok Önnek boldog születésnapot. Teljen jó társaságban a napja, és jusson ideje arra is, amit a legjobban szeret.',
        ),
        belatedOr(
          'A születésnapja után írok, és ezt sajnálom. A jókívánságom azért nem kisebb: legyen az új életéve derűs és nyugodt.',
          'A születésnapja jó alkalom arra, hogy írjak. Kívánok Önnek derűs napot azok között, akiket szeret, és utána egy jó évet.',
        ),
      ),
      '{% if customer.since %}Ön {{ customer.since }} az ügyfelünk, és ezt nem veszem magától értetődőnek.{% endif %}',
      inSlowTurn(
        'Ez most nem üzleti levél. Csak szeretném, ha tudná: gondolunk Önre, és örülünk, hogy ügyfeleink között tudhatjuk.',
        'Ajánlatot hiába keresne lejjebb, nincs. Van levél, amely csak azért íródik, mert a nap megkívánja, és ez ilyen.',
      ),
      'Szívélyes üdvözlettel:',
    ),
    familiar: words(
      belatedOr('Utólag is boldog születésnapot', 'Boldog születésnapot'),
      'Néhány sor a születésnapodra',
      inTurn(
        belatedOr(
          'Kicsit megkésve, de annál őszintébben kívánok neked boldog születésnapot. Remélem, szép napod volt, jó társaságban.',
          'Boldog születésnapot kívánok neked. Teljen jó társaságban a napod, és jusson időd arra is, amit a legjobban szeretsz.',
        ),
        belatedOr(
          'A születésnapod után írok, és ezt sajnálom. A jókívánságom azért nem kisebb: legyen az új életéved derűs és nyugodt.',
          'A születésnapod jó alkalom arra, hogy írjak. Legyen derűs napod azok között, akiket szeretsz, és utána egy jó éved.',
        ),
      ),
      '{% if customer.since %}Te {{ customer.since }} vagy az ügyfelünk, és ezt nem veszem magától értetődőnek.{% endif %}',
      inSlowTurn(
        'Ez most nem üzleti levél. Csak szeretném, ha tudnád: gondolunk rád, és örülünk, hogy velünk vagy.',
        'Ajánlatot hiába keresnél lejjebb, nincs. Van levél, amely csak azért íródik, mert a nap megkívánja, és ez ilyen.',
      ),
      'Baráti üdvözlettel:',
    ),
  },
  'name-day': {
    formal: words(
      belatedOr('Utólag is boldog névnapot', 'Boldog névnapot'),
      'Az Ön neve a naptárban',
      inTurn(
        belatedOr(
          'A névnapja már elmúlt, a jókívánságom pedig csak most indul útnak. Remélem, volt a közelében, aki időben gondolt rá, és valami finom is került az asztalra.',
          'Van az évben egy nap, amely az Ön nevét viseli, és ezt nem szeretném szó nélkül hagyni. Boldog névnapot kívánok, olyan társaságban, amely ünnepelni is tud.',
        ),
        belatedOr(
          'Pár nappal később néztem a naptárra, mint kellett volna, és az Ön neve már mögöttem volt. Fogadja a névnapi jókívánságomat így, utólag.',
          'Megint eljött a névnapja, és ez elég ok néhány sorra. Teljen jókedvűen, terített asztalnál, ráérősen.',
        ),
      ),
      inSlowTurn(
        'A névnapnak van egy előnye a születésnappal szemben: senki sem számolja az éveket. Ez a levél tehát köszöntés, semmi több, valakinek, akit jó név szerint ismerni.',
        'Kis ünnep ez, és talán épp ezért kedves: nem kell hozzá nagy készülődés, csak valaki, aki barátságosan kimondja az ember nevét. Ennyit szerettem volna.',
      ),
      'Szívélyes üdvözlettel:',
    ),
    familiar: words(
      belatedOr('Utólag is boldog névnapot', 'Boldog névnapot'),
      'A te neved a naptárban',
      inTurn(
        belatedOr(
          'A névnapod már elmúlt, én meg csak most írok. Remélem, volt a közeledben, aki időben gondolt rá, és valami finom is került az asztalra.',
          'Van az évben egy nap, amely a te nevedet viseli, és ezt nem szeretném szó nélkül hagyni. Boldog névnapot kívánok, olyan társaságban, amely ünnepelni is tud.',
        ),
        belatedOr(
          'Pár nappal később néztem a naptárra, mint kellett volna, és a te neved már mögöttem volt. Így utólag kívánok neked minden jót a névnapodra.',
          'Megint eljött a névnapod, és ez elég ok néhány sorra. Teljen jókedvűen, terített asztalnál, ráérősen.',
        ),
      ),
      inSlowTurn(
        'A névnapnak van egy előnye a születésnappal szemben: senki sem számolja az éveket. Ez a levél tehát köszöntés, semmi több, valakinek, akit jó név szerint ismerni.',
        'Kis ünnep ez, és talán épp ezért kedves: nem kell hozzá nagy készülődés, csak valaki, aki barátságosan kimondja az ember nevét. Ennyit szerettem volna.',
      ),
      'Baráti üdvözlettel:',
    ),
  },
  'favourite-holiday': {
    formal: words(
      belatedOr('Kicsit megkésve: {{ occasion.name }}', '{{ occasion.name }}'),
      'Néhány sor a kedvenc napjára',
      inTurn(
        belatedOr(
          'Kicsit megkéstem a jókívánsággal, de nem feledkeztem meg a kedvenc napjáról: „{{ occasion.name }}”. Remélem, szépen telt.',
          'Egyszer megemlítette, melyik nap a kedvence, és én felírtam magamnak: „{{ occasion.name }}”. Kívánom, hogy szépen teljen.',
        ),
        belatedOr(
          'Elmúlt a kedvenc napja, és csak most jutok hozzá, hogy írjak: „{{ occasion.name }}”. Remélem, megvolt benne minden, amiért szereti.',
          'Van egy nap a naptárban, amelyről mindig Ön jut eszembe: „{{ occasion.name }}”. Legyen meg benne minden, amiért szereti.',
        ),
      ),
      inSlowTurn(
        'Jólesik ilyen okból írni. Eladni ma semmit sem szeretnék. De ha egyszer kedve támad elmesélni, hogyan lett éppen ez a nap a kedvence, nagyon szívesen meghallgatom.',
        'A legtöbb embernek van egy napja, amely neki többet jelent, mint másnak, és ritkán kérdez rá valaki. Örülök, hogy Ön elmondta nekünk, melyik az.',
      ),
      'Szívélyes üdvözlettel:',
    ),
    familiar: words(
      belatedOr('Kicsit megkésve: {{ occasion.name }}', '{{ occasion.name }}'),
      'Néhány sor a kedvenc napodra',
      inTurn(
        belatedOr(
          'Kicsit megkéstem a jókívánsággal, de nem feledkeztem meg a kedvenc napodról: „{{ occasion.name }}”. Remélem, szépen telt.',
          'Egyszer megemlítetted, melyik nap a kedvenced, és én felírtam magamnak: „{{ occasion.name }}”. Legyen nagyon szép napod.',
        ),
        belatedOr(
          'Elmúlt a kedvenc napod, és csak most jutok hozzá, hogy írjak: „{{ occasion.name }}”. Remélem, megvolt benne minden, amiért szereted.',
          'Van egy nap a naptárban, amelyről mindig te jutsz eszembe: „{{ occasion.name }}”. Legyen meg benne minden, amiért szereted.',
        ),
      ),
      inSlowTurn(
        'Jólesik ilyen okból írni. Eladni ma semmit sem szeretnék. De ha egyszer kedved támad elmesélni, hogyan lett éppen ez a nap a kedvenced, nagyon szívesen meghallgatom.',
        'A legtöbb embernek van egy napja, amely neki többet jelent, mint másnak, és ritkán kérdez rá valaki. Örülök, hogy elmondtad nekünk, melyik az.',
      ),
      'Baráti üdvözlettel:',
    ),
  },
  // A year more since the first order. Thanks and nothing else; the years are in it, so no two are alike.
  anniversary: {
    formal: words(
      '{% if occasion.years %}Köszönjük az elmúlt {% if occasion.years == 1 %}évet{% else %}{{ occasion.years }} évet{% endif %}{% else %}Köszönjük a bizalmát{% endif %}',
      'Néhány sor köszönet a bizalmáért',
      belatedOr(
        'Pár napja szerettem volna írni: {% if occasion.years %}{% if occasion.years == 1 %}egy{% else %}{{ occasion.years }}{% endif %} éve rendelt nálunk először{% else %}újra eltelt egy év az első rendelése óta{% endif %}, és nem feledkeztem meg róla.',
        '{% if occasion.years %}{% if occasion.years == 1 %}Egy{% else %}{{ occasion.years }}{% endif %} éve rendelt nálunk először{% else %}Újra eltelt egy év az első rendelése óta{% endif %}, és nem szerettem volna, ha ez a nap szó nélkül múlik el.',
      ),
      'Egy olyan cég, mint a miénk, azokból él, akik visszatérnek. Köszönöm a bizalmát és minden alkalmat, amikor minket választott.',
      'Ebben a levélben semmi eladó nincs. Ha bármivel, amit tőlünk vett, gondja támadna, vagy kérdése volna, írjon nekem, szívesen segítek.',
      'Szívélyes üdvözlettel:',
    ),
    familiar: words(
      '{% if occasion.years %}Köszönjük az elmúlt {% if occasion.years == 1 %}évet{% else %}{{ occasion.years }} évet{% endif %}{% else %}Köszönjük a bizalmadat{% endif %}',
      'Néhány sor köszönet a bizalmadért',
      belatedOr(
        'Pár napja szerettem volna írni: {% if occasion.years %}{% if occasion.years == 1 %}egy{% else %}{{ occasion.years }}{% endif %} éve rendeltél nálunk először{% else %}újra eltelt egy év az első rendelésed óta{% endif %}, és nem feledkeztem meg róla.',
        '{% if occasion.years %}{% if occasion.years == 1 %}Egy{% else %}{{ occasion.years }}{% endif %} éve rendeltél nálunk először{% else %}Újra eltelt egy év az első rendelésed óta{% endif %}, és nem szerettem volna, ha ez a nap szó nélkül múlik el.',
      ),
      'Egy olyan cég, mint a miénk, azokból él, akik visszatérnek. Köszönöm a bizalmadat és minden alkalmat, amikor minket választottál.',
      'Ebben a levélben semmi eladó nincs. Ha bármivel, amit tőlünk vettél, gondod támadna, vagy kérdésed volna, írj nekem, szívesen segítek.',
      'Baráti üdvözlettel:',
    ),
  },
} satisfies Partial<StockOfLanguage>;
