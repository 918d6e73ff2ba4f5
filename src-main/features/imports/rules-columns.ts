// From headings and cells to a proposal: what each column means, what kind of file it is, whose country it comes from.
import type { Column, ColumnMeaning, Inspection } from '#contract/imports';
import type { Language } from '#contract/words';
import { countryOfEmail, countryOfPhone, isBlank, readCountry, readEmails } from './rules-cells.ts';
import { type DateEvidence, dateOrderOf, noDateEvidence, readDate, weighDate } from './rules-dates.ts';
import { headingKey, meaningOfHeading } from './rules-headers.ts';
import { currencyIn, decimalSignOf, type NumberEvidence, noNumberEvidence, weighNumber } from './rules-numbers.ts';

/** What was seen in one column. Shapes are counted on the first rows only, dates and numbers over the whole file. */
export interface ColumnFacts {
  header: string;
  samples: string[];
  looked: number;
  filled: number;
  emails: number;
  phones: number;
  fullDates: number;
  dates: DateEvidence;
  numbers: NumberEvidence;
  countries: Record<string, number>;
}

export const emptyFacts = (header: string): ColumnFacts => ({
  header,
  samples: [],
  looked: 0,
  filled: 0,
  emails: 0,
  phones: 0,
  fullDates: 0,
  dates: noDateEvidence(),
  numbers: noNumberEvidence(),
  countries: {},
});

const looksLikePhone = (cell: string) => /^[+(]?[\d\s()/.-]{6,22}$/.test(cell.trim()) && cell.replace(/\D/g, '').length >= 6;
const hasFullDate = (cell: string, year: number) => {
  const read = readDate(cell, 'dmy', year);
  const other = readDate(cell, 'mdy', year);
  return (read.kind === 'date' && read.day !== null && read.year !== null) || (other.kind === 'date' && other.day !== null && other.year !== null);
};

const count = (votes: Record<string, number>, name: string | null) => {
  if (name) votes[name] = (votes[name] ?? 0) + 1;
};

/** Looks at one cell of the first rows: its shape. */
export function lookAtCell(facts: ColumnFacts, cell: string, thisYear: number): void {
  facts.looked += 1;
  if (isBlank(cell)) return;
  facts.filled += 1;
  if (facts.samples.length < 5 && !facts.samples.includes(cell)) facts.samples.push(cell.slice(0, 200));
  const emails = readEmails(cell);
  if (emails.length > 0) facts.emails += 1;
  if (looksLikePhone(cell)) facts.phones += 1;
  if (hasFullDate(cell, thisYear)) facts.fullDates += 1;
  count(facts.countries, countryOfEmail(emails[0] ?? '') ?? countryOfPhone(cell));
}

/** Weighs one cell of any row for the order of dates and the decimal sign of its column. */
export function weighCell(facts: ColumnFacts, cell: string, thisYear: number): void {
  if (/\d/.test(cell)) {
    weighDate(facts.dates, cell, thisYear);
    weighNumber(facts.numbers, cell);
  }
}

const manyAllowed = new Set<ColumnMeaning>(['skip', 'email', 'phone', 'mobile', 'note', 'tags', 'likes']);

interface Guess {
  meaning: ColumnMeaning;
  guessedBy: Column['guessedBy'];
}

function byContent(facts: ColumnFacts): ColumnMeaning | null {
  const most = (n: number) => facts.filled > 0 && n / facts.filled >= 0.6;
  if (most(facts.emails)) return 'email';
  if (most(facts.fullDates)) return 'order-date';
  if (most(facts.phones) && facts.samples.every((sample) => sample.replace(/\D/g, '').length >= 7)) return 'phone';
  return null;
}

function firstGuess(facts: ColumnFacts): Guess {
  const heading = meaningOfHeading(facts.header);
  if (heading) return { meaning: heading.meaning, guessedBy: 'header' };
  const content = byContent(facts);
  return content ? { meaning: content, guessedBy: 'content' } : { meaning: 'skip', guessedBy: 'nothing' };
}

const lookingGoods = new Set(['description', 'details', 'leiras', 'lysing', 'opis', 'beskrivelse', 'text', 'memo']);

/** The meanings of all columns. What only makes sense together (an order's date, goods and amount) is taken together or left out. */
export function guessMeanings(columns: ColumnFacts[]): Guess[] {
  const guesses = columns.map(firstGuess);
  const has = (meaning: ColumnMeaning) => guesses.some((guess) => guess.meaning === meaning);
  const change = (from: ColumnMeaning, to: ColumnMeaning) => {
    for (const guess of guesses) if (guess.meaning === from) guess.meaning = to;
  };
  if (has('given-name') && !has('family-name') && !has('full-name')) change('given-name', 'full-name');
  if (has('full-name') && has('given-name') && has('family-name')) change('full-name', 'skip');
  const sells = has('order-date') && (has('amount') || has('product'));
  columns.forEach((facts, position) => {
    if (guesses[position]?.meaning !== 'skip' || !lookingGoods.has(headingKey(facts.header))) return;
    guesses[position] = { meaning: sells && !has('product') ? 'product' : 'note', guessedBy: 'header' };
  });
  if (!sells) for (const only of ['order-date', 'order-number', 'product', 'category', 'quantity', 'amount', 'currency'] as const) change(only, 'skip');
  return keepBest(columns, guesses);
}

/** Of several columns with one meaning (home and business street) the fullest stays. */
function keepBest(columns: ColumnFacts[], guesses: Guess[]): Guess[] {
  return guesses.map((guess, position) => {
    if (manyAllowed.has(guess.meaning)) return guess;
    const rivals = guesses.flatMap((other, at) => (other.meaning === guess.meaning ? [at] : []));
    const fullest = rivals.reduce((best, at) => ((columns[at]?.filled ?? 0) > (columns[best]?.filled ?? 0) ? at : best), rivals[0] ?? position);
    return fullest === position ? guess : { meaning: 'skip', guessedBy: 'nothing' };
  });
}

const names: ColumnMeaning[] = ['full-name', 'given-name', 'family-name', 'company'];

/** Customers, orders, or both in one file (customer columns repeated on every order line). */
export function fileKind(meanings: ColumnMeaning[]): Inspection['kind'] {
  const sells = meanings.includes('order-date') && (meanings.includes('amount') || meanings.includes('product'));
  if (!sells) return 'customers';
  return meanings.some((meaning) => names.includes(meaning)) ? 'both' : 'orders';
}

export const isDateMeaning = (meaning: ColumnMeaning): boolean => meaning === 'birthday' || meaning === 'order-date';
export const isNumberMeaning = (meaning: ColumnMeaning): boolean => meaning === 'amount' || meaning === 'quantity';

/** The column as the wizard shows it. Order and sign are left open (null, with `ask`) where the values do not decide them. */
export function proposeColumn(facts: ColumnFacts, position: number, guess: Guess, country: string): Column {
  const column: Column = { position, header: facts.header, samples: facts.samples, ...guess, dateOrder: null, decimalSign: null, ask: null };
  if (facts.dates.readable > 0 && (isDateMeaning(guess.meaning) || facts.fullDates > 0)) {
    const { order, ask } = dateOrderOf(facts.dates, country);
    column.dateOrder = ask ? null : order;
    if (ask && isDateMeaning(guess.meaning)) column.ask = 'date-order';
  }
  if (facts.numbers.readable > 0) {
    const { sign, ask } = decimalSignOf(facts.numbers);
    column.decimalSign = ask ? null : sign;
    if (ask && isNumberMeaning(guess.meaning)) column.ask = 'decimal-sign';
  }
  return column;
}

const home: Record<Exclude<Language, 'en'>, string> = { is: 'IS', hu: 'HU', sl: 'SI', nb: 'NO' };

/**
 * The country most of the file speaks for: the country column, ends of e-mail addresses, prefixes of phones, the language of the headings. English
 * headings say nothing of it: shops everywhere run programs that write them, so they speak for the team's own country.
 */
export function guessCountry(columns: ColumnFacts[], meanings: ColumnMeaning[], fallback: string): string {
  const votes: Record<string, number> = {};
  const vote = (country: string, weight: number) => {
    votes[country] = (votes[country] ?? 0) + weight;
  };
  columns.forEach((facts, position) => {
    const meaning = meanings[position];
    const heading = meaningOfHeading(facts.header);
    for (const language of heading?.languages ?? []) vote(language === 'en' ? fallback : home[language], 1 / (heading?.languages.length ?? 1) / columns.length);
    if (meaning === 'email' || meaning === 'phone' || meaning === 'mobile') {
      for (const [country, seen] of Object.entries(facts.countries)) vote(country, (1.5 * seen) / Math.max(1, facts.filled));
    }
    if (meaning === 'country') for (const sample of facts.samples) vote(readCountry(sample) ?? fallback, 3 / facts.samples.length);
    if (meaning === 'amount' && /huf|ft/i.test(facts.header)) vote('HU', 0.5);
  });
  const best = Object.entries(votes).sort((a, b) => b[1] - a[1])[0];
  return best && best[1] > 0.25 ? best[0] : fallback;
}

/** The currency in the heading of the amounts, else the one most amounts name, else the country's. */
export function guessCurrency(columns: ColumnFacts[], meanings: ColumnMeaning[], country: string, fallback: string): string {
  const at = meanings.indexOf('amount');
  const facts = columns[at];
  if (!facts) return fallback;
  const inHeading = currencyIn(facts.header, country);
  const inCells = facts.samples.map((sample) => currencyIn(sample, country)).find((currency) => currency !== null);
  return inHeading ?? inCells ?? fallback;
}

/** Hungarian names stand family name first; so does a column that says so. */
export function guessNameOrder(columns: ColumnFacts[], country: string): 'given-first' | 'family-first' {
  const saysSo = columns.some(({ header }) => ['priimek in ime', 'last name first name', 'etternavn fornavn'].includes(headingKey(header)));
  return saysSo || country === 'HU' ? 'family-first' : 'given-first';
}

/** True where the first row is already somebody's data: an e-mail address or a whole date is never a heading. */
export function firstRowIsData(cells: string[], thisYear: number): boolean {
  return cells.some((cell) => readEmails(cell).length > 0 || (/\d/.test(cell) && hasFullDate(cell, thisYear)));
}
