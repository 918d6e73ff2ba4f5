// From rows to facts: joins what the store read with what scoring and the occasions say.

import { Temporal } from 'temporal-polyfill';
import type { ChannelLimit } from '#contract/team';
import type { Day, Reason } from '#contract/words';
import type { Db } from '#db/open';
import { listLastWashes, segmentsOf, type WashLine } from '#features/customers';
import { gapsOf, lightingsOf, litOf, purchaseFrom, purchasesOf } from '#features/essentials';
import { type AnniversaryCustom, anniversaryCustom, anniversaryNear, homeOf, keptAround, leadDaysOf, postBackwards, publicDayKinds } from '#features/occasions';
import { chanceToBuy, fitVersion, purchaseDaysOf, type Rhythm, rhythmOf, type SegmentFit, segmentFits, shifted } from '#features/scoring';
import { listLimits, listQuietHours, teamSettings } from '#features/team';
import { dayFromNumber, dayNumber } from '#kit/days';
import { roughlyInEuros } from '#kit/rough-money';
import type { Context } from '../../ports/context.ts';
import { lastContactOf } from './rules-contacts.ts';
import type { CustomerFacts, OpenTouch, PlanSettings, PurchaseFact } from './rules-facts.ts';
import { consentsOf, inMainCurrency, ordersOf, pointsOf } from './rules-rows.ts';
import { ownerOf, type Sellers } from './rules-whose.ts';
import { journeyFact } from './service-journeys.ts';
import { sellersOf } from './service-sellers.ts';
import { type CustomerRows, channelLetters, flagLetters, type OccasionLine, type OpenLine, type ScoreValues } from './store-facts.ts';

interface SegmentFigures {
  expectedIntervalDays: number;
  decisionDays: number;
  cadenceIdealDays: number;
  cadenceWorstDays: number;
  /** What was learned of it; absent before anything was. */
  fit?: SegmentFit | undefined;
}

/** Everything the plan of any customer depends on apart from the customer. */
export interface PlanWorld extends PlanSettings {
  today: number;
  todayOn: Day;
  limits: readonly ChannelLimit[];
  anniversaries: AnniversaryCustom;
  /** Where we post from. */
  home: { country: string; region: string | null };
  segments: ReadonlyMap<string, SegmentFigures>;
  dayOfInstant: (at: number) => number;
  /** When each country's register was last compared, and what stood in the base then. */
  washes: ReadonlyMap<string, WashLine>;
  sellers: Sellers;
}

type WorldContext = Pick<Context, 'db' | 'clock'>;

const kept = new WeakMap<Db, PlanWorld>();

/**
 * While `work` runs (at once, without waiting for anything), everything that plans or asks for holds sees the world as it is now: for many
 * customers in one turn, whose own rows alone change.
 */
export function inOneWorld<T>(ctx: WorldContext, work: () => T): T {
  const { db } = ctx;
  if (kept.has(db)) return work();
  kept.set(db, planWorld(ctx));
  try {
    return work();
  } finally {
    kept.delete(db);
  }
}

export function planWorld({ db, clock }: WorldContext): PlanWorld {
  const known = kept.get(db);
  if (known) return known;
  const todayOn = clock.today();
  const today = dayNumber(todayOn);
  const fits = segmentFits(db);
  return {
    today,
    todayOn,
    limits: listLimits(db),
    anniversaries: anniversaryCustom(db),
    home: homeOf(db),
    leap: teamSettings(db).leap,
    segments: new Map(segmentsOf(db).map((segment) => [segment.id, { ...segment, fit: fits.get(segment.id) }])),
    dayOfInstant: daysIn(clock.zone()),
    quiet: listQuietHours(db),
    publicDay: publicDayKinds(db),
    washes: new Map(listLastWashes(db).map((wash) => [wash.country, wash])),
    sellers: sellersOf(db, today),
  };
}

/** No zone changes its clocks within a quarter of an hour. */
const quarterMs = 15 * 60 * 1000;

/** Day numbers of instants in a zone. What was imported together was made together, so one look-up in the zone's rules serves them all. */
function daysIn(zone: string): (at: number) => number {
  const offsets = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at / quarterMs);
    const known = offsets.get(quarter);
    const offsetMs = known ?? Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
    if (known === undefined) offsets.set(quarter, offsetMs);
    return Math.floor((at + offsetMs) / 86_400_000);
  };
}

const dayOrNull = (day: Day | null) => (day === null ? null : dayNumber(day));

const isMonthOnly = ({ rule, month, day }: OccasionLine) => rule === null && month !== null && day === null;

/** Further ahead nobody writes a card. */
const postAheadDays = 45;

/** They hear from us by post: because somebody chose it, or because there is no other way. */
function goesByPost({ open, points }: CustomerRows): boolean {
  if (open?.channelIsChosen === 1) return open.channel === 'post';
  return points.includes('post:usable') && !points.includes('email:usable') && !points.includes('phone:usable');
}

function occasionFact(line: OccasionLine, world: PlanWorld, byPost: boolean): CustomerFacts['occasions'][number] {
  const dates = keptAround(line, world.todayOn, world.leap).map(({ on: onDay, years }) => {
    const on = dayNumber(onDay);
    if (!byPost || isMonthOnly(line) || on < world.today || on > world.today + postAheadDays) return { on, years };
    return { on, years, post: postBackwards(on, (day) => world.publicDay(world.home.country, world.home.region, day)) };
  });
  return {
    id: line.id,
    kind: line.kind,
    label: line.label,
    story: line.story,
    leadDays: leadDaysOf(line.kind, line.leadDays),
    dates,
    ...(isMonthOnly(line) ? { monthOnly: true } : {}),
  };
}

/** So long before and behind an anniversary it is of interest. */
const nearAnniversaryDays = 40;

/** The anniversary of the first order, where the team keeps it and it is near; a typed one takes its place. */
function withAnniversary(occasions: CustomerFacts['occasions'], firstOn: number | null, world: PlanWorld): CustomerFacts['occasions'] {
  if (firstOn === null || world.anniversaries === 'off' || occasions.some(({ kind }) => kind === 'anniversary')) return occasions;
  const near = anniversaryNear(dayFromNumber(firstOn), world.todayOn, world);
  if (near === null || Math.abs(dayNumber(near.on) - world.today) > nearAnniversaryDays) return occasions;
  const dates = [{ on: dayNumber(near.on), years: near.years }];
  return [...occasions, { id: null, kind: 'anniversary', label: null, story: null, leadDays: leadDaysOf('anniversary', null), dates }];
}

// Only these are looked at again (see rules-reasons); most cards say no more than that it is time, and need not be read.
const carriesSomething = /"rule":"(?:promised|manual|complaint|occasion|follow-up|essential)"/;

function openTouch(line: OpenLine): OpenTouch {
  const reasons: Reason[] = line.reasons !== null && carriesSomething.test(line.reasons) ? JSON.parse(line.reasons) : [];
  return {
    channel: line.channel,
    channelIsChosen: line.channelIsChosen === 1,
    dueOn: dayOrNull(line.dueOn),
    dayIsChosen: line.dayIsChosen === 1,
    snoozedUntil: dayOrNull(line.snoozedUntilOn),
    overridden: line.holdOverride !== null,
    reasons,
  };
}

function figuresOf(rows: CustomerRows, world: PlanWorld): SegmentFigures {
  const segment = world.segments.get(rows.customer.segmentId);
  if (!segment) throw new Error(`Customer ${rows.customer.id} is in a segment that is not there`);
  return segment;
}

export interface Learned {
  facts: CustomerFacts;
  score: ScoreValues;
}

/** Facts of one customer as of today, and the figures learned on the way. */
export function factsOf(rows: CustomerRows, world: PlanWorld): Learned {
  const { customer } = rows;
  const byPost = rows.occasions.length > 0 && goesByPost(rows);
  const segment = figuresOf(rows, world);
  const orders = ordersOf(rows.orders);
  const rhythm = rhythmOf(purchaseDaysOf(orders, world.today), segment, world.today);
  const past = orders.filter(({ on }) => on <= world.today);
  const { currency, orders: summed } = inMainCurrency(past);
  const revenueMinor = summed.reduce((sum, order) => sum + order.totalMinor, 0);
  const purchases = currency === null ? 0 : purchaseDaysOf(summed, world.today).length;
  const facts: CustomerFacts = {
    id: customer.id,
    country: customer.country,
    region: customer.region,
    kind: customer.kind,
    segmentId: customer.segmentId,
    segmentCadence: { idealDays: segment.cadenceIdealDays, worstDays: segment.cadenceWorstDays },
    ownCadence: { idealDays: customer.cadenceIdealDays, worstDays: customer.cadenceWorstDays },
    wantsNewsletter: customer.wantsNewsletter === 1,
    pausedUntil: dayOrNull(customer.pausedUntilOn),
    awayUntil: dayOrNull(customer.awayUntilOn),
    register: registerFact(rows, world),
    knownSince: world.dayOfInstant(customer.createdAt),
    waits: rows.learned?.[1] === 1,
    rhythm: { ...rhythm, ...chancesOf(rhythm, rows.learned?.[2] ?? null) },
    lastProduct: rows.lastProduct,
    averagePurchase: purchases === 0 ? null : roughlyInEuros(revenueMinor / purchases, currency ?? 'EUR'),
    ...historyOf(rows, world.today),
    points: pointsOf(rows.points),
    consents: consentsOf(rows.consents),
    occasions: withAnniversary(
      rows.occasions.map((line) => occasionFact(line, world, byPost)),
      rhythm.firstOn,
      world,
    ),
    matters: rows.matters.map((matter) => {
      const openedOn = dayNumber(matter.openedOn);
      return {
        id: matter.id,
        kind: matter.kind,
        title: matter.title,
        openedOn,
        decisionUntil: dayOrNull(matter.decisionUntilOn) ?? openedOn + segment.decisionDays,
      };
    }),
    journeys: rows.journeys.map(journeyFact),
    open: rows.open ? openTouch(rows.open) : null,
    asksAnswer: rows.asking ? { on: Math.min(dayNumber(rows.asking.on), world.today), subject: rows.asking.subject } : null,
    purchase: purchaseOf(rows, rhythm, world.today),
    ...awayOf(customer, world.sellers),
  };
  return {
    facts,
    score: scoreOf(facts, rhythm, { orderCount: past.filter(({ totalMinor }) => totalMinor >= 0).length, revenueMinor, currency, today: world.today }),
  };
}

/** The chance by the rhythm, and by what earlier windows add to it where they do. */
function chancesOf(rhythm: Rhythm, learnedShift: number | null): Pick<CustomerFacts['rhythm'], 'chanceOn' | 'ownChanceOn'> {
  const ownChanceOn = (day: number) => chanceToBuy(rhythm, day);
  return learnedShift === null ? { chanceOn: ownChanceOn } : { chanceOn: (day) => shifted(ownChanceOn(day), learnedShift), ownChanceOn };
}

/** No purchase older than this asks for anything, whatever interval it has. */
const oldestAsking = 365;

/** What the last purchase still deserves; see essentials. */
function purchaseOf(rows: CustomerRows, rhythm: Rhythm, today: number): PurchaseFact | null {
  if (rhythm.lastOn === null || today - rhythm.lastOn > oldestAsking) return null;
  const orderedOn = purchasesOf(rhythm.purchaseDays, rhythm).at(-1) ?? rhythm.lastOn;
  const purchase = purchaseFrom(orderedOn, orderedOn === rhythm.lastOn ? dayOrNull(rows.lastDeliveredOn) : null, rhythm);
  const gaps = gapsOf(purchase, litOf(lightingsOf(rows.lightings), orderedOn));
  return gaps.length === 0 ? null : { orderedOn, gaps };
}

/** Who came to us after the last comparison has not been looked for. */
function registerFact({ customer }: CustomerRows, { washes, today }: PlanWorld): CustomerFacts['register'] {
  const wash = washes.get(customer.country);
  const washedOn = wash && customer.createdAt <= wash.at ? dayNumber(wash.on) : null;
  return { isReserved: customer.isReserved === 1, washedOn, ageDays: washedOn === null ? null : today - washedOn };
}

/** Nothing to look up on a day on which nobody has entered a holiday. */
function awayOf({ id, ownerId }: CustomerRows['customer'], sellers: Sellers): Pick<CustomerFacts, 'ownerAway'> {
  const owner = sellers.away.size === 0 ? null : ownerOf(id, ownerId, sellers);
  const ownerAway = owner === null ? undefined : sellers.away.get(owner);
  return ownerAway ? { ownerAway } : {};
}

/** Characters of one contact in the joined history. */
const historyStep = 12;

/** Contacts up to today: what is dated later has not happened, whatever a set-back clock says. */
function historyOf(rows: CustomerRows, today: number): Pick<CustomerFacts, 'contacts' | 'lastSkipOn'> {
  const contacts: CustomerFacts['contacts'][number][] = [];
  let lastSkipOn: number | null = null;
  for (let at = 0; at < rows.touches.length; at += historyStep) {
    const on = Math.min(dayNumber(rows.touches.slice(at, at + 10)), today);
    const channel = channelLetters[rows.touches.charAt(at + 10)];
    const flag = flagLetters[rows.touches.charAt(at + 11)];
    if (flag === 'skipped') lastSkipOn = Math.max(lastSkipOn ?? on, on);
    else if (channel && flag) contacts.push({ on, channel, direction: flag.direction, reached: flag.reached });
  }
  return { contacts, lastSkipOn };
}

const days2 = (days: number) => Math.round(days * 10) / 10;
const dayText = (day: number | null) => (day === null ? null : dayFromNumber(day));

function scoreOf(
  facts: CustomerFacts,
  rhythm: Rhythm,
  sums: { orderCount: number; revenueMinor: number; currency: string | null; today: number },
): ScoreValues {
  const { orderCount, revenueMinor, currency, today } = sums;
  const bought = rhythm.lastOn !== null;
  return [
    orderCount,
    revenueMinor,
    currency,
    dayText(rhythm.firstOn),
    dayText(rhythm.lastOn),
    dayText(lastContactOf(facts)),
    bought ? days2(rhythm.expectedGapDays) : null,
    bought ? days2(rhythm.gapLowDays) : null,
    bought ? days2(rhythm.gapHighDays) : null,
    bought ? rhythm.gapSource : null,
    dayText(rhythm.lateSinceOn),
    bought ? Math.round(facts.rhythm.chanceOn(today) * 100) / 100 : null,
    fitVersion,
  ];
}
