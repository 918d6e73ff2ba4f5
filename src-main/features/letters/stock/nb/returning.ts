import { byMotive, forBoth, type StockOfLanguage, words } from '../words.ts';

export const returning = {
  'one-in-five': forBoth(
    words(
      'Hvordan har det fungert?',
      'Tre korte spørsmål om bestillingen din',
      'Du bestilte hos oss {{ order.inMonth }}: «{{ order.product }}». Jeg vil gjerne vite hvordan det har fungert, og spør heller enn å gjette.',
      'Kan jeg få stille tre spørsmål?',
      '1. Er du fornøyd med det du fikk?\n2. Fungerer det slik du hadde tenkt?\n3. Er det noe vi burde ha gjort annerledes?',
      'En linje eller to er nok. Jeg leser alle svarene selv, og alle betyr noe, både ros og ris: det er slik vi vet hva vi må gjøre bedre.',
      'Og trenger du noe fra oss nå? Si fra i så fall, så ordner jeg det. Hvis ikke, er det også et godt svar.',
      'Vennlig hilsen',
    ),
  ),
  'keep-in-touch': forBoth(
    words(
      'Hvordan går det?',
      'Det er en stund siden sist',
      'Det er en stund siden vi sist hadde kontakt, og jeg ville høre hvordan du har det og hvordan det går.',
      '{% if order.product %}Er alt fortsatt i orden med den siste bestillingen din («{{ order.product }}»)? Si fra hvis noe ikke er som det skal, så ser jeg på det.{% endif %}',
      'Du trenger ikke å gjøre noe. Dukker det opp et spørsmål, stort eller lite, er det bare å skrive eller ringe.',
      'Vennlig hilsen',
    ),
  ),
  'win-back': forBoth(
    words(
      'Det er lenger siden enn vanlig',
      'Et spørsmål, uten bebreidelse',
      'Vanligvis ville jeg ha hørt fra deg innen nå. Sist bestilte du {{ order.inMonth }}: «{{ order.product }}». Kanskje har du ikke hatt bruk for oss siden, og da er alt vel.',
      'Men det hender også at folk holder seg borte fordi noe ikke var bra og virket for smått til å nevnes. Var det slik, vil jeg gjerne få vite det. Jeg kommer ikke med innvendinger; jeg hører etter og ser hva som kan gjøres.',
      byMotive({
        rational: 'Får du mer for pengene hos andre, så fortell hva de tilbyr. Jeg setter våre tall ved siden av, så kan du sammenligne i fred.',
        'short-of-money':
          'Er det pengene det står på akkurat nå, så bare si det. Det finnes kanskje noe mindre, eller en måte å dele opp betalingen på, og noen ganger er det riktige rådet å vente.',
        'follows-others':
          'Lurer du på hva folk velger nå for tiden, så spør. Jeg forteller hva kundene våre kommer tilbake for, og hva de ikke kommer tilbake for.',
        spontaneous: 'Er det blitt litt ensformig, så kom og se hva som er nytt her siden sist. Du trenger ikke å være på jakt etter noe.',
        wealthy: 'Fikk du mindre oppmerksomhet enn du hadde krav på, var det vår feil. Nevn et tidspunkt, så holder jeg det av til deg.',
        reluctant: 'Du trenger ikke å bestemme noe på grunn av dette brevet. Men er det et spørsmål du aldri fikk stilt, så lytter jeg.',
        otherwise: 'Og trenger du noe, nå eller senere, ordner jeg det med glede.',
      }),
      'Ett ord er nok, også om ordet er at du har funnet deg til rette et annet sted. Da slipper jeg i det minste å lure.',
      'Vennlig hilsen',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
