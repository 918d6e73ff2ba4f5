import type { Language } from '#contract/words';
import type { FindingWords } from './shape.ts';

const language: Record<Language, string> = { is: 'islandsk', hu: 'ungarsk', sl: 'slovensk', nb: 'norsk', en: 'engelsk' };

export const nb: FindingWords = {
  unfilled: (fields) => `Ikke fylt ut: ${fields}.`,
  sameWords: (when) => `Kunden fikk nøyaktig de samme ordene ${when}.`,
  changeWords: 'Si det litt annerledes.',
  nothingNew: 'Det er ikke noe nytt her siden sist. Velg noe nytt å fortelle.',
  earlyWish: (on) => `Dagen er først ${on}; sendt i dag kommer hilsenen for tidlig. Ta fram kortet da, eller send den likevel.`,
  complaint: (title, on) => `En klage som kom ${on}, er åpen: ${title}. Løs den før du tilbyr noe.`,
  oneName: (name, count) => `${name} står i ${count} brev til folk som heter noe annet.`,
  wrongLanguage: (wanted, found) => `Kunden leser ${language[wanted]}, men brevet er på ${language[found]}.`,
  noStop: 'Brevet sier ikke hvordan man ber om å slippe flere brev.',
  tooLong: {
    word: (amount, most) => `Brevet har ${amount} ord; få leser mer enn ${most}.`,
    kilobyte: (amount, most) => `Brevet er på ${amount} kB; fra ${most} kB kutter e-postprogrammer slutten.`,
    sms: (amount, most) => `Teksten blir ${amount} SMS; flere enn ${most} kan komme i biter.`,
  },
  linkDiffers: (shown, leadsTo) => `En lenke viser ${shown}, men fører til ${leadsTo}. E-postprogrammer tar det for svindel.`,
};
