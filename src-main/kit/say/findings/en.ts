import { languageName } from '../../languages.ts';
import type { FindingWords } from './shape.ts';

export const en: FindingWords = {
  unfilled: (fields) => `Not filled in: ${fields}.`,
  sameWords: (when) => `This customer got the very same words ${when}.`,
  changeWords: 'Say it a little differently.',
  nothingNew: 'Nothing in it is new since last time. Choose something new to tell.',
  earlyWish: (on) => `Their day is only ${on}: sent today, the wishes come early. Open the card again then, or send them all the same.`,
  complaint: (title, on) => `A complaint has been open since it came in ${on}: ${title}. Settle it before offering anything.`,
  oneName: (name, count) => `${name} stands in ${count} letters to people who are not called that.`,
  wrongLanguage: (wanted, found) => `This customer reads ${languageName(wanted, 'en')}, but the letter is in ${languageName(found, 'en')}.`,
  noStop: 'The letter does not say how to ask for no more letters.',
  tooLong: {
    word: (amount, most) => `The letter has ${amount} words; few people read more than ${most}.`,
    kilobyte: (amount, most) => `The letter weighs ${amount} kB; from ${most} kB on, mail programs cut it off.`,
    sms: (amount, most) => `The text takes ${amount} SMS; more than ${most} may arrive in pieces.`,
  },
  linkDiffers: (shown, leadsTo) => `A link shows ${shown} but leads to ${leadsTo}. Mail programs take that for fraud.`,
};
