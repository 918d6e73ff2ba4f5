// Comparing our people with a country's register of those who do not want to be called or get addressed post. Somebody asks the register (it
// is not open to programs) and brings back whom it named; who is not named is clear until the next time.
import { type RegisterWash, registerCountries } from '#contract/customers';
import type { Id } from '#contract/words';
import { startAct } from '#features/team';
import { readPhone } from '#kit/phones';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { countPeople, listLastWashes, listMarks, listPeopleToWash } from './store-registers.ts';

type Country = RegisterWash['country'];

/** Each register we know, with when it was last asked. */
export function washes({ db }: Pick<Context, 'db'>): RegisterWash[] {
  const last = listLastWashes(db);
  return registerCountries.map((country) => {
    const wash = last.find((one) => one.country === country);
    return { country, people: countPeople(db, country), checkedOn: wash?.on ?? null, found: listMarks(db, country).length };
  });
}

/** The numbers to ask the register about, each once. */
export function numbersToWash({ db }: Pick<Context, 'db'>, country: Country): string[] {
  return [...new Set(listPeopleToWash(db, country).flatMap(({ phone }) => (phone === null ? [] : [phone])))];
}

export interface WashOutcome {
  asked: number;
  found: number;
  /** Lines that are nobody's number of ours. */
  unknown: number;
  actId: Id;
}

/**
 * The register has been asked today: whose numbers stand in `found` (one a line, written in any way) are marked, the marks of all others of
 * the country are taken away. One act, so that it can be taken back as a whole; everybody is planned anew.
 */
export function recordWash(ctx: Context, { country, found }: { country: Country; found: string }): WashOutcome {
  const lines = found
    .split(/[\r\n;,]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const outcome = ctx.db.transaction((tx): WashOutcome => {
    const people = listPeopleToWash(tx, country);
    const byNumber = new Map<string, Set<Id>>();
    for (const { customerId, phone } of people) if (phone !== null) byNumber.set(phone, (byNumber.get(phone) ?? new Set()).add(customerId));
    const hits = lines.map((line) => byNumber.get(readPhone(line, country)[0]?.e164 ?? line));
    const reserved = new Set(hits.flatMap((ids) => [...(ids ?? [])]));
    const act = startAct(tx, ctx, 'register.washed', null);
    const marks = listMarks(tx, country);
    for (const mark of marks) if (!reserved.has(mark.customerId)) act.remove('registerMarks', mark.id);
    const marked = new Set(marks.map(({ customerId }) => customerId));
    for (const customerId of reserved) if (!marked.has(customerId)) act.insert('registerMarks', { id: newId(), customerId, country });
    const asked = new Set(people.map(({ customerId }) => customerId)).size;
    act.insert('registerWashes', { id: newId(), country, checkedOn: ctx.clock.today(), asked, found: reserved.size });
    return { asked, found: reserved.size, unknown: hits.filter((ids) => ids === undefined).length, actId: act.id };
  });
  ctx.changes.tell({ topic: 'customers' });
  return outcome;
}
