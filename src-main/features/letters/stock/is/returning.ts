import { byMotive, forBoth, type StockOfLanguage, words } from '../words.ts';

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
  'win-back': forBoth(
    words(
      'Það er lengra liðið en venjulega',
      'Spurning, og engin ásökun í henni',
      'Venjulega hefði ég heyrt frá þér um þetta leyti. Síðast pantaðirðu {{ order.inMonth }}: „{{ order.product }}“. Kannski hefur þig ekki vantað neitt frá okkur síðan og þá er allt í góðu lagi.',
      'En það kemur líka fyrir að fólk heldur sig fjarri af því að eitthvað var ekki í lagi en þótti of smávægilegt til að nefna það. Hafi það verið þannig vil ég gjarnan vita af því. Ég ætla ekki að þræta; ég hlusta og sé hvað hægt er að gera.',
      byMotive({
        rational:
          'Ef einhver annar gefur þér meira fyrir peningana skaltu segja mér hvað þar er í boði. Ég set okkar tölur við hliðina og þú berð saman í næði.',
        'short-of-money':
          'Ef þetta snýst um peninga einmitt núna skaltu segja það hreint út. Kannski er til eitthvað minna, eða leið til að skipta greiðslunni, og stundum er rétta ráðið að bíða.',
        'follows-others':
          'Ef þú veltir fyrir þér hvað fólk velur um þessar mundir skaltu spyrja mig. Ég segi þér hvað fær viðskiptavini okkar til að koma aftur og hvað ekki.',
        spontaneous:
          'Ef þetta er orðið svolítið tilbreytingarlaust skaltu koma og sjá hvað hefur breyst hér síðan. Þú þarft ekki að hafa neitt sérstakt í huga.',
        wealthy: 'Ef við veittum þér minni athygli en þú áttir skilið var það okkar sök. Nefndu tíma og ég tek hann frá handa þér.',
        reluctant: 'Þú þarft ekki að ákveða neitt út af þessu bréfi. En ef einhver spurning komst aldrei að þá hlusta ég.',
        otherwise: 'Og ef þig vantar eitthvað, núna eða síðar, geng ég í það með ánægju.',
      }),
      'Eitt orð er nóg, líka ef þú hefur fundið þér annan stað. Þá þarf ég að minnsta kosti ekki að velta því fyrir mér lengur.',
      'Bestu kveðjur,',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
