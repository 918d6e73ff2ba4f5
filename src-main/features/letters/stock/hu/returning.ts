import { byMotive, type StockOfLanguage, words } from '../words.ts';

export const returning = {
  'one-in-five': {
    formal: words(
      'Bevált, amit nálunk rendelt?',
      'Három rövid kérdés a rendeléséről',
      'Ön {{ order.inMonth }} ezt rendelte nálunk: „{{ order.product }}”. Szeretném tudni, hogyan vált be, és inkább megkérdezem, mint hogy találgassak.',
      'Három őszinte kérdésem lenne:',
      '1. Elégedett azzal, amit kapott?\n2. Megfelel arra, amire szánta?\n3. Van-e bármi, amit másképp kellett volna csinálnunk?',
      'Egy-két mondat is elég. Minden választ én magam olvasok el, és mindegyik számít, akkor is, ha nem dicséret: ebből tudjuk, min kell javítanunk.',
      'És van-e most valami, amiben a segítségére lehetünk? Ha igen, írja meg, és intézem. Ha nincs, az is teljesen rendben van.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Bevált, amit nálunk rendeltél?',
      'Három rövid kérdés a rendelésedről',
      'Nálunk {{ order.inMonth }} ezt rendelted: „{{ order.product }}”. Szeretném tudni, hogyan vált be, és inkább megkérdezem, mint hogy találgassak.',
      'Három őszinte kérdésem lenne:',
      '1. Elégedett vagy azzal, amit kaptál?\n2. Megfelel arra, amire szántad?\n3. Van-e bármi, amit másképp kellett volna csinálnunk?',
      'Egy-két mondat is elég. Minden választ én magam olvasok el, és mindegyik számít, akkor is, ha nem dicséret: ebből tudjuk, min kell javítanunk.',
      'És van-e most valami, amiben segíthetünk? Ha igen, írd meg, és intézem. Ha nincs, az is teljesen rendben van.',
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
  'win-back': {
    formal: words(
      'Hosszabb a csend a szokásosnál',
      'Egy kérdés, szemrehányás nélkül',
      'Máskor eddigre már hallottunk Önről. Legutóbb {{ order.inMonth }} rendelt nálunk: „{{ order.product }}”. Lehet, hogy azóta egyszerűen nem volt ránk szüksége, és akkor minden rendben van.',
      'De az ember akkor is elmarad, ha valami nem volt jó, csak túl apróságnak tűnt ahhoz, hogy szóvá tegye. Ha így történt, szeretném megtudni. Nem fogok vitatkozni: meghallgatom, és megnézem, mit lehet tenni.',
      byMotive({
        rational: 'Ha máshol többet kap a pénzéért, írja meg, mit kínálnak. Mellé teszem a mi számainkat, és nyugodtan összehasonlíthatja őket.',
        'short-of-money':
          'Ha most pénzkérdés, mondja meg bátran. Lehet, hogy van kisebb megoldás, vagy részletekben is fizethető, és néha az a jó tanács, hogy érdemes várni.',
        'follows-others': 'Ha szeretné tudni, mit választanak mostanában mások, kérdezzen meg. Elmondom, miért jönnek vissza az ügyfeleink, és miért nem.',
        spontaneous: 'Ha már kicsit megunta, jöjjön be, és nézze meg, mi változott nálunk azóta. Nem kell, hogy bármit is keressen.',
        wealthy: 'Ha kevesebb figyelmet kapott tőlünk, mint amennyi megilleti, az a mi hibánk. Mondjon egy időpontot, és szabadon tartom Önnek.',
        reluctant: 'E levél miatt semmiről sem kell döntenie. De ha van kérdése, amely eddig valahogy elmaradt, szívesen meghallgatom.',
        otherwise: 'És ha most vagy később szüksége van valamire, örömmel intézem.',
      }),
      'Egy szó is elég, akár az, hogy már máshol vásárol. Akkor legalább nem találgatok tovább.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Hosszabb a csend a szokásosnál',
      'Egy kérdés, szemrehányás nélkül',
      'Máskor eddigre már hallottunk rólad. Legutóbb {{ order.inMonth }} rendeltél nálunk: „{{ order.product }}”. Lehet, hogy azóta egyszerűen nem volt ránk szükséged, és akkor minden rendben van.',
      'De az ember akkor is elmarad, ha valami nem volt jó, csak túl apróságnak tűnt ahhoz, hogy szóvá tegye. Ha így történt, szeretném megtudni. Nem fogok vitatkozni: meghallgatom, és megnézem, mit lehet tenni.',
      byMotive({
        rational: 'Ha máshol többet kapsz a pénzedért, írd meg, mit kínálnak. Mellé teszem a mi számainkat, és nyugodtan összehasonlíthatod őket.',
        'short-of-money':
          'Ha most pénzkérdés, mondd meg bátran. Lehet, hogy van kisebb megoldás, vagy részletekben is fizethető, és néha az a jó tanács, hogy érdemes várni.',
        'follows-others': 'Ha szeretnéd tudni, mit választanak mostanában mások, kérdezz meg. Elmondom, miért jönnek vissza az ügyfeleink, és miért nem.',
        spontaneous: 'Ha már kicsit meguntad, gyere be, és nézd meg, mi változott nálunk azóta. Nem kell, hogy bármit is keress.',
        wealthy: 'Ha kevesebb figyelmet kaptál tőlünk, mint amennyi megillet, az a mi hibánk. Mondj egy időpontot, és szabadon tartom neked.',
        reluctant: 'E levél miatt semmiről sem kell döntened. De ha van kérdésed, amely eddig valahogy elmaradt, szívesen meghallgatom.',
        otherwise: 'És ha most vagy később szükséged van valamire, örömmel intézem.',
      }),
      'Egy szó is elég, akár az, hogy már máshol vásárolsz. Akkor legalább nem találgatok tovább.',
      'Baráti üdvözlettel:',
    ),
  },
} satisfies Partial<StockOfLanguage>;
