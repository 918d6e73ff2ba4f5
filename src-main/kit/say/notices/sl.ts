import type { NoticeWords } from './shape.ts';

export const sl: NoticeWords = {
  nothingToday: { title: 'Danes nihče ne čaka', body: 'Lepa priložnost, da pišete komu, od kogar že dolgo ni glasu.' },
  digestTitle: (customers, minutes) => `Danes ${customers}, predvidoma ${minutes}`,
  first: (names) => `Najprej: ${names}.`,
  more: (n) => `še ${n}`,
  timeToTouch: (who) => `Čas za stik: ${who}`,
  letterFailed: (name, letter) => ({
    title: `Pismo ni odšlo: ${name}`,
    body: `Še vedno je v odhodni pošti: ${letter}. Poglejte ga tam in ga pošljite znova ali opustite.`,
  }),
  letterUncertain: (name, letter) => ({
    title: `Je to pismo odšlo? ${name}`,
    body: `Med pošiljanjem se je zveza prekinila: ${letter}. Samo od sebe ne gre še enkrat: poglejte v poštni predal in se odločite.`,
  }),
  letterSlow: (name, letter, said) => ({
    title: `Pismo čaka že en dan: ${name}`,
    body: `Poskušamo znova, največ pet dni: ${letter}. Strežnik je sporočil: ${said}`,
  }),
  mailboxLocked: (letters) => ({ title: 'Poštni predal je zaklenjen', body: `Na odhod čaka: ${letters}. V nastavitvah vpišite geslo.` }),
  mailboxPaused: (serverSaid) => ({
    title: 'Poštni strežnik nas zavrača',
    body: `Dokler to ni urejeno, pisma ne odhajajo. Strežnik je sporočil: ${serverSaid}`,
  }),
  backupFailed: (detail) => ({ title: 'Današnja varnostna kopija ni uspela', body: `Podatki so nedotaknjeni, nove kopije pa ni. Razlog: ${detail}` }),
  heldFile: (holder) => ({ title: 'Comeback je že odprt', body: `Podatki so v rabi (${holder}). Zaprite ga tam in začnite znova.` }),
  damagedFile: (detail) => ({
    title: 'Podatkov ni mogoče prebrati',
    body: `Datoteka je poškodovana, pustili smo jo, kot je. Obnovite zadnjo kopijo. Razlog: ${detail}`,
  }),
  readOnlyFile: (detail) => ({ title: 'Ničesar ni mogoče shraniti', body: `V mapo s podatki ni dovoljeno pisati. Razlog: ${detail}` }),
  fullDisk: { title: 'Disk je poln', body: 'Dokler ni prostora, ni mogoče ničesar shraniti. Kar je bilo shranjeno prej, je na varnem.' },
  missingFile: (folder) => ({
    title: 'Podatki manjkajo',
    body: `Tu so bili podatki, zdaj jih ni ali pa je datoteka prazna: ${folder}. Nič novega nismo začeli: vrnite datoteko ali obnovite kopijo.`,
  }),
  newerFile: (fileVersion, appVersion) => ({
    title: 'Podatki so iz novejšega Comebacka',
    body: `Podatki so različice ${fileVersion}, ta Comeback pa različice ${appVersion}. Pustili smo jih, kot so; namestite novejšo različico.`,
  }),
};
