import { belatedOr, forBoth, type StockOfLanguage, words } from './words.ts';

export const icelandic: StockOfLanguage = {
  'one-in-five': forBoth(
    words(
      'Hvernig hefur þetta reynst?',
      'Þrjár stuttar spurningar um pöntunina þína',
      'Þú pantaðir hjá okkur {{ order.inMonth }}: „{{ order.product }}“. Mig langar að vita hvernig þetta hefur reynst og ég vil frekar spyrja þig en giska.',
      'Má ég spyrja þig þriggja spurninga?',
      '1. Stóðst þetta væntingar þínar?\n2. Kemur þetta að þeim notum sem til stóð?\n3. Er eitthvað sem við hefðum átt að gera öðruvísi?',
      'Ein eða tvær línur duga. Ég les öll svör og þau skipta öll máli, hvort sem þar er lof eða last: þannig vitum við hvað má gera betur.',
      'Og vantar þig eitthvað frá okkur núna? Láttu mig þá vita og ég geng í málið. Ef ekki, þá er það líka gott svar.',
      'Bestu kveðjur,',
    ),
  ),
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
  'keep-in-touch': forBoth(
    words(
      'Hvað er að frétta?',
      'Það er orðið nokkuð langt síðan síðast',
      'Það er orðið nokkuð langt síðan við vorum í sambandi og mig langar að heyra hvernig þú hefur það og hvernig gengur.',
      '{% if order.product %}Er allt í lagi með síðustu pöntunina þína („{{ order.product }}“)? Ef eitthvað er ekki eins og það á að vera skaltu endilega láta mig vita og ég kanna málið.{% endif %}',
      'Þú þarft ekkert að gera. Ef spurning vaknar, stór eða smá, er þér velkomið að skrifa eða hringja.',
      'Bestu kveðjur,',
    ),
  ),
  'follow-up': forBoth(
    words(
      'Er allt í lagi með pöntunina þína?',
      'Takk fyrir pöntunina',
      'Takk fyrir pöntunina: „{{ order.product }}“. Mér er annt um að allt sé eins og um var talað.',
      'Ef spurning vaknar um notkun, umhirðu eða reikninginn er nóg að svara þessu bréfi og þá svara ég þér.',
      'Og ef eitthvað er ekki í lagi skaltu endilega láta mig vita sem fyrst: því fyrr sem ég veit af því, þeim mun auðveldara er að laga það.',
      'Bestu kveðjur,',
    ),
  ),
};
