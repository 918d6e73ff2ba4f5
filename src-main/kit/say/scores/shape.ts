// What a language must be able to say about a score. Figures and spans come ready.
import type { RfmClass, RhythmStage } from '#contract/scoring';

export type FifthLevel = 'high' | 'middle' | 'low';

export interface ScoreWords {
  under: (percent: string) => string;
  over: (percent: string) => string;
  /** `every` "every 6 weeks", `range` "4 to 9 weeks". */
  interval: (every: string, range: string) => string;
  range: (from: string, to: string) => string;
  /** `on`: "on 3 March"; `day`: "3 March". */
  laterSince: (day: { on: string; day: string }) => string;
  laterFrom: (day: { on: string; day: string }) => string;
  /** Three purchases and more: the customer's own rhythm. `last`: "9 weeks ago", "in February". */
  own: (purchases: number, every: string, last: string) => string;
  /** One purchase: customers like this one. */
  once: (last: string, every: string) => string;
  /** Two purchases. */
  few: (purchases: number, last: string, every: string) => string;
  /** Where in their rhythm; `quiet` is silent for so long that few come back. */
  stages: Record<RhythmStage | 'quiet', string>;
  /** How likely to buy within so many days; `chance` "27%", "under 1%". */
  chance: (chance: string, days: number) => string;
  /** How they stand beside the others, by fifths: the best two are `high`, the last two `low`; of money the best fifth has words of its own. */
  fifths: {
    recency: Record<FifthLevel, string>;
    frequency: Record<FifthLevel, string>;
    money: Record<FifthLevel | 'best', string>;
    /** The three as one sentence. */
    all: (recency: string, frequency: string, money: string) => string;
  };
  classes: Record<RfmClass, { name: string; who: string }>;
}
