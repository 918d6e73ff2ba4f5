import { byMotive, forBoth, type StockOfLanguage, whatIsNew, words } from '../words.ts';

export const purchase = {
  'follow-up': forBoth(
    words(
      'Er allt í lagi með pöntunina þína?',
      'Takk fyrir pöntunina',
      'Takk fyrir pöntunina: „{{ order.product }}“. Mér er annt um að allt sé eins og um var talað.',
      'Ef spurning vaknar um notkun, umhirðu eða reikninginn er nóg að svara þessu bréfi og þú færð svar frá mér.',
      'Og ef eitthvað er ekki í lagi skaltu endilega láta mig vita sem fyrst: því fyrr sem ég veit af því, þeim mun auðveldara er að laga það.',
      'Bestu kveðjur,',
    ),
  ),
  delight: forBoth(
    words(
      'Svolítið af engu sérstöku tilefni',
      'Hvorki tilboð né eyðublað',
      'Flest bréf sem koma á eftir kaupum vilja eitthvað: álit, aðra pöntun, undirskrift. Þetta á að vera undantekningin.',
      'Ég hef tekið svolítið frá handa þér: {{ gift.name }}.{% if gift.line %} {{ gift.line }}{% endif %}',
      '{% if order.product %}Því fylgja þakkir fyrir pöntunina: „{{ order.product }}“.{% else %}Því fylgja þakkir fyrir að velja okkur.{% endif %} Segðu mér hvar þú vilt fá það, eða hvenær þú átt næst leið hjá, og það er þitt. Hér er ekkert að kaupa og engu að skila.',
      'Ég vona að það fái þig til að brosa.',
      'Bestu kveðjur,',
    ),
  ),
  feedback: forBoth(
    words(
      'Myndirðu velja það sama aftur?',
      'Ein spurning; slæmar fréttir eru líka velkomnar',
      'Nú er komin nokkur reynsla á pöntunina þína: „{{ order.product }}“. Enginn getur því dæmt betur um það en þú hvort við unnum verkið vel.',
      'Ég hef því aðeins eina spurningu. Ef þú ættir að velja upp á nýtt í dag, vitandi það sem þú veist nú, myndirðu velja það sama?',
      'Ef svo er þætti mér gaman að heyra hvað réð úrslitum. Ef ekki skaltu sleppa allri kurteisi. Segðu mér hvað brást: þú færð svar frá mér en ekki eyðublað og það sem hægt er að laga verður lagað.',
      'Ein setning er nóg.',
      'Bestu kveðjur,',
    ),
  ),
  more: forBoth(
    words(
      'Eitthvað sem passar kannski við síðustu pöntun',
      'Þegar þér hentar, eða alls ekki',
      'Þegar hingað kemur eitthvað sem gæti farið vel með því sem viðskiptavinur á fyrir segi ég gjarnan frá því, einu sinni, og læt viðkomandi dæma. Síðasta pöntun þín, {{ order.inMonth }}, var þessi: „{{ order.product }}“. Og nú er þetta komið:',
      whatIsNew,
      byMotive({
        rational:
          'Ef þú vilt reikna dæmið sendi ég þér tölurnar: hvað það kostar, hverju það bætir við og hve lengi það endist. Þær eiga að sannfæra þig, ekki ég.',
        'short-of-money':
          'Það þarf ekki að vera núna og ekki allt í einu. Ef það verður til þess að það sem þú átt endist lengur er það kannski peninganna virði; ef ekki segi ég þér það líka.',
        'follows-others':
          'Ef þú veltir fyrir þér hvernig öðrum líkar spyr ég meðal viðskiptavina okkar og segi þér hvað þeir svara, líka það sem er síður til hróss.',
        spontaneous:
          'Það er auðveldara að prófa þetta en að lýsa því. Fimm mínútur segja þér meira en heil síða frá mér og þær geturðu fengið hvaða dag sem er.',
        wealthy:
          'Ef þetta vekur áhuga þinn tek ég frá klukkustund, bara handa þér, hvenær sem þér hentar, og segi þér hvernig það stenst samanburð við það sem aðrir bjóða.',
        reluctant: 'Ekkert liggur á. Ef þú ert í vafa um eitthvað skaltu segja mér frá því fyrst; ég vil frekar svara vel en selja hratt.',
        otherwise: 'Ef það gæti gagnast þér dugar stutt svar og ég segi þér meira. Ef ekki þá vantar ekkert í það sem þú átt.',
      }),
      'Bestu kveðjur,',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
