// What a ready journey is called in the texts of one language; they are handed in, so that a screen carries one language only.
import { ReadyKey } from '#contract/journeys';
import type { ReadyTexts, StepText } from './shape.ts';

/** A key that a newer app has written says nothing here. */
export function textOf(texts: ReadyTexts, ready: string | null): ReadyTexts[ReadyKey] | null {
  const key = ReadyKey.safeParse(ready);
  return key.success ? texts[key.data] : null;
}

export function stepTextOf(texts: ReadyTexts, ready: string | null, step: string | null): StepText | null {
  const steps: Readonly<Record<string, StepText>> = textOf(texts, ready)?.steps ?? {};
  return (step === null ? undefined : steps[step]) ?? null;
}
