import { forBoth, type StockOfLanguage, words } from '../words.ts';

export const returning = {
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
} satisfies Partial<StockOfLanguage>;
