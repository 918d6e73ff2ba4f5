// Months, weekdays and counting words of the five languages as people type them, folded (no accents, lower case).

const monthForms = [
  'january jan januar januarja januarju januarban',
  'february feb februar februarja februarju februarban febr',
  'march mar mars marcius marc marec marca marcu marciusban',
  'april apr aprils aprilis aprila aprilu aprilisban',
  'may mai majus maj maja maju majusban',
  'june jun juni junius junij junija juniju juniusban',
  'july jul juli julius julij julija juliju juliusban',
  'august aug agust augusztus avgust avgusta avgustu avg augusztusban agu',
  'september sep sept szeptember szept septembra septembru szeptemberben',
  'october oct oktober okt oktobra oktobru oktoberben',
  'november nov novembra novembru novemberben',
  'december dec desember des decembra decembru decemberben',
];

const weekdayForms = [
  'monday mon hetfo hetfoje hetfon manudagur manudaginn manudag ponedeljek ponedeljka mandag mandagen',
  'tuesday tue tues kedd keddje kedden thridjudagur thridjudaginn thridjudag torek torka tirsdag tirsdagen',
  'wednesday wed szerda szerdaja szerdan midvikudagur midvikudaginn midvikudag sreda sredo srede onsdag onsdagen',
  'thursday thu thur thurs csutortok csutortokje csutortoke csutortokon fimmtudagur fimmtudaginn fimmtudag cetrtek cetrtka torsdag torsdagen',
  'friday fri pentek penteke pentekje penteken fostudagur fostudaginn fostudag petek petka fredag fredagen',
  'saturday sat szombat szombatja szombaton laugardagur laugardaginn laugardag sobota soboto sobote lordag lordagen',
  'sunday sun vasarnap vasarnapja vasarnapon sunnudagur sunnudaginn sunnudag nedelja nedeljo nedelje sondag sondagen',
];

const ordinalForms = [
  'first elso fyrsti fyrsta prvi prva prvo prve forste',
  'second masodik annar annan annad drugi druga drugo druge andre',
  'third harmadik thridji thridja tretji tretja tretjo tretje tredje',
  'fourth negyedik fjordi fjorda cetrti cetrta cetrto cetrte fjerde',
  'fifth otodik fimmti fimmta peti peta peto pete femte',
];

const numbered = (forms: string[]): ReadonlyMap<string, number> =>
  new Map(forms.flatMap((words, position) => words.split(' ').map((word) => [word, position + 1] as const)));

/** 1 for January … 12, in any case form that is common in dates ("oktobra", "októberben"). */
export const monthWords = numbered(monthForms);
/** 1 for Monday … 7 for Sunday. */
export const weekdayWords = numbered(weekdayForms);
/** 1..5; -1 for the last. */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ...numbered(ordinalForms),
  ...'last utolso sidasti sidasta zadnji zadnja zadnjo zadnje siste'.split(' ').map((word) => [word, -1] as const),
]);

/** Words that carry nothing in a rule: "the second Sunday of May", "a hónap", "í maí", "v maju". */
export const fillerWords: ReadonlySet<string> = new Set('the of in i v a az den each every minden vsako hver hvert'.split(' '));

export const beforeWords: ReadonlySet<string> = new Set('before elotti elott fyrir pred for'.split(' '));
export const afterWords: ReadonlySet<string> = new Set('after utani utan eftir po etter'.split(' '));
