import { belatedOr, forBoth, inSlowTurn, inTurn, type StockOfLanguage, words } from '../words.ts';

export const days = {
  birthday: forBoth(
    words(
      belatedOr('Síðbúin afmæliskveðja', 'Til hamingju með afmælið'),
      'Nokkrar línur í tilefni afmælisins',
      inTurn(
        belatedOr(
          'Kveðjan kemur svolítið seint en er ekki síður einlæg: til hamingju með afmælið um daginn. Ég vona að þú hafir átt góðan dag í góðum félagsskap.',
          'Innilega til hamingju með afmælið. Ég vona að þú eigir góðan dag í góðum félagsskap og að tími gefist til þess sem þér þykir skemmtilegast.',
        ),
        belatedOr(
          'Afmælið þitt er liðið og mér þykir leitt að skrifa fyrst núna. Óskirnar eru jafn hlýjar: megi nýja aldursárið verða þér gott.',
          'Afmælið þitt er góð ástæða til að skrifa. Ég óska þér ánægjulegs dags með þeim sem þér þykir vænt um og góðs árs í framhaldinu.',
        ),
      ),
      '{% if customer.since %}Þú hefur skipt við okkur {{ customer.since }} og það þykir mér ekki sjálfsagt.{% endif %}',
      inSlowTurn(
        'Þetta bréf snýst ekki um viðskipti. Ég vildi bara að þú vissir að við hugsum til þín og að okkur þykir vænt um að hafa þig í hópi viðskiptavina okkar.',
        'Hér er ekkert tilboð að finna neðar í bréfinu. Sum bréf eru aðeins skrifuð vegna þess að dagurinn kallar á það og þetta er eitt þeirra.',
      ),
      'Hlýjar kveðjur,',
    ),
  ),
  'name-day': forBoth(
    words(
      belatedOr('Síðbúin kveðja á nafnadaginn', 'Til hamingju með nafnadaginn'),
      'Nafnið þitt stendur í dagatalinu',
      inTurn(
        belatedOr(
          'Nafnadagurinn þinn er liðinn og kveðjan mín fer fyrst núna af stað. Ég vona að einhver nærri þér hafi munað eftir honum í tæka tíð og að eitthvað gott hafi verið á borðum.',
          'Einu sinni á ári stendur nafnið þitt í dagatalinu og ég vildi ekki láta þann dag líða hjá þegjandi. Ég óska þér góðs nafnadags með fólki sem kann að halda upp á slíkan dag.',
        ),
        belatedOr(
          'Ég leit nokkrum dögum of seint á dagatalið og þá var nafnið þitt að baki. Taktu samt við góðum óskum í tilefni nafnadagsins.',
          'Nafnið þitt er aftur komið í dagatalið og það er næg ástæða fyrir nokkrum línum. Ég vona að nafnadagurinn verði glaðlegur, með góðum mat og nægum tíma.',
        ),
      ),
      inSlowTurn(
        'Nafnadagur hefur einn kost umfram afmæli: enginn telur árin. Þetta er því kveðja og ekkert meira, til manneskju sem gott er að þekkja með nafni.',
        'Þetta er lítil hátíð og kannski þeim mun ánægjulegri: enginn stór undirbúningur, aðeins einhver sem nefnir nafnið þitt af vinsemd. Meira vildi ég ekki.',
      ),
      'Hlýjar kveðjur,',
    ),
  ),
  'favourite-holiday': forBoth(
    words(
      belatedOr('Síðbúin kveðja: {{ occasion.name }}', '{{ occasion.name }}'),
      'Nokkrar línur í tilefni dagsins þíns',
      inTurn(
        belatedOr(
          'Kveðjan kemur svolítið seint, en ég gleymdi ekki uppáhaldsdeginum þínum: „{{ occasion.name }}“. Ég vona að hann hafi verið góður.',
          'Þú nefndir einu sinni hvaða dagur er í mestu uppáhaldi hjá þér og ég skrifaði það hjá mér: „{{ occasion.name }}“. Ég óska þér góðs dags.',
        ),
        belatedOr(
          'Dagurinn sem þú heldur mest upp á er liðinn og fyrst núna gefst mér tími til að skrifa: „{{ occasion.name }}“. Ég vona að hann hafi verið eins og þú vilt hafa hann.',
          'Einn dag í dagatalinu tengi ég alltaf við þig: „{{ occasion.name }}“. Ég vona að hann verði eins og þú vilt hafa hann.',
        ),
      ),
      inSlowTurn(
        'Það er gaman að hafa svona tilefni til að skrifa. Hér er ekkert til sölu í dag. En ef þig skyldi einhvern tíma langa til að segja mér hvers vegna einmitt þessi dagur varð fyrir valinu þætti mér gaman að heyra þá sögu.',
        'Flestir eiga dag sem er þeim meira virði en öðrum og sjaldan spyr nokkur um hann. Mér þykir vænt um að þú sagðir okkur frá þínum.',
      ),
      'Hlýjar kveðjur,',
    ),
  ),
  // A year more since the first order. Thanks and nothing else; the years are in it, so no two are alike.
  anniversary: forBoth(
    words(
      "{% if occasion.years %}Takk fyrir {% if occasion.years == 1 %}árið{% else %}{{ occasion.years | counted: 'year' }}{% endif %}{% else %}Takk fyrir traustið{% endif %}",
      'Nokkur þakkarorð fyrir traustið',
      belatedOr(
        'Ég ætlaði að skrifa fyrir nokkrum dögum: {% if occasion.years %}{% if occasion.years == 1 %}nú er liðið eitt ár{% else %}nú eru liðin {{ occasion.years }} ár{% endif %} frá fyrstu pöntun þinni{% else %}enn er liðið ár frá fyrstu pöntun þinni{% endif %} og það gleymdist ekki.',
        '{% if occasion.years %}{% if occasion.years == 1 %}Nú er liðið eitt ár{% else %}Nú eru liðin {{ occasion.years }} ár{% endif %} frá fyrstu pöntun þinni{% else %}Enn er liðið ár frá fyrstu pöntun þinni{% endif %} og ég vildi ekki láta daginn líða án þess að senda þér línu.',
      ),
      'Fyrirtæki eins og okkar lifir á þeim sem koma aftur. Kærar þakkir fyrir traustið og fyrir hvert skipti sem þú hefur valið okkur.',
      'Í þessu bréfi er ekkert til sölu. Ef eitthvað sem þú hefur fengið hjá okkur þarf að skoða, eða ef þú hefur spurningu, skrifaðu mér þá, ég hjálpa með ánægju.',
      'Hlýjar kveðjur,',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
