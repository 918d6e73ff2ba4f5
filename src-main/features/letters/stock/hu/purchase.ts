import { byMotive, type StockOfLanguage, whatIsNew, words } from '../words.ts';

export const purchase = {
  'follow-up': {
    formal: words(
      'Minden rendben van a rendelésével?',
      'Köszönöm a rendelését',
      'Köszönöm a rendelését: „{{ order.product }}”. Fontos nekem, hogy minden úgy legyen, ahogy megbeszéltük.',
      'Ha kérdése van a használattal, a karbantartással vagy a számlával kapcsolatban, egyszerűen írjon vissza erre a levélre, és személyesen válaszolok.',
      'Ha pedig valami nincs rendben, kérem, jelezze mielőbb: minél hamarabb tudok róla, annál könnyebb helyrehozni.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Minden rendben van a rendeléseddel?',
      'Köszönöm a rendelésedet',
      'Köszönöm a rendelésedet: „{{ order.product }}”. Fontos nekem, hogy minden úgy legyen, ahogy megbeszéltük.',
      'Ha kérdésed van a használattal, a karbantartással vagy a számlával kapcsolatban, egyszerűen írj vissza erre a levélre, és személyesen válaszolok.',
      'Ha pedig valami nincs rendben, jelezd mielőbb: minél hamarabb tudok róla, annál könnyebb helyrehozni.',
      'Baráti üdvözlettel:',
    ),
  },
  delight: {
    formal: words(
      'Egy apróság, csak úgy',
      'Nem ajánlat, és kitölteni sem kell semmit',
      'A vásárlás után érkező levelek többnyire kérnek valamit: véleményt, újabb rendelést, aláírást. Szeretném, ha ez a levél kivétel lenne.',
      'Félretettem Önnek valamit: {{ gift.name }}.{% if gift.line %} {{ gift.line }}{% endif %}',
      '{% if order.product %}Ezzel köszönöm meg a rendelését: „{{ order.product }}”.{% else %}Ezzel köszönöm meg, hogy minket választott.{% endif %} Írja meg, hová küldjem, vagy mikor jár legközelebb felénk, és az Öné. Vásárolnia nem kell hozzá, és viszonoznia sem.',
      'Remélem, sikerül vele egy kis örömet szereznem.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Egy apróság, csak úgy',
      'Nem ajánlat, és kitölteni sem kell semmit',
      'A vásárlás után érkező levelek többnyire kérnek valamit: véleményt, újabb rendelést, aláírást. Szeretném, ha ez a levél kivétel lenne.',
      'Félretettem neked valamit: {{ gift.name }}.{% if gift.line %} {{ gift.line }}{% endif %}',
      '{% if order.product %}Ezzel köszönöm meg a rendelésedet: „{{ order.product }}”.{% else %}Ezzel köszönöm meg, hogy minket választottál.{% endif %} Írd meg, hová küldjem, vagy mikor jársz legközelebb felénk, és a tiéd. Vásárolnod nem kell hozzá, és viszonoznod sem.',
      'Remélem, sikerül vele egy kis örömet szereznem.',
      'Baráti üdvözlettel:',
    ),
  },
  feedback: {
    formal: words(
      'Ma is így döntene?',
      'Egyetlen kérdés, és a kritikát is szívesen veszem',
      'Már van némi tapasztalata azzal, amit nálunk rendelt: „{{ order.product }}”. Így Ön tudja igazán megmondani, jól végeztük-e a dolgunkat.',
      'Ezért csak egy kérdésem van. Ha ma kellene újra választania, mindazt tudva, amit most tud, ugyanígy döntene?',
      'Ha igen, örömmel venném, ha megírná, min múlt. Ha nem, kérem, ne kíméljen. Írja meg, mi maradt el a várakozásától: én fogok válaszolni, nem egy űrlap, és amit helyre lehet hozni, azt helyrehozzuk.',
      'Egyetlen mondat is elég.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Ma is így döntenél?',
      'Egyetlen kérdés, és a kritikát is szívesen veszem',
      'Már van némi tapasztalatod azzal, amit nálunk rendeltél: „{{ order.product }}”. Így te tudod igazán megmondani, jól végeztük-e a dolgunkat.',
      'Ezért csak egy kérdésem van. Ha ma kellene újra választanod, mindazt tudva, amit most tudsz, ugyanígy döntenél?',
      'Ha igen, örülnék, ha megírnád, min múlt. Ha nem, ne kímélj. Írd meg, mi maradt el a várakozásodtól: én fogok válaszolni, nem egy űrlap, és amit helyre lehet hozni, azt helyrehozzuk.',
      'Egyetlen mondat is elég.',
      'Baráti üdvözlettel:',
    ),
  },
  more: {
    formal: words(
      'Ami jól illhet a legutóbbi rendeléséhez',
      'Csak ha jól jön; ha nem, úgy is rendben van',
      'Ha érkezik hozzánk valami, ami jól illhet ahhoz, amije egy ügyfelünknek már van, szeretem én magam elmondani neki, egyetlenegyszer, és rábízom az ítéletet. A legutóbbi, {{ order.inMonth }} leadott rendelése ez volt: „{{ order.product }}”. Most pedig itt van ez:',
      whatIsNew,
      byMotive({
        rational: 'Ha szeretné kiszámolni, elküldöm a számokat: mennyibe kerül, mit tesz hozzá, és meddig tart. Győzzék meg azok, ne én.',
        'short-of-money':
          'Nem kell most megvennie, és nem kell egyszerre. Ha attól tovább szolgál, ami már megvan, megérheti az árát; ha nem, azt is megmondom.',
        'follows-others': 'Ha kíváncsi rá, hogyan vált be másoknál, körbekérdezek az ügyfeleink között, és továbbadom, amit mondanak, a kevésbé hízelgőt is.',
        spontaneous: 'Könnyebb kipróbálni, mint leírni. Öt perc vele többet mond, mint egy oldal tőlem, és ez az öt perc bármelyik nap az Öné.',
        wealthy: 'Ha érdekli, fenntartok egy órát csak Önnek, amikor megfelel, és elmondom, miben más, mint amit mások kínálnak.',
        reluctant: 'Egyáltalán nem sürgős. Ha kétsége van, előbb azt írja meg; inkább alaposan válaszolok rá, mint hogy sietve eladjak valamit.',
        otherwise: 'Ha hasznát venné, elég egy rövid válasz, és többet is elmondok róla. Ha nem, akkor sem hiányzik semmi abból, amije van.',
      }),
      'Üdvözlettel:',
    ),
    familiar: words(
      'Ami jól illhet a legutóbbi rendelésedhez',
      'Csak ha jól jön; ha nem, úgy is rendben van',
      'Ha érkezik hozzánk valami, ami jól illhet ahhoz, amije egy ügyfelünknek már van, szeretem én magam elmondani neki, egyetlenegyszer, és rábízom az ítéletet. A legutóbbi, {{ order.inMonth }} leadott rendelésed ez volt: „{{ order.product }}”. Most pedig itt van ez:',
      whatIsNew,
      byMotive({
        rational: 'Ha szeretnéd kiszámolni, elküldöm a számokat: mennyibe kerül, mit tesz hozzá, és meddig tart. Győzzenek meg azok, ne én.',
        'short-of-money':
          'Nem kell most megvenned, és nem kell egyszerre. Ha attól tovább szolgál, ami már megvan, megérheti az árát; ha nem, azt is megmondom.',
        'follows-others':
          'Ha kíváncsi vagy rá, hogyan vált be másoknál, körbekérdezek az ügyfeleink között, és továbbadom, amit mondanak, a kevésbé hízelgőt is.',
        spontaneous: 'Könnyebb kipróbálni, mint leírni. Öt perc vele többet mond, mint egy oldal tőlem, és ez az öt perc bármelyik nap a tiéd.',
        wealthy: 'Ha érdekel, fenntartok egy órát csak neked, amikor megfelel, és elmondom, miben más, mint amit mások kínálnak.',
        reluctant: 'Egyáltalán nem sürgős. Ha kétséged van, előbb azt írd meg; inkább alaposan válaszolok rá, mint hogy sietve eladjak valamit.',
        otherwise: 'Ha hasznát vennéd, elég egy rövid válasz, és többet is elmondok róla. Ha nem, akkor sem hiányzik semmi abból, amid van.',
      }),
      'Baráti üdvözlettel:',
    ),
  },
} satisfies Partial<StockOfLanguage>;
