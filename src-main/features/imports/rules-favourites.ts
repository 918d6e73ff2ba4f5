// A favourite holiday as people write it in a cell: only its name, its day, or both.
import type { DateOrder } from '#contract/imports';
import { fold } from '#kit/fold';
import { readRule } from '#kit/occasion-rules';
import { readDate } from './rules-dates.ts';

export interface Favourite {
  label: string;
  /** Canonical rule, or null while it is only a name nobody has given a day. */
  rule: string | null;
}

// Days whose name alone says when they are, where the whole country agrees; folded. The team can add a day to any other on the card.
const known: Record<string, string> = {
  'komszomol napja|komsomol day|komsomoldagen|dan komsomola|komsomoldagurinn': '10-29',
  'pioneer day|pionerdagen': '05-19',
  'nonap|nemzetkozi nonap|womens day|international womens day|dan zena|mednarodni dan zena|kvinnedagen|den internasjonale kvinnedagen|kvennadagurinn|althjodlegur barattudagur kvenna':
    '03-08',
  'mikulas|mikulas napja|saint nicholas day|st nicholas day|miklavz|sveti miklavz': '12-06',
  'valentin nap|valentines day|valentinovo|valentinsdagen|valentinusardagur': '02-14',
  halloween: '10-31',
  'luca napja|lucia|luciadagen': '12-13',
  'szilveszter|new years eve|silvestrovo|nyttarsaften|gamlarskvold': '12-31',
  'karacsony|christmas|christmas day|bozic|1 juledag|jol|joladagur': '12-25',
  'szenteste|christmas eve|julaften|adfangadagur|sveti vecer': '12-24',
  pedagogusnap: '1st sunday in june',
  'anyak napja': '1st sunday in may',
  morsdag: '2nd sunday in february',
  farsdag: '2nd sunday in november',
  'sysadmin day|system administrator day|rendszergazdak napja': 'last friday in july',
  'programmers day|programozok napja': 'day 256',
  'grunnlovsdagen|17 mai|syttende mai': '05-17',
  '17 juni|thjodhatidardagurinn': '06-17',
  'preseren day|presernov dan': '02-08',
  thorlaksmessa: '12-23',
  'world book day|dan knjige|bokdagen|dagur bokarinnar|a konyv napja': '04-23',
  'world photography day|a fotozas vilagnapja|fotografiets dag': '08-19',
  'easter|easter sunday|husvet|husvetvasarnap|velika noc|paske|forste paskedag|paskadagur': 'easter',
};
const ruleByName = new Map(Object.entries(known).flatMap(([names, rule]) => names.split('|').map((name): [string, string] => [name, rule])));

const plain = (text: string) =>
  fold(text)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** 'Komszomol napja (október 29.)' is a name with its day; 'Nőnap' a name known to stand for one; '29 October' only a day. */
export function readFavourite(text: string, order: DateOrder): Favourite {
  const inside = /^(.*?)\s*[([]\s*([^)\]]+)\s*[)\]]\s*$/.exec(text);
  const label = (inside?.[1] || text).trim();
  const day = ruleOf(inside?.[2] ?? '', order) ?? knownRule(label) ?? ruleOf(text, order);
  return { label, rule: day };
}

function knownRule(name: string): string | null {
  const rule = ruleByName.get(plain(name));
  if (!rule) return null;
  const read = readRule(rule);
  return 'rule' in read ? read.rule : null;
}

const two = (n: number) => String(n).padStart(2, '0');

function ruleOf(text: string, order: DateOrder): string | null {
  if (!/\p{L}|\d/u.test(text)) return null;
  const read = readRule(text);
  if ('rule' in read) return read.rule;
  const date = readDate(text, order, 2000);
  return date.kind === 'date' && date.day !== null ? `${two(date.month)}-${two(date.day)}` : null;
}
