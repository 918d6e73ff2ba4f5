// drizzle asks SQLite to compile each query anew, which takes longer than most of them run: what was compiled is kept here.
import type { Client } from './open.ts';

type Statement = ReturnType<Client['prepare']>;

/** So many compiled queries are kept; a screen asks some dozens, an act or a night some more. */
const keptStatements = 400;
/** Longer ones are lists of rows to put in, seldom twice of one length. */
const longestKept = 4000;

/** The same connection, with the queries compiled last kept by their text. For drizzle, which sets on each use whether rows come as lists. */
export function keepingStatements(client: Client): Client {
  const kept = new Map<string, Statement>();
  const prepare = (text: string): Statement => {
    const known = kept.get(text);
    if (known && !known.busy) {
      // To the end of the line: whoever was not asked for the longest leaves first.
      kept.delete(text);
      kept.set(text, known);
      return known.reader ? known.raw(false) : known;
    }
    const made = client.prepare(text);
    if (text.length > longestKept) return made;
    kept.set(text, made);
    const [oldest] = kept.keys();
    if (kept.size > keptStatements && oldest !== undefined) kept.delete(oldest);
    return made;
  };
  return Object.create(client, { prepare: { value: prepare }, transaction: { value: client.transaction.bind(client) } });
}
