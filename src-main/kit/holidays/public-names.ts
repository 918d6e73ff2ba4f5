// What public holidays of other countries are called in the languages of the screens. The tables name each in its own language and in English.
import type { Day, Language } from '#contract/words';

type Names = Record<Exclude<Language, 'en'>, string>;
const named = (is: string, hu: string, sl: string, nb: string): Names => ({ is, hu, sl, nb });

/** By the English name of the tables. */
const byEnglish: Readonly<Record<string, Names>> = {
  "New Year's Day": named('Nýársdagur', 'Újév', 'Novo leto', 'Første nyttårsdag'),
  Epiphany: named('Þrettándinn', 'Vízkereszt', 'Sveti trije kralji', 'Helligtrekongersdag'),
  'Maundy Thursday': named('Skírdagur', 'Nagycsütörtök', 'Veliki četrtek', 'Skjærtorsdag'),
  'Good Friday': named('Föstudagurinn langi', 'Nagypéntek', 'Veliki petek', 'Langfredag'),
  'Easter Sunday': named('Páskadagur', 'Húsvétvasárnap', 'Velikonočna nedelja', 'Første påskedag'),
  'Easter Monday': named('Annar í páskum', 'Húsvéthétfő', 'Velikonočni ponedeljek', 'Andre påskedag'),
  'Labour Day': named('Verkalýðsdagurinn', 'A munka ünnepe', 'Praznik dela', 'Arbeidernes dag'),
  'Labor Day': named('Verkalýðsdagurinn', 'A munka ünnepe', 'Praznik dela', 'Arbeidernes dag'),
  'Ascension Day': named('Uppstigningardagur', 'Áldozócsütörtök', 'Vnebohod', 'Kristi himmelfartsdag'),
  Pentecost: named('Hvítasunnudagur', 'Pünkösdvasárnap', 'Binkoštna nedelja', 'Første pinsedag'),
  'Whit Monday': named('Annar í hvítasunnu', 'Pünkösdhétfő', 'Binkoštni ponedeljek', 'Andre pinsedag'),
  'Corpus Christi': named('Dýridagur', 'Úrnapja', 'Telovo', 'Kristi legemsfest'),
  Assumption: named('Himnaför Maríu', 'Nagyboldogasszony', 'Marijino vnebovzetje', 'Marias himmelfart'),
  'Reformation Day': named('Siðbótardagurinn', 'A reformáció napja', 'Dan reformacije', 'Reformasjonsdagen'),
  "All Saints' Day": named('Allraheilagramessa', 'Mindenszentek', 'Dan vseh svetih', 'Allehelgensdag'),
  'Immaculate Conception': named('Getnaður Maríu', 'Szeplőtelen fogantatás', 'Brezmadežno spočetje', 'Marias uplettede unnfangelse'),
  'Christmas Eve': named('Aðfangadagur', 'Szenteste', 'Božični večer', 'Julaften'),
  'Christmas Day': named('Jóladagur', 'Karácsony első napja', 'Božič', 'Første juledag'),
  'Boxing Day': named('Annar í jólum', 'Karácsony második napja', 'Drugi dan božiča', 'Andre juledag'),
  "St. Stephen's Day": named('Annar í jólum', 'Karácsony második napja', 'Dan svetega Štefana', 'Andre juledag'),
  "New Year's Eve": named('Gamlársdagur', 'Szilveszter', 'Silvestrovo', 'Nyttårsaften'),
  'Independence Day': named('Þjóðhátíðardagur', 'A függetlenség napja', 'Dan neodvisnosti', 'Uavhengighetsdagen'),
  'National Day': named('Þjóðhátíðardagur', 'Nemzeti ünnep', 'Državni praznik', 'Nasjonaldagen'),
  // Hungary
  "Saint Stephen's Day": named('Dagur heilags Stefáns konungs', 'Az államalapítás ünnepe', 'Dan svetega Štefana, ogrskega kralja', 'Stefansdagen (Ungarn)'),
  // Slovenia
  'Prešeren Day, the Slovenian Cultural Holiday': named(
    'Prešeren-dagurinn, menningardagur Slóvena',
    'Prešeren-nap, a szlovén kultúra ünnepe',
    'Prešernov dan',
    'Prešeren-dagen, den slovenske kulturdagen',
  ),
  'Day of Uprising Against Occupation': named(
    'Dagur andspyrnu gegn hernámi',
    'A megszállás elleni felkelés napja',
    'Dan upora proti okupatorju',
    'Dagen for oppstanden mot okkupasjonen',
  ),
  'Statehood Day': named('Fullveldisdagur Slóveníu', 'A szlovén államiság napja', 'Dan državnosti', 'Statsdagen i Slovenia'),
  'Day of Remembrance for the Dead': named('Allraheilagramessa', 'Halottak napja', 'Dan spomina na mrtve', 'Minnedagen for de døde'),
  'Independence and Unity Day': named(
    'Dagur sjálfstæðis og einingar',
    'A függetlenség és az egység napja',
    'Dan samostojnosti in enotnosti',
    'Dagen for selvstendighet og enhet',
  ),
  // Norway
  'Constitution Day': named('Þjóðhátíðardagur Norðmanna', 'Az alkotmány napja', 'Dan ustave', 'Grunnlovsdagen'),
  // Britain and Ireland
  'Early May bank holiday': named(
    'Almennur frídagur í byrjun maí',
    'Kora májusi munkaszüneti nap',
    'Dela prost dan v začetku maja',
    'Fridag i begynnelsen av mai',
  ),
  'Spring bank holiday': named('Almennur frídagur að vori', 'Tavaszi munkaszüneti nap', 'Spomladanski dela prost dan', 'Fridag om våren'),
  'Summer bank holiday': named('Almennur frídagur að sumri', 'Nyári munkaszüneti nap', 'Poletni dela prost dan', 'Fridag om sommeren'),
  'World Cup bank holiday': named(
    'Almennur frídagur vegna HM',
    'Munkaszüneti nap a világbajnokság miatt',
    'Dela prost dan ob svetovnem prvenstvu',
    'Fridag i anledning VM',
  ),
  'January 2nd': named('2. janúar', 'Január 2.', '2. januar', '2. januar'),
  'St Andrew’s Day': named('Andrésarmessa', 'Szent András napja', 'Andrejevo', 'Andreasdagen'),
  'St Patrick’s Day': named('Dagur heilags Patreks', 'Szent Patrik napja', 'Dan svetega Patrika', 'St. Patricks dag'),
  "St. Patrick's Day": named('Dagur heilags Patreks', 'Szent Patrik napja', 'Dan svetega Patrika', 'St. Patricks dag'),
  'Battle of the Boyne (Orangemen’s Day)': named('Dagur Óraníumanna', 'Az orániaiak napja', 'Dan oranžistov', 'Oransjemennenes dag'),
};

/** Days whose English name says too little. */
const byDay: Readonly<Record<string, Names & { en: string }>> = {
  'HU 03-15': {
    en: 'Revolution Day (1848)',
    ...named('Dagur byltingarinnar 1848', 'Az 1848-as forradalom ünnepe', 'Dan revolucije leta 1848', 'Revolusjonsdagen (1848)'),
  },
  'HU 10-23': {
    en: 'Revolution Day (1956)',
    ...named('Dagur uppreisnarinnar 1956', 'Az 1956-os forradalom ünnepe', 'Dan revolucije leta 1956', 'Revolusjonsdagen (1956)'),
  },
};

const substituteMark = ' (substitute day)';
const substitutes: Readonly<Record<Language, (name: string) => string>> = {
  en: (name) => `${name}${substituteMark}`,
  is: (name) => `${name} (frídagur í staðinn)`,
  hu: (name) => `${name} (pótlás)`,
  sl: (name) => `${name} (nadomestni dan)`,
  nb: (name) => `${name} (erstatningsdag)`,
};

/** What a public day, named in English, is called in a language; the English name where nobody has given it another. */
export function publicName(english: string, { country, on, language }: { country: string; on: Day; language: Language }): string {
  const special = byDay[`${country} ${on.slice(5)}`];
  if (special) return special[language];
  if (language === 'en') return english;
  if (!english.endsWith(substituteMark)) return byEnglish[english]?.[language] ?? english;
  const name = byEnglish[english.slice(0, -substituteMark.length)]?.[language];
  return name === undefined ? english : substitutes[language](name);
}

type Foreign = Record<Exclude<Language, 'is'>, string>;
const abroad = (en: string, hu: string, sl: string, nb: string): Foreign => ({ en, hu, sl, nb });
const asEnglish = (en: string): Foreign => {
  const names = byEnglish[en];
  if (!names) throw new Error(`No names are known of ${en}`);
  return { en, hu: names.hu, sl: names.sl, nb: names.nb };
};

/** Icelandic days by their key in the Icelandic table. */
const icelandic: Readonly<Record<string, Foreign>> = {
  nyars: asEnglish("New Year's Day"),
  þrettand: asEnglish('Epiphany'),
  bonda: abroad('Husband’s Day', 'A férjek napja', 'Dan mož', 'Husbondsdagen'),
  valent: abroad('Valentine’s Day', 'Valentin-nap', 'Valentinovo', 'Valentinsdagen'),
  bollu: abroad('Bun Day', 'Farsangi fánknap', 'Dan krofov', 'Bolledagen'),
  sprengi: abroad('Shrove Tuesday', 'Húshagyókedd', 'Pustni torek', 'Fetetirsdag'),
  osku: abroad('Ash Wednesday', 'Hamvazószerda', 'Pepelnična sreda', 'Askeonsdag'),
  konu: abroad('Woman’s Day (Iceland)', 'A feleségek napja', 'Dan žena (Islandija)', 'Konudagen på Island'),
  skir: asEnglish('Maundy Thursday'),
  foslangi: asEnglish('Good Friday'),
  paska: asEnglish('Easter Sunday'),
  paska2: asEnglish('Easter Monday'),
  sumar1: abroad('First Day of Summer', 'A nyár első napja', 'Prvi dan poletja', 'Første sommerdag'),
  mai1: asEnglish('Labour Day'),
  uppst: asEnglish('Ascension Day'),
  hvitas: asEnglish('Pentecost'),
  hvitas2: asEnglish('Whit Monday'),
  sjomanna: abroad('Seamen’s Day', 'A tengerészek napja', 'Dan pomorščakov', 'Sjømannsdagen'),
  jun17: abroad('Icelandic National Day', 'Izland nemzeti ünnepe', 'Islandski državni praznik', 'Islands nasjonaldag'),
  sumsolst: abroad('Summer solstice', 'Nyári napforduló', 'Poletni solsticij', 'Sommersolverv'),
  jonsm: abroad('Midsummer', 'Szent Iván napja', 'Kresna noč', 'Sankthans'),
  verslm: abroad('Commerce Day', 'A kereskedők szabadnapja', 'Dan trgovcev', 'Handelens fridag'),
  vetur1: abroad('First Day of Winter', 'A tél első napja', 'Prvi dan zime', 'Første vinterdag'),
  hrekkja: abroad('Halloween', 'Halloween', 'Noč čarovnic', 'Halloween'),
  isltungu: abroad('Icelandic Language Day', 'Az izlandi nyelv napja', 'Dan islandskega jezika', 'Det islandske språkets dag'),
  fullv: abroad('Sovereignty Day', 'A szuverenitás napja', 'Dan suverenosti', 'Suverenitetsdagen'),
  vetsolst: abroad('Winter solstice', 'Téli napforduló', 'Zimski solsticij', 'Vintersolverv'),
  thorl: abroad('St Thorlac’s Mass', 'Szent Thorlákur napja', 'Dan svetega Torlaka', 'Torlaksmesse'),
  adfanga: asEnglish('Christmas Eve'),
  jola: asEnglish('Christmas Day'),
  jola2: asEnglish('Boxing Day'),
  gamlars: asEnglish("New Year's Eve"),
};

/** What an Icelandic day is called: its own name in Icelandic, and where nobody has given it another. */
export const icelandicName = ({ key, description }: { key: string; description: string }, language: Language): string =>
  language === 'is' ? description : (icelandic[key]?.[language] ?? description);
