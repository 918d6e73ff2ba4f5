// How long contacts took, newest first. By an index that holds only those whose minutes are known.
import type { Channel, Day, Id } from '#contract/words';
import type { Db } from '#db/open';

type Client = Db['$client'];

const timed = "state = 'done' and minutes is not null and minutes > 0 and channel = $channel and done_on < $before";

function prepare(client: Client) {
  return {
    team: client
      .prepare<[{ channel: Channel; before: Day; limit: number }], number>(`select minutes from touches where ${timed} order by done_on desc limit $limit`)
      .pluck(),
    own: client
      .prepare<[{ channel: Channel; before: Day; limit: number; me: Id }], number>(
        `select minutes from touches where ${timed} and salesperson_id = $me order by done_on desc limit $limit`,
      )
      .pluck(),
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

/** Minutes of the last contacts before a day in one channel: of the whole team, and of one person. */
export function listTimed(db: Db, asked: { channel: Channel; before: Day; limit: number; me: Id }): { own: number[]; team: number[] } {
  const { me, ...ofTeam } = asked;
  const read = statements(db);
  return { own: read.own.all({ ...ofTeam, me }), team: read.team.all(ofTeam) };
}
