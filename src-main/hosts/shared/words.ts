// What a host itself says: menu, tray, and the window that tells why there is none. Everything else the screens say.
import type { Language } from '#contract/words';

export interface HostWords {
  open: string;
  quit: string;
  file: string;
  edit: string;
  view: string;
  window: string;
  undo: string;
  redo: string;
  cut: string;
  copy: string;
  paste: string;
  selectAll: string;
  actualSize: string;
  larger: string;
  smaller: string;
  fullScreen: string;
  minimise: string;
  close: string;
  /** Title and text of the box shown where the app cannot start at all. */
  cannotStart: string;
  cannotStartText: (logFolder: string) => string;
}

export const hostWords: Record<Language, HostWords> = {
  en: {
    open: 'Open Comeback',
    quit: 'Quit',
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    actualSize: 'Actual size',
    larger: 'Larger',
    smaller: 'Smaller',
    fullScreen: 'Full screen',
    minimise: 'Minimise',
    close: 'Close',
    cannotStart: 'Comeback could not start',
    cannotStartText: (folder) => `Your data is untouched. What went wrong is noted in ${folder}.`,
  },
  is: {
    open: 'Opna Comeback',
    quit: 'Hætta',
    file: 'Skrá',
    edit: 'Breyta',
    view: 'Skoða',
    window: 'Gluggi',
    undo: 'Afturkalla',
    redo: 'Endurtaka',
    cut: 'Klippa',
    copy: 'Afrita',
    paste: 'Líma',
    selectAll: 'Velja allt',
    actualSize: 'Raunstærð',
    larger: 'Stækka',
    smaller: 'Minnka',
    fullScreen: 'Fylla skjáinn',
    minimise: 'Lágmarka',
    close: 'Loka',
    cannotStart: 'Ekki tókst að ræsa Comeback',
    cannotStartText: (folder) => `Gögnin þín eru ósnert. Það sem fór úrskeiðis er skráð í ${folder}.`,
  },
  hu: {
    open: 'A Comeback megnyitása',
    quit: 'Kilépés',
    file: 'Fájl',
    edit: 'Szerkesztés',
    view: 'Nézet',
    window: 'Ablak',
    undo: 'Visszavonás',
    redo: 'Mégis',
    cut: 'Kivágás',
    copy: 'Másolás',
    paste: 'Beillesztés',
    selectAll: 'Az összes kijelölése',
    actualSize: 'Eredeti méret',
    larger: 'Nagyítás',
    smaller: 'Kicsinyítés',
    fullScreen: 'Teljes képernyő',
    minimise: 'Kis méret',
    close: 'Bezárás',
    cannotStart: 'A Comeback nem tudott elindulni',
    cannotStartText: (folder) => `Az adatai érintetlenek. A hiba leírása itt található: ${folder}.`,
  },
  sl: {
    open: 'Odpri Comeback',
    quit: 'Končaj',
    file: 'Datoteka',
    edit: 'Uredi',
    view: 'Pogled',
    window: 'Okno',
    undo: 'Razveljavi',
    redo: 'Uveljavi',
    cut: 'Izreži',
    copy: 'Kopiraj',
    paste: 'Prilepi',
    selectAll: 'Izberi vse',
    actualSize: 'Dejanska velikost',
    larger: 'Povečaj',
    smaller: 'Pomanjšaj',
    fullScreen: 'Celozaslonsko',
    minimise: 'Pomanjšaj okno',
    close: 'Zapri',
    cannotStart: 'Programa Comeback ni bilo mogoče zagnati',
    cannotStartText: (folder) => `Vaši podatki so nedotaknjeni. Kaj je šlo narobe, je zapisano v mapi ${folder}.`,
  },
  nb: {
    open: 'Åpne Comeback',
    quit: 'Avslutt',
    file: 'Fil',
    edit: 'Rediger',
    view: 'Vis',
    window: 'Vindu',
    undo: 'Angre',
    redo: 'Gjør om',
    cut: 'Klipp ut',
    copy: 'Kopier',
    paste: 'Lim inn',
    selectAll: 'Merk alt',
    actualSize: 'Faktisk størrelse',
    larger: 'Større',
    smaller: 'Mindre',
    fullScreen: 'Fullskjerm',
    minimise: 'Minimer',
    close: 'Lukk',
    cannotStart: 'Comeback kunne ikke starte',
    cannotStartText: (folder) => `Dataene dine er urørt. Det som gikk galt, står i ${folder}.`,
  },
};
