import { newsItems } from '#db/schema/index';
import { newId } from '../../src-main/ports/ids.ts';
import type { TestContext } from './context.ts';

/** Something new to tell, for readers of every language unless told otherwise; answers its id. */
export function newsItemIn({ db, clock }: TestContext, fields: Partial<typeof newsItems.$inferInsert> = {}): string {
  const id = newId();
  db.insert(newsItems)
    .values({ id, title: 'Új tölgy', text: 'Hétfőtől látható.', createdAt: clock.now(), updatedAt: clock.now(), ...fields })
    .run();
  return id;
}
