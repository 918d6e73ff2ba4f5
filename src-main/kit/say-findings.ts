// What a letter was found to need before it leaves, in the reader's language.
import type { Finding } from '#contract/letters';
import type { Day, Language } from '#contract/words';
import { daysBetween, yearOf } from '#kit/days';
import { listOf, onDay, quote, shortened, whenPast } from './format.ts';
import { en } from './say/findings/en.ts';
import { hu } from './say/findings/hu.ts';
import { is } from './say/findings/is.ts';
import { nb } from './say/findings/nb.ts';
import type { FindingWords } from './say/findings/shape.ts';
import { sl } from './say/findings/sl.ts';

const words: Record<Language, FindingWords> = { is, hu, sl, nb, en };

/** Titles, addresses and names may be whole paragraphs; their beginning says which is meant. */
const longest = 80;

export interface SayFinding {
  today: Day;
  language: Language;
  /** What a field is called on the screen. */
  fieldName: (field: string) => string;
}

/** One finding as a sentence or two for the person who writes. */
export function sayFinding(finding: Finding, { today, language, fieldName }: SayFinding): string {
  const say = words[language];
  const quoted = (text: string) => quote(shortened(text, longest), language);
  switch (finding.rule) {
    case 'unfilled':
      return say.unfilled(listOf(finding.fields.map(fieldName), language), finding.fields.length);
    case 'same-words': {
      const said = say.sameWords(whenPast(finding.sentOn, today, language));
      return finding.level === 'stop' ? `${said} ${say.changeWords}` : said;
    }
    case 'nothing-new':
      return say.nothingNew;
    case 'early-wish':
      return say.earlyWish(onDay(finding.on, language, { year: yearOf(finding.on) !== yearOf(today) }));
    case 'selling-while-complaint':
      return say.complaint(
        quoted(finding.title),
        onDay(finding.openedOn, language, { year: yearOf(finding.openedOn) !== yearOf(today) || daysBetween(finding.openedOn, today) > 300 }),
      );
    case 'one-name':
      return say.oneName(quoted(finding.name), finding.count);
    case 'wrong-language':
      return say.wrongLanguage(finding.wanted, finding.found);
    case 'no-stop':
      return say.noStop;
    case 'too-long':
      return say.tooLong[finding.unit](finding.amount, finding.most);
    case 'link-differs':
      return say.linkDiffers(quoted(finding.shown), quoted(finding.leadsTo));
  }
}
