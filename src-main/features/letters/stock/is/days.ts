import { belatedOr, forBoth, type StockOfLanguage, words } from '../words.ts';

export const days = {
  birthday: forBoth(
    words(
      belatedOr('Síðbúin afmæliskveðja', 'Til hamingju með afmælið'),
      'Nokkrar línur í tilefni afmælisins',
      belatedOr(
        'Kveðjan kemur svolítið seint en er ekki síður einlæg: til hamingju með afmælið um daginn. Ég vona að þú hafir átt góðan dag í góðum félagsskap.',
        'Innilega til hamingju með afmælið. Ég vona að þú eigir góðan dag í góðum félagsskap og að tími gefist til þess sem þér þykir skemmtilegast.',
      ),
      '{% if customer.since %}Þú hefur skipt við okkur {{ customer.since }} og það þykir mér ekki sjálfsagt.{% endif %}',
      'Þetta bréf snýst ekki um viðskipti. Ég vildi bara að þú vissir að við hugsum til þín og að okkur þykir vænt um að hafa þig í hópi viðskiptavina okkar.',
      'Hlýjar kveðjur,',
    ),
  ),
  'name-day': forBoth(
    words(
      belatedOr('Síðbúin kveðja á nafnadaginn', 'Til hamingju með nafnadaginn'),
      'Nafnið þitt stendur í dagatalinu',
      belatedOr(
        'Nafnadagurinn þinn er liðinn og kveðjan mín fer fyrst núna af stað. Ég vona að einhver nærri þér hafi munað eftir honum í tæka tíð og að eitthvað gott hafi verið á borðum.',
        'Einu sinni á ári stendur nafnið þitt í dagatalinu og ég vildi ekki láta þann dag líða hjá þegjandi. Ég óska þér góðs nafnadags með fólki sem kann að halda upp á slíkan dag.',
      ),
      'Nafnadagur hefur einn kost umfram afmæli: enginn telur árin. Þetta er því kveðja og ekkert meira, til manneskju sem gott er að þekkja með nafni.',
      'Hlýjar kveðjur,',
    ),
  ),
  'favourite-holiday': forBoth(
    words(
      belatedOr('Síðbúin kveðja: {{ occasion.name }}', '{{ occasion.name }}'),
      'Nokkrar línur í tilefni dagsins þíns',
      belatedOr(
        'Kveðjan kemur svolítið seint, en ég gleymdi ekki uppáhaldsdeginum þínum: „{{ occasion.name }}“. Ég vona að hann hafi verið góður.',
        'Þú nefndir einu sinni hvaða dagur er í mestu uppáhaldi hjá þér og ég skrifaði það hjá mér: „{{ occasion.name }}“. Ég óska þér góðs dags.',
      ),
      'Það er gaman að hafa svona tilefni til að skrifa. Hér er ekkert til sölu í dag. En ef þig skyldi einhvern tíma langa til að segja mér hvers vegna einmitt þessi dagur varð fyrir valinu þætti mér gaman að heyra þá sögu.',
      'Hlýjar kveðjur,',
    ),
  ),
  // A year more since the first order. Thanks and nothing else; the years are in it, so no two are alike.
  anniversary: forBoth(
    words(
      "{% if occasion.years %}Takk fyrir {{ occasion.years | counted: 'year' }}{% else %}Takk fyrir traustið{% endif %}",
      'Nokkur þakkarorð fyrir traustið',
      belatedOr(
        'Ég ætlaði að skrifa fyrir nokkrum dögum: {% if occasion.years %}{% if occasion.years == 1 %}nú er liðið 1 ár{% else %}nú eru liðin {{ occasion.years }} ár{% endif %} frá fyrstu pöntun þinni{% else %}enn er liðið ár frá fyrstu pöntun þinni{% endif %} og það gleymdist ekki.',
        '{% if occasion.years %}{% if occasion.years == 1 %}Nú er liðið 1 ár{% else %}Nú eru liðin {{ occasion.years }} ár{% endif %} frá fyrstu pöntun þinni{% else %}Enn er liðið ár frá fyrstu pöntun þinni{% endif %} og ég vildi ekki láta daginn líða án þess að senda þér línu.',
      ),
      'Fyrirtæki eins og okkar lifir á þeim sem koma aftur. Kærar þakkir fyrir traustið og fyrir hvert skipti sem þú hefur valið okkur.',
      'Í þessu bréfi er ekkert til sölu. Ef eitthvað sem þú hefur fengið hjá okkur þarf að skoða, eða ef þú hefur spurningu, skrifaðu mér þá, ég hjálpa með ánægju.',
      'Hlýjar kveðjur,',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
