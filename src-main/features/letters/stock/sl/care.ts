import type { StockOfLanguage } from '../words.ts';
import { words } from '../words.ts';

export const care = {
  'floor-care': {
    formal: words(
      'Po pol leta: tri malenkosti, da ostane lepo',
      'Nič za kupiti, pet minut časa',
      'pred pol leta je v Vaš dom prišlo nekaj novega od nas. Od takrat je doživelo stole, čevlje in sezono ogrevanja ali sonca, zato je zdaj pravi čas za tri malenkosti.',
      'Poglejte pod noge stolov in mize: podlogam iz filca prav zdaj poteka čas, eno samo zrno peska pa naredi več prask kot leto hoje. Če le gre, naj bo vlažnost zraka med 45 in 60 odstotki; lesu in lepilu to godi. Brišite z vlažno krpo, nikoli z mokro.',
      'Če opazite špranjo, prasko ali madež, ki Vas skrbi, mi pošljite sliko. Pošteno Vam povem, ali mine samo, kaj lahko naredite sami in kdaj se splača, da pridemo.',
      'Lep pozdrav',
    ),
    familiar: words(
      'Po pol leta: tri malenkosti, da ostane lepo',
      'Nič za kupiti, pet minut časa',
      'pred pol leta je v tvoj dom prišlo nekaj novega od nas. Od takrat je doživelo stole, čevlje in sezono ogrevanja ali sonca, zato je zdaj pravi čas za tri malenkosti.',
      'Poglej pod noge stolov in mize: podlogam iz filca prav zdaj poteka čas, eno samo zrno peska pa naredi več prask kot leto hoje. Če le gre, naj bo vlažnost zraka med 45 in 60 odstotki; lesu in lepilu to godi. Briši z vlažno krpo, nikoli z mokro.',
      'Če opaziš špranjo, prasko ali madež, ki te skrbi, mi pošlji sliko. Pošteno ti povem, ali mine samo, kaj lahko narediš brez nas in kdaj se splača, da pridemo.',
      'Lep pozdrav',
    ),
  },
  'appliance-care': {
    formal: words(
      'Deset minut, da bo zdržalo dlje',
      'Po pol leta: kaj se splača narediti zdaj',
      'pred pol leta je od nas k Vam prišlo nekaj, kar od takrat vsak dan dela za Vas. Deset minut nege zdaj je vrednih več kot poznejše popravilo.',
      'Izvlecite filter in ga sperite, tesnilo na vratih obrišite do suhega in aparat za ped odmaknite od stene, da se za njim ne nabira prah. Če je voda trda, ga enkrat zaženite s sredstvom proti vodnemu kamnu. Do pomladi ni treba nič drugega.',
      'Brni, kaplja ali diši drugače kot prej? Povejte zdaj, dokler je malenkost in garancija še velja. Dovolj je, da odgovorite na to pismo; pride naravnost k meni.',
      'Lep pozdrav',
    ),
    familiar: words(
      'Deset minut, da bo zdržalo dlje',
      'Po pol leta: kaj se splača narediti zdaj',
      'pred pol leta je od nas k tebi prišlo nekaj, kar od takrat vsak dan dela zate. Deset minut nege zdaj je vrednih več kot poznejše popravilo.',
      'Izvleci filter in ga speri, tesnilo na vratih obriši do suhega in aparat za ped odmakni od stene, da se za njim ne nabira prah. Če je voda trda, ga enkrat zaženi s sredstvom proti vodnemu kamnu. Do pomladi ni treba nič drugega.',
      'Brni, kaplja ali diši drugače kot prej? Povej zdaj, dokler je malenkost in garancija še velja. Dovolj je, da odgovoriš na to pismo; pride naravnost k meni.',
      'Lep pozdrav',
    ),
  },
  'car-season': {
    formal: words(
      'Preden se zamenja letni čas',
      'Štiri stvari, ki jih je dobro pogledati',
      'avto imate že pol leta in letni čas se bo kmalu zamenjal. To so štiri stvari, ki jih ob tem času pogledam tudi pri svojem.',
      'Profil in tlak pnevmatik, zjutraj, dokler so hladne. Brisalci, ki jih poleti uniči sonce, pozimi pa led. Tekočina za steklo, da bo kos mrazu ali mušicam. In akumulator, če avto več dni stoji.',
      'Če se Vam s tem ne ljubi ukvarjati, se pripeljite k nam: medtem ko popijete kavo, vse pregledamo in ne stane nič. Če pa je začelo kaj ropotati ali svetiti, napišite, kaj in kdaj, in izvem, za kaj gre.',
      'Lep pozdrav',
    ),
    familiar: words(
      'Preden se zamenja letni čas',
      'Štiri stvari, ki jih je dobro pogledati',
      'avto imaš že pol leta in letni čas se bo kmalu zamenjal. To so štiri stvari, ki jih ob tem času pogledam tudi pri svojem.',
      'Profil in tlak pnevmatik, zjutraj, dokler so hladne. Brisalci, ki jih poleti uniči sonce, pozimi pa led. Tekočina za steklo, da bo kos mrazu ali mušicam. In akumulator, če avto več dni stoji.',
      'Če se ti s tem ne ljubi ukvarjati, se pripelji k nam: medtem ko popiješ kavo, vse pregledamo in ne stane nič. Če pa je začelo kaj ropotati ali svetiti, napiši, kaj in kdaj, in izvem, za kaj gre.',
      'Lep pozdrav',
    ),
  },
  'camera-tip': {
    formal: words(
      'Nasvet za boljše slike, še za ta teden',
      'Dovolj je en večer, denarja ni treba',
      'nov fotoaparat je najboljši v prvih tednih, dokler nas še zanima. Zato pošiljam vajo, ki je mojim slikam pomagala bolj kot kateri koli objektiv.',
      'Doma izberite eno samo stvar, stol, skodelico ali potrpežljivega človeka, in jo fotografirajte dvajsetkrat, ne da bi jo premaknili. Premikajte se Vi: od spodaj, od zgoraj, od blizu, proti svetlobi, ob sedmih zvečer ob oknu. Prvih pet slik bo enakih. Zadnjih pet Vas bo presenetilo.',
      'Če Vam je katera všeč, mi jo pošljite, z veseljem jo pogledam. Če pa kaj ni uspelo po željah, pošljite tudi to in napišite, kako je nastalo. Odgovorim s tem, kaj bi še kazalo poskusiti.',
      'Lep pozdrav',
    ),
    familiar: words(
      'Nasvet za boljše slike, še za ta teden',
      'Dovolj je en večer, denarja ni treba',
      'nov fotoaparat je najboljši v prvih tednih, dokler nas še zanima. Zato pošiljam vajo, ki je mojim slikam pomagala bolj kot kateri koli objektiv.',
      'Doma izberi eno samo stvar, stol, skodelico ali potrpežljivega človeka, in jo fotografiraj dvajsetkrat, pri čemer naj ostane, kjer je. Premikaj se ti: od spodaj, od zgoraj, od blizu, proti svetlobi, ob sedmih zvečer ob oknu. Prvih pet slik bo enakih. Zadnjih pet te bo presenetilo.',
      'Če ti je katera všeč, mi jo pošlji, z veseljem jo pogledam. Če pa kaj ni uspelo po željah, pošlji tudi to in napiši, kako je nastalo. Odgovorim s tem, kaj bi še kazalo poskusiti.',
      'Lep pozdrav',
    ),
  },
  'client-results': {
    formal: words(
      'Kaj Vam je prineslo naše delo?',
      'Po treh mesecih, pošteno',
      'pred tremi meseci smo Vam predali svoje delo. Približno toliko časa je treba, da se pokaže, ali dela to, za kar je nastalo.',
      'Zanima me, kako se obnese: kaj je prineslo v povpraševanjih, naročilih ali mirnih večerih, kaj drugi pravijo o njem in kaj ste morali medtem spremeniti. Številke so dobrodošle, en sam stavek prav tako.',
      'Če kaj ne dela, kot bi moralo, je zdaj čas, da popravimo, in to tudi naredimo. Če dela bolje, kot smo pričakovali, napišite tudi to: pomaga, da uspe še naslednjič.',
      'Lep pozdrav',
    ),
    familiar: words(
      'Kaj ti je prineslo naše delo?',
      'Po treh mesecih, pošteno',
      'pred tremi meseci smo ti predali svoje delo. Približno toliko časa je treba, da se pokaže, ali dela to, za kar je nastalo.',
      'Zanima me, kako se obnese: kaj je prineslo v povpraševanjih, naročilih ali mirnih večerih, kaj drugi pravijo o njem in kaj je bilo treba medtem spremeniti. Številke so dobrodošle, en sam stavek prav tako.',
      'Če kaj ne dela, kot bi moralo, je zdaj čas, da popravimo, in to tudi naredimo. Če dela bolje, kot smo pričakovali, napiši tudi to: pomaga, da uspe še naslednjič.',
      'Lep pozdrav',
    ),
  },
} satisfies Partial<StockOfLanguage>;
