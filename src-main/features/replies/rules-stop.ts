// "Stop" in five languages: only where the writer's own words say nothing else, or say it in so many words. The word inside a friendly
// sentence is none, and neither is one in the quoted mail.
import { fold } from '#kit/fold';

/** Said alone these mean: write to me no more. Folded: no accents, ð as d, þ as th, æ as ae, ø as o. */
const stopWords = new Set(
  [
    // English, and what every mail program sends
    'stop',
    'stopp',
    'unsubscribe',
    'unsubscribe me',
    'remove',
    'remove me',
    'opt out',
    'opt-out',
    'no more',
    'no more emails',
    'no more mails',
    'stop it',
    'stop emailing me',
    'take me off',
    'cancel subscription',
    // Icelandic
    'haettu',
    'haetta',
    'haettid',
    'stoppa',
    'afskra',
    'afskraning',
    'afskra mig',
    'skra mig af lista',
    'skra mig ur',
    'afthakka',
    'eg afthakka',
    'ekki meira',
    'ekki meiri post',
    // Hungarian
    'leiratkozas',
    'leiratkozom',
    'leiratkoznek',
    'leiratkozni',
    'leiratkozok',
    'lemondas',
    'lemondom',
    'torles',
    'toroljenek',
    'elég',
    'eleg',
    'ne irjon tobbet',
    'ne irjanak tobbet',
    'ne irj tobbet',
    // Slovenian
    'odjava',
    'odjavi',
    'odjavite',
    'odjavi me',
    'odjavite me',
    'odjavljam se',
    'odjavljam',
    'nehaj',
    'nehajte',
    'dovolj',
    'prenehajte',
    'izbrisi me',
    'izbrisite me',
    'ne pisite mi vec',
    'ne pisi mi vec',
    // Norwegian
    'avmeld',
    'avmeld meg',
    'meld meg av',
    'avmelding',
    'slutt',
    'nei takk til mer',
    'ikke mer',
    'ikke flere eposter',
    'fjern meg',
    'slett meg',
    'avslutt',
    'reserver meg',
  ].map(fold),
);

/** Whole sentences that can mean nothing else; checked a sentence at a time. */
const stopSentences = [
  /\b(?:please )?(?:stop|cease|quit) (?:sending|emailing|e-mailing|mailing|writing|contacting|messaging)(?: (?:to )?(?:me|us))?\b/,
  /\b(?:do not|don't|dont) (?:send|email|e-mail|mail|write|contact|message)(?: to)? (?:me|us)\b.{0,20}\b(?:any ?more|again|ever|further)\b/,
  /\b(?:remove|delete|take) (?:me|us|my (?:e-?mail )?address|my e-?mail)\b.{0,20}\b(?:list|lists|database|mailings?|register)\b/,
  /\b(?:i|we) (?:want|wish|would like|'d like) to (?:unsubscribe|opt out)\b|\bunsubscribe (?:me|us|my address)\b/,
  /\b(?:no longer|do not|don't) (?:want|wish)(?: to (?:receive|get))? (?:any more |any |these |your |further )?(?:e-?mails?|mails?|letters?|messages?|newsletters?)\b/,
  // Icelandic
  /\b(?:haettu|haettid|vinsamleg(?:a|ast) haettid|vinsamleg(?:a|ast) haettu|bid ykkur ad haetta|bid thig ad haetta)(?: thessu)? ?(?:ad |vid ad )?(?:senda|skrifa)\b/,
  /\b(?:ekki|aldrei) (?:senda|skrifa) mer\b.{0,30}\b(?:framar|meira|meiri|oftar|aftur)\b|\b(?:takid|taktu|fjarlaegid|fjarlaegdu|afskraid|afskradu|skraid|skradu) mig (?:af|ur)\b/,
  /\bvil ekki (?:fa|fleiri|meiri)\b.{0,30}\b(?:post|posta|tolvupost|tolvuposta|bref|skeyti)\b/,
  // Hungarian
  /\b(?:ne|tobbet ne|tobbe ne) (?:kuldj(?:on|enek|etek)?|irj(?:on|anak|atok)?|keress(?:en|enek)?)\b.{0,30}\b(?:tobbet|tobb|tobbe|levelet|uzenetet|hirlevelet|nekem)\b/,
  /\btobb(?:et|e)? (?:levelet|uzenetet|hirlevelet|emailt|e-mailt)?.{0,12}\bne (?:kuldj|irj)/,
  /\b(?:torolj(?:on|enek|etek)?|vegy(?:en|enek|etek)? (?:le|ki))\b.{0,30}\b(?:listarol|listabol|adatbazisbol|cimlistarol|nyilvantartasbol)\b/,
  /\b(?:szeretnek|szeretnenk|kivanok) leiratkozni\b|\bleiratkoz(?:om|nek|ok) a\b|\bnem (?:kerek|szeretnek|kerunk) tobb (?:levelet|uzenetet|hirlevelet|emailt|e-mailt)\b/,
  // Slovenian
  /\b(?:nehaj(?:te)?|prenehaj(?:te)?)\b.{0,12}\b(?:posiljati|pisati|posiljanjem|pisanjem)\b/,
  /\bne (?:posiljaj(?:te)?|pisi(?:te)?)\b.{0,20}\bvec\b|\bne zelim vec (?:prejemati|dobivati|vasih)\b/,
  /\b(?:odjavi(?:te)?|izbrisi(?:te)?|odstrani(?:te)?) me\b.{0,20}\b(?:seznama|liste|baze|prejemnikov|novic)\b|\bzelim se odjaviti\b|\bod zdaj naprej brez poste\b/,
  // Norwegian
  /\b(?:slutt|stopp)\b(?: (?:med )?a| med a)? (?:sende|skrive|maile)\b(?: (?:til )?(?:meg|oss))?/,
  /\bikke (?:send|skriv|kontakt)\b.{0,12}\b(?:meg|oss)\b.{0,20}\b(?:mer|flere|igjen|lenger)\b|\bonsker ikke (?:a (?:fa|motta) )?(?:flere |mer )?(?:e-?poster?|mailer?|brev|henvendelser|nyhetsbrev)\b/,
  /\b(?:fjern|slett|meld|stryk) (?:meg|oss)\b.{0,10}\b(?:av|fra|ut)\b/,
];

/** Turned into its opposite, or hung on a condition: then a person reads it. */
const takesItBack =
  /\b(?:don't|do not|never|please don't) (?:stop|unsubscribe|remove)\b|\b(?:ikke|aldri) (?:stopp|slutt|avmeld)\b|\bekki haetta\b|\bekki afskra\b|\bne (?:nehaj|nehajte|odjavi|odjavite|torolj|toroljenek|toroljon)\b|\bnem (?:akarok|szeretnek) leiratkozni\b|\bnocem se odjaviti\b|\bne zelim se odjaviti\b|\bkann ekki ad haetta\b|\bcan't stop\b|\bcannot stop\b/;

/** Greetings, thanks and "please" around the word do not change what it says. Folded. */
const politeness =
  /^(?:hi|hello|dear|hei|hallo|hae|halló|saell|sael|blessud|kedves|tisztelt|szia|udv|udvozlom|zdravo|zivjo|pozdravljeni|spostovani|god dag|goddag)\b[^.!?]{0,40}[,.!]?$|^(?:thanks|thank you|regards|best regards|kind regards|takk|takk fyrir|kvedja|bestu kvedjur|koszonom|koszonettel|udvozlettel|udv|hvala|lep pozdrav|lp|hilsen|mvh|vennlig hilsen|med vennlig hilsen)\b.{0,60}$/;
const polite =
  /\b(?:please|pls|thanks|thank you|takk|takk fyrir|vinsamlegast|vinsamlega|kerem|kerlek|koszonom|koszi|prosim|hvala|vennligst|gjerne|vaer sa snill)\b/g;

/** Longer than this is a letter, and a person reads it. Words of the own text. */
const longestStop = 40;
/** So many words are never longer than this, in any of the languages. Signs. */
const longestStopText = 2000;

const bare = (line: string) =>
  fold(line)
    .replace(/[^\p{L}\p{N}'\- ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a mail says stop: its own words alone (never the quoted mail), or the subject that our List-Unsubscribe gives it. */
export function saysStop({ subject, ownWords }: { subject: string; ownWords: string }): boolean {
  if (ownWords.length > longestStopText) return false;
  const lines = ownWords
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const folded = fold(ownWords);
  if (takesItBack.test(folded)) return false;
  const words = folded.split(/\s+/).filter((word) => word !== '').length;
  // The bare subject, as mail programs send it for List-Unsubscribe; an answer ("Re: Stop …") is judged by its words.
  if (stopWords.has(bare(subject)) && words <= longestStop) return lines.length === 0 || onlyPolite(lines) || isStopText(lines) || words <= 4;
  return words <= longestStop && isStopText(lines);
}

const onlyPolite = (lines: readonly string[]) => lines.every((line) => politeness.test(fold(line)));

function isStopText(lines: readonly string[]): boolean {
  const said = lines.filter((line, at) => !(politeness.test(fold(line)) && !isStopLine(line)) || at === lines.length);
  const first = said[0];
  if (first === undefined) return false;
  // The word alone, and under it at most a name.
  if (isStopLine(first)) return said.slice(1).every((line) => isStopLine(line) || looksLikeName(line));
  const sentences = fold(lines.join(' ')).split(/[.!?]+/);
  return sentences.some((sentence) => stopSentences.some((pattern) => pattern.test(sentence)));
}

const isStopLine = (line: string) => stopWords.has(bare(bare(line).replace(polite, ' ')));

/** A signature under the word: few words, no sentence. */
const looksLikeName = (line: string) => line.split(/\s+/).length <= 5 && !/[?!]/.test(line);
