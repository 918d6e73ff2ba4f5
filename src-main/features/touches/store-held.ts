// Everything a rule keeps back, for the page that shows it. Bare prepared statements: a base without grounds has tens of thousands of them.
import type { HoldRule } from '#contract/words';
import type { Db } from '#db/open';
import type { QueueLine, QueueQuestion } from './store-queue.ts';

type Client = Db['$client'];

export interface HeldQuestion extends Pick<QueueQuestion, 'me' | 'weekEnd'> {
  /** 1: of everybody; 0: of this person, and of nobody's customers. */
  everybody: number;
  rule: HoldRule | null;
}

export type HeldLine = Pick<QueueLine, 'touchId' | 'customerId' | 'name' | 'language' | 'channel' | 'reasons' | 'dueOn'> & {
  hold: string;
  ownerName: string | null;
};

// The first condition is word for word that of the partial index, else SQLite would not use it.
const chosen = `state in ('planned', 'held') and due_on is not null and state = 'held' and due_on <= $weekEnd and hold is not null
   and ($everybody = 1 or salesperson_id is null or salesperson_id = $me)`;
const rule = "json_extract(hold, '$.rule')";
const passes = "coalesce(json_extract(hold, '$.passesBefore'), 0)";

export const heldSql = {
  rows: `select t.id as touchId, t.customer_id as customerId, c.display_name as name, c.language, t.channel, t.reasons, t.due_on as dueOn, t.hold, p.name as ownerName
    from (select rowid as no from touches where ${chosen} and ($rule is null or ${rule} = $rule) order by ${passes} desc, worth desc limit $limit) chosen
    join touches t on t.rowid = chosen.no
    join customers c on c.id = t.customer_id
    left join salespeople p on p.id = c.owner_id`,
  groups: `select ${rule} as rule, count(*) as count, sum(${passes}) as passing from touches where ${chosen} and $rule is $rule group by 1 order by 2 desc, 1`,
} as const;

function prepare(client: Client) {
  return {
    rows: client.prepare<[HeldQuestion & { limit: number }], HeldLine>(heldSql.rows),
    groups: client.prepare<[HeldQuestion], { rule: HoldRule; count: number; passing: number }>(heldSql.groups),
  };
}

const prepared = new WeakMap<Client, ReturnType<typeof prepare>>();

function statements({ $client }: Db): ReturnType<typeof prepare> {
  const known = prepared.get($client) ?? prepare($client);
  prepared.set($client, known);
  return known;
}

/** What would pass meanwhile first, then by worth. */
export const listHeldLines = (db: Db, question: HeldQuestion, limit: number): HeldLine[] => statements(db).rows.all({ ...question, limit });

/** How many each rule holds, whichever rule is asked for. */
export const countHeld = (db: Db, question: HeldQuestion) => statements(db).groups.all(question);
