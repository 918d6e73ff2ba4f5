// What a spoken script consists of, in whichever language. Every sentence is meant to be said aloud to the customer.
import type { Essential } from '#contract/words';

/** Has the day come, is it today, or has it just passed. */
export type Moment = 'ahead' | 'today' | 'past';

/** What the call is about decides what is asked: to hear from them again, to congratulate, to keep a promise, to make good, to follow up. */
export type Theme = 'again' | 'congratulate' | 'answer' | 'repair' | 'check';

export interface Spoken {
  /** `hello` is the letter greeting of the language without its closing sign, `name` how one says the name. */
  greet(o: { hello: string; name: string; caller: string; company: string | null }): string;
  /** `when` is a phrase for the middle of a sentence: "in February". */
  late(o: { when: string; product: string | null }): string;
  cadence(o: { when: string | null }): string;
  birthday(moment: Moment): string;
  nameDay(moment: Moment): string;
  holiday(o: { moment: Moment; label: string | null }): string;
  /** `ago` is how long they have been our customer: "three years ago". */
  anniversary(o: { ago: string | null }): string;
  promised(): string;
  /** `title` is our own note of what they asked: a cue, not a sentence. */
  enquiry(o: { title: string }): string;
  complaint(o: { title: string }): string;
  followUp(o: { when: string; product: string | null }): string;
  /** One of the four things a purchase deserves. */
  essential: Record<Essential, (o: { when: string; product: string | null }) => string>;
  manual(): string;
  /** They wrote to us; this is the answer, by voice. */
  reply(): string;
  ask: Record<Theme, readonly string[]>;
  ifYes: Record<Theme, string>;
  ifNo: Record<Theme, string>;
  close: Record<'usual' | 'repair', string>;
}
