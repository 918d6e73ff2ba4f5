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
      'Mynd gæti hjálpað okkur báðum',
      'Ljósmynd eða skissa dugar',
      'Orð ná bara svo langt. Það sem þú hefur í huga{% if enquiry.title %} („{{ enquiry.title }}“){% endif %} er auðveldara að meta með augunum, þínum og mínum.',
      'Gætirðu sent mér ljósmynd, skissu eða mynd af einhverju svipuðu sem þú hefur séð og þér líkar? Hún þarf ekki að vera falleg. Þú færð til baka myndir af einhverju áþekku, með athugasemdum um hvað ég myndi gera og hvað ég léti ógert.',
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
      'Meira er til. Segðu mér hvað þú vilt vita{% if enquiry.title %} um það sem þú hefur í huga („{{ enquiry.title }}“){% endif %} og ég sendi þér slóðina á réttu síðuna frekar en heilan bækling.',
      byMotive({
        rational: 'Verð, mál og skilmála get ég sett upp í töflu svo að auðvelt sé að bera saman við það sem aðrir bjóða.',
        'short-of-money': 'Ég get bætt við hvað þetta kostar þegar til lengdar lætur, því að verðmiðinn er bara byrjunin.',
        'follows-others': 'Ef umsagnir koma þér að gagni segi ég þér hvar þær er að finna, líka þær gagnrýnu.',
        spontaneous: 'Og ef þér leiðist að lesa sendi ég þrjár myndir í staðinn og þú segir mér hver þeirra þér líst best á.',
        wealthy: 'Ef einhver tekur slík gögn saman fyrir þig skaltu segja mér hver það er og þá sleppurðu við lesturinn.',
        reluctant: 'Ég spyr þig ekki á eftir hvað þér fannst.',
        otherwise: 'Lestu þetta í hvaða röð sem er og slepptu því sem á ekki við hjá þér.',
      }),
      'Viltu ekki meira lesefni frá mér? Segðu þá bara til og bréfin hætta að koma.',
      'Bestu kveðjur,',
    ),
  ),
  'enquiry-4': forBoth(
    words(
      'Eigum við að skoða þetta saman?',
      'Hálftími, hjá þér eða hjá okkur',
      'Í bréfi get ég sagt þér hvað er hægt. Við sama borð vissum við eftir stundarfjórðung hvað er skynsamlegt.',
      'Þann tíma gef ég þér með ánægju, hér eða þar sem þér hentar. Komdu með spurningarnar þínar{% if enquiry.title %} („{{ enquiry.title }}“){% endif %} og alla sem hafa eitthvað um málið að segja. Ekkert þarf að undirbúa og ekkert verður undirritað.',
      byMotive({
        rational: 'Ég kem með tölurnar og skil þær eftir hjá þér.',
        'short-of-money': 'Ef þú segir mér fyrir fram hverju þú vilt verja í þetta sýni ég þér aðeins það sem rúmast innan þess.',
        'follows-others': 'Taktu endilega með þér einhvern sem þú tekur mark á.',
        spontaneous: 'Við þurfum ekki að tala lengi: þú getur séð þetta, snert það og prófað.',
        wealthy: 'Veldu tímann, snemma eða seint, og hann er tekinn frá fyrir þig.',
        reluctant: 'Ef þú finnur eftir fimm mínútur að þetta er ekki fyrir þig tökumst við í hendur og málið er úr sögunni.',
        otherwise: 'Það má líka vera snemma morguns eða að kvöldi.',
      }),
      'Hér er eitthvað til að velta fyrir sér þangað til:',
      whatIsNew,
      'Nefndu tvo daga sem henta þér, eða segðu mér að þú viljir hvorki heimsóknir né bréf; bæði svörin eru vel þegin.',
      'Bestu kveðjur,',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
