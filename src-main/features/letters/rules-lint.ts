// What is looked through before a letter may leave. Each rule takes plain facts and answers what it found, or nothing.
import type { Finding } from '#contract/letters';
import type { Day, Language, TemplatePurpose } from '#contract/words';
import { addDays, daysBetween } from '#kit/days';
import { fold } from '#kit/fold';
import { languageOfText } from './rules-language.ts';
import { linksOf } from './rules-links.ts';
import { paragraphsOf } from './rules-text.ts';

/** A letter's own words without the greeting, folded: what makes two letters the same, whatever is capitalised or spaced. */
export function ownWords(body: string, greeting: string | null): string {
  const [first, ...rest] = paragraphsOf(body);
  const isGreeting = first !== undefined && (first === greeting?.trim() || (rest.length > 0 && first.length <= 60 && /[,!]$/.test(first)));
  return fold((isGreeting ? rest : [first ?? '', ...rest]).join(' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');
}

/** Words may come back after this long, once a person has said so; before that they are the words of last time. */
const sameWordsDays = 400;

export interface LetterGone {
  on: Day;
  wordsHash: string | null;
}

/** Wishes for a day come back every year; their words never do. */
const yearly: ReadonlySet<TemplatePurpose> = new Set(['birthday', 'name-day', 'favourite-holiday', 'anniversary']);

/**
 * The same words as the last letter, or as any within 400 days: stop. Longer ago a person may let it pass, but never with wishes for a
 * day of their own. `gone` is newest first.
 */
export function sameWordsFinding(wordsHash: string | null, gone: readonly LetterGone[], today: Day, purpose: TemplatePurpose = 'other'): Finding | null {
  if (wordsHash === null) return null;
  const at = gone.findIndex((letter) => letter.wordsHash === wordsHash);
  const same = gone[at];
  if (!same) return null;
  const isRecent = at === 0 || yearly.has(purpose) || same.on >= addDays(today, -sameWordsDays);
  return { rule: 'same-words', level: isRecent ? 'stop' : 'warn', sentOn: same.on };
}

/** Letters written so that each brings something new. */
const alwaysNew: ReadonlySet<TemplatePurpose> = new Set(['enquiry', 'weekly-tip']);

/** Another contact of an enquiry must bring something that was not said last time: news from the stock, or words in the place for it. */
export function nothingNewFinding({ mustTell, tells, purpose }: { mustTell: boolean; tells: boolean; purpose: TemplatePurpose }): Finding | null {
  return mustTell && !tells && !alwaysNew.has(purpose) ? { rule: 'nothing-new', level: 'stop' } : null;
}

/** Wishes for a day that lies further ahead than somebody wants to prepare it. `leadDays`: so many days before it they may leave. */
export function earlyWishFinding(wish: { on: Day; leadDays: number } | null, today: Day): Finding | null {
  return wish && daysBetween(today, wish.on) > wish.leadDays ? { rule: 'early-wish', level: 'warn', on: wish.on } : null;
}

/** Letters that want something of the customer, or offer something. */
const sells: Record<TemplatePurpose, boolean> = {
  'one-in-five': true,
  birthday: false,
  'name-day': false,
  'favourite-holiday': false,
  anniversary: false,
  'follow-up': false,
  delight: false,
  feedback: false,
  more: true,
  'keep-in-touch': false,
  'win-back': true,
  enquiry: true,
  'weekly-tip': true,
  thanks: true,
  apology: false,
  news: true,
  recommendation: true,
  other: false,
};

export interface SellingFacts {
  purpose: TemplatePurpose;
  complaint: { title: string; openedOn: Day } | null;
  /** A person has let this contact go all the same, with a note why. */
  overridden: boolean;
}

/** A letter that sells to somebody whose complaint nobody has settled. */
export function sellingFinding({ purpose, complaint, overridden }: SellingFacts): Finding | null {
  if (!complaint || overridden || !sells[purpose]) return null;
  return { rule: 'selling-while-complaint', level: 'stop', title: complaint.title, openedOn: complaint.openedOn };
}

export interface Copy {
  /** Subject, the line beside it and the letter, as they will arrive. */
  words: string;
  /** Everything this reader may be called, as it stands on the card. */
  names: readonly string[];
}

/** So many letters with the name of somebody else are no longer a coincidence. */
const oneNameFrom = 3;

/** The names in a copy and its reader's own, read once: reading takes longer than comparing. */
export interface NamesInCopy {
  said: ReadonlySet<string>;
  own: ReadonlySet<string>;
}

export const namesInCopy = ({ words, names }: Copy): NamesInCopy => ({ said: new Set(nameWords(words)), own: new Set(names.flatMap(nameWords)) });

/**
 * Many recipients, one name: the name of one of them stands in the letters to others who are not called that, because somebody typed it
 * where the field belongs. Answers a finding for each copy that carries it, by its place.
 */
export function oneNameFindings(copies: readonly NamesInCopy[]): Map<number, Finding> {
  const everybody = new Set(copies.flatMap(({ own }) => [...own]));
  const places = new Map<string, number[]>();
  copies.forEach(({ said, own }, place) => {
    for (const word of said) {
      if (!everybody.has(word) || own.has(word)) continue;
      const at = places.get(word);
      if (at) at.push(place);
      else places.set(word, [place]);
    }
  });
  const found = new Map<number, Finding>();
  for (const [name, at] of places) {
    // A name that is in every letter, its bearers' too, may be the signer's or a town's: then it is in the template on purpose for all.
    if (at.length < oneNameFrom) continue;
    for (const place of at) if (!found.has(place)) found.set(place, { rule: 'one-name', level: 'warn', name, count: at.length });
  }
  return found;
}

/** Capitalised words of three letters or more, as written. */
const nameWords = (text: string): string[] => text.match(/\p{Lu}\p{L}{2,}/gu) ?? [];

export interface LanguageFacts {
  /** What the customer reads. */
  wanted: Language;
  /** What the letter's wording says it is. */
  written: Language;
  body: string;
}

/** The customer reads another language than the wording's, or the words themselves are clearly in another. */
export function languageFinding({ wanted, written, body }: LanguageFacts): Finding | null {
  const found = languageOfText(body) ?? written;
  return found === wanted ? null : { rule: 'wrong-language', level: 'warn', wanted, found };
}

/** Every letter says how to hear no more; without that it must not go. `stop` is the sentence that says so. */
export function stopFinding({ text, stop, unsubscribe }: { text: string; stop: string; unsubscribe: boolean }): Finding | null {
  return text.includes(stop) && unsubscribe ? null : { rule: 'no-stop', level: 'stop' };
}

/** Longer than this nobody reads a letter from a shop. */
export const mostWords = 350;
/** Gmail cuts a letter off at 102 kB. */
export const mostKilobytes = 100;
/** More than three SMS cost more than a stamp and arrive in pieces. */
export const mostSegments = 3;

export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;

export function lengthFindings({ body, bytes }: { body: string; bytes: number }): Finding[] {
  const kilobytes = Math.ceil(bytes / 1000);
  const words = wordCount(body);
  return [
    ...(kilobytes >= mostKilobytes ? [{ rule: 'too-long', level: 'stop', unit: 'kilobyte', amount: kilobytes, most: mostKilobytes } as const] : []),
    ...(words > mostWords ? [{ rule: 'too-long', level: 'warn', unit: 'word', amount: words, most: mostWords } as const] : []),
  ];
}

export function segmentsFinding(segments: number): Finding | null {
  return segments > mostSegments ? { rule: 'too-long', level: 'warn', unit: 'sms', amount: segments, most: mostSegments } : null;
}

/** What a mail program would show as an address. */
const looksLikeAddress = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/?#:]\S*)?$/iu;

const hostOf = (text: string): string | null => {
  const host = looksLikeAddress.exec(text.trim())?.[1];
  return host === undefined ? null : host.toLowerCase().replace(/^www\./, '');
};

/** A link whose words are an address, and which leads to another: the mark of a fraud, so a mail program may hide the whole letter. */
export function linkFindings(body: string): Finding[] {
  return linksOf(body).flatMap(({ shown, leadsTo }): Finding[] => {
    const said = hostOf(shown);
    return said === null || said === hostOf(leadsTo) ? [] : [{ rule: 'link-differs', level: 'stop', shown, leadsTo }];
  });
}

export const unfilledFinding = (fields: readonly string[]): Finding | null =>
  fields.length === 0 ? null : { rule: 'unfilled', level: 'stop', fields: [...fields] };

/** What keeps a letter back: every stop, and the warnings nobody has accepted. */
export const blocking = (findings: readonly Finding[], accepted: readonly string[]): Finding[] =>
  findings.filter(({ level, rule }) => level === 'stop' || !accepted.includes(rule));
