import type { StockOfLanguage } from '../words.ts';
import { words } from '../words.ts';

export const care = {
  'floor-care': {
    formal: words(
      'Fél év után: három apróság, hogy szép maradjon',
      'Venni nem kell hozzá semmit, öt perc az egész',
      'Fél éve került az otthonába valami új tőlünk. Azóta megélt székeket, cipőket, egy fűtési idényt vagy egy napos nyarat, így most jött el három apróság ideje.',
      'Nézzen a székek és az asztal lába alá: a filctalpak nagyjából most kopnak el, és egyetlen homokszem többet karcol, mint egy évnyi járkálás. Ha teheti, tartsa a páratartalmat 45 és 60 százalék között; a fa is, a ragasztó is szereti. Feltörölni pedig nyirkos ruhával érdemes, vizessel soha.',
      'Ha rést, karcot vagy foltot lát, ami aggasztja, küldjön róla képet. Őszintén megmondom, elmúlik-e magától, mit tehet Ön, és mikor érdemes nekünk kimennünk.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Fél év után: három apróság, hogy szép maradjon',
      'Venni nem kell hozzá semmit, öt perc az egész',
      'Fél éve került az otthonodba valami új tőlünk. Azóta megélt székeket, cipőket, egy fűtési idényt vagy egy napos nyarat, így most jött el három apróság ideje.',
      'Nézz a székek és az asztal lába alá: a filctalpak nagyjából most kopnak el, és egyetlen homokszem többet karcol, mint egy évnyi járkálás. Ha teheted, tartsd a páratartalmat 45 és 60 százalék között; a fa is, a ragasztó is szereti. Feltörölni pedig nyirkos ruhával érdemes, vizessel soha.',
      'Ha rést, karcot vagy foltot látsz, ami aggaszt, küldj róla képet. Őszintén megmondom, elmúlik-e magától, mit tehetsz te, és mikor érdemes nekünk kimennünk.',
      'Baráti üdvözlettel:',
    ),
  },
  'appliance-care': {
    formal: words(
      'Tíz perc, amitől tovább bírja',
      'Fél év után: amit most érdemes megtenni',
      'Fél éve vitt haza tőlünk valamit, ami azóta nap mint nap Önért dolgozik. Tíz perc törődés most többet ér, mint később egy javítás.',
      'Vegye ki és öblítse el a szűrőt, törölje szárazra az ajtó tömítését, és húzza el a gépet egy arasznyira a faltól, hogy a por se maradjon mögötte. Ha kemény a víz, egyszer járassa le vízkőoldóval. Tavaszig nincs is más dolga vele.',
      'Zúg, csöpög, vagy szaga lett? Szóljon most, amíg apróság, és tart a jótállás. Elég, ha erre a levélre válaszol, egyenesen hozzám érkezik.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Tíz perc, amitől tovább bírja',
      'Fél év után: amit most érdemes megtenni',
      'Fél éve vittél haza tőlünk valamit, ami azóta nap mint nap érted dolgozik. Tíz perc törődés most többet ér, mint később egy javítás.',
      'Vedd ki és öblítsd el a szűrőt, töröld szárazra az ajtó tömítését, és húzd el a gépet egy arasznyira a faltól, hogy a por se maradjon mögötte. Ha kemény a víz, egyszer járasd le vízkőoldóval. Tavaszig nincs is más dolgod vele.',
      'Zúg, csöpög, vagy szaga lett? Szólj most, amíg apróság, és tart a jótállás. Elég, ha erre a levélre válaszolsz, egyenesen hozzám érkezik.',
      'Baráti üdvözlettel:',
    ),
  },
  'car-season': {
    formal: words(
      'Évszakváltás előtt',
      'Négy dolog, amire érdemes ránézni',
      'Fél éve az Öné az autó, és hamarosan évszakot váltunk. Ez az a négy dolog, amelyet ilyenkor a saját autómon is megnézek.',
      'A gumik mintáját és nyomását, reggel, amíg hidegek. Az ablaktörlőt, amelyet nyáron a nap, télen a jég tesz tönkre. A mosófolyadékot, hogy bírja a fagyot, vagy a bogarakat. És az akkumulátort, ha az autó napokig áll.',
      'Ha nem szívesen bajlódik vele, jöjjön be hozzánk: amíg megiszik egy kávét, átnézzük, és nem kerül semmibe. Ha pedig zörögni kezdett valami, vagy kigyulladt egy jelzőfény, írja meg, mi és mikor, és utánajárok.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Évszakváltás előtt',
      'Négy dolog, amire érdemes ránézni',
      'Fél éve a tiéd az autó, és hamarosan évszakot váltunk. Ez az a négy dolog, amelyet ilyenkor a saját autómon is megnézek.',
      'A gumik mintáját és nyomását, reggel, amíg hidegek. Az ablaktörlőt, amelyet nyáron a nap, télen a jég tesz tönkre. A mosófolyadékot, hogy bírja a fagyot, vagy a bogarakat. És az akkumulátort, ha az autó napokig áll.',
      'Ha nem szívesen bajlódsz vele, gyere be hozzánk: amíg megiszol egy kávét, átnézzük, és nem kerül semmibe. Ha pedig zörögni kezdett valami, vagy kigyulladt egy jelzőfény, írd meg, mi és mikor, és utánajárok.',
      'Baráti üdvözlettel:',
    ),
  },
  'camera-tip': {
    formal: words(
      'Egy tanács a jobb képekhez, még erre a hétre',
      'Egy este kell hozzá, pénz nem',
      'Egy új gép az első hetekben a legjobb, amíg az ember kíváncsi rá. Ezért küldök egy gyakorlatot, amely a saját képeimen többet segített, mint bármelyik objektív.',
      'Válasszon otthon egyetlen dolgot, széket, csészét vagy egy türelmes embert, és fényképezze le húszszor úgy, hogy nem mozdítja el. Ön mozduljon: alulról, felülről, közelről, fénnyel szemben, este hétkor az ablak mellett. Az első öt kép egyforma lesz. Az utolsó öt meg fogja lepni.',
      'Ha valamelyik tetszik, küldje el nekem, szívesen megnézem. Ha pedig valami nem úgy sikerült, ahogy szerette volna, küldje el azt is, és írja meg, hogyan készült. Megírom, én mit próbáltam volna.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Egy tanács a jobb képekhez, még erre a hétre',
      'Egy este kell hozzá, pénz nem',
      'Egy új gép az első hetekben a legjobb, amíg az ember kíváncsi rá. Ezért küldök egy gyakorlatot, amely a saját képeimen többet segített, mint bármelyik objektív.',
      'Válassz otthon egyetlen dolgot, széket, csészét vagy egy türelmes embert, és fényképezd le húszszor úgy, hogy nem mozdítod el. Te mozdulj: alulról, felülről, közelről, fénnyel szemben, este hétkor az ablak mellett. Az első öt kép egyforma lesz. Az utolsó öt meg fog lepni.',
      'Ha valamelyik tetszik, küldd el nekem, szívesen megnézem. Ha pedig valami nem úgy sikerült, ahogy szeretted volna, küldd el azt is, és írd meg, hogyan készült. Megírom, én mit próbáltam volna.',
      'Baráti üdvözlettel:',
    ),
  },
  'client-results': {
    formal: words(
      'Mit hozott a munkánk?',
      'Három hónap után, őszintén',
      'Három hónapja adtuk át a munkánkat. Nagyjából ennyi idő kell hozzá, hogy kiderüljön, azt teszi-e, amire készült.',
      'Szeretném tudni, hogyan válik be: mit hozott megkeresésben, megrendelésben vagy nyugodt estékben, mit mondanak róla mások, és min kellett közben változtatni. A számoknak is örülök, egyetlen mondatnak is.',
      'Ha valami nem úgy működik, ahogy kellene, most érdemes kijavítani, és meg is tesszük. Ha jobban, mint vártuk, azt is írja meg: segít, hogy legközelebb is sikerüljön.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Mit hozott a munkánk?',
      'Három hónap után, őszintén',
      'Három hónapja adtuk át a munkánkat. Nagyjából ennyi idő kell hozzá, hogy kiderüljön, azt teszi-e, amire készült.',
      'Szeretném tudni, hogyan válik be: mit hozott megkeresésben, megrendelésben vagy nyugodt estékben, mit mondanak róla mások, és min kellett közben változtatnod. A számoknak is örülök, egyetlen mondatnak is.',
      'Ha valami nem úgy működik, ahogy kellene, most érdemes kijavítani, és meg is tesszük. Ha jobban, mint vártuk, azt is írd meg: segít, hogy legközelebb is sikerüljön.',
      'Baráti üdvözlettel:',
    ),
  },
} satisfies Partial<StockOfLanguage>;
