// How people behave in a simulated year: simple, and the same for the same seed. Everything goes through the contract, as from a screen.
import type { RouterClient } from '@orpc/server';
import type { CustomerRow } from '#contract/customers';
import type { QueueRow } from '#contract/touches';
import type { BusinessOutcome, Day, Feedback, Id, Language, TechnicalOutcome } from '#contract/words';
import type { Chance } from '#db/demo/chance';
import { demoCountries } from '#db/demo/make';
import { addDays, daysBetween } from '#kit/days';
import { readyTexts } from '#kit/journeys';
import { sayAct, sayBusinessOutcome, sayTechnicalOutcome } from '#kit/say';
import { whySentence } from '#kit/why';
import type { router } from '../../app.ts';
import type { SimulatedClock } from './simulated-clock.ts';

export interface World {
  client: RouterClient<typeof router>;
  clock: SimulatedClock;
  chance: Chance;
  language: Language;
  /** Who will write back, and when. */
  replies: { customerId: Id; on: Day; orders: boolean }[];
  /** Days between two orders of each segment, by its name. */
  gaps: ReadonlyMap<string, number>;
}

/** What came in by itself, counted. */
export interface CameIn {
  orders: number;
  enquiries: number;
  complaints: number;
  replies: number;
}

type Weighted<T> = readonly (readonly [T, number])[];

/** One of several, each as often as its weight says. */
function drawn<T>(chance: Chance, choices: Weighted<T>): T {
  let left = chance.between(
    0,
    choices.reduce((sum, [, weight]) => sum + weight, 0),
  );
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  throw new RangeError('Nothing to choose from');
}

const technical: Weighted<TechnicalOutcome> = [
  ['answered', 58],
  ['no-answer', 26],
  ['voicemail', 9],
  ['busy', 6],
  ['wrong-number', 0.5],
  ['wrong-person', 0.5],
];
const business: Weighted<BusinessOutcome> = [
  ['talked', 55],
  ['interested', 14],
  ['call-back', 11],
  ['bought', 9],
  ['refused', 8],
  ['complaint', 2],
  ['do-not-call', 1],
];
const feedback: Weighted<Feedback> = [
  ['good', 84],
  ['so-so', 11],
  ['bad', 5],
];

const wordsOf = (language: Language) => (demoCountries.find((country) => country.language === language) ?? demoCountries[0])?.said;

/** Buys what they bought last, or something small the first time. */
async function order({ client, clock, chance }: World, customerId: Id): Promise<void> {
  const customer = await client.customers.get({ customerId });
  const last = customer.rhythm.revenue;
  const { orderCount } = customer.rhythm;
  const usual = last && orderCount > 0 ? Math.max(1, Math.round((last.minor / orderCount) * chance.between(0.7, 1.3))) : 5000;
  await client.orders.add({
    customerId,
    orderedOn: clock.today(),
    description: customer.segmentName,
    quantity: 1,
    total: { minor: usual, currency: last?.currency ?? 'EUR' },
  });
}

/** The customers' own morning: orders by their rhythm, now and then an enquiry or a complaint, and the answers to what was written. */
export async function comeIn(world: World): Promise<CameIn> {
  const { client, clock, chance } = world;
  const today = clock.today();
  const came: CameIn = { orders: 0, enquiries: 0, complaints: 0, replies: 0 };
  const arrived = world.replies.filter(({ on }) => on <= today);
  world.replies = world.replies.filter(({ on }) => on > today);
  for (const { customerId, orders } of arrived) {
    const { language } = await client.customers.get({ customerId });
    const text = chance.pick(wordsOf(language)?.incoming ?? ['-']);
    await client.touches.log({ customerId, channel: 'email', direction: 'in', summary: text });
    came.replies += 1;
    if (!orders) continue;
    await order(world, customerId);
    came.orders += 1;
  }
  const { rows } = await client.customers.list({ limit: 500 });
  for (const row of rows) await mayStir(world, row, came);
  return came;
}

async function mayStir(world: World, row: CustomerRow, came: CameIn): Promise<void> {
  const { client, clock, chance } = world;
  const lot = chance.between(0, 1);
  if (lot < orderChance(world, row)) {
    await order(world, row.id);
    came.orders += 1;
  } else if (lot > 0.9996) {
    await client.touches.openMatter({ customer: { customerId: row.id }, kind: 'complaint', title: row.segmentName, openedOn: clock.today() });
    came.complaints += 1;
  } else if (lot > 0.9988) {
    await client.touches.openMatter({ customer: { customerId: row.id }, kind: 'enquiry', title: row.segmentName, openedOn: clock.today() });
    came.enquiries += 1;
  }
}

/** Who is past their interval orders within some weeks, sooner where we were in touch; who is long gone hardly ever. */
function orderChance({ clock, gaps }: World, { lastOrderOn, lastContactOn, segmentName }: CustomerRow): number {
  const today = clock.today();
  const gap = gaps.get(segmentName) ?? 365;
  if (lastOrderOn === null) return 0.0005;
  const silent = daysBetween(lastOrderOn, today);
  if (silent < gap * 0.85) return 0;
  const wasReached = lastContactOn !== null && daysBetween(lastContactOn, today) <= 30;
  if (silent > gap * 2.5) return wasReached ? 0.004 : 0.0005;
  return wasReached ? 0.06 : 0.02;
}

/** Works through one row of the queue and answers, in the reader's language, what was done. */
export async function workOn(world: World, row: QueueRow): Promise<string> {
  const { client, clock, chance, language } = world;
  const { touchId } = row;
  const mood = chance.between(0, 1);
  if (mood < 0.02) {
    await client.touches.snooze({ touchId, untilOn: addDays(clock.today(), 2) });
    return sayAct('touch.snoozed', language);
  }
  if (mood < 0.03) {
    await client.touches.move({ touchId, toOn: addDays(clock.today(), 5) });
    return sayAct('touch.moved', language);
  }
  if (mood < 0.045) {
    await client.touches.skip({ touchId, reason: { why: 'no-reason-to-write' } });
    return sayAct('touch.skipped', language);
  }
  return row.channel === 'call' ? ring(world, row) : write(world, row);
}

async function ring(world: World, row: QueueRow): Promise<string> {
  const { client, clock, chance, language } = world;
  const { customerId, touchId } = row;
  const heard = drawn(chance, technical);
  const news = heard === 'answered' ? await newsFor(world, row) : { asks: false, newsItemId: null };
  const said = heard === 'answered' ? came(drawn(chance, business), news) : null;
  const next = await client.calls.proposeNext({ customerId, technical: heard, business: said });
  const told = said === 'talked' || said === 'interested' ? news.newsItemId : null;
  const answer = heard === 'answered' && asksHowItWas(row) ? { feedback: drawn(chance, feedback) } : {};
  const summary = heard === 'answered' ? chance.pick(wordsOf(row.language)?.call ?? ['-']) : '';
  clock.pass(row.minutes);
  await client.calls.log({
    customerId,
    touchId,
    contactPointId: null,
    technical: heard,
    business: said,
    summary,
    minutes: null,
    next,
    newsItemId: told,
    ...answer,
  });
  if (said === 'bought') await order(world, customerId);
  await closeMatters(world, row, said);
  const outcome = sayTechnicalOutcome(heard, language);
  return said === null ? outcome : `${outcome}, ${sayBusinessOutcome(said, language)}`;
}

/** A talk about an enquiry must tell something new: where there is nothing, one asks to be called another time. */
const came = (said: BusinessOutcome, { asks, newsItemId }: { asks: boolean; newsItemId: Id | null }): BusinessOutcome =>
  asks && newsItemId === null && (said === 'talked' || said === 'interested') ? 'call-back' : said;

async function newsFor({ client }: World, { customerId, touchId }: QueueRow): Promise<{ asks: boolean; newsItemId: Id | null }> {
  const { asksNews } = await client.calls.script({ customerId, touchId });
  if (!asksNews) return { asks: false, newsItemId: null };
  const { items } = await client.letters.news.untold({ customerId });
  return { asks: true, newsItemId: items[0]?.id ?? null };
}

const asksHowItWas = ({ reasons }: QueueRow) =>
  reasons.some((reason) => reason.rule === 'follow-up' || (reason.rule === 'essential' && reason.essential === 'feedback'));

async function closeMatters({ client, chance }: World, { reasons }: QueueRow, said: BusinessOutcome | null): Promise<void> {
  if (said === null) return;
  for (const reason of reasons) {
    const lot = chance.between(0, 1);
    if (reason.rule === 'complaint' && said !== 'complaint' && lot < 0.6) await client.touches.closeMatter({ matterId: reason.matterId, end: 'settled' });
    if (reason.rule !== 'enquiry') continue;
    if (said === 'bought') await client.touches.closeMatter({ matterId: reason.matterId, end: 'bought' });
    if (said === 'refused' && lot < 0.6) await client.touches.closeMatter({ matterId: reason.matterId, end: 'lost' });
  }
}

/** A letter is written down as written: no mail leaves a simulation. Some write back within days. */
async function write(world: World, row: QueueRow): Promise<string> {
  const { client, clock, chance, language } = world;
  const { customerId, touchId } = row;
  const { newsItemId } = await newsFor(world, row);
  const summary = chance.pick(wordsOf(row.language)?.email ?? ['-']);
  clock.pass(row.minutes);
  await client.touches.done({ touchId, summary, newsItemId });
  if (chance.between(0, 1) < 0.18) {
    world.replies.push({ customerId, on: addDays(clock.today(), chance.whole(1, 6)), orders: chance.between(0, 1) < 0.25 });
  }
  return sayAct('touch.done', language);
}

/** Now and then somebody lets a limit go, with a note that says why. Answers the row it was. */
export async function mayLetGo(world: World, held: readonly QueueRow[]): Promise<QueueRow | null> {
  const { client, clock, chance, language } = world;
  const today = clock.today();
  const may = held.filter(({ hold, dueOn }) => dueOn <= today && (hold?.rule === 'channel-limit' || hold?.rule === 'total-limit'));
  if (may.length === 0 || chance.between(0, 1) >= 0.05) return null;
  const row = chance.pick(may);
  await client.touches.override({ touchId: row.touchId, note: whySentence(row.reasons, { today, language, ready: readyTexts[language] }).slice(0, 500) });
  return row;
}
