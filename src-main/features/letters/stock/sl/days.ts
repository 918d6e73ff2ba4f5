// After the comma of the greeting a Slovenian letter goes on in lower case. Nobody’s sex is assumed: a salesperson writes in the present
// tense ("pošljem", never "bom poslal"), and the familiar letters avoid participles that would need the reader’s ("si naročil, naročila")
// and the dual that would need both; the formal ones use the plural of politeness.
import { belatedOr, inSlowTurn, inTurn, type StockOfLanguage, words } from '../words.ts';

export const days = {
  birthday: {
    formal: words(
      belatedOr('Zapoznelo voščilo za rojstni dan', 'Vse najboljše za rojstni dan'),
      'Nekaj vrstic za Vaš rojstni dan',
      inTurn(
        belatedOr(
          'z majhno zamudo, a nič manj iskreno: vse najboljše za rojstni dan. Upam, da je bil lep in v dobri družbi.',
          'iskrene čestitke ob rojstnem dnevu. Naj Vam prinese dobro družbo in nekaj časa za tisto, kar Vas najbolj veseli.',
        ),
        belatedOr(
          'šele po Vašem rojstnem dnevu pišem in žal mi je za zamudo. Želje zato niso nič manjše: naj Vam bo novo leto življenja prijazno in mirno.',
          'Vaš rojstni dan je dober razlog za pismo. Želim Vam lep dan med ljudmi, ki so Vam blizu, in za njim dobro leto.',
        ),
      ),
      '{% if customer.since %}Naša stranka ste {{ customer.since }} in to se mi ne zdi samoumevno.{% endif %}',
      inSlowTurn(
        'V tem pismu ni nič poslovnega. Naj Vam povem le to: mislimo na Vas in veseli smo, da nam zaupate.',
        'Ponudbe na koncu tega pisma ni. Nekatera pisma nastanejo samo zato, ker je tak dan, in to je eno od njih.',
      ),
      'S toplimi pozdravi',
    ),
    familiar: words(
      belatedOr('Zapoznelo voščilo za rojstni dan', 'Vse najboljše za rojstni dan'),
      'Nekaj vrstic za tvoj rojstni dan',
      inTurn(
        belatedOr(
          'z majhno zamudo, a nič manj iskreno: vse najboljše za rojstni dan. Upam, da je bil lep in v dobri družbi.',
          'vse najboljše za rojstni dan. Naj ti prinese dobro družbo in nekaj časa za tisto, kar te najbolj veseli.',
        ),
        belatedOr(
          'šele po tvojem rojstnem dnevu pišem in žal mi je za zamudo. Želje zato niso nič manjše: naj ti bo novo leto življenja prijazno in mirno.',
          'tvoj rojstni dan je dober razlog za pismo. Želim ti lep dan med ljudmi, ki so ti blizu, in za njim dobro leto.',
        ),
      ),
      '{% if customer.since %}Naša stranka si {{ customer.since }} in to se mi ne zdi samoumevno.{% endif %}',
      inSlowTurn(
        'V tem pismu ni nič poslovnega. Naj ti povem le to: mislimo nate in veseli smo, da si z nami.',
        'Ponudbe na koncu tega pisma ni. Nekatera pisma nastanejo samo zato, ker je tak dan, in to je eno od njih.',
      ),
      'Lep pozdrav',
    ),
  },
  'name-day': {
    formal: words(
      belatedOr('Zapoznelo voščilo za god', 'Vse dobro za god'),
      'V koledarju je Vaše ime',
      inTurn(
        belatedOr(
          'Vaš god je že mimo, moje voščilo pa se šele odpravlja na pot. Upam, da se je kdo v Vaši bližini spomnil pravočasno in da je bilo na mizi kaj dobrega.',
          'enkrat na leto je v koledarju Vaše ime in ob tem ne želim molčati. Želim Vam lep god med ljudmi, ki znajo praznovati.',
        ),
        belatedOr(
          'koledar mi šele zdaj pove, da je Vaš god že mimo. Naj Vam vsaj pozno zaželim vse dobro.',
          'Vaše ime je spet v koledarju in to je dovolj za nekaj vrstic. Naj bo god prijeten, z obloženo mizo in dovolj časa zanjo.',
        ),
      ),
      inSlowTurn(
        'God ima pred rojstnim dnem eno prednost: nihče ne šteje let. Zato je to pismo samo voščilo, nekomu, ki ga z veseljem poznamo po imenu.',
        'To je majhen praznik in morda prav zato prijeten: brez velikih priprav, samo nekdo, ki Vas prijazno pokliče po imenu. To je tudi ves namen tega pisma.',
      ),
      'S toplimi pozdravi',
    ),
    familiar: words(
      belatedOr('Zapoznelo voščilo za god', 'Vse dobro za god'),
      'V koledarju je tvoje ime',
      inTurn(
        belatedOr(
          'tvoj god je že mimo, moje voščilo pa se šele odpravlja na pot. Upam, da se je kdo v tvoji bližini spomnil pravočasno in da je bilo na mizi kaj dobrega.',
          'enkrat na leto je v koledarju tvoje ime in ob tem ne želim molčati. Želim ti lep god med ljudmi, ki znajo praznovati.',
        ),
        belatedOr(
          'koledar mi šele zdaj pove, da je tvoj god že mimo. Naj ti vsaj pozno zaželim vse dobro.',
          'tvoje ime je spet v koledarju in to je dovolj za nekaj vrstic. Naj bo god prijeten, z obloženo mizo in dovolj časa zanjo.',
        ),
      ),
      inSlowTurn(
        'God ima pred rojstnim dnem eno prednost: nihče ne šteje let. Zato je to pismo samo voščilo, nekomu, ki ga z veseljem poznamo po imenu.',
        'To je majhen praznik in morda prav zato prijeten: brez velikih priprav, samo nekdo, ki te prijazno pokliče po imenu. To je tudi ves namen tega pisma.',
      ),
      'Lep pozdrav',
    ),
  },
  'favourite-holiday': {
    formal: words(
      belatedOr('Z majhno zamudo: {{ occasion.name }}', '{{ occasion.name }}'),
      'Nekaj vrstic za Vaš najljubši dan',
      inTurn(
        belatedOr(
          'moje voščilo prihaja z majhno zamudo, a na Vaš najljubši dan nismo pozabili: »{{ occasion.name }}«. Upam, da je bil lep.',
          'nekoč ste omenili svoj najljubši dan in zapisali smo ga: »{{ occasion.name }}«. Naj bo letos posebej lep.',
        ),
        belatedOr(
          'Vaš najljubši dan je mimo in šele zdaj najdem čas za pismo: »{{ occasion.name }}«. Upam, da je bilo v njem vse, zaradi česar ga imate radi.',
          'v koledarju je dan, ob katerem vedno pomislim na Vas: »{{ occasion.name }}«. Naj bo v njem vse, zaradi česar ga imate radi.',
        ),
      ),
      inSlowTurn(
        'Lepo je imeti tak razlog za pismo. Danes ničesar ne prodajam. Če pa boste kdaj pri volji, mi povejte, kako je prav ta dan postal Vaš; zgodbi z veseljem prisluhnem.',
        'Skoraj vsakdo ima dan, ki mu pomeni več kot drugim, in le redko kdo vpraša po njem. Lepo je, da ste nam svojega zaupali.',
      ),
      'S toplimi pozdravi',
    ),
    familiar: words(
      belatedOr('Z majhno zamudo: {{ occasion.name }}', '{{ occasion.name }}'),
      'Nekaj vrstic za tvoj najljubši dan',
      inTurn(
        belatedOr(
          'moje voščilo prihaja z majhno zamudo, a na tvoj najljubši dan nismo pozabili: »{{ occasion.name }}«. Upam, da je bil lep.',
          'nekoč je beseda nanesla na tvoj najljubši dan in zapisali smo ga: »{{ occasion.name }}«. Naj bo letos posebej lep.',
        ),
        belatedOr(
          'tvoj najljubši dan je mimo in šele zdaj najdem čas za pismo: »{{ occasion.name }}«. Upam, da je bilo v njem vse, kar ti je pri njem ljubo.',
          'v koledarju je dan, ob katerem vedno pomislim nate: »{{ occasion.name }}«. Naj bo v njem vse, kar ti je pri njem ljubo.',
        ),
      ),
      inSlowTurn(
        'Lepo je imeti tak razlog za pismo. Danes ničesar ne prodajam. Če pa boš kdaj pri volji, mi povej, kako je prav ta dan postal tvoj; zgodbi z veseljem prisluhnem.',
        'Skoraj vsakdo ima dan, ki mu pomeni več kot drugim, in le redko kdo vpraša po njem. Lepo je, da poznamo tvojega.',
      ),
      'Lep pozdrav',
    ),
  },
  // A year more since the first order. Thanks and nothing else; the years are in it, so no two are alike.
  anniversary: {
    formal: words(
      "{% if occasion.years %}Hvala za {% if occasion.years == 1 %}minulo leto{% else %}{{ occasion.years | counted: 'year' }}{% endif %}{% else %}Hvala za zaupanje{% endif %}",
      'Nekaj besed v zahvalo za Vaše zaupanje',
      belatedOr(
        "to pismo prihaja z nekajdnevno zamudo, a nič manj iskreno: {% if occasion.years %}od Vašega prvega naročila mineva {% if occasion.years == 1 %}eno leto{% else %}že {{ occasion.years | counted: 'year' }}{% endif %}{% else %}od Vašega prvega naročila je minilo še eno leto{% endif %}.",
        "{% if occasion.years %}od Vašega prvega naročila pri nas mineva {% if occasion.years == 1 %}eno leto{% else %}že {{ occasion.years | counted: 'year' }}{% endif %}{% else %}od Vašega prvega naročila pri nas je minilo še eno leto{% endif %} in prav je, da ta dan ne mine brez besede zahvale.",
      ),
      'Podjetje, kot je naše, živi od ljudi, ki se vračajo. Hvala za zaupanje in za vsako naročilo, s katerim izberete prav nas.',
      'V tem pismu ni ničesar naprodaj. Če bi bilo treba kaj, kar imate od nas, pregledati ali če imate vprašanje, mi pišite: z veseljem pomagam.',
      'S toplimi pozdravi',
    ),
    familiar: words(
      "{% if occasion.years %}Hvala za {% if occasion.years == 1 %}minulo leto{% else %}{{ occasion.years | counted: 'year' }}{% endif %}{% else %}Hvala za zaupanje{% endif %}",
      'Nekaj besed v zahvalo za tvoje zaupanje',
      belatedOr(
        "to pismo prihaja z nekajdnevno zamudo, a nič manj iskreno: {% if occasion.years %}od tvojega prvega naročila mineva {% if occasion.years == 1 %}eno leto{% else %}že {{ occasion.years | counted: 'year' }}{% endif %}{% else %}od tvojega prvega naročila je minilo še eno leto{% endif %}.",
        "{% if occasion.years %}od tvojega prvega naročila pri nas mineva {% if occasion.years == 1 %}eno leto{% else %}že {{ occasion.years | counted: 'year' }}{% endif %}{% else %}od tvojega prvega naročila pri nas je minilo še eno leto{% endif %} in prav je, da ta dan ne mine brez besede zahvale.",
      ),
      'Podjetje, kot je naše, živi od ljudi, ki se vračajo. Hvala za zaupanje in za vsako naročilo, s katerim izbereš prav nas.',
      'V tem pismu ni ničesar naprodaj. Če bi bilo treba kaj, kar imaš od nas, pregledati ali če imaš vprašanje, mi piši: z veseljem pomagam.',
      'Lep pozdrav',
    ),
  },
} satisfies Partial<StockOfLanguage>;
