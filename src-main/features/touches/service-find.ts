// "Find a reason": what there is to say to one customer, or to some of those who are not due, and putting one on the card.
import type { FoundForCustomer } from '#contract/touches';
import type { Day, Id, Language } from '#contract/words';
import type { Reader } from '#db/open';
import { keptAround, leadDaysOf } from '#features/occasions';
import { startAct, teamSettings } from '#features/team';
import { daysBetween, yearOf } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { touchView } from './rules-acts.ts';
import { type FindFacts, findReasons, firstOrderKey } from './rules-find.ts';
import type { ActOutcome } from './service-acts.ts';
import { putOnCard } from './service-complete.ts';
import { replanCustomer } from './service-plan.ts';
import { nextTouchOf } from './service-queue.ts';
import { getTouch } from './store.ts';
import {
  type BoughtLine,
  countBuyers,
  type FollowerRow,
  listActiveOccasions,
  listBought,
  listFollowers,
  listNotDue,
  listPeople,
  listQuestions,
  listStillNews,
  listTags,
} from './store-find.ts';
import { listToldByContact, listToldByLetters } from './store-told.ts';

type Person = ReturnType<typeof listPeople>[number];

/** Facts of these customers, by id: as many queries for one as for many. */
function factsOfAll(ctx: Pick<Context, 'clock'>, reader: Reader, ids: readonly Id[]): { person: Person; facts: FindFacts }[] {
  const today = ctx.clock.today();
  const { leap } = teamSettings(reader);
  const by = <T extends { customerId: Id }>(rows: T[]) => Map.groupBy(rows, ({ customerId }) => customerId);
  const days = by(listActiveOccasions(reader, ids));
  const questions = by(listQuestions(reader, ids));
  const tags = by(listTags(reader, ids));
  const told = by([...listToldByContact(reader, ids), ...listToldByLetters(reader, ids)]);
  const bought = by(listBought(reader, ids, today));
  const news = listStillNews(reader, today);
  const followers = followersOf(reader, [...bought.values()].flatMap(lastOrder));
  return listPeople(reader, ids).map((person) => {
    const lines = bought.get(person.id) ?? [];
    const known = new Set((told.get(person.id) ?? []).map(({ newsItemId }) => newsItemId));
    const has = new Set(lines.map(({ productId }) => productId));
    const kept = (days.get(person.id) ?? []).flatMap((row) =>
      row.rule === null && row.day === null
        ? []
        : keptAround(row, today, leap).map((one) => ({ id: row.id, kind: row.kind, label: row.label, leadDays: leadDaysOf(row.kind, row.leadDays), ...one })),
    );
    const facts: FindFacts = {
      today,
      language: person.language,
      occasions: [...kept, ...anniversaryOf(person, today, leap)],
      questions: questions.get(person.id) ?? [],
      news: news.filter(({ id, customerId }) => !known.has(id) && (customerId === null || customerId === person.id)),
      tradeWords: tradeWordsOf(person, tags.get(person.id) ?? [], lines),
      bought: lastOrder(lines).map((line) => wearOf(line, person, lines)),
      followers: followers.filter(({ productId, nextId }) => lastOrder(lines).some((line) => line.productId === productId) && !has.has(nextId)),
    };
    return { person, facts };
  });
}

function anniversaryOf({ firstOrderOn }: Person, today: Day, leap: 'feb28' | 'mar1'): FindFacts['occasions'] {
  if (firstOrderOn === null) return [];
  const [month, day] = [Number(firstOrderOn.slice(5, 7)), Number(firstOrderOn.slice(8))];
  return keptAround({ kind: 'anniversary', month, day, year: yearOf(firstOrderOn), rule: null }, today, leap)
    .filter(({ years }) => years !== null && years > 0)
    .map((one) => ({ id: firstOrderKey, kind: 'anniversary' as const, label: null, leadDays: 0, ...one }));
}

const lastOrder = (lines: readonly BoughtLine[]): BoughtLine[] => lines.filter(({ orderId }) => orderId === lines[0]?.orderId);

const tradeWordsOf = (person: Person, tags: readonly { tag: string }[], lines: readonly BoughtLine[]): string[] =>
  [person.jobTitle, person.companyName, person.likes, ...tags.map(({ tag }) => tag), ...lines.map(({ category }) => category)].filter((text) => text !== null);

/** How long a thing lasts: as its product says, else as this customer has bought it again, else by their own rhythm. */
function wearOf({ description, orderedOn, productId, repurchaseDays }: BoughtLine, person: Person, lines: readonly BoughtLine[]): FindFacts['bought'][number] {
  const before = lines.find((line) => productId !== null && line.productId === productId && line.orderedOn < orderedOn);
  const again = before ? daysBetween(before.orderedOn, orderedOn) : null;
  const rhythm = person.gapSource === 'own' && person.gapDays !== null ? Math.round(person.gapDays) : null;
  const learned = again ?? rhythm;
  return { product: description, orderedOn, lastsDays: repurchaseDays ?? learned, learned: repurchaseDays === null };
}

type KnownFollower = FindFacts['followers'][number] & { productId: Id };

function followersOf(reader: Reader, last: readonly BoughtLine[]): KnownFollower[] {
  const names = new Map(last.flatMap(({ productId, description }) => (productId === null ? [] : [[productId, description] as const])));
  const rows: FollowerRow[] = listFollowers(reader, [...names.keys()]);
  const base = countBuyers(reader, [...new Set(rows.map(({ nextId }) => nextId))]);
  return rows.map((row) => ({ ...row, product: names.get(row.productId) ?? '', base: base.all === 0 ? 0 : (base.byProduct.get(row.nextId) ?? 0) / base.all }));
}

const viewOf = ({ person, facts }: { person: Person; facts: FindFacts }): FoundForCustomer => ({
  customerId: person.id,
  name: person.name,
  language: person.language satisfies Language,
  tradeWords: facts.tradeWords.filter(Boolean).slice(0, 3).join(', '),
  proposals: findReasons(facts),
});

/** Every reason to be in touch with one customer, in the stated order; undefined where there is no such customer. */
export function reasonsFor(ctx: Context, customerId: Id): FoundForCustomer | undefined {
  const [found] = factsOfAll(ctx, ctx.db, [customerId]);
  return found && viewOf(found);
}

/** So many are looked at, and so many shown, when nobody is due. */
const lookedAt = 60;
const shown = 8;

/** Some of those who are not due and to whom there is something to say, the most worthwhile first. */
export function reasonsForSome(ctx: Context): FoundForCustomer[] {
  const ids = listNotDue(ctx.db, ctx.me(), ctx.clock.today(), lookedAt);
  const place = new Map(ids.map((id, index) => [id, index]));
  return factsOfAll(ctx, ctx.db, ids)
    .map(viewOf)
    .filter(({ proposals }) => proposals.length > 0)
    .sort((a, b) => (place.get(a.customerId) ?? 0) - (place.get(b.customerId) ?? 0))
    .slice(0, shown);
}

/** Puts a found reason on the customer's card: one act that can be taken back. It is looked for again, so that only what is there can be taken. */
export function takeReason(ctx: Context, customerId: Id, key: string): ActOutcome {
  const outcome = ctx.db.transaction((tx): ActOutcome => {
    const [found] = factsOfAll(ctx, tx, [customerId]);
    const chosen = found && findReasons(found.facts).find((one) => one.key === key);
    if (!chosen) return { kind: 'not-found' };
    const act = startAct(tx, ctx, 'touch.planned', customerId);
    const reason = { rule: 'manual', on: chosen.on, note: null, found: chosen.found } as const;
    const touchId = putOnCard(tx, ctx, act, customerId, { reasons: [reason], channel: null, dueOn: chosen.on, plannedAt: null });
    replanCustomer(ctx, tx, customerId);
    return { kind: 'acted', touch: touchView(getTouch(tx, touchId)), actId: act.id, nextTouchId: nextTouchOf(ctx, touchId) };
  });
  if (outcome.kind === 'acted') ctx.changes.tell({ topic: 'touches', id: customerId });
  return outcome;
}
