import type { Customer, CustomerRow, OccasionView, OrderView, TimelineItem } from '../../../src-main/contract/customers.ts';
import { type Sketch, sketches } from './sketches.ts';

export const today = '2027-02-24';
export const now = Date.UTC(2027, 1, 24, 8, 12);

const pad = (n: number) => n.toString(16).padStart(12, '0');
export const idOf = (kind: number, n: number) => `0192f000-000${kind}-7000-8000-${pad(n)}`;
export const segmentId = idOf(1, 1);
export const meId = idOf(2, 1);

export const displayName = (p: Sketch) => p.company ?? (p.language === 'hu' ? `${p.family} ${p.given}` : `${p.given} ${p.family}`);
export const customerIdOf = (n: number) => idOf(3, n);
export const numberOf = (customerId: string) => Number.parseInt(customerId.slice(-12), 16);
export const sketchOf = (customerId: string): Sketch | undefined => sketches[(numberOf(customerId) - 1) % sketches.length];

const dayNumber = (day: string) => Date.parse(day) / 86_400_000;
const gapsOf = (days: string[]) => days.slice(1).map((day, i) => dayNumber(day) - dayNumber(days[i] ?? day));
const lastOf = (days: string[]) => days[days.length - 1] ?? today;

function occasionsOf(n: number): OccasionView[] {
  const birthday: OccasionView = {
    id: idOf(5, n),
    kind: 'birthday',
    month: 2,
    day: 25,
    year: 1971,
    rule: null,
    label: null,
    story: null,
    nextOn: '2027-02-25',
  };
  const holiday: OccasionView = {
    id: idOf(5, n + 500),
    kind: 'favourite-holiday',
    month: null,
    day: null,
    year: null,
    rule: '10-29',
    label: 'Komsomol Day',
    story: 'Her father marched; we came with a drum in 2021.',
    nextOn: '2027-10-29',
  };
  return n % 3 === 1 ? [birthday, holiday] : n % 3 === 2 ? [birthday] : [];
}

function pointsOf(n: number, p: Sketch): Customer['contactPoints'] {
  const empty = { extension: null, label: null, street: null, postalCode: null, city: null, country: null, state: 'usable' as const, isPrimary: true };
  const email = `${(p.given ?? 'office')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')}@example.org`;
  const points: Customer['contactPoints'] = [{ ...empty, id: idOf(4, n * 10), kind: 'email', value: email, normalized: email }];
  if (p.phone !== null) points.push({ ...empty, id: idOf(4, n * 10 + 1), kind: 'phone', value: '+354 555 0134', normalized: '+3545550134' });
  points.push({ ...empty, id: idOf(4, n * 10 + 2), kind: 'phone', value: '+354 555 0199', normalized: '+3545550199', state: 'wrong', isPrimary: false });
  points.push({
    ...empty,
    id: idOf(4, n * 10 + 3),
    kind: 'post',
    value: `Main street ${n}, ${p.city}`,
    normalized: '',
    street: `Main street ${n}`,
    postalCode: '600',
    city: p.city,
    country: p.country,
  });
  return points;
}

const fields = (p: Sketch) =>
  ({
    kind: p.company ? 'company' : 'person',
    title: null,
    givenName: p.given,
    familyName: p.family,
    callName: null,
    partnerGivenName: null,
    partnerFamilyName: null,
    companyName: p.company ?? null,
    jobTitle: null,
    nameOrder: p.language === 'hu' ? 'family-first' : 'given-first',
    sex: p.sex,
    language: p.language,
    addressForm: p.language === 'is' || p.language === 'nb' ? 'familiar' : 'formal',
    country: p.country,
    region: null,
    segmentId,
    ownerId: meId,
    motive: p.motive,
    likes: p.likes,
    wantsNewsletter: true,
    cadenceIdealDays: null,
    cadenceWorstDays: null,
    pausedUntilOn: null,
  }) as const;

export function customerOf(n: number): Customer | null {
  const p = sketchOf(customerIdOf(n));
  if (!p) return null;
  const days = p.orders;
  return {
    ...fields(p),
    id: customerIdOf(n),
    displayName: displayName(p),
    ownerName: 'Sigríður Halldórsdóttir',
    segmentName: 'Home',
    source: 'file',
    contactPoints: pointsOf(n, p),
    consents: [{ channel: 'email', basis: 'customer', source: 'import', givenOn: '2026-01-05', withdrawnOn: null }],
    tags: [],
    occasions: occasionsOf(n),
    rhythm: {
      orderCount: days.length,
      revenue: { minor: p.unit * days.length, currency: p.currency },
      firstOrderOn: days[0] ?? null,
      lastOrderOn: lastOf(days),
      lastContactOn: '2026-12-02',
      expectedGapDays: 270,
      gapLowDays: 210,
      gapHighDays: 330,
      gapSource: days.length > 2 ? 'own' : 'segment',
      lateSinceOn: '2027-02-03',
      chanceToBuy: 0.31,
      gaps: gapsOf(days),
    },
    archivedAt: null,
    createdAt: now - 9e10,
    updatedAt: now - 4e8,
  };
}

export function rowOf(n: number): CustomerRow | null {
  const c = customerOf(n);
  const p = sketchOf(customerIdOf(n));
  if (!c || !p) return null;
  return {
    id: c.id,
    displayName: c.displayName,
    kind: c.kind,
    language: c.language,
    city: p.city,
    email: c.contactPoints[0]?.value ?? null,
    phone: p.phone === null ? null : '+354 555 0134',
    segmentName: c.segmentName,
    ownerName: c.ownerName,
    orderCount: c.rhythm.orderCount,
    revenue: c.rhythm.revenue,
    lastOrderOn: c.rhythm.lastOrderOn,
    lastContactOn: '2026-12-02',
    lateSinceOn: n % 2 ? '2027-02-03' : null,
    nextTouchOn: today,
  };
}

export function ordersOf(n: number): OrderView[] {
  const p = sketchOf(customerIdOf(n));
  return (p?.orders ?? [])
    .map((orderedOn, i): OrderView => {
      const total = { minor: p?.unit ?? 0, currency: p?.currency ?? 'EUR' };
      return { id: idOf(6, n * 100 + i), orderedOn, total, lines: [{ description: p?.product ?? '', quantity: 1, total }] };
    })
    .reverse();
}

export function timelineOf(n: number): TimelineItem[] {
  const p = sketchOf(customerIdOf(n));
  const blank = { at: null, money: null };
  return [
    {
      ...blank,
      id: idOf(7, n * 10),
      kind: 'touch',
      on: '2026-12-02',
      channel: 'call',
      direction: 'out',
      result: 'answered',
      text: p?.said ?? '',
      who: 'Sigríður Halldórsdóttir',
    },
    {
      ...blank,
      id: idOf(7, n * 10 + 1),
      kind: 'note',
      on: '2026-11-11',
      channel: null,
      direction: null,
      result: null,
      text: p?.likes ?? '',
      who: 'Tamás Vígh',
    },
    {
      ...blank,
      id: idOf(7, n * 10 + 2),
      kind: 'order',
      on: lastOf(p?.orders ?? []),
      channel: null,
      direction: null,
      result: null,
      text: p?.product ?? '',
      who: null,
      money: { minor: p?.unit ?? 0, currency: p?.currency ?? 'EUR' },
    },
  ];
}
