import { byMotive, forBoth, type StockOfLanguage, whatIsNew, words } from '../words.ts';

export const enquiryEarly = {
  'enquiry-1': forBoth(
    words(
      'Takk fyrir að leita til okkar',
      'Tíu mínútur í síma geta sparað heila blaðsíðu',
      'Takk fyrir að koma til okkar með spurninguna þína{% if enquiry.title %}: „{{ enquiry.title }}“{% endif %}. Það er ég sem fylgi henni eftir, frá og með deginum í dag og þar til þú hefur gert upp hug þinn.',
      'Svo að þú byrjir ekki með autt blað kemur hér eitthvað til að leggja af stað með:',
      whatIsNew,
      'Það sem ég veit um áform þín kemst enn fyrir á einum miða. Eftir tíu mínútna símtal vissi ég hvað skiptir þig mestu máli og hvað þú vilt helst forðast. Hvenær má ég hringja?{% if me.phone %} Þú getur líka hringt í mig: {{ me.phone }}.{% endif %}',
      'Ef þú vilt síður heyra frá mér um þetta nægir eitt orð og þá læt ég þig í friði.',
      'Bestu kveðjur,',
    ),
  ),
  'enquiry-2': forBoth(
    words(
      'Mynd myndi hjálpa okkur báðum',
      'Ljósmynd eða skissa dugar',
      'Orð ná bara svo langt. Það sem þú hefur í huga{% if enquiry.title %} („{{ enquiry.title }}“){% endif %} er auðveldara að meta með augunum, þínum og mínum.',
      'Gætirðu sent mér ljósmynd, skissu eða mynd af einhverju svipuðu sem þú hefur séð og líkað vel? Hún þarf ekki að vera falleg. Ég sendi þér myndir til baka sem komast nálægt því, með athugasemdum um hvað ég myndi gera og hvað ég léti ógert.',
      'Í staðinn færðu eitthvað sem þú hefur ekki heyrt frá mér áður:',
      whatIsNew,
      'Ef þú hefur í millitíðinni hætt við skaltu bara svara „nei“ og ég loka málinu án þess að spyrja hvers vegna.',
      'Bestu kveðjur,',
    ),
  ),
  'enquiry-3': forBoth(
    words(
      'Eitthvað til að lesa í næði',
      'Fyrir rólegt kvöld þegar enginn bíður',
      'Sumt er best að vega og meta heima, þegar enginn bíður eftir svari. Þess vegna sendi ég þér í dag aðeins lesefni:',
      whatIsNew,
      'Ég á meira. Segðu mér hvað þú vilt vita{% if enquiry.title %} um „{{ enquiry.title }}“{% endif %} og ég sendi þér slóðina á réttu síðuna frekar en heilan bækling.',
      byMotive({
        rational: 'Verð, mál og skilmála get ég sett upp í töflu svo að þú getir borið saman við aðra.',
        'short-of-money': 'Ég get bætt við hvað þetta kostar yfir árin, því að verðmiðinn er bara upphafið.',
        'follows-others': 'Ef umsagnir koma þér að gagni segi ég þér hvar þær er að finna, líka þær gagnrýnu.',
        spontaneous: 'Og ef þér leiðist að lesa sendi ég þrjár myndir í staðinn og þú segir mér hver þeirra þér líkar.',
        wealthy: 'Ef einhver undirbýr slík gögn fyrir þig skaltu gefa mér nafnið og þá sleppurðu við lesturinn.',
        reluctant: 'Ég mun ekki spyrja þig á eftir hvað þér fannst.',
        otherwise: 'Lestu þetta í hvaða röð sem er og slepptu því sem kemur þér ekki við.',
      }),
      'Viltu ekki meira lesefni frá mér? Segðu þá til og bréfunum lýkur.',
      'Bestu kveðjur,',
    ),
  ),
  'enquiry-4': forBoth(
    words(
      'Eigum við að skoða þetta saman?',
      'Hálftími, hjá þér eða hjá okkur',
      'Í bréfi get ég sagt hvað er mögulegt. Við sama borð vissum við eftir stundarfjórðung hvað er skynsamlegt.',
      'Þann tíma gef ég þér með ánægju, hér eða þar sem þér hentar. Komdu með spurningarnar þínar{% if enquiry.title %} um „{{ enquiry.title }}“{% endif %} og alla sem eiga að ráða einhverju um þetta. Ekkert þarf að undirbúa og ekkert verður undirritað.',
      byMotive({
        rational: 'Ég kem með tölurnar og skil þær eftir hjá þér.',
        'short-of-money': 'Ef þú segir mér fyrir fram hverju þú vilt eyða sýni ég þér aðeins það sem rúmast innan þess.',
        'follows-others': 'Taktu endilega með þér einhvern sem þú treystir til að dæma um þetta.',
        spontaneous: 'Við þurfum ekki að tala lengi: þú getur séð þetta, snert það og prófað.',
        wealthy: 'Veldu tímann, snemma eða seint, og þá er hann bara fyrir þig.',
        reluctant: 'Ef þetta er ekki fyrir þig eftir fimm mínútur tökumst við í hendur og það er allt og sumt.',
        otherwise: 'Það má líka vera snemma morguns eða að kvöldi.',
      }),
      'Þangað til er hér eitthvað til að velta fyrir sér:',
      whatIsNew,
      'Nefndu tvo daga sem henta þér, eða segðu mér að þú viljir hvorki heimsóknir né bréf; bæði svörin eru vel þegin.',
      'Bestu kveðjur,',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
