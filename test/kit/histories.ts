// Histories of one customer for property tests: anything that may stand in the database, acts of people included. And limits and grounds
// reckoned by hand, apart from the planner's own code, to hold its plans against.
import fc from 'fast-check';
import type { ChannelLimit } from '#contract/team';
import { bases, type Channel, ContactPointKind, type ContactPointState, channels, essentials, type Reason } from '#contract/words';
import { dayFromNumber, dayNumber } from '#kit/days';
import { readBasis } from '../../src-main/features/touches/rules-basis.ts';
import type { CustomerFacts, OpenTouch, PlannedTouch, PlanSettings } from '../../src-main/features/touches/rules-facts.ts';
import { boughtDaysAgo, facts, id, settings, today } from '../rules/touches-kit.ts';

const states: ContactPointState[] = ['usable', 'bounced', 'wrong', 'opted-out'];
const ago = (max: number) => fc.integer({ min: 0, max }).map((days) => today - days);
const ahead = (min: number, max: number) => fc.integer({ min, max }).map((days) => today + days);

// Half of them lately, where limits bite.
const contact = fc.record({
  on: fc.oneof(ago(30), ago(900)),
  channel: fc.constantFrom(...channels),
  direction: fc.constantFrom('in' as const, 'out' as const, 'out' as const),
  reached: fc.boolean(),
});

const occasion = fc.record({
  id: fc.constantFrom(id(31), id(32), id(33)),
  kind: fc.constantFrom('birthday' as const, 'favourite-holiday' as const, 'name-day' as const),
  label: fc.constantFrom(null, 'Komsomol Day'),
  story: fc.constant(null),
  leadDays: fc.constantFrom(0, 1, 7),
  monthOnly: fc.constantFrom(false, false, false, true),
  dates: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 365 })).map((days) => [
    { on: today + days - 365, years: null },
    { on: today + days, years: null },
  ]),
});

const matter = fc.record({
  id: fc.constantFrom(id(41), id(42), id(43)),
  kind: fc.constantFrom('enquiry' as const, 'enquiry' as const, 'complaint' as const),
  title: fc.constant('A question'),
  openedOn: ago(60),
  decisionUntil: ahead(-30, 30),
});

const agreedOn = ahead(-20, 40).map(dayFromNumber);
const note = fc.constantFrom(null, 'The catalogue');
const carried: fc.Arbitrary<Reason> = fc.oneof(
  fc.record({ rule: fc.constant('promised' as const), on: agreedOn, note }),
  fc.record({ rule: fc.constant('manual' as const), on: agreedOn, note }),
);

/** The card that lies open, as people may have left it: moved, snoozed, switched, let go, with what was agreed on it. */
const open: fc.Arbitrary<OpenTouch> = fc.record({
  channel: fc.constantFrom(...channels),
  channelIsChosen: fc.constantFrom(false, false, true),
  dueOn: ahead(-60, 60),
  dayIsChosen: fc.constantFrom(false, false, true),
  snoozedUntil: fc.option(ahead(-10, 20)),
  overridden: fc.constantFrom(false, false, false, true),
  reasons: fc.uniqueArray(carried, { maxLength: 2, selector: ({ rule }) => rule }),
});

const limit: fc.Arbitrary<ChannelLimit> = fc.record({
  segmentId: fc.constantFrom(null, id(2), id(9)),
  channel: fc.constantFrom(...channels, 'all' as const, 'all-deciding' as const, 'newsletter' as const),
  noLimit: fc.constantFrom(false, false, false, true),
  maxTouches: fc.integer({ min: 1, max: 3 }),
  perDays: fc.constantFrom(7, 14, 30, 90),
});
/** The team's usual limits, and others over them, for this segment or for another. */
export const someSettings: fc.Arbitrary<PlanSettings> = fc
  .uniqueArray(limit, { maxLength: 6, selector: ({ segmentId, channel }) => `${segmentId} ${channel}` })
  .map((own) => ({
    ...settings,
    limits: [...settings.limits.filter((usual) => !own.some((one) => one.segmentId === usual.segmentId && one.channel === usual.channel)), ...own],
  }));

const purchase = fc.record({
  orderedOn: ago(200),
  gaps: fc.uniqueArray(fc.record({ essential: fc.constantFrom(...essentials), due: ahead(-60, 60), until: ahead(0, 200) }), {
    maxLength: 4,
    selector: ({ essential }) => essential,
  }),
});

/** Everything there may be about one customer. */
export const history: fc.Arbitrary<CustomerFacts> = fc
  .record({
    country: fc.constantFrom('HU', 'NO', 'IS', 'SI', 'GB'),
    kind: fc.constantFrom('person' as const, 'company' as const, 'couple' as const),
    ownCadence: fc.constantFrom({ idealDays: null, worstDays: null }, { idealDays: 10, worstDays: null }, { idealDays: 90, worstDays: 200 }),
    bought: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 8 }),
    contacts: fc.array(contact, { maxLength: 14 }),
    lastSkipOn: fc.option(ago(200)),
    points: fc.uniqueArray(fc.record({ kind: fc.constantFrom(...ContactPointKind.options), state: fc.constantFrom('usable' as const, ...states) }), {
      maxLength: 5,
      selector: ({ kind, state }) => `${kind} ${state}`,
    }),
    consents: fc.uniqueArray(
      fc.record({
        channel: fc.constantFrom(...channels),
        basis: fc.constantFrom('consent' as const, ...bases),
        isWithdrawn: fc.constantFrom(false, false, true),
      }),
      { maxLength: 6, selector: ({ channel }) => channel },
    ),
    occasions: fc.uniqueArray(occasion, { maxLength: 3, selector: (one) => one.id }),
    matters: fc.uniqueArray(matter, { maxLength: 3, selector: (one) => one.id }),
    pausedUntil: fc.option(ahead(-5, 30)),
    awayUntil: fc.option(ahead(-5, 20), { freq: 3 }),
    wantsNewsletter: fc.boolean(),
    asksAnswer: fc.option(fc.record({ on: ago(20), subject: fc.constantFrom(null, 'The floor') }), { freq: 3 }),
    purchase: fc.option(purchase),
    open: fc.option(open),
  })
  .map(({ bought, ...rest }) => facts({ ...rest, ...boughtDaysAgo(...bought) }));

/** The same history with every list the other way round. */
export const turned = (customer: CustomerFacts): CustomerFacts => ({
  ...customer,
  contacts: [...customer.contacts].reverse(),
  points: [...customer.points].reverse(),
  consents: [...customer.consents].reverse(),
  occasions: [...customer.occasions].reverse(),
  matters: [...customer.matters].reverse(),
});

/** The card as a plan leaves it: what a person chose stays chosen. */
export const leftBy = (plan: PlannedTouch, before: OpenTouch | null): OpenTouch => ({
  channel: plan.channel,
  channelIsChosen: before?.channelIsChosen ?? false,
  dueOn: dayNumber(plan.dueOn),
  dayIsChosen: before?.dayIsChosen ?? false,
  snoozedUntil: before?.snoozedUntil ?? null,
  overridden: before?.overridden ?? false,
  reasons: plan.reasons,
});

/** The day on which a planned touch would go out. */
export const outDayOf = (plan: PlannedTouch, { open: card }: CustomerFacts, now: number) => Math.max(dayNumber(plan.dueOn), now, card?.snoozedUntil ?? 0);

/** Contacts of ours that reached somebody in the days up to `day`, over one channel or over all. */
function reachedWithin(customer: Pick<CustomerFacts, 'contacts'>, channel: Channel | null, day: number, perDays: number): number {
  let count = 0;
  for (const one of customer.contacts) {
    const counts = one.direction === 'out' && one.reached && (channel === null || one.channel === channel);
    if (counts && one.on <= day && one.on > day - perDays) count += 1;
  }
  return count;
}

type WhoIsLimited = Pick<CustomerFacts, 'contacts' | 'segmentId' | 'wantsNewsletter' | 'matters'>;

/** The limits that one more contact over this channel on this day would break, counted out by hand. */
export function brokenLimits(limits: readonly ChannelLimit[], customer: WhoIsLimited, channel: Channel, day: number): string[] {
  const set = (name: ChannelLimit['channel']) =>
    limits.find((one) => one.channel === name && one.segmentId === customer.segmentId) ?? limits.find((one) => one.channel === name && one.segmentId === null);
  const newsletter = channel === 'email' && customer.wantsNewsletter ? set('newsletter') : undefined;
  const deciding = customer.matters.some(({ kind, decisionUntil }) => kind === 'enquiry' && decisionUntil >= day);
  const asked = [
    { name: 'channel-limit', over: channel, rule: newsletter ?? set(channel) },
    { name: 'total-limit', over: null, rule: set(deciding ? 'all-deciding' : 'all') },
  ];
  return asked.flatMap(({ name, over, rule }) =>
    rule && !rule.noLimit && reachedWithin(customer, over, day, rule.perDays) + 1 > rule.maxTouches ? [name] : [],
  );
}

/** What no limit ever holds: answers to their own words, complaints, what was promised for a day that has come. */
export function isNeverHeld(customer: CustomerFacts, reasons: readonly Reason[], day: number): boolean {
  const ours = customer.contacts.filter(({ direction, reached }) => direction === 'out' && reached).map(({ on }) => on);
  const theirs = customer.contacts.filter(({ direction, reached, on }) => direction === 'in' && reached && on <= day).map(({ on }) => on);
  const spokeLast = theirs.some((on) => day - on <= 7 && ours.every((our) => our < on));
  const lastOrder = customer.rhythm.lastOn;
  const asked = customer.matters.some(
    ({ kind, openedOn }) => kind === 'enquiry' && ours.every((on) => on < openedOn) && (lastOrder === null || lastOrder < openedOn),
  );
  return (
    spokeLast ||
    reasons.some(
      (reason) =>
        reason.rule === 'reply' ||
        reason.rule === 'complaint' ||
        (reason.rule === 'promised' && dayNumber(reason.on) <= day) ||
        (reason.rule === 'enquiry' && asked),
    )
  );
}

const pointOf: Record<Channel, string | null> = { email: 'email', sms: 'phone', call: 'phone', post: 'post', visit: 'post', pages: null };

/** Why nobody may be reached over this channel, by hand: no address, a stop, or a ground that is not enough. */
export function shutByHand(customer: CustomerFacts, reasons: readonly Reason[], channel: Channel): string | null {
  const kind = pointOf[channel];
  if (kind !== null && !customer.points.some((point) => point.kind === kind && point.state === 'usable')) return 'no way to reach them';
  const said = customer.consents.find((consent) => consent.channel === channel);
  if (said?.isWithdrawn) return 'they said stop';
  const ours = customer.contacts.filter(({ direction, reached }) => direction === 'out' && reached);
  const lastOrder = customer.rhythm.lastOn;
  const asked = customer.matters.some(
    ({ kind: what, openedOn }) => what === 'enquiry' && ours.every(({ on }) => on < openedOn) && (lastOrder === null || lastOrder < openedOn),
  );
  if (asked || customer.asksAnswer !== null || reasons.some(({ rule }) => rule === 'complaint')) return null;
  return readBasis({ country: customer.country, kind: customer.kind, channel, basis: said?.basis ?? 'unknown' }) === 'allowed' ? null : 'no ground';
}
