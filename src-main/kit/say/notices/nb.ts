import type { NoticeWords } from './shape.ts';

export const nb: NoticeWords = {
  nothingToday: { title: 'Ingen venter i dag', body: 'En fin anledning til å skrive til noen du ikke har hørt fra på lenge.' },
  digestTitle: (customers, minutes) => `${customers} i dag, omtrent ${minutes}`,
  first: (names) => `Først: ${names}.`,
  more: (n) => `${n} til`,
  timeToTouch: (who) => `På tide å ta kontakt: ${who}`,
  letterFailed: (name, letter) => ({
    title: `Et brev gikk ikke: ${name}`,
    body: `${letter} ligger fortsatt i utboksen. Se på det der og send det igjen, eller gi det opp.`,
  }),
  letterUncertain: (name, letter) => ({
    title: `Gikk dette brevet? ${name}`,
    body: `Forbindelsen ble brutt mens ${letter} var på vei ut. Det sendes ikke igjen av seg selv: se i postkassen, og bestem deg.`,
  }),
  letterSlow: (name, letter, said) => ({
    title: `Et brev har ventet et døgn: ${name}`,
    body: `${letter} prøves på nytt i opptil fem dager. Serveren sa: ${said}`,
  }),
  mailboxLocked: (letters) => ({ title: 'Postkassen er låst', body: `Venter på å gå: ${letters}. Skriv inn passfrasen i Innstillinger.` }),
  mailboxPaused: (serverSaid) => ({ title: 'E-postserveren avviser oss', body: `Ingen brev går før dette er ordnet. Serveren sa: ${serverSaid}` }),
  backupFailed: (detail) => ({ title: 'Dagens kopi ble ikke laget', body: `Dataene er urørt, men det finnes ingen ny kopi. Årsaken: ${detail}` }),
  heldFile: (holder) => ({ title: 'Comeback er allerede åpent', body: `Dataene er i bruk (${holder}). Lukk Comeback der, og prøv igjen.` }),
  damagedFile: (detail) => ({ title: 'Dataene kan ikke leses', body: `Filen er skadet og ble ikke rørt. Hent tilbake den siste kopien. Årsaken: ${detail}` }),
  readOnlyFile: (detail) => ({ title: 'Ingenting kan lagres', body: `Mappen med dataene kan ikke skrives til. Årsaken: ${detail}` }),
  fullDisk: { title: 'Disken er full', body: 'Ingenting kan lagres før det er plass igjen. Det som ble lagret før, er trygt.' },
  missingFile: (folder) => ({
    title: 'Dataene mangler',
    body: `Det var data i ${folder}, og nå er de borte eller tomme. Vi begynte ikke på nytt: legg filen tilbake, eller hent en kopi.`,
  }),
  newerFile: (fileVersion, appVersion) => ({
    title: 'Dataene er fra en nyere versjon av Comeback',
    body: `Dataene er fra versjon ${fileVersion}, og dette er versjon ${appVersion}. De ble ikke rørt; installer den nyere versjonen.`,
  }),
};
