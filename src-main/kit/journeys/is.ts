import { doing, letter, type ReadyTexts } from './shape.ts';

export const is: ReadyTexts = {
  floor: {
    name: 'Nýtt gólf eða húsgögn',
    about: 'Fyrir þá sem hafa keypt gólfefni eða húsgögn: eitt og hálft ár, frá fyrsta símtalinu um það hagnýta til þess sem er næst á dagskrá heima.',
    steps: {
      arrived: doing(
        'Kom allt í góðu lagi?',
        'Spurðu hvort allt hafi komið á umsömdum degi, hvort eitthvað hafi verið rispað eða vantað og hver lagði eða setti saman. Ekki selja neitt núna. Ef eitthvað er að skaltu segja strax í dag hver kemur og hvenær.',
      ),
      pleasure: letter('Smávegis til ánægju'),
      asked: letter('Yrði valið eins í dag?'),
      care: letter('Eftir hálft ár: svo að það haldist fallegt'),
      wear: doing(
        'Hvernig endist það?',
        'Spurðu hvað gólfið eða húsgagnið hefur mátt þola: stóla, börn, hund, sól. Hafðu eitt gott ráð tilbúið við einmitt því. Skrifaðu niður það sem sagt er um herbergið, það kemur að gagni síðar.',
      ),
      year: doing(
        'Kort á fyrsta afmælinu',
        'Handskrifað, þrjár línur: fyrir ári kom það heim til þeirra og við vonum að það sé orðið hluti af heimilinu. Ekkert tilboð, enginn bæklingur.',
      ),
      'goes-with': letter('Það sem færi vel með'),
      next: doing(
        'Hvað er næst á heimilinu?',
        'Nú hafa þau búið við þetta í eitt og hálft ár. Spurðu hvaða herbergi er næst og hvenær. Ef ekkert er á döfinni skaltu spyrja hvern þau þekki sem er að byggja eða flytja.',
      ),
    },
  },
  appliance: {
    name: 'Nýtt heimilistæki',
    about: 'Fyrir þá sem hafa keypt ísskáp, eldavél eða þvottavél: þrettán mánuðir, svo að allt virki og ábyrgðin renni ekki út án þess að nokkur taki eftir.',
    steps: {
      arrived: doing(
        'Virkar það eins og það á að gera?',
        'Spurðu hvort tækið standi rétt, hvort það sé hljóðlátt og hvort það gamla hafi verið tekið. Segðu frá einu sem fáir vita um einmitt þessa gerð.',
      ),
      pleasure: letter('Smávegis til ánægju'),
      asked: letter('Yrði valið eins í dag?'),
      care: letter('Eftir hálft ár: tíu mínútna umhirða'),
      guarantee: doing(
        'Ábyrgðin rennur brátt út',
        'Skrifaðu að ábyrgðin renni út eftir nokkrar vikur og að nú sé rétti tíminn til að láta vita ef eitthvað er ekki í lagi. Gefðu upp þitt eigið númer.',
      ),
      'goes-with': letter('Það sem færi vel með'),
    },
  },
  car: {
    name: 'Nýr bíll',
    about: 'Fyrir þá sem hafa keypt bíl: tvö ár, frá fyrstu spurningunni um takkana til næsta reynsluaksturs.',
    steps: {
      handed: doing(
        'Fyrstu dagarnir undir stýri',
        'Spurðu hvernig fyrstu dagarnir hafi gengið og hvaða takki sé ófundinn enn. Bjóddu fram hjálp strax, í síma eða í bílnum.',
      ),
      asked: letter('Yrði valið eins í dag?'),
      pleasure: doing(
        'Eitthvað í hanskahólfið',
        'Sendu eitthvað lítið og gagnlegt í bílinn, með línu skrifaðri í höndunum. Ekkert að fylla út, ekkert að kaupa.',
      ),
      season: letter('Áður en árstíðin skiptir'),
      service: doing(
        'Komið að fyrstu þjónustuskoðun',
        'Spurðu um kílómetrafjöldann og bjóddu tvo tíma, með bíl að láni. Spurðu hvað skrölti: smáatriðin eru löguð um leið.',
      ),
      visit: doing('Heimsókn með nýja gerð', 'Farðu til þeirra með nýja gerð í klukkutíma. Spurðu hvað hafi breyst í fjölskyldunni og á vegunum síðan síðast.'),
    },
  },
  camera: {
    name: 'Ný myndavél',
    about: 'Fyrir þá sem hafa keypt myndavél: hálft ár, svo að hún sé notuð og veiti gleði en liggi ekki ofan í skúffu.',
    steps: {
      start: letter('Er allt í lagi með pöntunina?'),
      tip: letter('Ráð fyrir betri myndir'),
      asked: doing(
        'Hvað er myndað?',
        'Spurðu hvað hafi verið myndað hingað til og hvað hafi ekki tekist eins og til stóð. Gefðu eitt ráð við einmitt þeirri mynd. Skrifaðu niður hvað þeim finnst skemmtilegast að mynda.',
      ),
      picture: doing(
        'Mynd á vegginn okkar',
        'Settu orðsendingu á síðuna þeirra: biddu um myndina sem þau eru stoltust af og segðu hvar hún fær að hanga. Þakkaðu fyrir með nafni.',
      ),
      'goes-with': letter('Það sem færi vel með'),
    },
  },
  client: {
    name: 'Viðskiptavinur þjónustu okkar',
    about: 'Fyrir þá sem við höfum skrifað, hannað eða veitt ráð fyrir: ár þar sem verkið sýnir hvers virði það var.',
    steps: {
      live: doing(
        'Er verkið komið í notkun?',
        'Spurðu hvort það sé komið í loftið og hver fyrstu viðbrögðin hafi verið. Bjóddu að laga það sem reyndist öðruvísi í raun.',
      ),
      asked: letter('Yrðum við valin aftur?'),
      results: letter('Hverju hefur verkið skilað?'),
      card: doing(
        'Kort án tilefnis',
        'Skrifaðu í höndunum hvað var ánægjulegt í samstarfinu og eitt gott sem þú hefur tekið eftir hjá þeim síðan. Ekkert tilboð.',
      ),
      next: doing(
        'Hvað er fram undan?',
        'Spurðu hverju þau vilji ná fram næsta hálfa árið og hvar það stöðvist. Komdu með eina hugmynd, jafnvel þótt aðrir muni hrinda henni í framkvæmd.',
      ),
      year: letter('Þrjár einlægar spurningar eftir ár'),
    },
  },
  enquiry: {
    name: 'Á meðan ákvörðun er tekin',
    about: 'Fyrir þá sem hafa spurt okkur um eitthvað: sjö samskipti á um það bil fjórum vikum, hvert með sínum hætti og alltaf eitthvað nýtt.',
    steps: {
      talk: doing(
        'Fyrsta samtalið',
        'Svaraðu fyrst því sem spurt var um. Komstu síðan að því til hvers þetta er, hver ákveður með þeim og hvenær. Semjið um hvað þú sendir.',
      ),
      picture: letter('Eitthvað að skoða'),
      sample: doing(
        'Eitthvað að snerta',
        'Sendu sýnishorn, teikningu eða prentað dæmi með línu skrifaðri í höndunum: hvers vegna einmitt þetta, handa einmitt þeim.',
      ),
      question: doing('Hvað vantar enn?', 'Spurðu hvað þau þurfi að vita til að geta ákveðið sig. Segðu frá einu nýju: dagsetningu, dæmi, einfaldari leið.'),
      reference: letter('Einhver í sömu sporum'),
      doubts: doing('Efasemdirnar upphátt', 'Spurðu hvað mæli á móti. Ekki þræta; svaraðu einni efasemd vel, með tölu eða loforði sem stendur.'),
      last: letter('Síðasta orðið, án þrýstings'),
    },
  },
  repair: {
    name: 'Að bæta fyrir eftir kvörtun',
    about: 'Fyrir þá sem hafa kvartað: frá afsökunarbeiðninni til þess dags sem traustið er komið aftur, á fjórum mánuðum.',
    steps: {
      call: doing(
        'Hlusta og biðjast afsökunar',
        'Leyfðu þeim að segja alla söguna. Endurtaktu hana með þínum orðum, biddu afsökunar einu sinni og án þess að segja „en“, og segðu hvað gerist næst og hvenær.',
      ),
      apology: letter('Afsökunarbeiðnin skriflega'),
      mended: doing(
        'Er þetta í raun og veru komið í lag?',
        'Spurðu hvort það sem við lofuðum hafi verið gert og hvort það sé gott. Ef ekki er þetta þitt mál þangað til.',
      ),
      gift: doing(
        'Lítill sáttarvottur',
        'Sendu eitthvað lítið með handskrifaðri línu. Það er hvorki greiðsla né tilboð; það segir að við höfum ekki gleymt þessu.',
      ),
      later: letter('Yrðum við valin aftur núna?'),
      more: letter('Eitthvað sem gæti komið að gagni'),
    },
  },
  'win-back': {
    name: 'Við söknum ykkar',
    about: 'Fyrir þá sem við höfum ekki heyrt frá í ár: fimm varfærnar tilraunir á fjórum mánuðum, þar til svar berst eða nóg er komið.',
    steps: {
      letter: letter('Við söknum ykkar'),
      call: doing(
        'Símtal án erindis',
        'Ekki spyrja hvers vegna þau hættu að koma. Spurðu hvernig gengur og hvað hafi breyst; hlustaðu eftir því hvað gæti vantað núna.',
      ),
      card: doing('Kort í pósti', 'Handskrifað: ein minning um það sem við gerðum fyrir þau og að dyrnar standa opnar. Ekki orð um verð.'),
      honest: letter('Þrjár einlægar spurningar'),
      new: letter('Það sem er nýtt frá því síðast'),
    },
  },
};
