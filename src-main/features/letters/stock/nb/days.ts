import { belatedOr, forBoth, inSlowTurn, inTurn, type StockOfLanguage, words } from '../words.ts';

export const days = {
  birthday: forBoth(
    words(
      belatedOr('Gratulerer på etterskudd', 'Gratulerer med dagen'),
      'Noen linjer til bursdagen din',
      inTurn(
        belatedOr(
          'Litt sent, men like hjertelig: gratulerer så mye med bursdagen. Jeg håper du hadde en fin dag i godt selskap.',
          'Gratulerer så mye med dagen. Jeg håper den byr på godt selskap og litt tid til det du liker best.',
        ),
        belatedOr(
          'Bursdagen din er forbi, og jeg beklager at jeg først skriver nå. Ønskene er like varme: jeg håper det nye leveåret blir et godt år.',
          'Bursdagen din er en god grunn til å skrive. Jeg ønsker deg en glad dag med dem du er glad i, og et godt år etter den.',
        ),
      ),
      '{% if customer.since %}Du har vært kunde hos oss {{ customer.since }}, og det tar jeg ikke for gitt.{% endif %}',
      inSlowTurn(
        'Dette brevet handler ikke om forretninger. Jeg ville bare at du skulle vite at vi tenker på deg, og at vi setter pris på å ha deg som kunde.',
        'Det er ikke noe tilbud lenger ned i brevet. Noen brev skrives bare fordi dagen kaller på dem, og dette er et av dem.',
      ),
      'Varm hilsen',
    ),
  ),
  'name-day': forBoth(
    words(
      belatedOr('En sen hilsen til navnedagen', 'Gratulerer med navnedagen'),
      'Navnet ditt står i kalenderen',
      inTurn(
        belatedOr(
          'Navnedagen din er kommet og gått, og først nå er hilsenen min på vei. Jeg håper noen i nærheten husket den i tide, og at det sto noe godt på bordet.',
          'Én gang i året står navnet ditt i kalenderen, og det ville jeg ikke la gå forbi uten et ord fra meg. Ha en riktig fin navnedag, sammen med noen som vet hvordan en slik dag skal feires.',
        ),
        belatedOr(
          'Jeg så i kalenderen noen dager for sent, og da var navnet ditt allerede passert. Ta likevel imot en hilsen til navnedagen.',
          'Navnet ditt står i kalenderen igjen, og det er grunn nok til noen linjer. Jeg håper navnedagen blir hyggelig, med noe godt på bordet og tid til å nyte det.',
        ),
      ),
      inSlowTurn(
        'En navnedag har en fordel framfor en bursdag: ingen teller årene. Dette er altså en hilsen og ikke noe mer, til en vi er glade for å kjenne ved navn.',
        'Det er en liten høytid, og kanskje desto hyggeligere: ingen store forberedelser, bare en som sier navnet ditt på en vennlig måte. Mer er det ikke ment å være.',
      ),
      'Varm hilsen',
    ),
  ),
  'favourite-holiday': forBoth(
    words(
      belatedOr('Litt på etterskudd: {{ occasion.name }}', '{{ occasion.name }}'),
      'Noen linjer til favorittdagen din',
      inTurn(
        belatedOr(
          'Hilsenen kommer litt sent, men jeg har ikke glemt favorittdagen din: «{{ occasion.name }}». Jeg håper den ble fin.',
          'Du nevnte en gang hvilken dag du liker best, og jeg noterte det: «{{ occasion.name }}». Jeg håper den blir riktig fin.',
        ),
        belatedOr(
          'Dagen du liker best, er forbi, og først nå finner jeg tid til å skrive: «{{ occasion.name }}». Jeg håper den ble slik du vil ha den.',
          'Det er én dag i kalenderen som jeg alltid forbinder med deg: «{{ occasion.name }}». Jeg håper den blir slik du vil ha den.',
        ),
      ),
      inSlowTurn(
        'Det er hyggelig å ha en slik grunn til å skrive. Ingenting er til salgs i dag. Men skulle du en gang ha lyst til å fortelle hvordan dette ble dagen din, hører jeg gjerne historien.',
        'De fleste har en dag som betyr mer for dem enn for andre, og sjelden er det noen som spør. Jeg setter pris på at du fortalte oss om din.',
      ),
      'Varm hilsen',
    ),
  ),
  // A year more since the first order. Thanks and nothing else; the years are in it, so no two are alike.
  anniversary: forBoth(
    words(
      "{% if occasion.years %}Takk for {% if occasion.years == 1 %}året som gikk{% else %}{{ occasion.years | counted: 'year' }}{% endif %}{% else %}Takk for tilliten{% endif %}",
      'Noen ord til takk for tilliten',
      belatedOr(
        'Jeg hadde tenkt å skrive for noen dager siden: {% if occasion.years %}det er {% if occasion.years == 1 %}ett{% else %}{{ occasion.years }}{% endif %} år siden du bestilte hos oss første gang{% else %}enda et år har gått siden du bestilte hos oss første gang{% endif %}, og det er ikke glemt.',
        '{% if occasion.years %}Det er {% if occasion.years == 1 %}ett{% else %}{{ occasion.years }}{% endif %} år siden du bestilte hos oss første gang{% else %}Enda et år har gått siden du bestilte hos oss første gang{% endif %}, og jeg ville ikke la dagen gå uten et ord.',
      ),
      'En bedrift som vår lever av dem som kommer tilbake. Takk for tilliten, og takk for hver gang du har valgt oss.',
      'Det er ingenting til salgs i dette brevet. Er det noe du har fått hos oss som bør ses på, eller lurer du på noe, så skriv til meg. Jeg hjelper gjerne.',
      'Varm hilsen',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
