// What is meant for the salesperson's eyes only, in the language of the interface: the tactic for each motive, and why a next step is proposed.
import type { Language, Motive } from '#contract/words';

/** Why the next step is as proposed; it becomes the note of the planned touch. */
export const hints = ['other-time', 'busy', 'voicemail', 'right-person', 'call-back', 'complaint', 'interested', 'bought'] as const;
export type Hint = (typeof hints)[number];

export const tactics: Record<Language, Record<Motive, string>> = {
  en: {
    rational: 'Counts and compares. Give figures, quality for the price, what it saves; respect habits and offer a sample.',
    'short-of-money': 'Has to watch the money. Show that it lasts and costs little to keep, offer instalments, praise thrift. Nothing dear for show.',
    'follows-others': 'Trusts what others chose. Name who else bought it, quote a review, offer a reference to call.',
    spontaneous: 'Decides on the spur of the moment. Show it in use, show what is new, and help them feel it was a good buy afterwards.',
    wealthy: 'Wants to be looked after. Your time and attention are theirs alone: be flexible, and know what competitors offer.',
    reluctant: 'Does not like to be sold to. Be patient, do not press, invite questions and leave the decision with them.',
  },
  is: {
    rational: 'Reiknar og ber saman. Nefndu tölur, gæði miðað við verð og sparnað; virtu venjur og bjóddu prufu.',
    'short-of-money':
      'Þarf að horfa í aurinn. Sýndu að varan endist og kostar lítið í rekstri, bjóddu afborganir og hrósaðu hagsýni. Ekkert dýrt bara til að sýnast.',
    'follows-others': 'Treystir vali annarra. Nefndu hverjir hafa keypt, vitnaðu í umsögn, bentu á ánægðan viðskiptavin sem má hringja í.',
    spontaneous: 'Ákveður sig í skyndi. Sýndu vöruna í notkun, sýndu nýjungar og stuðlaðu að ánægju með kaupin eftir á.',
    wealthy: 'Vill góða þjónustu. Gefðu óskipta athygli og nægan tíma: sýndu sveigjanleika og þekktu tilboð keppinautanna.',
    reluctant: 'Kærir sig ekki um sölumennsku. Sýndu þolinmæði, ekki þrýsta á, hvettu til spurninga og láttu viðskiptavininn um ákvörðunina.',
  },
  hu: {
    rational: 'Számol és összehasonlít. Mondjon számokat, ár-érték arányt, megtakarítást; tartsa tiszteletben a szokásait, és ajánljon mintát.',
    'short-of-money':
      'Meg kell néznie, mire költ. Mutassa meg, hogy tartós, és olcsó a fenntartása; ajánljon részletfizetést, dicsérje a takarékosságot. Ne kínáljon drágát.',
    'follows-others': 'Mások választásában bízik. Mondja el, ki vette még meg, idézzen véleményt, ajánljon olyan ügyfelet, akit felhívhat.',
    spontaneous: 'A pillanat hatására dönt. Mutassa meg működés közben, mutasson újdonságot, és segítsen, hogy utólag is jó vételnek érezze.',
    wealthy: 'Kitüntetett figyelmet vár. Az Ön ideje és figyelme legyen csak az övé: legyen rugalmas, és ismerje a versenytársak ajánlatait.',
    reluctant: 'Nem szereti, ha rábeszélik. Legyen türelmes, ne sürgesse, biztassa kérdésekre, és hagyja rá a döntést.',
  },
  sl: {
    rational: 'Računa in primerja. Navedite številke, razmerje med ceno in kakovostjo ter prihranek; spoštujte navade in ponudite vzorec.',
    'short-of-money':
      'Mora paziti na denar. Pokažite, da je izdelek trpežen in vzdrževanje poceni, ponudite obroke, pohvalite varčnost. Nič dragega za bahanje.',
    'follows-others': 'Zaupa izbiri drugih. Povejte, kdo je še kupil, navedite mnenje, ponudite pogovor z zadovoljno stranko.',
    spontaneous: 'Odloča se v trenutku. Pokažite izdelek v uporabi, pokažite novost in poskrbite, da bo nakup tudi pozneje veljal za dobro odločitev.',
    wealthy: 'Pričakuje posebno pozornost. Vaš čas in pozornost naj bosta samo zanjo: bodite prilagodljivi in poznajte ponudbo konkurence.',
    reluctant: 'Ne mara prigovarjanja. Bodite potrpežljivi, ne pritiskajte, spodbudite vprašanja in prepustite odločitev stranki.',
  },
  nb: {
    rational: 'Regner og sammenligner. Vis tall, kvalitet for pengene og hva kunden sparer; respekter vanene og tilby en prøve.',
    'short-of-money': 'Må passe på pengene. Vis at det varer og er billig i bruk, tilby delbetaling, ros sparsommelighet. Ikke noe dyrt for syns skyld.',
    'follows-others': 'Stoler på hva andre har valgt. Fortell hvem andre som har kjøpt, siter en omtale, tilby en referanse kunden kan ringe.',
    spontaneous: 'Bestemmer seg i øyeblikket. Vis det i bruk, vis noe nytt, og hjelp kunden til å være fornøyd med kjøpet også etterpå.',
    wealthy: 'Vil bli tatt godt vare på. Din tid og oppmerksomhet er bare for denne kunden: vær fleksibel, og kjenn konkurrentene.',
    reluctant: 'Liker ikke påtrengende salg. Vær tålmodig, ikke press, inviter til spørsmål og la avgjørelsen være kundens.',
  },
};

export const hintTexts: Record<Language, Record<Hint, string>> = {
  en: {
    'other-time': 'Nobody answered; try another time of day.',
    busy: 'The line was busy.',
    voicemail: 'Left a message; call again.',
    'right-person': 'Reached somebody else; ask for the right person.',
    'call-back': 'Asked to be called back.',
    complaint: 'Complained: call and say how it stands.',
    interested: 'Was interested: send what we talked about.',
    bought: 'Bought: ask whether everything is as it should be.',
  },
  is: {
    'other-time': 'Enginn svaraði; reyna á öðrum tíma dags.',
    busy: 'Það var á tali.',
    voicemail: 'Skilaboð voru skilin eftir; hringja aftur.',
    'right-person': 'Annar svaraði; biðja um réttan viðmælanda.',
    'call-back': 'Bað um að hringt yrði aftur.',
    complaint: 'Kvartaði: hringja og segja hvernig málið stendur.',
    interested: 'Sýndi áhuga: senda það sem rætt var.',
    bought: 'Keypti: spyrja hvort allt sé eins og það á að vera.',
  },
  hu: {
    'other-time': 'Nem vette fel; más napszakban érdemes hívni.',
    busy: 'Foglalt volt a vonal.',
    voicemail: 'Üzenetet hagytam; újra hívni.',
    'right-person': 'Más vette fel; a megfelelő embert kérni.',
    'call-back': 'Visszahívást kért.',
    complaint: 'Panasza volt: felhívni, és elmondani, hol tart az ügy.',
    interested: 'Érdekelte: elküldeni, amiről beszéltünk.',
    bought: 'Vásárolt: megkérdezni, minden rendben van-e.',
  },
  sl: {
    'other-time': 'Nihče se ni oglasil; poskusiti ob drugi uri.',
    busy: 'Linija je bila zasedena.',
    voicemail: 'Sporočilo je na odzivniku; poklicati znova.',
    'right-person': 'Oglasil se je nekdo drug; prositi za pravo osebo.',
    'call-back': 'Želi, da pokličemo nazaj.',
    complaint: 'Pritožba: poklicati in povedati, kako kaže.',
    interested: 'Zanimanje: poslati dogovorjeno.',
    bought: 'Nakup: vprašati, ali je vse v redu.',
  },
  nb: {
    'other-time': 'Ingen svarte; prøv en annen tid på dagen.',
    busy: 'Det var opptatt.',
    voicemail: 'La igjen beskjed; ring på nytt.',
    'right-person': 'Fikk tak i noen andre; be om rett person.',
    'call-back': 'Ba om å bli ringt opp igjen.',
    complaint: 'Klaget: ring og fortell hvordan det går.',
    interested: 'Var interessert: send det vi snakket om.',
    bought: 'Kjøpte: spør om alt er som det skal.',
  },
};

/** The name of a matter opened by a complaint for which nobody wrote a word. */
export const complaintTitles: Record<Language, string> = {
  en: 'Complaint on the phone',
  is: 'Kvörtun í síma',
  hu: 'Telefonos panasz',
  sl: 'Pritožba po telefonu',
  nb: 'Klage på telefon',
};

/** Where a stop came from, in the consent's own words. */
export const stopSources: Record<Language, string> = {
  en: 'Said so on the phone',
  is: 'Sagt í síma',
  hu: 'Telefonon kérte',
  sl: 'Povedano po telefonu',
  nb: 'Sagt på telefon',
};
