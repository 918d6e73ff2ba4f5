// Names and words of journeys and steps: the team's own, else those of the ready journey, said in the reader's language.
import { ReadyKey } from '#contract/journeys';
import type { Language } from '#contract/words';
import { readyName, readyNote, readyTitle } from '#kit/journeys';
import type { JourneyDbRow, StepDbRow } from './store.ts';

export const readyKeyOf = (key: string | null): ReadyKey | null => ReadyKey.safeParse(key).data ?? null;

export const journeyName = ({ name, readyKey }: Pick<JourneyDbRow, 'name' | 'readyKey'>, language: Language): string =>
  name !== '' ? name : (readyName(readyKey, language) ?? '');

type StepNames = Pick<StepDbRow, 'title' | 'note' | 'readyStep'>;

export const stepTitle = ({ title, readyStep }: Omit<StepNames, 'note'>, readyKey: string | null, language: Language): string =>
  title ?? readyTitle(readyKey, readyStep, language) ?? '';

export const stepNote = ({ note, readyStep }: Omit<StepNames, 'title'>, readyKey: string | null, language: Language): string | null =>
  note ?? readyNote(readyKey, readyStep, language);

/** What a person left as the ready journey has it stays the ready journey's, so that everybody reads it in their own language. */
export function keptWords(words: { title: string; note: string | null }, step: { readyStep: string | null; readyKey: string | null }, language: Language) {
  const title = readyTitle(step.readyKey, step.readyStep, language);
  const note = readyNote(step.readyKey, step.readyStep, language);
  // An emptied note says that there is none, and must not come back as the ready one.
  const ownNote = words.note ?? (note === null ? null : '');
  return { title: words.title === title ? null : words.title, note: ownNote === note ? null : ownNote };
}
