// Own words of a mail: our rules for five languages first, then email-reply-parser for what programs write in others.
import EmailReplyParser from 'email-reply-parser';
import { textOfHtml } from './rules-html.ts';
import type { MailFacts } from './rules-mail.ts';
import { ownWordsOf } from './rules-quotes.ts';

/** Its patterns take long over long texts; what is longer than a letter is left as our rules made it. */
const longestForParser = 6000;
/** More than this nobody writes by hand, and nobody reads on a card; the whole mail is kept beside it. */
const longestText = 200_000;

/** Without what was quoted. Where nothing is left, nobody wrote anything of their own. */
export function ownWords(mail: Pick<MailFacts, 'text' | 'html'>, hasPlainText: boolean): string {
  const text = !hasPlainText && mail.html !== null ? textOfHtml(mail.html.slice(0, longestText), { ownOnly: true }) : mail.text;
  const own = ownWordsOf(text.slice(0, longestText));
  if (own === '' || own.length > longestForParser) return own;
  const parts = new EmailReplyParser().read(own).getFragments();
  return parts
    .filter((part) => !part.isQuoted())
    .map((part) => part.getContent())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
