import { doing, letter, type ReadyTexts } from './shape.ts';

export const sl: ReadyTexts = {
  floor: {
    name: 'Nova tla ali pohištvo',
    about: 'Za tiste, ki so kupili tla ali pohištvo: leto in pol, od prvega praktičnega klica do tega, kaj je na vrsti doma.',
    steps: {
      arrived: doing(
        'Je vse prispelo v redu?',
        'Vprašajte, ali je prišlo na dogovorjeni dan, ali je bilo kaj opraskano ali je kaj manjkalo in kdo je tla položil ali pohištvo sestavil. Ne prodajajte ničesar. Če kaj ni v redu, še danes povejte, kdo pride in kdaj.',
      ),
      pleasure: letter('Majhno veselje, kar tako'),
      asked: letter('Bi se danes odločili enako?'),
      care: letter('Po pol leta: da ostane lepo'),
      wear: doing(
        'Kako prenaša vsakdan?',
        'Vprašajte, kaj so tla ali kos pohištva doslej doživeli: stole, otroke, psa, sonce. Imejte pripravljen en dober nasvet prav za to. Zapišite, kaj povedo o prostoru, še bo prišlo prav.',
      ),
      year: doing(
        'Voščilnica ob prvem letu',
        'Na roko, tri vrstice: pred letom dni je prišlo k njim, upamo, da je postalo del doma. Brez ponudbe in brez letaka.',
      ),
      'goes-with': letter('Kaj bi se lepo ujemalo'),
      next: doing(
        'Kaj je na vrsti doma?',
        'Leto in pol že živijo s tem. Vprašajte, katera soba je naslednja in kdaj. Če nobena, vprašajte, koga poznajo, ki prav zdaj gradi ali se seli.',
      ),
    },
  },
  appliance: {
    name: 'Nov gospodinjski aparat',
    about: 'Za tiste, ki so kupili hladilnik, štedilnik ali pralni stroj: trinajst mesecev, da dobro dela in da garancija ne poteče neopazno.',
    steps: {
      arrived: doing(
        'Dela, kot mora?',
        'Vprašajte, ali stoji ravno, ali je tih in ali so starega odpeljali. Povejte eno stvar, ki jo o tem modelu ve malokdo.',
      ),
      pleasure: letter('Majhno veselje, kar tako'),
      asked: letter('Bi se danes odločili enako?'),
      care: letter('Po pol leta: deset minut nege'),
      guarantee: doing(
        'Garancija bo kmalu potekla',
        'Napišite, da garancija poteče čez nekaj tednov in da je zdaj pravi čas, da povedo, če kaj ni v redu. Dodajte svojo številko.',
      ),
      'goes-with': letter('Kaj bi se lepo ujemalo'),
    },
  },
  car: {
    name: 'Nov avto',
    about: 'Za tiste, ki so kupili avto: dve leti, od prvega vprašanja o gumbih do naslednje poskusne vožnje.',
    steps: {
      handed: doing(
        'Prvi dnevi za volanom',
        'Vprašajte, kakšni so bili prvi dnevi in katerega gumba še niso našli. Ponudite, da ga pokažete takoj, po telefonu ali v avtu.',
      ),
      asked: letter('Bi se danes odločili enako?'),
      pleasure: doing('Nekaj za v predal', 'Pošljite nekaj majhnega in uporabnega za avto, z vrstico, napisano na roko. Nič za izpolniti, nič za kupiti.'),
      season: letter('Preden se zamenja letni čas'),
      service: doing(
        'Čas za prvi servis',
        'Vprašajte, koliko kilometrov je prevoženih, in ponudite dva termina z nadomestnim vozilom. Vprašajte, kaj ropota: malenkosti uredimo hkrati.',
      ),
      visit: doing(
        'Obisk z novim modelom',
        'Pojdite k njim in pripeljite nov model za eno uro. Vprašajte, kaj se je od nakupa spremenilo v družini in na poti.',
      ),
    },
  },
  camera: {
    name: 'Nov fotoaparat',
    about: 'Za tiste, ki so kupili fotoaparat: pol leta, da je v rabi in v veselje in ne obleži v predalu.',
    steps: {
      start: letter('Je z naročilom vse v redu?'),
      tip: letter('Nasvet za boljše slike'),
      asked: doing(
        'Kaj fotografirajo?',
        'Vprašajte, kaj so doslej fotografirali in kaj ni uspelo, kot so želeli. Dajte en nasvet prav za to sliko. Zapišite, kaj najraje fotografirajo.',
      ),
      picture: doing(
        'Slika za našo steno',
        'Na njihovo stran dodajte sporočilo: prosite za sliko, na katero so najbolj ponosni, in povejte, kam jo boste obesili. Zahvalite se po imenu.',
      ),
      'goes-with': letter('Kaj bi se lepo ujemalo'),
    },
  },
  client: {
    name: 'Stranka naših storitev',
    about: 'Za tiste, za katere smo pisali, oblikovali ali svetovali: leto, v katerem delo pokaže, koliko je bilo vredno.',
    steps: {
      live: doing(
        'Je delo že v rabi?',
        'Vprašajte, ali je že objavljeno in kakšni so bili prvi odzivi. Ponudite, da popravite, kar se je v praksi izkazalo drugače.',
      ),
      asked: letter('Bi nas izbrali še enkrat?'),
      results: letter('Kaj je delo prineslo?'),
      card: doing(
        'Voščilnica brez priložnosti',
        'Na roko napišite, kaj Vam je bilo pri sodelovanju všeč, in eno dobro stvar, ki ste jo pri njih opazili od takrat. Brez ponudbe.',
      ),
      next: doing(
        'Kaj načrtujejo?',
        'Vprašajte, kaj želijo doseči v prihodnjem polletju in kje se zatika. Prinesite svojo zamisel, tudi če jo bo izvedel kdo drug.',
      ),
      year: letter('Tri poštena vprašanja po enem letu'),
    },
  },
  enquiry: {
    name: 'Medtem ko se odločajo',
    about: 'Za tiste, ki so nas kaj vprašali: sedem stikov v približno štirih tednih, vsak po svoje in vsak z nečim novim.',
    steps: {
      talk: doing(
        'Prvi pogovor',
        'Najprej odgovorite na njihovo vprašanje. Potem izveste, čemu bo služilo, kdo odloča z njimi in do kdaj. Dogovorite se, kaj pošljete.',
      ),
      picture: letter('Nekaj za oči'),
      sample: doing('Nekaj za v roke', 'Pošljite vzorec, načrt ali natisnjen primer z vrstico, napisano na roko: zakaj prav to, prav zanje.'),
      question: doing('Kaj še manjka?', 'Vprašajte, kaj bi še morali vedeti za odločitev. Povejte eno novo stvar: datum, primer, preprostejšo pot.'),
      reference: letter('Nekdo, ki je stal na istem mestu'),
      doubts: doing('Pomisleki na glas', 'Vprašajte, kaj govori proti. Ne prepričujte; na en pomislek odgovorite dobro, s številko ali z jamstvom.'),
      last: letter('Še zadnja beseda, brez pritiska'),
    },
  },
  repair: {
    name: 'Poprava po pritožbi',
    about: 'Za tiste, ki so se pritožili: od opravičila do dneva, ko nam spet zaupajo, v štirih mesecih.',
    steps: {
      call: doing(
        'Poslušati in se opravičiti',
        'Naj povedo do konca. Povzemite s svojimi besedami, opravičite se enkrat in brez »ampak« ter povejte, kaj sledi in do kdaj.',
      ),
      apology: letter('Opravičilo v pisni obliki'),
      mended: doing('Je zdaj res v redu?', 'Vprašajte, ali je obljubljeno narejeno in ali je dobro. Če ni, je to Vaša zadeva, dokler ni.'),
      gift: doing('Majhna pozornost', 'Pošljite kaj majhnega z vrstico, napisano na roko. Ni plačilo in ni ponudba; pove, da nismo pozabili.'),
      later: letter('Bi nas zdaj spet izbrali?'),
      more: letter('Nekaj, kar utegne priti prav'),
    },
  },
  'win-back': {
    name: 'Pogrešamo vas',
    about: 'Za tiste, od katerih eno leto nismo slišali: pet previdnih poskusov v štirih mesecih, dokler ne odgovorijo ali je dovolj.',
    steps: {
      letter: letter('Pogrešamo vas'),
      call: doing('Klic brez razloga', 'Ne sprašujte, zakaj jih ni več. Vprašajte, kako so in kaj je novega; prisluhnite, kaj bi zdaj utegnili potrebovati.'),
      card: doing('Voščilnica po pošti', 'Na roko: spomin na to, kar smo naredili zanje, in da so vrata odprta. O cenah niti besede.'),
      honest: letter('Tri poštena vprašanja'),
      new: letter('Kaj je novega od zadnjič'),
    },
  },
};
