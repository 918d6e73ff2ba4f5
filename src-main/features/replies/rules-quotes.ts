// What a person wrote themselves, without the mail they answered: lines marked as quoted, the "On … wrote:" lines of five languages (and
// German, which neighbours write), Outlook's block of headings, and what a telephone adds.

import { fold } from '#kit/fold';

// Every line is folded before it is looked at (kit/fold): lower case, no accents, ð as d, þ as th.

/** Lines under which a mail program puts the mail that is answered. At most this long, so that no sentence of a story is taken for one. */
const longestIntro = 320;
const intros = [
  /^on\b.{4,280}\bwrote ?:?$/,
  /^.{4,280}\bskrev\b.{0,160}:$/,
  /^.{4,280}\bskrifadi\b.{0,160}:$/,
  /^.{2,280}\bezt irta\b.{0,120}:$/,
  /^.{4,280}\birta ?:$/,
  /^.{4,280}\bnapisal(?:a|\/a|\(a\)|o|i)?\b.{0,60}:$/,
  /^.{4,280}\bje(?: oseba)? .{2,160}\bnapisala? ?:$/,
  /^am\b.{4,280}\bschrieb\b.{0,160}:$/,
];
/** A date or an address: without one a line that ends in "wrote:" is a sentence of the writer's own. */
const namesSomebody = /@|\d{1,2}[.:/]\s?\d{1,2}|\b\d{4}\b/;

const separators = [
  /^-{2,} ?(?:original message|forwarded message|eredeti uzenet|tovabbitott uzenet|izvirno sporocilo|posredovano sporocilo|opprinnelig melding|videresendt melding|upprunaleg(?:t|ur)? (?:skeyti|postur|skilabod)|aframsent skeyti|ursprungliche nachricht) ?-{2,}$/,
  /^_{20,}$/,
  /^(?:begin forwarded message|upphaf aframsends skeytis|tovabbitott uzenet kezdete|zacetek posredovanega sporocila|videresendt melding) ?:$/,
];

const label = (words: string) => new RegExp(`^\\*?(?:${words}) ?:\\*?(?: |$)`);
const fromLabel = label('from|fra|felado|od|von');
const otherLabels = [
  label('sent|date|sent a|sent thann|dagsetning|elkuldve|kuldve|datum|poslano|sendt|dato|gesendet'),
  label('to|til|cimzett|za|kom[ua]|an'),
  label('subject|efni|targy|zadeva|emne|betreff'),
  label('cc|afrit|masolat|kp|kopi|kopie'),
];

const telephones = [
  /^sent from (?:my )?\S.{0,40}$/,
  /^get outlook for .{2,40}$/,
  /^sendt fra (?:min )?.{2,40}$/,
  /^sent (?:ur|fra|med) .{2,40}$/,
  /^(?:elkuldve|kuldve) .{2,60}$/,
  /^.{2,30}-(?:rol|omrol|emrol|amrol|jarol) kuldve\.?$/,
  /^poslano (?:z|s|iz) .{2,40}$/,
  /^hent outlook for .{2,40}$/,
];

/** The writer's own lines, trimmed; '' where there are none. */
export function ownWordsOf(text: string): string {
  const lines = unwrapIntros(
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[\u00a0\u2007\u202f]/g, ' ')
      .replace(/[\u200b-\u200d\ufeff\u00ad]/g, '')
      .split('\n'),
  );
  const own: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const words = line.trim();
    if (/^--\s*$/.test(line) || isSeparator(words) || isOutlookHead(lines, at)) break;
    if (isIntro(words)) {
      // Whoever answers between the quoted lines goes on below; where the quoted mail is not marked, all that follows is it.
      if (nextSaid(lines, at + 1).startsWith('>')) continue;
      break;
    }
    if (/^\s*>/.test(line) || fits(telephones, words)) continue;
    own.push(line.trimEnd());
  }
  return own
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const isSeparator = (line: string) => fits(separators, line);

/** Long lines are paragraphs, and are not tried: no pattern takes long over a hostile one. */
const fits = (patterns: readonly RegExp[], line: string) => line !== '' && line.length <= longestIntro && patterns.some((pattern) => pattern.test(fold(line)));

/** Longer than this even with the marks around it is no intro: looked at before any pattern is tried. */
const tooLongForIntro = 2 * longestIntro;

function isIntro(line: string): boolean {
  if (line.length > tooLongForIntro) return false;
  const plain = line.replace(/^[>*\s-]+|[*\s-]+$/g, '');
  return fits(intros, plain) && namesSomebody.test(plain);
}

const nextSaid = (lines: readonly string[], from: number) =>
  lines
    .slice(from)
    .find((line) => line.trim() !== '')
    ?.trim() ?? '';

/** Outlook quotes under From/Sent/To/Subject, in the language of its menus. */
function isOutlookHead(lines: readonly string[], at: number): boolean {
  if (!fits([fromLabel], (lines[at] ?? '').trim())) return false;
  const next = lines.slice(at + 1, at + 7).map((line) => line.trim());
  return otherLabels.filter((pattern) => next.some((line) => fits([pattern], line))).length >= 2;
}

/** Programs break long lines: an intro that goes over two or three of them is made one again. */
function unwrapIntros(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const taken = [3, 2].find((count) => {
      const part = lines.slice(at, at + count);
      return (
        part.length === count &&
        part.every((line) => line.trim() !== '' && !line.trim().startsWith('>')) &&
        startsIntro(part[0] ?? '') &&
        isIntro(joined(part)) &&
        !isIntro(joined(part.slice(0, -1)))
      );
    });
    if (taken) whole.push(joined(lines.slice(at, at + taken)));
    else whole.push(lines[at] ?? '');
    at += taken ?? 1;
  }
  return whole;
}

const joined = (lines: readonly string[]) => lines.map((line) => line.trim()).join(' ');

/** A wrapped intro begins with its date or with a name and address, never in the middle of the writer's own sentence. */
const startsIntro = (line: string) =>
  line.length <= tooLongForIntro &&
  (/^(?:on|den|thann|a|dne|v|am|\d+\.?|man|thri|mid|fim|fos|lau|sun|tir|ons|tor|fre|lor|son|pon|sre|cet|pet|sob|ned|hetfo|kedd|szerda)\b/.test(fold(line)) ||
    /<[^>]*@/.test(line));
