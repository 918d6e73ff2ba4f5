// Until when somebody is away, read from the text of their automatic reply in five languages. Answers the last day away.
import { Temporal } from 'temporal-polyfill';
import type { Day } from '#contract/words';
import { addDays, dayOfParts, isoWeekday, yearOf } from '#kit/days';
import { fold } from '#kit/fold';

const months: readonly [RegExp, number][] = [
  [/^jan/, 1],
  [/^feb/, 2],
  [/^mar/, 3],
  [/^apr/, 4],
  [/^ma[ijy]/, 5],
  [/^jun/, 6],
  [/^jul/, 7],
  [/^a[vu]g|^agu/, 8],
  [/^s(?:ep|zept)/, 9],
  [/^o[kc]t/, 10],
  [/^nov/, 11],
  [/^de[cs]/, 12],
];
const monthWord =
  '(?:januar(?:ja)?|january|jan|februar(?:ja)?|february|feb(?:r)?|marcius|marec|marca|march|mars|mar[ct]?|aprilis|april(?:a)?|apr|majus|maja|maj|mai|may|junius|junij(?:a)?|juni|june|jun|julius|julij(?:a)?|juli|july|jul|augusztus|avgust(?:a)?|august|agust|aug|avg|szeptember|szept|september|septembra|sept|sep|oktober|oktobra|october|okt|oct|november|novembra|nov|december|decembra|desember|dec|des)';
const weekdays: readonly [RegExp, number][] = [
  [/^(?:monday|mandag(?:en)?|manudag(?:inn|s)?|hetfo\w*|ponedelj\w*)$/, 1],
  [/^(?:tuesday|tirsdag(?:en)?|thridjudag(?:inn|s)?|kedd\w*|tor(?:ek|ka))$/, 2],
  [/^(?:wednesday|onsdag(?:en)?|midvikudag(?:inn|s)?|szerda\w*|sred[aeo])$/, 3],
  [/^(?:thursday|torsdag(?:en)?|fimmtudag(?:inn|s)?|csutortok\w*|cetrt(?:ek|ka))$/, 4],
  [/^(?:friday|fredag(?:en)?|fostudag(?:inn|s)?|pentek\w*|pet(?:ek|ka))$/, 5],
  [/^(?:saturday|lordag(?:en)?|laugardag(?:inn|s)?|szombat\w*|sobot[aeo])$/, 6],
  [/^(?:sunday|sondag(?:en)?|sunnudag(?:inn|s)?|vasarnap\w*|nedelj[aeo])$/, 7],
];

/** Each way to write a day, with the parts it names. Tried in this order, so that the fuller one wins where two begin at one place. */
const shapes: readonly { pattern: RegExp; parts: (m: RegExpExecArray) => [year: string | undefined, month: string, day: string] }[] = [
  { pattern: /(?<![\d.])(20\d\d)-(\d{1,2})-(\d{1,2})(?!\d)/g, parts: (m) => [m[1], m[2] ?? '', m[3] ?? ''] },
  { pattern: /(?<![\d.])(20\d\d)\. ?(\d{1,2})\. ?(\d{1,2})(?!\d)\.?/g, parts: (m) => [m[1], m[2] ?? '', m[3] ?? ''] },
  { pattern: new RegExp(`(?<!\\d)(20\\d\\d)\\. ?(${monthWord})\\.? (\\d{1,2})(?!\\d)\\.?`, 'g'), parts: (m) => [m[1], m[2] ?? '', m[3] ?? ''] },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?(${monthWord})\\b\\.?(?:,? (20\\d\\d))?`, 'g'),
    parts: (m) => [m[3], m[2] ?? '', m[1] ?? ''],
  },
  { pattern: new RegExp(`\\b(${monthWord})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (20\\d\\d))?`, 'g'), parts: (m) => [m[3], m[1] ?? '', m[2] ?? ''] },
  { pattern: /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(20\d\d)(?!\d)/g, parts: (m) => [m[3], m[2] ?? '', m[1] ?? ''] },
  { pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(20\d\d))?(?![\d/])/g, parts: slashed },
  { pattern: /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\.?(?![\d:])/g, parts: (m) => [undefined, m[2] ?? '', m[1] ?? ''] },
];

/** Day first, unless only the other way makes a date. */
function slashed(m: RegExpExecArray): [string | undefined, string, string] {
  const [a, b] = [m[1] ?? '', m[2] ?? ''];
  return Number(b) > 12 ? [m[3], a, b] : [m[3], b, a];
}

interface Named {
  at: number;
  end: number;
  on: Day;
}

/** What stands before a day that is the last one away, the day itself included. Folded, up to the end. */
const untilBefore =
  /(?:\b(?:until|untill|till|til|through|thru|to|up to|do|vkljucno do|fram til|til og med|til og med den|fram ad|t\.?o\.?m\.?|ut)|[-–])(?: (?:and including|og med|vkljucno s?|and|den|the|z|s))? ?(?:\w+(?:dag|day)(?:en|inn|sins|s)?,? (?:the |den )?|\w+[ae]?,? )?$/;
/** What stands before the first day back. */
const returnBefore =
  /\b(?:back|return|returning|returns|in the office again|available again|reachable again|again|tilbake|igjen|pa jobb|aftur|til baka|vid|maeti|vrnem|vrnem se|vrnil\w*|vrnila|nazaj|spet|ponovno|dosegljiv\w*|visszaterek|ujra|legkozelebb|vissza|elerheto vagyok|elerheto|munkaba allok)(?: (?:od|in|at|to|the|my|office|work|on|from|again|as|of|se|v|na|pisarni|pisarno|sluzbo|delo|bom|spet|dosegljiv\w*|igjen|pa|kontoret|jobb|fra|og|med|den|a|i|vinnu|til|vinnuna|skrifstofuna|skrifstofu|thann|fra|og|irodaban|az|leszek|munkaba|legkozelebb|elerheto|vagyok|only|with|effect|vid)){0,5}[ ,:]*(?:\w+(?:dag|day)(?:en|inn|s)?,? (?:the |den )?)?$/;
/** Hungarian says it after the day: 24-ig, 25-én újra. */
const untilAfter = /^(?:-?ig\b|-?(?:j|e)?eig\b|\.?-?ig bezarolag\b|(?:-?an|-?en)? ?bezarolag\b)/;
const returnAfter =
  /^\.?(?:-?(?:an|en|jen|jan|ai?n|e|a|tol|jetol|etol|atol))?,?(?: \w+){0,3} (?:spet|ponovno|nazaj|tilbake|aftur|back|ujra|terek vissza|vagyok ujra|leszek ujra|visszaterek|elerheto|allok|dolgozom)\b/;

/** Further ahead nobody announces an absence. */
const longestAwayDays = 400;

/** The last day away that the text names, seen from the day it came; null where it names none, or one that has passed. */
export function awayUntil(text: string, receivedOn: Day): Day | null {
  const folded = fold(text).slice(0, 5000);
  const named = [...daysIn(folded, receivedOn), ...weekdaysIn(folded, receivedOn)].sort((a, b) => a.at - b.at);
  for (const { at, end, on } of named) {
    const last = lastDayAway(folded.slice(Math.max(0, at - 80), at), folded.slice(end, end + 60), on);
    if (last !== null && last >= receivedOn && Temporal.PlainDate.from(receivedOn).until(last).days <= longestAwayDays) return last;
  }
  return null;
}

function lastDayAway(before: string, after: string, on: Day): Day | null {
  if (untilAfter.test(after)) return on;
  if (returnBefore.test(before)) return addDays(on, -1);
  if (untilBefore.test(before)) return on;
  return returnAfter.test(after) ? addDays(on, -1) : null;
}

function daysIn(folded: string, receivedOn: Day): Named[] {
  const found: Named[] = [];
  for (const { pattern, parts } of shapes) {
    for (const match of folded.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (found.some((known) => at < known.end && end > known.at)) continue;
      const on = dayNamed(parts(match), receivedOn);
      if (on !== null) found.push({ at, end, on });
    }
  }
  return found;
}

function dayNamed([year, month, day]: [string | undefined, string, string], receivedOn: Day): Day | null {
  const monthNumber = /^\d/.test(month) ? Number(month) : (months.find(([pattern]) => pattern.test(month))?.[1] ?? 0);
  const inYear = (number: number) => dayOfParts(number, monthNumber, Number(day));
  if (year !== undefined) return inYear(Number(year));
  const thisYear = inYear(yearOf(receivedOn));
  // Without a year it is the next one: in December "until 6 January" is next year's.
  return thisYear !== null && thisYear >= addDays(receivedOn, -60) ? thisYear : inYear(yearOf(receivedOn) + 1);
}

/** "Back on Monday": the next such day after the mail came. */
function weekdaysIn(folded: string, receivedOn: Day): Named[] {
  return [...folded.matchAll(/\b[a-z]{4,16}\b/g)].flatMap((match) => {
    const weekday = weekdays.find(([pattern]) => pattern.test(match[0]))?.[1];
    // A date beside it says it better.
    if (weekday === undefined || /^,? (?:the |den )?\d/.test(folded.slice(match.index + match[0].length))) return [];
    const ahead = (weekday - isoWeekday(receivedOn) + 7) % 7 || 7;
    return [{ at: match.index, end: match.index + match[0].length, on: addDays(receivedOn, ahead) }];
  });
}
