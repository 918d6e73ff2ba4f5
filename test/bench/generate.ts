// A big, made-up base: the same rows for the same seed, spread as a team that keeps up with its customers would have them.
import { sql } from 'drizzle-orm';
import type { Channel } from '#contract/words';
import type { Db } from '#db/open';
import { dayFromNumber, dayNumber } from '#kit/days';

export interface BigSize {
  customers: number;
  touches: number;
  orders: number;
  seed: number;
  /** The day the base is as of; every contact and order lies before it. */
  today?: string;
}

/** Uniform numbers 0..1 from a 32-bit seed (Mulberry32, Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const given = ['Anna', 'Katalin', 'Jón', 'Guðrún', 'Špela', 'Janez', 'Ingrid', 'Ole', 'Zsófia', 'Győző', 'Sigríður', 'Emily'];
const family = ['Nagy', 'Kovács', 'Szabó', 'Novak', 'Žagar', 'Hansen', 'Østby', 'Jónsdóttir', 'Ármannsson', 'Baker', 'Tóth', 'Krajnc'];
const towns = ['Budapest', 'Győr', 'Ljubljana', 'Koper', 'Oslo', 'Bergen', 'Reykjavík', 'Akureyri', 'Leeds', 'Bath'];
const goods = ['Oak floor', 'Corner sofa', 'Fridge', 'Camera', 'Shop texts', 'Smoked sausages', 'Dining table', 'Winter tyres'];
const channels: readonly Channel[] = ['email', 'call', 'email', 'call', 'post', 'sms'];
/** Salespeople who share the work. */
const team = 15;
const segments = [
  { key: 'big-furniture', interval: 540, ideal: 90, worst: 180 },
  { key: 'big-camera', interval: 365, ideal: 60, worst: 120 },
  { key: 'big-copy', interval: 120, ideal: 30, worst: 60 },
  { key: 'big-food', interval: 14, ideal: 14, worst: 30 },
] as const;

const pad = (value: number, length: number) => value.toString(16).padStart(length, '0');
/** A UUIDv7 made of a kind and a number: rises with the number. */
const idOf = (kind: number, number: number) => `019a0000-${pad(kind, 4)}-7000-8000-${pad(number, 12)}`;

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ð/g, 'd').replace(/[øØ]/g, 'o').toLowerCase();

interface Making extends BigSize {
  db: Db;
  day: number;
  random: () => number;
  pick: <T>(from: readonly T[]) => T;
}

/** Fills an empty, migrated database. The touches and orders are shared out unevenly: some customers have many, most have few. */
export function generateBig(db: Db, size: BigSize): void {
  const random = randomFrom(size.seed);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[Math.floor(random() * from.length)];
    if (one === undefined) throw new RangeError('Nothing to pick from');
    return one;
  };
  const making: Making = { ...size, db, random, pick, day: dayNumber(size.today ?? '2026-11-18') };
  makeSegments(making);
  const batch = 5000;
  let touchesMade = 0;
  let ordersMade = 0;
  for (let from = 0; from < size.customers; from += batch) {
    const to = Math.min(size.customers, from + batch);
    db.transaction(() => {
      makeCustomers(making, from, to);
      touchesMade = makeTouches(making, { from, to, made: touchesMade });
      ordersMade = makeOrders(making, { from, to, made: ordersMade });
    });
  }
  db.run(sql`analyze`);
}

function makeSegments({ db }: Making): void {
  const insert = db.$client.prepare(
    'insert into segments (id, key, name, is_default, expected_interval_days, decision_days, cadence_ideal_days, cadence_worst_days, created_at, updated_at) values (?, ?, ?, 0, ?, 30, ?, ?, 0, 0)',
  );
  for (const [number, { key, interval, ideal, worst }] of segments.entries()) insert.run(idOf(1, number), key, key, interval, ideal, worst);
}

function makeCustomers({ db, random, pick }: Making, from: number, to: number): void {
  const customer = db.$client.prepare(
    `insert into customers (id, kind, display_name, sort_key, search_text, given_name, family_name, name_order, language, address_form, country, segment_id, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, 'given-first', ?, 'formal', ?, ?, 1700000000000, 1700000000000)`,
  );
  const point = db.$client.prepare(
    'insert into contact_points (id, customer_id, kind, value, normalized, is_primary, city, created_at, updated_at) values (?, ?, ?, ?, ?, 1, ?, 0, 0)',
  );
  const consent = db.$client.prepare(
    "insert into consents (id, customer_id, channel, basis, source, given_on, created_at, updated_at) values (?, ?, ?, ?, 'import', '2024-01-01', 0, 0)",
  );
  const occasion = db.$client.prepare(
    "insert into occasions (id, customer_id, kind, month, day, year, active, created_at, updated_at) values (?, ?, 'birthday', ?, ?, ?, 1, 0, 0)",
  );
  for (let number = from; number < to; number += 1) {
    const id = idOf(2, number);
    const [first, last, town] = [pick(given), pick(family), pick(towns)];
    const country = pick(['HU', 'SI', 'NO', 'IS', 'GB']);
    const email = `${fold(first)}.${fold(last)}${number}@example.org`;
    const words = `${fold(first)} ${fold(last)} ${fold(town)} ${email}`;
    customer.run(
      id,
      random() < 0.1 ? 'company' : 'person',
      `${first} ${last}`,
      `${fold(last)} ${fold(first)}`,
      words,
      first,
      last,
      pick(['hu', 'sl', 'nb', 'is', 'en']),
      country,
      idOf(1, number % segments.length),
    );
    point.run(idOf(3, number), id, 'email', email, email, town);
    if (random() < 0.7) point.run(idOf(4, number), id, 'phone', `+3630${number}`, `+3630${number}`, town);
    for (const [kind, channel] of [
      [5, 'email'],
      [6, 'call'],
    ] as const)
      if (random() < 0.85) consent.run(idOf(kind, number), id, channel, pick(['consent', 'customer', 'customer', 'unknown']));
    if (random() < 0.4)
      occasion.run(idOf(7, number), id, 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28), random() < 0.5 ? 1950 + Math.floor(random() * 50) : null);
  }
}

/** How many of `total` fall to customer `number`: twice the mean times the square of a uniform number, the rest at the end. */
function share(making: Making, about: { total: number; made: number; number: number }): number {
  const left = about.total - about.made;
  const customersLeft = making.customers - about.number;
  if (customersLeft === 1) return left;
  return Math.min(left, Math.round((left / customersLeft) * 3 * making.random() ** 2));
}

interface Span {
  from: number;
  to: number;
  made: number;
}

/** Most customers were heard of within their cadence; about one in twenty is overdue. */
function lastContactAgo(making: Making, number: number): number {
  const { ideal, worst } = segments[number % segments.length] ?? segments[0];
  return making.random() < 0.95 ? Math.floor(making.random() * ideal * 0.95) : Math.floor(ideal + making.random() * worst * 3);
}

function makeTouches(making: Making, { from, to, made }: Span): number {
  const { db, random, pick, day } = making;
  const insert = db.$client.prepare(
    `insert into touches (id, customer_id, channel, direction, state, done_on, done_at, technical_outcome, summary, salesperson_id, created_at, updated_at) values (?, ?, ?, ?, 'done', ?, ?, ?, ?, ?, 0, 0)`,
  );
  let next = made;
  for (let number = from; number < to; number += 1) {
    const count = share(making, { total: making.touches, made: next, number });
    let on = day - lastContactAgo(making, number);
    for (let i = 0; i < count; i += 1) {
      const channel = pick(channels);
      const technical = channel === 'call' ? pick(['answered', 'answered', 'no-answer']) : null;
      insert.run(
        idOf(8, next),
        idOf(2, number),
        channel,
        random() < 0.85 ? 'out' : 'in',
        dayFromNumber(on),
        on * 86_400_000 + 36_000_000,
        technical,
        'Talked about the new range.',
        idOf(11, Math.floor(random() * team)),
      );
      next += 1;
      on -= 5 + Math.floor(random() * 120);
    }
  }
  return next;
}

function makeOrders(making: Making, { from, to, made }: Span): number {
  const { db, random, pick, day } = making;
  const order = db.$client.prepare(
    "insert into orders (id, customer_id, ordered_on, total_minor, currency, fingerprint, created_at, updated_at) values (?, ?, ?, ?, 'EUR', ?, 0, 0)",
  );
  const line = db.$client.prepare('insert into order_lines (id, order_id, position, description, quantity, total_minor) values (?, ?, 1, ?, 1, ?)');
  let next = made;
  for (let number = from; number < to; number += 1) {
    const { interval } = segments[number % segments.length] ?? segments[0];
    const count = share(making, { total: making.orders, made: next, number });
    let on = day - Math.floor(random() * interval * 1.3);
    for (let i = 0; i < count; i += 1) {
      const total = 1000 + Math.floor(random() ** 3 * 500_000);
      order.run(idOf(9, next), idOf(2, number), dayFromNumber(on), total, `big-${next}`);
      line.run(idOf(10, next), idOf(9, next), pick(goods), total);
      next += 1;
      on -= 1 + Math.floor(interval * (0.5 + random()));
    }
  }
  return next;
}
