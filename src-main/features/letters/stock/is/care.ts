import type { StockOfLanguage } from '../words.ts';
import { forBoth, words } from '../words.ts';

export const care = {
  'floor-care': forBoth(
    words(
      'Eftir hálft ár: þrjú smáatriði fyrir gólfið',
      'Ekkert að kaupa, fimm mínútur af tímanum þínum',
      'Fyrir hálfu ári kom eitthvað nýtt frá okkur inn á heimilið þitt. Síðan hefur það kynnst stólum, skóm og heilli árstíð af kyndingu eða sól, svo að nú er rétti tíminn fyrir þrjú smáatriði.',
      'Líttu undir fætur á stólum og borðum: filtapúðar slitna einmitt um þetta leyti og eitt sandkorn rispar meira en ár af göngu. Haltu loftrakanum milli 45 og 60 prósenta ef hægt er; það fer vel með bæði við og lím. Og strjúktu af með rökum klút, aldrei blautum.',
      'Ef þú sérð rifu, rispu eða blett sem veldur áhyggjum skaltu senda mér mynd. Ég segi þér í einlægni hvort það lagist af sjálfu sér, hvað þú getur gert og hvenær borgar sig að við komum.',
      'Bestu kveðjur,',
    ),
  ),
  'appliance-care': forBoth(
    words(
      'Tíu mínútur sem lengja endinguna',
      'Eftir hálft ár: það sem borgar sig að gera núna',
      'Fyrir hálfu ári fór eitthvað heim til þín frá okkur sem vinnur fyrir þig á hverjum degi. Tíu mínútna umhirða núna er meira virði en viðgerð síðar.',
      'Taktu síuna úr og skolaðu hana, þurrkaðu þéttinguna á hurðinni og dragðu tækið handarbreidd frá veggnum svo að rykið safnist ekki fyrir. Ef vatnið skilur eftir sig útfellingar er gott að nota einu sinni kalkeyði. Meira þarf ekki fyrr en í vor.',
      'Er farið að suða, leka eða lykta? Láttu vita núna, á meðan það er lítið og ábyrgðin gildir. Nóg er að svara þessu bréfi, það berst beint til mín.',
      'Bestu kveðjur,',
    ),
  ),
  'car-season': forBoth(
    words(
      'Áður en árstíðin skiptir',
      'Fjögur atriði sem gott er að líta á',
      'Nú hefur bíllinn verið hjá þér í hálft ár og árstíðin fer að skipta. Þetta eru fjögur atriði sem ég lít alltaf á í mínum eigin bíl um þetta leyti.',
      'Mynstrið og þrýstingurinn í dekkjunum, að morgni á meðan þau eru köld. Þurrkublöðin, sem sólin skemmir á sumrin og ísinn á veturna. Rúðuvökvinn, sem þarf að þola frostið eða flugurnar. Og rafgeymirinn, ef bíllinn stendur dögum saman.',
      'Ef þú vilt frekar sleppa við þetta skaltu koma við hjá okkur: við förum yfir það á meðan þú færð þér kaffi og það kostar ekkert. Og ef eitthvað er farið að skrölta eða lýsa skaltu skrifa mér hvað og hvenær, þá kemst ég að því hvað það er.',
      'Bestu kveðjur,',
    ),
  ),
  'camera-tip': forBoth(
    words(
      'Ráð fyrir betri myndir í þessari viku',
      'Það tekur eitt kvöld og kostar ekkert',
      'Ný myndavél er best fyrstu vikurnar, á meðan forvitnin er enn til staðar. Hér er því æfing sem hefur gert meira fyrir myndirnar mínar en nokkur linsa.',
      'Veldu einn hlut heima, stól, bolla eða þolinmóða manneskju, og taktu tuttugu myndir án þess að færa hann. Færðu þig: lágt, hátt, nálægt, á móti birtunni, við gluggann klukkan sjö að kvöldi. Fyrstu fimm myndirnar verða eins. Þær síðustu fimm munu koma á óvart.',
      'Ef ein þeirra er þér að skapi skaltu senda mér hana; mér þætti gaman að sjá. Og ef eitthvað tókst ekki eins og til stóð skaltu senda það líka og segja mér hvernig myndin var tekin. Ég svara með því sem ég hefði prófað.',
      'Bestu kveðjur,',
    ),
  ),
  'client-results': forBoth(
    words(
      'Hverju hefur vinnan okkar skilað?',
      'Eftir þrjá mánuði, í fullri einlægni',
      'Þrír mánuðir eru síðan við skiluðum verkinu til þín. Það er um það bil sá tími sem þarf til að sjá hvort það geri það sem því var ætlað.',
      'Mig langar að vita hvernig gengur: hverju það hefur skilað í fyrirspurnum, pöntunum eða rólegum kvöldum, hvað fólk segir um það og hverju hefur þurft að breyta. Tölur eru velkomnar og það er ein setning líka.',
      'Ef eitthvað virkar ekki sem skyldi er rétti tíminn til að laga það núna og það gerum við. Ef það virkar betur en búist var við skaltu segja mér það líka: það hjálpar okkur að endurtaka leikinn.',
      'Bestu kveðjur,',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
