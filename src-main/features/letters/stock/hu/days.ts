import { belatedOr, type StockOfLanguage, words } from '../words.ts';

export const days = {
  birthday: {
    formal: words(
      belatedOr('Utólag is boldog születésnapot', 'Boldog születésnapot'),
      'Néhány sor a születésnapjára',
      belatedOr(
        'Kicsit megkésve, de annál őszintébben kívánok Önnek boldog születésnapot. Remélem, szép napja volt, jó társaságban.',
        'Szívből kívánok Önnek boldog születésnapot. Teljen jó társaságban a napja, és jusson ideje arra is, amit a legjobban szeret.',
      ),
      '{% if customer.since %}Ön {{ customer.since }} az ügyfelünk, és ezt nem veszem magától értetődőnek.{% endif %}',
      'Ez most nem üzleti levél. Csak szeretném, ha tudná: gondolunk Önre, és örülünk, hogy ügyfeleink között tudhatjuk.',
      'Szívélyes üdvözlettel:',
    ),
    familiar: words(
      belatedOr('Utólag is boldog születésnapot', 'Boldog születésnapot'),
      'Néhány sor a születésnapodra',
      belatedOr(
        'Kicsit megkésve, de annál őszintébben kívánok neked boldog születésnapot. Remélem, szép napod volt, jó társaságban.',
        'Boldog születésnapot kívánok neked. Teljen jó társaságban a napod, és jusson időd arra is, amit a legjobban szeretsz.',
      ),
      '{% if customer.since %}Te {{ customer.since }} vagy az ügyfelünk, és ezt nem veszem magától értetődőnek.{% endif %}',
      'Ez most nem üzleti levél. Csak szeretném, ha tudnád: gondolunk rád, és örülünk, hogy velünk vagy.',
      'Baráti üdvözlettel:',
    ),
  },
  'name-day': {
    formal: words(
      belatedOr('Utólag is boldog névnapot', 'Boldog névnapot'),
      'Az Ön neve a naptárban',
      belatedOr(
        'A névnapja már elmúlt, a jókívánságom pedig csak most indul útnak. Remélem, volt a közelében, aki időben gondolt rá, és valami finom is került az asztalra.',
        'Van az évben egy nap, amely az Ön nevét viseli, és ezt nem szeretném szó nélkül hagyni. Boldog névnapot kívánok, olyan társaságban, amely ünnepelni is tud.',
      ),
      'A névnapnak van egy előnye a születésnappal szemben: senki sem számolja az éveket. Ez a levél tehát köszöntés, semmi több, valakinek, akit jó név szerint ismerni.',
      'Szívélyes üdvözlettel:',
    ),
    familiar: words(
      belatedOr('Utólag is boldog névnapot', 'Boldog névnapot'),
      'A te neved a naptárban',
      belatedOr(
        'A névnapod már elmúlt, én meg csak most írok. Remélem, volt a közeledben, aki időben gondolt rá, és valami finom is került az asztalra.',
        'Van az évben egy nap, amely a te nevedet viseli, és ezt nem szeretném szó nélkül hagyni. Boldog névnapot kívánok, olyan társaságban, amely ünnepelni is tud.',
      ),
      'A névnapnak van egy előnye a születésnappal szemben: senki sem számolja az éveket. Ez a levél tehát köszöntés, semmi több, valakinek, akit jó név szerint ismerni.',
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
      'Jólesik ilyen okból írni. Eladni ma semmit sem szeretnék. De ha egyszer kedve támad elmesélni, hogyan lett éppen ez a nap a kedvence, nagyon szívesen meghallgatom.',
      'Szívélyes üdvözlettel:',
    ),
    familiar: words(
      belatedOr('Kicsit megkésve: {{ occasion.name }}', '{{ occasion.name }}'),
      'Néhány sor a kedvenc napodra',
      belatedOr(
        'Kicsit megkéstem a jókívánsággal, de nem feledkeztem meg a kedvenc napodról: „{{ occasion.name }}”. Remélem, szépen telt.',
        'Egyszer megemlítetted, melyik nap a kedvenced, és én felírtam magamnak: „{{ occasion.name }}”. Legyen nagyon szép napod.',
      ),
      'Jólesik ilyen okból írni. Eladni ma semmit sem szeretnék. De ha egyszer kedved támad elmesélni, hogyan lett éppen ez a nap a kedvenced, nagyon szívesen meghallgatom.',
      'Baráti üdvözlettel:',
    ),
  },
  // A year more since the first order. Thanks and nothing else; the years are in it, so no two are alike.
  anniversary: {
    formal: words(
      '{% if occasion.years %}Köszönjük az elmúlt {{ occasion.years }} évet{% else %}Köszönjük a bizalmát{% endif %}',
      'Néhány sor köszönet a bizalmáért',
      belatedOr(
        'Pár napja szerettem volna írni: {% if occasion.years %}{{ occasion.years }} éve rendelt nálunk először{% else %}újra eltelt egy év az első rendelése óta{% endif %}, és nem feledkeztem meg róla.',
        '{% if occasion.years %}{{ occasion.years }} éve rendelt nálunk először{% else %}Újra eltelt egy év az első rendelése óta{% endif %}, és nem szerettem volna, ha ez a nap szó nélkül múlik el.',
      ),
      'Egy olyan cég, mint a miénk, azokból él, akik visszatérnek. Köszönöm a bizalmát és minden alkalmat, amikor minket választott.',
      'Ebben a levélben semmi eladó nincs. Ha bármivel, amit tőlünk vett, gondja támadna, vagy kérdése volna, írjon nekem, szívesen segítek.',
      'Szívélyes üdvözlettel:',
    ),
    familiar: words(
      '{% if occasion.years %}Köszönjük az elmúlt {{ occasion.years }} évet{% else %}Köszönjük a bizalmadat{% endif %}',
      'Néhány sor köszönet a bizalmadért',
      belatedOr(
        'Pár napja szerettem volna írni: {% if occasion.years %}{{ occasion.years }} éve rendeltél nálunk először{% else %}újra eltelt egy év az első rendelésed óta{% endif %}, és nem feledkeztem meg róla.',
        '{% if occasion.years %}{{ occasion.years }} éve rendeltél nálunk először{% else %}Újra eltelt egy év az első rendelésed óta{% endif %}, és nem szerettem volna, ha ez a nap szó nélkül múlik el.',
      ),
      'Egy olyan cég, mint a miénk, azokból él, akik visszatérnek. Köszönöm a bizalmadat és minden alkalmat, amikor minket választottál.',
      'Ebben a levélben semmi eladó nincs. Ha bármivel, amit tőlünk vettél, gondod támadna, vagy kérdésed volna, írj nekem, szívesen segítek.',
      'Baráti üdvözlettel:',
    ),
  },
} satisfies Partial<StockOfLanguage>;
