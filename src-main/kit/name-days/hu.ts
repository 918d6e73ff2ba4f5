// Hungarian name days as calendars print them: a line a month, a day between two semicolons. The days are those of a common year; in a leap
// year the names of 24 to 28 February move one day on.
export const hungarianDays: readonly string[] = [
  'Fruzsina;Ábel;Genovéva,Benjámin;Titusz,Leona;Simon;Boldizsár;Attila,Ramóna;Gyöngyvér;Marcell;Melánia;Ágota;Ernő;Veronika;Bódog;Lóránt,Loránd;Gusztáv;Antal,Antónia;Piroska;Sára,Márió;Fábián,Sebestyén;Ágnes;Vince,Artúr;Zelma,Rajmund;Timót;Pál;Vanda,Paula;Angelika;Károly,Karola;Adél;Martina,Gerda;Marcella',
  'Ignác;Karolina,Aida;Balázs;Ráhel,Csenge;Ágota,Ingrid;Dorottya,Dóra;Tódor,Rómeó;Aranka;Abigél,Alex;Elvira;Bertold,Marietta;Lívia,Lídia;Ella,Linda;Bálint,Valentin;Kolos,Georgina;Julianna,Lilla;Donát;Bernadett;Zsuzsanna;Aladár,Álmos;Eleonóra;Gerzson;Alfréd;Mátyás;Géza;Edina;Ákos,Bátor;Elemér',
  'Albin;Lujza;Kornélia;Kázmér;Adorján,Adrián;Leonóra,Inez;Tamás;Zoltán;Franciska,Fanni;Ildikó;Szilárd;Gergely;Krisztián,Ajtony;Matild;Kristóf;Henrietta;Gertrúd,Patrik;Sándor,Ede;József,Bánk;Klaudia;Benedek;Beáta,Izolda;Emőke;Gábor,Karina;Irén,Írisz;Emánuel;Hajnalka;Gedeon,Johanna;Auguszta;Zalán;Árpád',
  'Hugó;Áron;Buda,Richárd;Izidor;Vince;Vilmos,Bíborka;Herman;Dénes;Erhard;Zsolt;Leó,Szaniszló;Gyula;Ida;Tibor;Anasztázia,Tas;Csongor;Rudolf;Andrea,Ilma;Emma;Tivadar;Konrád;Csilla,Noémi;Béla;György;Márk;Ervin;Zita;Valéria;Péter;Katalin,Kitti',
  'Fülöp,Jakab;Zsigmond;Tímea,Irma;Mónika,Flórián;Györgyi;Ivett,Frida;Gizella;Mihály;Gergely;Ármin,Pálma;Ferenc;Pongrác;Szervác,Imola;Bonifác;Zsófia,Szonja;Mózes,Botond;Paszkál;Erik,Alexandra;Ivó,Milán;Bernát,Felícia;Konstantin;Júlia,Rita;Dezső;Eszter,Eliza;Orbán;Fülöp,Evelin;Hella;Emil,Csanád;Magdolna;Janka,Zsanett;Angéla,Petronella',
  'Tünde;Kármen,Anita;Klotild;Bulcsú;Fatime;Norbert,Cintia;Róbert;Medárd;Félix;Margit,Gréta;Barnabás;Villő;Antal,Anett;Vazul;Jolán,Vid;Jusztin;Laura,Alida;Arnold,Levente;Gyárfás;Rafael;Alajos,Leila;Paulina;Zoltán;Iván;Vilmos;János,Pál;László;Levente,Irén;Péter,Pál;Pál',
  'Tihamér,Annamária;Ottó;Kornél,Soma;Ulrik;Emese,Sarolta;Csaba;Apollónia;Ellák;Lukrécia;Amália;Nóra,Lili;Izabella,Dalma;Jenő;Örs,Stella;Henrik,Roland;Valter;Endre,Elek;Frigyes;Emília;Illés;Dániel,Daniella;Magdolna;Lenke;Kinga,Kincső;Kristóf,Jakab;Anna,Anikó;Olga,Liliána;Szabolcs;Márta,Flóra;Judit,Xénia;Oszkár',
  'Boglárka;Lehel;Hermina;Domonkos,Dominika;Krisztina;Berta,Bettina;Ibolya;László;Emőd;Lőrinc;Zsuzsanna,Tiborc;Klára;Ipoly;Marcell;Mária;Ábrahám;Jácint;Ilona;Huba;István;Sámuel,Hajna;Menyhért,Mirjam;Bence;Bertalan;Lajos,Patrícia;Izsó;Gáspár;Ágoston;Beatrix,Erna;Rózsa;Erika,Bella',
  'Egyed,Egon;Rebeka,Dorina;Hilda;Rozália;Viktor,Lőrinc;Zakariás;Regina;Mária,Adrienn;Ádám;Nikolett,Hunor;Teodóra;Mária;Kornél;Szeréna,Roxána;Enikő,Melitta;Edit;Zsófia;Diána;Vilhelmina;Friderika;Máté,Mirella;Móric;Tekla;Gellért,Mercédesz;Eufrozina,Kende;Jusztina;Adalbert;Vencel;Mihály;Jeromos',
  'Malvin;Petra;Helga;Ferenc;Aurél;Brúnó,Renáta;Amália;Koppány;Dénes;Gedeon;Brigitta;Miksa;Kálmán,Ede;Helén;Teréz;Gál;Hedvig;Lukács;Nándor;Vendel;Orsolya;Előd;Gyöngyi;Salamon;Blanka,Bianka;Dömötör;Szabina;Simon,Szimonetta;Nárcisz;Alfonz;Farkas',
  'Marianna;Achilles;Győző;Károly;Imre;Lénárd;Rezső;Zsombor;Tivadar;Réka;Márton;Jónás,Renátó;Szilvia;Aliz;Albert,Lipót;Ödön;Hortenzia,Gergő;Jenő;Erzsébet;Jolán;Olivér;Cecília;Kelemen,Klementina;Emma;Katalin;Virág;Virgil;Stefánia;Taksony;András,Andor',
  'Elza;Melinda,Vivien;Ferenc,Olívia;Borbála,Barbara;Vilma;Miklós;Ambrus;Mária;Natália;Judit;Árpád;Gabriella;Luca,Otília;Szilárda;Valér;Etelka,Aletta;Lázár,Olimpia;Auguszta;Viola;Teofil;Tamás;Zénó;Viktória;Ádám,Éva;Eugénia;István;János;Kamilla;Tamás,Tamara;Dávid;Szilveszter',
];

/** Names that calendars print on one day and people keep on others too, and forms of names that share a day. */
export const hungarianOthers: Readonly<Record<string, string>> = {
  János: '06-24 12-27',
  József: '03-19 05-01',
  Mária: '02-02 07-02',
  Erzsébet: '07-08',
  Klára: '08-12',
  Katinka: '04-30 11-25',
  Kata: '04-30 11-25',
  Margit: '01-18',
  Magdaléna: '05-29 07-22',
  Nikoletta: '09-10',
  Adrienne: '09-08',
  Bernadette: '02-18',
  Hanna: '07-26',
  Annamária: '07-26',
  Terézia: '10-15',
  Mariann: '11-01',
  Lóránd: '01-15',
  Barna: '06-11',
  Zsuzsa: '02-19 08-11',
  Dominik: '08-04',
};
