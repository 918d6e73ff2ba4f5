import type { Language } from '#contract/words';
import { plural } from '../../format.ts';
import type { FindingWords } from './shape.ts';

// The same in the accusative ("les íslensku") and the dative ("á íslensku").
const language: Record<Language, string> = { is: 'íslensku', hu: 'ungversku', sl: 'slóvensku', nb: 'norsku', en: 'ensku' };

export const is: FindingWords = {
  unfilled: (fields) => `Óútfyllt: ${fields}.`,
  sameWords: (when) => `Viðskiptavinurinn fékk nákvæmlega sömu orð ${when}.`,
  changeWords: 'Orðaðu þetta aðeins öðruvísi.',
  nothingNew: 'Ekkert nýtt er í þessu frá síðasta skipti. Veldu eitthvað nýtt að segja frá.',
  earlyWish: (on) => `Dagurinn er ekki fyrr en ${on}; kveðja send í dag berst of snemma. Taktu spjaldið fram þann dag eða sendu hana samt.`,
  complaint: (title, on) => `Kvörtun sem barst ${on} er óleyst: ${title}. Leystu úr henni áður en þú býður eitthvað.`,
  oneName: (name, count) => `Nafnið ${name} stendur í ${count} ${plural(count, 'is') === 'one' ? 'bréfi' : 'bréfum'} til fólks sem heitir annað.`,
  wrongLanguage: (wanted, found) => `Viðskiptavinurinn les ${language[wanted]} en bréfið er á ${language[found]}.`,
  noStop: 'Í bréfinu stendur ekki hvernig má afþakka fleiri bréf.',
  tooLong: {
    word: (amount, most) => `Í bréfinu ${plural(amount, 'is') === 'one' ? 'er' : 'eru'} ${amount} orð; fáir lesa meira en ${most}.`,
    kilobyte: (amount, most) => `Bréfið er ${amount} kB; frá ${most} kB klippa póstforrit aftan af því.`,
    sms: (amount, most) => `Textinn tekur ${amount} SMS; fleiri en ${most} geta borist í bútum.`,
  },
  linkDiffers: (shown, leadsTo) => `Tengill sýnir ${shown} en leiðir á ${leadsTo}. Póstforrit telja slíkt svik.`,
};
