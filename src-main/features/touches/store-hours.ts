// When calls were made, and whether they were answered. Bare prepared statements: the home screen asks each time a row has changed.
import type { Day, Id, Instant } from '#contract/words';
import type { Db } from '#db/open';

type Client = Db['$client'];

export interface CallLine {
  customerId: Id;
  country: string;
  region: string | null;
  timeZone: string | null;
  at: Instant;
  answered: 0 | 1;
}

const called = "t.channel = 'call' and t.direction = 'out' and t.state = 'done' and t.technical_outcome is not null and t.done_at is not null";
const line = "t.customer_id as customerId, c.country, c.region, c.time_zone as timeZone, t.done_at as at, t.technical_outcome = 'answered' as answered";

function prepare(client: Client) {
  return {
    of: client.prepare<[{ ids: string; since: Day }], CallLine>(
      `select ${line} from json_each($ids) asked join touches t on t.customer_id = asked.value and t.done_on >= $since and ${called}
         join customers c on c.id = t.customer_id`,
    ),
    last: client.prepare<[{ since: Day; until: Day; limit: number }], CallLine>(
      `select ${line} from touches t join customers c on c.id = t.customer_id
        where t.done_on between $since and $until and ${called} order by t.done_on desc limit $limit`,
    ),
  };
}

const prepared = new WeakMap<Client, ReturnType<typeof prepare>>();

function statements({ $client }: Db): ReturnType<typeof prepare> {
  const known = prepared.get($client);
  if (known) return known;
  const made = prepare($client);
  prepared.set($client, made);
  return made;
}

/** Our calls to these customers since a day. */
export function listCallsOf(db: Db, customerIds: readonly Id[], since: Day): CallLine[] {
  return statements(db).of.all({ ids: JSON.stringify(customerIds), since });
}

/** The last calls of the whole team within some days. */
export function listLastCalls(db: Db, span: { since: Day; until: Day; limit: number }): CallLine[] {
  return statements(db).last.all(span);
}
