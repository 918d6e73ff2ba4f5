// Reads back what SQLite joined into one text per customer.
import { Essential, Feedback } from '#contract/words';
import { dayNumber } from '#kit/days';
import type { Lighting } from './rules.ts';

const Essentials = Essential.array();
/** There are but a few ways to combine four words. */
const essentialsByText = new Map<string, readonly Essential[]>();

function essentialsIn(text: string): readonly Essential[] {
  const known = essentialsByText.get(text);
  if (known) return known;
  const read = Essentials.parse(JSON.parse(text));
  essentialsByText.set(text, read);
  return read;
}

/** What lit lamps, joined as `YYYY-MM-DD|["feedback"]|good;`. */
export function lightingsOf(joined: string): Lighting[] {
  const rows: Lighting[] = [];
  for (let at = 0; at < joined.length; ) {
    const end = joined.indexOf(';', at);
    const bar = joined.lastIndexOf('|', end);
    const answer = Feedback.safeParse(joined.slice(bar + 1, end));
    rows.push({
      on: dayNumber(joined.slice(at, at + 10)),
      essentials: essentialsIn(joined.slice(at + 11, bar)),
      feedback: answer.success ? answer.data : null,
    });
    at = end + 1;
  }
  return rows;
}
