// What a language must be able to say of the journeys that come with the app.
import type { ReadyKey } from '#contract/journeys';

/** The steps of each ready journey, in order; what each does is in features/journeys/rules-ready.ts. */
export const readySteps = {
  floor: ['arrived', 'pleasure', 'asked', 'care', 'wear', 'year', 'goes-with', 'next'],
  appliance: ['arrived', 'pleasure', 'asked', 'care', 'guarantee', 'goes-with'],
  car: ['handed', 'asked', 'pleasure', 'season', 'service', 'visit'],
  camera: ['start', 'tip', 'asked', 'picture', 'goes-with'],
  client: ['live', 'asked', 'results', 'card', 'next', 'year'],
  enquiry: ['talk', 'picture', 'sample', 'question', 'reference', 'doubts', 'last'],
  repair: ['call', 'apology', 'mended', 'gift', 'later', 'more'],
  'win-back': ['letter', 'call', 'card', 'honest', 'new'],
} as const satisfies Record<ReadyKey, readonly string[]>;

export type ReadyStepKey<J extends ReadyKey> = (typeof readySteps)[J][number];

/** `note` is for whoever does the step: what to do or say; null where the letter says it all. */
export interface StepText {
  title: string;
  note: string | null;
}

export type ReadyTexts = { [J in ReadyKey]: { name: string; about: string; steps: Record<ReadyStepKey<J>, StepText> } };

/** A step that is a letter: its title says enough. */
export const letter = (title: string): StepText => ({ title, note: null });
export const doing = (title: string, note: string): StepText => ({ title, note });
