import { doing, letter, type ReadyTexts } from './shape.ts';

export const nb: ReadyTexts = {
  floor: {
    name: 'Nytt gulv eller nye møbler',
    about: 'For den som har kjøpt gulv eller møbler: halvannet år, fra den første praktiske samtalen til det neste i hjemmet.',
    steps: {
      arrived: doing(
        'Kom alt fram i orden?',
        'Spør om alt kom på avtalt dag, om noe var ripet eller manglet, og hvem som la eller monterte det. Ikke selg noe nå. Er noe galt, så si i dag hvem som kommer, og når.',
      ),
      pleasure: letter('En liten glede, bare fordi'),
      asked: letter('Ville de valgt det samme igjen?'),
      care: letter('Etter et halvt år: slik holder det seg pent'),
      wear: doing(
        'Hvordan tåler det hverdagen?',
        'Spør hva gulvet eller møbelet har vært gjennom: stoler, barn, hund, sol. Ha ett godt råd klart for nettopp det. Skriv opp det de sier om rommet, det kommer til nytte senere.',
      ),
      year: doing(
        'Et kort til ettårsdagen',
        'For hånd, tre linjer: for et år siden kom det hjem til dem, og vi håper det er blitt en del av hjemmet. Ikke noe tilbud, ingen brosjyre.',
      ),
      'goes-with': letter('Noe som kunne passe til'),
      next: doing(
        'Hva er det neste i hjemmet?',
        'De har levd med det i halvannet år. Spør hvilket rom som står for tur, og når. Er det ingen, så spør hvem de kjenner som bygger eller flytter nå.',
      ),
    },
  },
  appliance: {
    name: 'Ny hvitevare',
    about: 'For den som har kjøpt kjøleskap, komfyr eller vaskemaskin: tretten måneder, så alt virker og garantien ikke går ut ubemerket.',
    steps: {
      arrived: doing(
        'Virker den som den skal?',
        'Spør om den står i vater, om den er stille, og om den gamle ble hentet. Fortell én ting få vet om nettopp denne modellen.',
      ),
      pleasure: letter('En liten glede, bare fordi'),
      asked: letter('Ville de valgt det samme igjen?'),
      care: letter('Etter et halvt år: ti minutters stell'),
      guarantee: doing(
        'Garantien går snart ut',
        'Skriv at garantien går ut om noen uker, og at det er nå de bør si fra om noe ikke er som det skal. Gi dem ditt eget nummer.',
      ),
      'goes-with': letter('Noe som kunne passe til'),
    },
  },
  car: {
    name: 'Ny bil',
    about: 'For den som har kjøpt bil: to år, fra det første spørsmålet om knappene til den neste prøveturen.',
    steps: {
      handed: doing(
        'De første dagene bak rattet',
        'Spør hvordan de første dagene har vært, og hvilken knapp de ikke har funnet ennå. Tilby å vise den med en gang, på telefon eller i bilen.',
      ),
      asked: letter('Ville de valgt den samme igjen?'),
      pleasure: doing('Noe til hanskerommet', 'Send noe lite og nyttig til bilen, med en linje skrevet for hånd. Ingenting å fylle ut, ingenting å kjøpe.'),
      season: letter('Før årstiden skifter'),
      service: doing(
        'Tid for første service',
        'Spør om kilometerstanden og foreslå to tidspunkter, med lånebil. Spør hva som skrangler: småting ordnes med det samme.',
      ),
      visit: doing('Et besøk med en ny modell', 'Dra til dem, og ta med en ny modell i en time. Spør hva som er nytt i familien og på veien siden sist.'),
    },
  },
  camera: {
    name: 'Nytt kamera',
    about: 'For den som har kjøpt kamera: et halvt år, så det blir brukt og blir kjært, og ikke havner i en skuff.',
    steps: {
      start: letter('Er alt i orden med bestillingen?'),
      tip: letter('Et tips til bedre bilder'),
      asked: doing(
        'Hva fotograferer de?',
        'Spør hva de har fotografert så langt, og hva som ikke ble slik de ville. Gi ett råd til akkurat det bildet. Skriv opp hva de helst fotograferer.',
      ),
      picture: doing(
        'Et bilde til veggen vår',
        'Legg en beskjed på siden deres: be om bildet de er stoltest av, og fortell hvor dere vil henge det. Takk dem ved navn.',
      ),
      'goes-with': letter('Noe som kunne passe til'),
    },
  },
  client: {
    name: 'Kunde av tjenestene våre',
    about: 'For den vi har skrevet, tegnet eller gitt råd for: et år der arbeidet viser hva det var verdt.',
    steps: {
      live: doing(
        'Er arbeidet tatt i bruk?',
        'Spør om det er lansert, og hva de første reaksjonene var. Tilby å rette det som ble annerledes i virkeligheten.',
      ),
      asked: letter('Ville de valgt oss igjen?'),
      results: letter('Hva har arbeidet gitt dem?'),
      card: doing(
        'Et kort uten anledning',
        'Skriv for hånd hva du likte ved samarbeidet, og én god ting du har lagt merke til hos dem siden. Ikke noe tilbud.',
      ),
      next: doing(
        'Hva planlegger de?',
        'Spør hva de vil oppnå det neste halvåret, og hvor det stopper opp. Ta med én egen idé, selv om en annen skal gjennomføre den.',
      ),
      year: letter('Tre ærlige spørsmål etter et år'),
    },
  },
  enquiry: {
    name: 'Mens de bestemmer seg',
    about: 'For den som har spurt oss om noe: sju kontakter på omtrent fire uker, hver på sin måte og hver med noe nytt.',
    steps: {
      talk: doing(
        'Den første samtalen',
        'Svar på det de spurte om, før du spør om noe selv. Finn så ut hva det skal brukes til, hvem som er med på avgjørelsen, og når. Avtal hva du sender.',
      ),
      picture: letter('Noe å se på'),
      sample: doing('Noe å holde i', 'Send en prøve, en tegning eller et trykt eksempel med en linje for hånd: hvorfor akkurat dette, til akkurat dem.'),
      question: doing('Hva mangler ennå?', 'Spør hva de trenger å vite før de bestemmer seg. Kom med én ny ting: en dato, et eksempel, en enklere måte.'),
      reference: letter('En som sto der de står'),
      doubts: doing('Tvilen, sagt høyt', 'Spør hva som taler imot. Ikke argumenter; svar godt på én tvil, med et tall eller et løfte dere holder.'),
      last: letter('Et siste ord, uten press'),
    },
  },
  repair: {
    name: 'Å gjøre det godt igjen etter en klage',
    about: 'For den som har klaget: fra unnskyldningen til dagen de stoler på oss igjen, over fire måneder.',
    steps: {
      call: doing(
        'Lytt og be om unnskyldning',
        'La dem fortelle til ende. Gjenta det med egne ord, be om unnskyldning én gang og uten «men», og si hva som skjer nå, og innen når.',
      ),
      apology: letter('Unnskyldningen på skrift'),
      mended: doing('Er det virkelig i orden nå?', 'Spør om det vi lovet, er gjort, og om det er bra. Hvis ikke, er det din sak til det er bra.'),
      gift: doing(
        'En liten oppmerksomhet',
        'Send noe lite med en håndskrevet linje. Det er ingen betaling og ikke noe tilbud; det sier at vi ikke har glemt det.',
      ),
      later: letter('Ville de valgt oss igjen nå?'),
      more: letter('Noe som kan være til nytte'),
    },
  },
  'win-back': {
    name: 'Vi har savnet dere',
    about: 'For den vi ikke har hørt fra på et år: fem varsomme forsøk på fire måneder, til de svarer eller det er nok.',
    steps: {
      letter: letter('Vi har savnet dere'),
      call: doing(
        'En samtale uten grunn',
        'Ikke spør hvorfor de sluttet å komme. Spør hvordan de har det, og hva som er nytt; lytt etter hva de kan trenge nå.',
      ),
      card: doing('Et kort i posten', 'For hånd: ett minne om det vi gjorde for dem, og at døren står åpen. Ikke et ord om priser.'),
      honest: letter('Tre ærlige spørsmål'),
      new: letter('Hva som er nytt siden sist'),
    },
  },
};
