import type { Language } from '#contract/words';
import type { FindingWords } from './shape.ts';

const inLanguage: Record<Language, string> = { is: 'izlandiul', hu: 'magyarul', sl: 'szlovénül', nb: 'norvégul', en: 'angolul' };

export const hu: FindingWords = {
  unfilled: (fields) => `Nincs kitöltve: ${fields}.`,
  sameWords: (when) => `Az ügyfél ${when} szóról szóra ugyanezt a levelet kapta.`,
  changeWords: 'Fogalmazza meg egy kicsit másképp.',
  nothingNew: 'Nincs benne semmi új a múltkorihoz képest. Válasszon valami újat, amiről beszámol.',
  earlyWish: (on) => `Az alkalom csak ${on} lesz, ma elküldve korán érkezik a jókívánság. Vegye elő aznap, vagy küldje el így is.`,
  complaint: (title, on) => `Nyitott panasza van, ${on} érkezett: ${title}. Előbb azt rendezze, csak utána ajánljon bármit.`,
  oneName: (name, count) => `${count} olyan levélben áll ez a név, amelynek a címzettjét nem így hívják: ${name}.`,
  wrongLanguage: (wanted, found) => `Az ügyfél ${inLanguage[wanted]} olvas, a levél viszont ${inLanguage[found]} van.`,
  noStop: 'A levélből nem derül ki, hogyan lehet leiratkozni.',
  tooLong: {
    word: (amount, most) => `A levél ${amount} szó; ${most} szónál többet kevesen olvasnak el.`,
    kilobyte: (amount, most) => `A levél ${amount} kB; ${most} kB fölött a levelezőprogramok levágják a végét.`,
    sms: (amount, most) => `A szöveg ${amount} SMS; ha több, mint ${most}, darabokban érkezhet meg.`,
  },
  linkDiffers: (shown, leadsTo) => `Egy hivatkozás mást mutat, mint ahová vezet: ${shown}, de ide visz: ${leadsTo}. A levelezőprogramok ezt csalásnak nézik.`,
};
