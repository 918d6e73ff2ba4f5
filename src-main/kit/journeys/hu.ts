import { doing, letter, type ReadyTexts } from './shape.ts';

export const hu: ReadyTexts = {
  floor: {
    name: 'Új padló vagy bútor',
    about: 'Aki padlót vagy bútort vett: másfél év az első gyakorlati kérdéstől addig, hogy mi következik az otthonban.',
    steps: {
      arrived: doing(
        'Rendben megérkezett minden?',
        'Kérdezze meg, a megbeszélt napon jött-e, nem volt-e karcos vagy hiányos, és ki rakta le vagy szerelte össze. Most ne adjon el semmit. Ha baj van, még ma mondja meg, ki megy ki és mikor.',
      ),
      pleasure: letter('Egy apró öröm, csak úgy'),
      asked: letter('Ma is ezt választaná?'),
      care: letter('Fél év után: hogy szép maradjon'),
      wear: doing(
        'Hogy bírja a használatot?',
        'Kérdezze meg, mit élt meg eddig a padló vagy a bútor: székek, gyerekek, kutya, napfény. Legyen kéznél egy jó tanács éppen erre. Írja fel, amit a szobáról mond, később még jól jön.',
      ),
      year: doing('Képeslap az első évre', 'Kézzel, három sor: egy éve került az otthonukba, reméljük, azóta hozzájuk nőtt. Se ajánlat, se szórólap.'),
      'goes-with': letter('Ami jól illene hozzá'),
      next: doing(
        'Mi következik az otthonban?',
        'Másfél éve élnek vele. Kérdezze meg, melyik szoba jön, és mikor. Ha egyik sem, akkor azt, kit ismernek, aki most épít vagy költözik.',
      ),
    },
  },
  appliance: {
    name: 'Új háztartási gép',
    about: 'Aki hűtőt, tűzhelyet vagy mosógépet vett: tizenhárom hónap, hogy jól működjön, és a jótállás se járjon le észrevétlenül.',
    steps: {
      arrived: doing(
        'Jól működik?',
        'Kérdezze meg, vízszintesen áll-e, nem hangos-e, elvitték-e a régit. Mondjon el egy dolgot, amit erről a típusról kevesen tudnak.',
      ),
      pleasure: letter('Egy apró öröm, csak úgy'),
      asked: letter('Ma is ezt választaná?'),
      care: letter('Fél év után: tíz perc gondoskodás'),
      guarantee: doing(
        'Hamarosan lejár a jótállás',
        'Írja meg, hogy néhány hét múlva lejár a jótállás, és most érdemes szólni, ha valami nincs rendben. Adja meg a saját számát.',
      ),
      'goes-with': letter('Ami jól illene hozzá'),
    },
  },
  car: {
    name: 'Új autó',
    about: 'Aki autót vett: két év az első gombokról feltett kérdéstől a következő próbaútig.',
    steps: {
      handed: doing(
        'Az első napok a volánnál',
        'Kérdezze meg, milyenek voltak az első napok, és melyik gombot nem találja még. Ajánlja fel, hogy rögtön megmutatja, telefonon vagy az autóban.',
      ),
      asked: letter('Ma is ezt választaná?'),
      pleasure: doing(
        'Valami a kesztyűtartóba',
        'Küldjön valami apró, hasznos dolgot az autóba, egy kézzel írt sorral. Ne kelljen érte se kitölteni, se venni semmit.',
      ),
      season: letter('Évszakváltás előtt'),
      service: doing(
        'Itt az első szerviz ideje',
        'Kérdezze meg, hány kilométer van benne, és ajánljon két időpontot, csereautóval. Kérdezze meg azt is, mi zörög: az apróságot egyúttal megcsináljuk.',
      ),
      visit: doing(
        'Látogatás egy új modellel',
        'Menjen el hozzájuk, és vigyen egy új modellt egy órára. Kérdezze meg, mi változott a családban és az utakon a vásárlás óta.',
      ),
    },
  },
  camera: {
    name: 'Új fényképezőgép',
    about: 'Aki fényképezőgépet vett: fél év, hogy használja és megszeresse, ne a fiókban feküdjön.',
    steps: {
      start: letter('Minden rendben van a rendeléssel?'),
      tip: letter('Egy tanács a jobb képekhez'),
      asked: doing(
        'Mit fényképez?',
        'Kérdezze meg, mit fényképezett eddig, és mi nem lett olyan, amilyennek szerette volna. Adjon egy tanácsot éppen ahhoz a képhez. Írja fel, mit fényképez a legszívesebben.',
      ),
      picture: doing(
        'Egy kép a falunkra',
        'Tegyen üzenetet az ügyfél oldalára: kérje el azt a képet, amelyikre a legbüszkébb, és írja meg, hová fogja kitenni. Köszönje meg név szerint.',
      ),
      'goes-with': letter('Ami jól illene hozzá'),
    },
  },
  client: {
    name: 'Szolgáltatásunk ügyfele',
    about: 'Akinek írtunk, terveztünk vagy tanácsot adtunk: egy év, amely alatt kiderül, mit ért a munkánk.',
    steps: {
      live: doing(
        'Használják már, amit készítettünk?',
        'Kérdezze meg, élesben van-e már, és mik voltak az első visszajelzések. Ajánlja fel, hogy kijavítja, ami a gyakorlatban másképp alakult.',
      ),
      asked: letter('Ma is minket választana?'),
      results: letter('Mit hozott a munka?'),
      card: doing('Képeslap alkalom nélkül', 'Írja meg kézzel, mit szeretett a közös munkában, és mi az a jó, amit azóta észrevett náluk. Ajánlat nélkül.'),
      next: doing(
        'Mit terveznek?',
        'Kérdezze meg, mit szeretnének elérni a következő fél évben, és hol akad el. Vigyen egy saját ötletet, akkor is, ha más fogja megvalósítani.',
      ),
      year: letter('Egy év után három őszinte kérdés'),
    },
  },
  enquiry: {
    name: 'Amíg döntenek',
    about: 'Aki érdeklődött nálunk: hét megkeresés nagyjából négy hét alatt, mindig más módon, és mindig valami újjal.',
    steps: {
      talk: doing(
        'Az első beszélgetés',
        'Előbb válaszoljon arra, amit kérdeztek. Utána tudja meg, mire kell, ki dönt még, és meddig. Egyezzenek meg, mit küld.',
      ),
      picture: letter('Valami, amit meg lehet nézni'),
      sample: doing('Valami, amit kézbe lehet venni', 'Küldjön mintát, tervet vagy nyomtatott példát egy kézzel írt sorral: miért éppen ezt, éppen nekik.'),
      question: doing(
        'Mi hiányzik még?',
        'Kérdezze meg, mit kellene még tudniuk a döntéshez. Mondjon egy új dolgot: egy időpontot, egy esetet, egy egyszerűbb megoldást.',
      ),
      reference: letter('Valaki, aki ugyanitt tartott'),
      doubts: doing('A kételyek, hangosan', 'Kérdezze meg, mi szól ellene. Ne vitatkozzon; egy kételyre válaszoljon jól, számmal vagy vállalással.'),
      last: letter('Még egy szó, sürgetés nélkül'),
    },
  },
  repair: {
    name: 'Jóvátétel panasz után',
    about: 'Aki panaszt tett: a bocsánatkéréstől addig a napig, amikor újra megbíznak bennünk, négy hónap alatt.',
    steps: {
      call: doing(
        'Meghallgatás és bocsánatkérés',
        'Hagyja, hogy végigmondja. Foglalja össze a saját szavaival, kérjen bocsánatot egyszer és „de” nélkül, és mondja meg, mi történik most, és meddig.',
      ),
      apology: letter('A bocsánatkérés írásban'),
      mended: doing('Most már tényleg rendben van?', 'Kérdezze meg, megtörtént-e, amit ígértünk, és jó-e így. Ha nem, addig az Ön ügye, amíg jó nem lesz.'),
      gift: doing('Egy kis jóvátétel', 'Küldjön valami apróságot egy kézzel írt sorral. Nem fizetség és nem ajánlat: azt mondja, hogy nem felejtettük el.'),
      later: letter('És most, ma is minket választana?'),
      more: letter('Valami, aminek hasznát veheti'),
    },
  },
  'win-back': {
    name: 'Hiányoznak nekünk',
    about: 'Akiről egy éve nem hallottunk: öt óvatos próbálkozás négy hónap alatt, amíg válaszolnak, vagy amíg elég.',
    steps: {
      letter: letter('Hiányzik nekünk'),
      call: doing(
        'Telefon ok nélkül',
        'Ne azt kérdezze, miért maradtak el. Kérdezze meg, hogy vannak, és mi változott; figyeljen arra, mire lehet most szükségük.',
      ),
      card: doing('Képeslap postán', 'Kézzel: egy emlék arról, amit nekik csináltunk, és hogy az ajtó nyitva áll. Az árakról egy szót se.'),
      honest: letter('Három őszinte kérdés'),
      new: letter('Mi újság, amióta nem találkoztunk'),
    },
  },
};
