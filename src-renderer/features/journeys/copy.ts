import type { Step, StepWords } from '#contract/journey-steps';
import { client } from '../../host/client.ts';

const longestName = 120;

export const wordsOf = ({ title, channel, templateId, note, delay, essential, condition }: Step): StepWords => ({
  title,
  channel,
  templateId,
  note,
  delay,
  essential,
  condition,
});

/** A second journey like the first: same beginning, same steps, switched off and with nobody on it. Where a step is refused, nothing is left behind. */
export async function copyJourney(journeyId: string, nameIt: (name: string) => string): Promise<{ journeyId: string; name: string }> {
  const { name: first, trigger, stopRules, repeats, steps } = await client.journeys.get({ journeyId });
  const name = nameIt(first).slice(0, longestName);
  const made = await client.journeys.add({ name });
  try {
    await client.journeys.save({ journeyId: made.journeyId, trigger, stopRules, repeats });
    for (const step of steps) await client.journeys.addStep({ journeyId: made.journeyId, at: step.position, step: wordsOf(step) });
  } catch (error) {
    await client.journeys.remove({ journeyId: made.journeyId });
    throw error;
  }
  return { journeyId: made.journeyId, name };
}
