import { byMotive, forBoth, ownWords, type StockOfLanguage, words } from '../words.ts';

export const people = {
  'thanks-named': forBoth(
    words(
      'Takk, og þetta er handa þér: {{ gift.name }}',
      'Þakkarorð og svolítið með þeim',
      'Sumir viðskiptavinir gera vinnuna okkar ánægjulega. Þú ert í þeim hópi og það var löngu tímabært að einhver hér segði þér það.',
      '{% if customer.since %}Þú hefur skipt við okkur {{ customer.since }}. {% endif %}{% if order.count > 1 %}Pantanirnar eru orðnar {{ order.count }} hingað til. {% endif %}Takk fyrir traustið sem þú hefur sýnt okkur.',
      'Til að láta ekki sitja við orðin tóm höfum við tekið svolítið frá handa þér: {{ gift.name }}.{% if gift.line %} {{ gift.line }}{% endif %} Segðu okkur hvert við eigum að senda það.',
      '{% if order.product %}Og ef þig skyldi einhvern tíma langa í eitthvað með síðustu pöntun („{{ order.product }}“) er þér velkomið að spyrja.{% endif %}',
      'Með þakklæti,',
    ),
  ),
  'thanks-hinted': forBoth(
    words(
      'Takk, og eitthvað óvænt',
      'Við segjum ekki strax hvað það er',
      'Þakkir eru bestar þegar enginn á von á þeim. Þessar færðu fyrir að treysta okkur{% if customer.since %} {{ customer.since }}{% endif %}, fyrir þolinmæðina þá daga sem við þurftum á henni að halda og einfaldlega fyrir að koma aftur.',
      'Hér bíður svolítið sem er merkt þér. Það spillti ánægjunni að segja hvað það er.{% if gift.line %} Aðeins þetta: {{ gift.line }}{% endif %}',
      'Eigum við að senda það eða viltu frekar sækja það? Ein lína frá þér nægir.',
      '{% if order.product %}Ef „{{ order.product }}“ hefur vakið löngun í eitthvað með skaltu nefna það líka og ég skal gjarnan svipast um.{% endif %}',
      'Með þakklæti,',
    ),
  ),
  apology: forBoth(
    words(
      'Við biðjumst afsökunar, og þetta gerist næst',
      'Hvað fór úrskeiðis og hvað við gerum í því',
      'Þú lést okkur vita að eitthvað væri ekki eins og það ætti að vera og það var gott að þú gerðir það. Mér þykir þetta leitt, bæði það sem gerðist og fyrirhöfnin sem það hefur kostað þig.',
      'Ég ætla ekki að afsaka það með skýringum. Þetta gerðist og þetta gerum við í málinu:',
      ownWords,
      'Ég fylgi málinu eftir þar til þú segir mér að það sé komið í lag. {% if me.phone %}Þú nærð í mig í síma {{ me.phone }}{% else %}Svar við þessu bréfi kemur beint til mín{% endif %} og þú þarft ekki að segja söguna aftur frá byrjun.',
      'Ef þér finnst þetta ekki nóg skaltu segja mér hvað þarf til.',
      'Virðingarfyllst,',
    ),
  ),
  news: forBoth(
    words(
      'Ég las um þig',
      'Og vildi ekki þegja yfir því',
      'Einhvers staðar í fréttum rakst ég á nafn sem ég þekki og það var þitt: „{{ news.title }}“.{% if news.link %}\n{{ news.link }}{% endif %}',
      'Ég las þetta til enda og það er meira en ég get sagt um flest. Það er gott að sjá að tekið er eftir vinnu fólks þegar maður veit aðeins hvað býr að baki.',
      'Til hamingju, þú og öll þau sem áttu þátt í þessu. Það var allt sem mig langaði að segja; ef sagan er lengri en það sem birtist vona ég að ég fái að heyra hana næst þegar við tölum saman.',
      'Hlýjar kveðjur,',
    ),
  ),
  recommendation: forBoth(
    words(
      'Má ég biðja þig um greiða?',
      'Aðeins ef þú getur það með góðri samvisku',
      'Mig langar að biðja þig um greiða, en þú skalt aðeins segja já ef þú getur það með góðri samvisku.',
      'Þú þekkir vinnu okkar af eigin raun{% if order.product %} („{{ order.product }}“){% endif %}. Er einhver meðal vina þinna eða samstarfsfólks sem hún gæti líka komið að gagni? Láttu þá endilega nafnið mitt eða þetta bréf ganga áfram. Þau sem fá það ráða svo sjálf hvort þau skrifa.',
      byMotive({
        rational: 'Það þarf ekki að hrósa okkur. Staðreyndirnar duga: hvað þú pantaðir, hvað það kostaði og hvernig það hefur reynst.',
        'short-of-money': 'Ég lofa að fara jafnvarlega með peningana þeirra og þú myndir gera og selja þeim ekkert sem þau geta verið án.',
        'follows-others': 'Þú veist af eigin reynslu hve mikið það hjálpar að heyra frá einhverjum sem hefur þegar prófað.',
        spontaneous: 'Ef eitthvert andlit kom strax upp í hugann er það líklega hið rétta.',
        wealthy: 'Ég tek á móti hverjum sem kemur frá þér eins og gesti þínum; það verður ekki falið þeim sem er laus þá stundina.',
        reluctant: 'Ef þú vilt það síður er það alveg sjálfsagt; ekkert okkar á milli veltur á því.',
        otherwise: 'Eitt orð frá þér vegur þyngra en heil síða frá mér.',
      }),
      'Og ef þér fannst eitthvað skorta hjá okkur skaltu gera mér enn stærri greiða og segja mér hvað það var.',
      'Bestu kveðjur,',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
