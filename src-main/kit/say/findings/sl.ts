import type { Language } from '#contract/words';
import { formOf } from '../../format/shape.ts';
import { plural } from '../../format.ts';
import type { FindingWords } from './shape.ts';

const reads: Record<Language, string> = { is: 'islandsko', hu: 'madžarsko', sl: 'slovensko', nb: 'norveško', en: 'angleško' };
const inLanguage: Record<Language, string> = { is: 'v islandščini', hu: 'v madžarščini', sl: 'v slovenščini', nb: 'v norveščini', en: 'v angleščini' };

const counted = (n: number, one: string, two: string, few: string, other: string) => `${n} ${formOf({ one, two, few, other }, plural(n, 'sl'))}`;
const inLetters = (n: number) => counted(n, 'pismu', 'pismih', 'pismih', 'pismih');

export const sl: FindingWords = {
  unfilled: (fields) => `Ni izpolnjeno: ${fields}.`,
  sameWords: (when) => `Stranka je povsem enako besedilo že prejela: ${when}.`,
  changeWords: 'Povejte malo drugače.',
  nothingNew: 'V njem ni nič novega od zadnjič. Izberite novost, ki jo boste povedali.',
  earlyWish: (on) => `Ta dan bo šele ${on}; voščilo, poslano danes, pride prezgodaj. Kartico odprite takrat ali pa ga vseeno pošljite.`,
  complaint: (title, on) => `Odprta je pritožba, prejeta ${on}: ${title}. Najprej jo rešite, šele nato kaj ponudite.`,
  oneName: (name, count) => `Ime ${name} je v ${inLetters(count)} ljudem, ki jim ni tako ime.`,
  wrongLanguage: (wanted, found) => `Stranka bere ${reads[wanted]}, pismo pa je ${inLanguage[found]}.`,
  noStop: 'V pismu ne piše, kako se odpovedati nadaljnjim pismom.',
  tooLong: {
    word: (amount, most) => `Pismo ima ${counted(amount, 'besedo', 'besedi', 'besede', 'besed')}; več kot ${most} jih prebere malokdo.`,
    kilobyte: (amount, most) => `Pismo ima ${amount} kB; od ${most} kB naprej ga poštni programi odrežejo.`,
    sms: (amount, most) => `Besedilo zasede ${amount} SMS; več kot ${most} lahko prispejo po kosih.`,
  },
  linkDiffers: (shown, leadsTo) => `Povezava kaže ${shown}, vodi pa na ${leadsTo}. Poštni programi to štejejo za prevaro.`,
};
