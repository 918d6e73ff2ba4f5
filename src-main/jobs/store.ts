import type { Instant } from '#contract/words';
import type { Db, Reader } from '#db/open';
import { raised } from '#db/schema/index';

type Client = Db['$client'];

const prepareAsked = (client: Client) => client.prepare<[key: string], number>('select 1 from raised where key = ?').pluck();
const prepared = new WeakMap<Client, ReturnType<typeof prepareAsked>>();

/** Asked every minute of all that was ever promised, so the statement is kept. */
export function isRaised({ $client }: Db, key: string): boolean {
  const asked = prepared.get($client) ?? prepareAsked($client);
  prepared.set($client, asked);
  return asked.get(key) !== undefined;
}

/** Records the key for good; false where it was there already. */
export function recordRaised(db: Reader, key: string, at: Instant): boolean {
  return db.insert(raised).values({ key, at }).onConflictDoNothing().run().changes === 1;
}
