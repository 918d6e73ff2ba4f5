import { belatedOr, forBoth, type StockOfLanguage, words } from '../words.ts';

export const days = {
  birthday: forBoth(
    words(
      belatedOr('Síðbúin afmæliskveðja', 'Til hamingju með afmælið'),
      'Nokkrar línur í tilefni afmælisins',
      belatedOr(
        'Kveðjan kemur svolítið seint en er ekki síður einlæg: til hamingju með afmælið um daginn. Ég vona að dagurinn hafi verið góður og í góðum félagsskap.',
        'Innilega til hamingju með afmælið. Ég vona að dagurinn verði góður, í góðum félagsskap, og að tími gefist fyrir það sem þér þykir skemmtilegast.',
      ),
      'Þetta bréf snýst ekki um viðskipti. Mig langaði bara að þú vissir að við hugsum til þín og að okkur þykir vænt um að hafa þig í hópi viðskiptavina okkar.',
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
      'Það er gaman að hafa svona tilefni til að skrifa. Ég er ekki að selja neitt í dag, mig langaði bara að þú vissir að við hugsum til þín.',
      'Hlýjar kveðjur,',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
