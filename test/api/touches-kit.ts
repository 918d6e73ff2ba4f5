// What every test of the queue starts with beside a desk: the limits a new team has.
import type { Db } from '#db/open';
import { channelLimits } from '#db/schema/index';
import { defaultLimits } from '../../src-main/features/team/rules-defaults.ts';
import { newId } from '../../src-main/ports/ids.ts';

export function withLimits(db: Db): void {
  for (const limit of defaultLimits)
    db.insert(channelLimits)
      .values({ id: newId(), ...limit, createdAt: 0, updatedAt: 0 })
      .run();
}
