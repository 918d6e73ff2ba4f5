import type { NoticeWords } from './shape.ts';

export const is: NoticeWords = {
  nothingToday: { title: 'Enginn bíður í dag', body: 'Gott tækifæri til að skrifa einhverjum sem hefur ekki heyrst frá lengi.' },
  digestTitle: (customers, minutes) => `${customers} í dag, u.þ.b. ${minutes}`,
  first: (names) => `Fyrst: ${names}.`,
  more: (n) => `${n} í viðbót`,
  timeToTouch: (who) => `Tími til að hafa samband: ${who}`,
  letterFailed: (name, letter) => ({
    title: `Bréf fór ekki af stað: ${name}`,
    body: `${letter} er enn í úthólfinu. Skoðaðu það þar og sendu aftur eða hættu við.`,
  }),
  letterUncertain: (name, letter) => ({
    title: `Fór þetta bréf? ${name}`,
    body: `Sambandið rofnaði á meðan ${letter} var á leið út. Það er ekki sent aftur sjálfkrafa: gáðu í pósthólfið og taktu ákvörðun.`,
  }),
  letterSlow: (name, letter, said) => ({
    title: `Bréf hefur beðið í sólarhring: ${name}`,
    body: `Reynt er áfram í allt að fimm daga: ${letter}. Þjónninn sagði: ${said}`,
  }),
  mailboxLocked: (letters) => ({ title: 'Pósthólfið er læst', body: `Bíður brottfarar: ${letters}. Sláðu inn aðgangsorðin í stillingum.` }),
  mailboxPaused: (serverSaid) => ({ title: 'Póstþjónninn hafnar okkur', body: `Engin bréf fara fyrr en úr þessu er leyst. Þjónninn sagði: ${serverSaid}` }),
  backupFailed: (detail) => ({ title: 'Ekki tókst að taka afrit í dag', body: `Gögnin eru ósnert en nýtt afrit vantar. Ástæðan: ${detail}` }),
  heldFile: (holder) => ({ title: 'Comeback er þegar opið', body: `Gögnin eru í notkun (${holder}). Lokaðu Comeback þar og reyndu svo aftur.` }),
  damagedFile: (detail) => ({
    title: 'Ekki er hægt að lesa gögnin',
    body: `Skráin er skemmd og var látin ósnert. Endurheimtu síðasta afrit. Ástæðan: ${detail}`,
  }),
  readOnlyFile: (detail) => ({ title: 'Ekkert er hægt að vista', body: `Ekki má skrifa í möppuna með gögnunum. Ástæðan: ${detail}` }),
  fullDisk: { title: 'Diskurinn er fullur', body: 'Ekkert er hægt að vista fyrr en pláss losnar. Það sem var vistað áður er öruggt.' },
  missingFile: (folder) => ({
    title: 'Gögnin vantar',
    body: `Gögn voru í ${folder} en nú eru þau horfin eða tóm. Ekki var byrjað upp á nýtt: settu skrána aftur á sinn stað eða endurheimtu afrit.`,
  }),
  newerFile: (fileVersion, appVersion) => ({
    title: 'Gögnin eru úr nýrri útgáfu af Comeback',
    body: `Gögnin eru úr útgáfu ${fileVersion} en þetta er útgáfa ${appVersion}. Þau voru látin ósnert; settu upp nýrri útgáfuna.`,
  }),
};
