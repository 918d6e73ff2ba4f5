import type { NoticeWords } from './shape.ts';

export const hu: NoticeWords = {
  nothingToday: { title: 'Ma senki sem vár megkeresésre', body: 'Jó alkalom, hogy írjon valakinek, aki felől rég nem hallott.' },
  digestTitle: (customers, minutes) => `Ma ${customers}, körülbelül ${minutes}`,
  first: (names) => `Elsőként: ${names}.`,
  more: (n) => `még ${n}`,
  timeToTouch: (who) => `Ideje jelentkezni: ${who}`,
  letterFailed: (name, letter) => ({
    title: `Egy levél nem ment el: ${name}`,
    body: `Még a kimenő levelek között van: ${letter}. Nézze meg ott, és küldje el újra, vagy tegyen le róla.`,
  }),
  letterUncertain: (name, letter) => ({
    title: `Elment ez a levél? ${name}`,
    body: `Küldés közben megszakadt a kapcsolat: ${letter}. Magától nem megy el még egyszer: nézzen be a postafiókjába, és döntsön.`,
  }),
  letterSlow: (name, letter, said) => ({
    title: `Egy levél egy napja vár: ${name}`,
    body: `Legfeljebb öt napig újra próbáljuk: ${letter}. A szerver ezt válaszolta: ${said}`,
  }),
  mailboxLocked: (letters) => ({ title: 'A postafiók zárva van', body: `Indulásra vár: ${letters}. Adja meg a jelmondatot a Beállításokban.` }),
  mailboxPaused: (serverSaid) => ({
    title: 'A levelezőszerver elutasít minket',
    body: `Amíg ez nem rendeződik, nem megy el levél. A szerver ezt válaszolta: ${serverSaid}`,
  }),
  backupFailed: (detail) => ({ title: 'Ma nem készült biztonsági másolat', body: `Az adatai épek, de új másolat nincs. Az ok: ${detail}` }),
  heldFile: (holder) => ({ title: 'A Comeback már fut', body: `Az adatokat most más használja (${holder}). Zárja be ott, aztán indítsa újra.` }),
  damagedFile: (detail) => ({
    title: 'Az adatok nem olvashatók',
    body: `A fájl sérült, nem nyúltunk hozzá. Állítsa vissza az utolsó másolatot. Az ok: ${detail}`,
  }),
  readOnlyFile: (detail) => ({ title: 'Nem lehet menteni', body: `Az adatok mappájába nem lehet írni. Az ok: ${detail}` }),
  fullDisk: { title: 'Megtelt a lemez', body: 'Amíg nincs hely, nem lehet menteni. Amit korábban mentett, megvan.' },
  missingFile: (folder) => ({
    title: 'Hiányoznak az adatok',
    body: `Itt voltak az adatok, de eltűntek, vagy üres a fájl: ${folder}. Nem kezdtünk újat: hozza vissza a fájlt, vagy állítson vissza egy másolatot.`,
  }),
  newerFile: (fileVersion, appVersion) => ({
    title: 'Az adatok egy újabb Comebackből valók',
    body: `Az adatok verziója ${fileVersion}, ezé a Comebacké ${appVersion}. Nem nyúltunk hozzájuk; telepítse az újabb verziót.`,
  }),
};
