import type { StockOfLanguage } from '../words.ts';
import { forBoth, words } from '../words.ts';

export const care = {
  'floor-care': forBoth(
    words(
      'Etter et halvt år: tre små ting for gulvet',
      'Ingenting å kjøpe, fem minutter av tiden din',
      'For et halvt år siden kom det noe nytt fra oss inn i hjemmet ditt. Siden har det møtt stoler, sko og en sesong med fyring eller sol, så nå er det et godt tidspunkt for tre små ting.',
      'Se under stol- og bordbein: filtknottene slites ut omtrent nå, og ett sandkorn riper mer enn et år med skritt. Hold luftfuktigheten mellom 45 og 60 prosent om du kan; det liker både tre og lim. Og tørk med en fuktig klut, aldri en våt.',
      'Ser du en sprekk, en ripe eller en flekk som bekymrer deg, så send meg et bilde. Jeg sier ærlig om det går over, hva du kan gjøre selv, og når det er verdt at vi kommer.',
      'Vennlig hilsen',
    ),
  ),
  'appliance-care': forBoth(
    words(
      'Ti minutter som gjør at den varer',
      'Etter et halvt år: dette er verdt å gjøre nå',
      'For et halvt år siden tok du med deg noe hjem fra oss som jobber for deg hver dag. Ti minutters stell nå er verdt mer enn en reparasjon senere.',
      'Ta ut filteret og skyll det, tørk av pakningen i døra, og trekk maskinen en håndsbredd ut fra veggen så støvet kommer fram. Er vannet hardt, kjører du den én gang med kalkfjerner. Mer trengs ikke før våren.',
      'Har den begynt å dure, dryppe eller lukte? Si fra nå, mens det er lite og garantien gjelder. Det er nok å svare på dette brevet, det kommer rett til meg.',
      'Vennlig hilsen',
    ),
  ),
  'car-season': forBoth(
    words(
      'Før årstiden skifter',
      'Fire ting å se på',
      'Nå har du hatt bilen i et halvt år, og årstiden skifter snart. Dette er de fire tingene jeg selv ser på i min egen bil på denne tiden.',
      'Mønsteret og trykket i dekkene, om morgenen mens de er kalde. Viskerbladene, som ryker av sol om sommeren og av is om vinteren. Spylervæsken, som skal tåle frosten eller insektene. Og batteriet, om bilen blir stående i dagevis.',
      'Vil du heller slippe, så stikk innom: vi ser over det mens du drikker en kaffe, og det koster ingenting. Og har noe begynt å skrangle eller lyse, så skriv hva og når, så finner jeg ut av det.',
      'Vennlig hilsen',
    ),
  ),
  'camera-tip': forBoth(
    words(
      'Et tips til bedre bilder denne uka',
      'Det tar en kveld og koster ingenting',
      'Et nytt kamera er på sitt beste de første ukene, mens man ennå er nysgjerrig. Her er derfor en øvelse som har gjort mer for mine egne bilder enn noe objektiv.',
      'Velg én ting hjemme, en stol, en kopp eller et tålmodig menneske, og ta tjue bilder uten å flytte på den. Flytt deg selv: lavt, høyt, nært, mot lyset, ved vinduet klokka sju om kvelden. De fem første bildene blir like. De fem siste kommer til å overraske deg.',
      'Er det ett du liker, så send det til meg; jeg vil gjerne se det. Og ble noe ikke slik du ville, så send det også, og fortell hvordan du tok det. Jeg svarer med hva jeg ville ha prøvd.',
      'Vennlig hilsen',
    ),
  ),
  'client-results': forBoth(
    words(
      'Hva har arbeidet vårt gitt dere?',
      'Etter tre måneder, et ærlig blikk',
      'Det er tre måneder siden vi leverte arbeidet vårt. Omtrent så lang tid tar det å se om det gjør det det skulle.',
      'Jeg vil gjerne vite hvordan det går: hva det har gitt av forespørsler, bestillinger eller rolige kvelder, hva folk sier om det, og hva dere har måttet endre underveis. Tall er velkomne, og det er én enkelt setning også.',
      'Er det noe som ikke virker som det skal, er det nå det bør rettes, og det gjør vi. Virker det bedre enn ventet, så fortell det også: det hjelper oss å få det til igjen.',
      'Vennlig hilsen',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
