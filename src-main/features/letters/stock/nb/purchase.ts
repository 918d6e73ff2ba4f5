import { byMotive, forBoth, type StockOfLanguage, whatIsNew, words } from '../words.ts';

export const purchase = {
  'follow-up': forBoth(
    words(
      'Er alt i orden med bestillingen din?',
      'Takk for bestillingen',
      'Takk for bestillingen: «{{ order.product }}». Det er viktig for meg at alt er som avtalt.',
      'Har du spørsmål om bruk, vedlikehold eller fakturaen, er det bare å svare på dette brevet, så svarer jeg personlig.',
      'Og er det noe som ikke stemmer, så si gjerne fra snart: jo før jeg vet det, desto lettere er det å rette opp.',
      'Vennlig hilsen',
    ),
  ),
  delight: forBoth(
    words(
      'Noe lite, uten noen spesiell grunn',
      'Ikke noe tilbud, og ingenting å fylle ut',
      'De fleste brev etter et kjøp vil ha noe: en mening, en ny bestilling, en underskrift. Dette skal være unntaket.',
      'Jeg har lagt noe til side til deg: {{ gift.name }}.{% if gift.line %} {{ gift.line }}{% endif %}',
      '{% if order.product %}Det er en takk for bestillingen: «{{ order.product }}».{% else %}Det er en takk for at du valgte oss.{% endif %} Si hvor du vil ha det, eller når du er i nærheten neste gang, så er det ditt. Det er ingenting å kjøpe og ingenting å levere tilbake.',
      'Jeg håper det får deg til å smile.',
      'Vennlig hilsen',
    ),
  ),
  feedback: forBoth(
    words(
      'Ville du ha valgt det samme igjen?',
      'Ett spørsmål; dårlige nyheter er også velkomne',
      'Nå har du hatt litt tid med det du bestilte: «{{ order.product }}». Derfor er det du som kan si om vi gjorde en god jobb.',
      'Jeg har bare ett spørsmål. Hvis du skulle velge på nytt i dag, med det du vet nå, ville du ha valgt det samme?',
      'Hvis ja, hører jeg gjerne hva som avgjorde det. Hvis nei, så ikke vær høflig. Fortell hva som ikke holdt mål: du får svar fra meg, ikke fra et skjema, og det som kan rettes opp, skal bli rettet opp.',
      'Én setning er nok.',
      'Vennlig hilsen',
    ),
  ),
  more: forBoth(
    words(
      'Noe som kanskje hører til det du bestilte',
      'Når det måtte passe, eller ikke i det hele tatt',
      'Når det kommer noe hit som kan høre til det en kunde allerede har, sier jeg det gjerne selv, én gang, og lar kunden avgjøre. Det siste du bestilte, {{ order.inMonth }}, var dette: «{{ order.product }}». Og nå har vi dette:',
      whatIsNew,
      byMotive({
        rational:
          'Vil du regne på det, sender jeg tallene: hva det koster, hva det tilfører, og hvor lenge det varer. Det er de som skal overbevise deg, ikke jeg.',
        'short-of-money':
          'Det trenger ikke å være nå, og ikke alt på én gang. Varer det du har, lenger med dette, kan det være verdt pengene; hvis ikke, sier jeg det også.',
        'follows-others': 'Lurer du på hva andre synes om det, spør jeg blant kundene våre og forteller hva de sier, også det som er mindre smigrende.',
        spontaneous: 'Det er lettere å prøve enn å beskrive. Fem minutter med det sier mer enn en side fra meg, og de minuttene kan du få hvilken dag du vil.',
        wealthy: 'Er det av interesse, holder jeg av en time til deg alene, når du selv vil, og forteller hvordan det står seg mot det andre har.',
        reluctant: 'Ingenting av dette haster. Er du i tvil om noe, så send meg tvilen først; jeg vil heller svare godt enn selge fort.',
        otherwise: 'Kan du ha nytte av det, er et kort svar nok, så forteller jeg mer. Hvis ikke, mangler det ingenting ved det du har.',
      }),
      'Vennlig hilsen',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
