// What products are called that begin a ready journey, by language; all five stand in the trigger, the reader's own are told first.
// A word counts wherever it stands in a name, accents aside, because the northern languages and Hungarian write compounds: so none may stand
// in the name of something else (a wardrobe in a fridge: "skap" in "kjøleskap"; a floor in a car: "gólf" in "Golf").
import type { Trigger } from '#contract/journey-steps';
import type { ReadyKey } from '#contract/journeys';
import type { Language } from '#contract/words';

type BoughtKey = Extract<ReadyKey, 'floor' | 'appliance' | 'car' | 'camera' | 'client'>;

export const boughtWords: Readonly<Record<BoughtKey, Readonly<Record<Language, readonly string[]>>>> = {
  floor: {
    en: ['floor', 'parquet', 'laminate', 'furniture', 'sofa', 'couch', 'wardrobe', 'bookcase'],
    hu: ['padló', 'parketta', 'laminált', 'bútor', 'kanapé', 'ruhásszekrény', 'szekrénysor', 'könyvespolc'],
    nb: ['gulv', 'parkett', 'møbel', 'sofa', 'klesskap', 'garderobeskap', 'bokhylle'],
    is: ['gólfefni', 'parket', 'húsgögn', 'sófi', 'fataskápur', 'bókahilla'],
    sl: ['parket', 'pohištvo', 'kavč', 'garderobna omara', 'knjižna omara', 'talna obloga'],
  },
  appliance: {
    en: ['fridge', 'freezer', 'electric oven', 'cooker', 'washing machine', 'dishwasher'],
    hu: ['hűtő', 'fagyasztó', 'sütő', 'tűzhely', 'mosógép', 'mosogatógép'],
    nb: ['kjøleskap', 'fryser', 'komfyr', 'vaskemaskin'],
    is: ['ísskáp', 'kæliskáp', 'frysi', 'eldavél', 'þvottavél'],
    sl: ['hladilnik', 'zamrzovalnik', 'štedilnik', 'pralni stroj', 'pomivalni stroj'],
  },
  car: {
    en: ['new car', 'used car', 'automobile'],
    hu: ['személyautó', 'új autó', 'használt autó', 'gépkocsi'],
    nb: ['personbil', 'varebil', 'bruktbil', 'nybil'],
    is: ['bifreið', 'nýr bíll', 'notaður bíll'],
    sl: ['avtomobil', 'nov avto', 'rabljen avto'],
  },
  camera: { en: ['camera'], hu: ['fényképezőgép', 'kamera'], nb: ['kamera'], is: ['myndavél'], sl: ['fotoaparat', 'kamera'] },
  client: {
    en: ['copywriting', 'texts', 'website', 'consult', 'web design', 'graphic design'],
    hu: ['szöveg', 'honlap', 'tanácsadás'],
    nb: ['tekster', 'nettside', 'rådgivning'],
    is: ['texta', 'vefsíð', 'ráðgjöf'],
    sl: ['besedil', 'spletn', 'svetovanj'],
  },
};

const languages = ['en', 'hu', 'nb', 'is', 'sl'] as const satisfies readonly Language[];

/** All of them, each once. */
export const allWords = (key: BoughtKey): string[] => [...new Set(languages.flatMap((language) => boughtWords[key][language]))];

const wordsIn = (language: Language): ReadonlySet<string> => new Set(Object.values(boughtWords).flatMap((byLanguage) => byLanguage[language]));
const known: ReadonlySet<string> = new Set(languages.flatMap((language) => [...wordsIn(language)]));

/** A trigger as a reader sees it: first the words the team has added, then those of the reader's language, then the rest. Nothing is left out. */
export function toldIn(trigger: Trigger, language: Language): Trigger {
  if (!('words' in trigger)) return trigger;
  const own = wordsIn(language);
  const place = (word: string) => (known.has(word) ? (own.has(word) ? 1 : 2) : 0);
  return { ...trigger, words: trigger.words.toSorted((a, b) => place(a) - place(b)) };
}
