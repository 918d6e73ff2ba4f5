// Rows for tests: each builder states what matters and fills in the rest with the plainest thing.
import { eq } from 'drizzle-orm';
import type { Id } from '#contract/words';
import type { Reader } from '#db/open';
import {
  consents,
  contactPoints,
  customers,
  matters,
  notes,
  occasions,
  orderLines,
  orders,
  products,
  salespeople,
  segments,
  templates,
  templateVariants,
  touches,
} from '#db/schema/index';
import { newId } from '../../src-main/ports/ids.ts';

/** Noon of 1 January 2026, UTC: when the rows of tests were made, unless they say otherwise. */
const madeAt = 1_767_268_800_000;
const edited = { createdAt: madeAt, updatedAt: madeAt };
const counter = { next: 1 };
const nextNumber = () => counter.next++;

export function aSalesperson(db: Reader, fields: Partial<typeof salespeople.$inferInsert> = {}) {
  const row = {
    id: newId(),
    name: 'Anna Bíró',
    email: 'anna@example.hu',
    signature: 'Bíró Anna',
    languages: ['hu', 'en'] as const,
    interfaceLanguage: 'en' as const,
    workDays: [1, 2, 3, 4, 5],
    dayStart: '09:00',
    dayEnd: '17:00',
    digestAt: '08:30',
    minutesPerDay: 50,
    timeZone: 'Europe/Budapest',
    ...edited,
  };
  return db
    .insert(salespeople)
    .values({ ...row, languages: [...row.languages], ...fields })
    .returning()
    .get();
}

export function aSegment(db: Reader, fields: Partial<typeof segments.$inferInsert> = {}) {
  const key = `segment-${nextNumber()}`;
  const row = { id: newId(), key, name: key, expectedIntervalDays: 365, decisionDays: 30, cadenceIdealDays: 60, cadenceWorstDays: 120, ...edited };
  return db
    .insert(segments)
    .values({ ...row, ...fields })
    .returning()
    .get();
}

/** The default segment: the one there is, or a plain one (a year between orders, hears from us every 60 days). */
export function theDefaultSegment(db: Reader) {
  return db.select().from(segments).where(eq(segments.isDefault, true)).get() ?? aSegment(db, { key: 'general', name: 'General', isDefault: true });
}

/** A Hungarian person, addressed formally, without contact points: see `anEmail`, `aPhone`, `aConsent`. */
export function aCustomer(db: Reader, fields: Partial<typeof customers.$inferInsert> = {}) {
  const givenName = fields.givenName ?? 'Katalin';
  const familyName = fields.familyName ?? `Nagy${nextNumber()}`;
  const displayName = fields.displayName ?? fields.companyName ?? `${familyName} ${givenName}`;
  const row = {
    id: newId(),
    kind: 'person' as const,
    displayName,
    sortKey: displayName.toLowerCase(),
    searchText: displayName.toLowerCase(),
    givenName,
    familyName,
    nameOrder: 'family-first' as const,
    language: 'hu' as const,
    addressForm: 'formal' as const,
    country: 'HU',
    segmentId: fields.segmentId ?? theDefaultSegment(db).id,
    ...edited,
  };
  return db
    .insert(customers)
    .values({ ...row, ...fields })
    .returning()
    .get();
}

export function anEmail(db: Reader, customerId: Id, value = `somebody${nextNumber()}@example.hu`, fields: Partial<typeof contactPoints.$inferInsert> = {}) {
  return db
    .insert(contactPoints)
    .values({ id: newId(), customerId, kind: 'email', value, normalized: value.toLowerCase(), isPrimary: true, ...edited, ...fields })
    .returning()
    .get();
}

/** `e164` like '+36301234567'. */
export function aPhone(db: Reader, customerId: Id, e164 = `+3630${String(1_000_000 + nextNumber())}`, fields: Partial<typeof contactPoints.$inferInsert> = {}) {
  const reversedDigits = [...e164.replace(/\D/g, '')].reverse().join('');
  return db
    .insert(contactPoints)
    .values({ id: newId(), customerId, kind: 'phone', value: e164, normalized: e164, reversedDigits, isPrimary: true, ...edited, ...fields })
    .returning()
    .get();
}

export function aConsent(db: Reader, customerId: Id, fields: Partial<typeof consents.$inferInsert> = {}) {
  return db
    .insert(consents)
    .values({ id: newId(), customerId, channel: 'email', basis: 'consent', source: 'test', givenOn: '2024-01-01', ...edited, ...fields })
    .returning()
    .get();
}

export function anOccasion(db: Reader, customerId: Id, fields: Partial<typeof occasions.$inferInsert> = {}) {
  return db
    .insert(occasions)
    .values({ id: newId(), customerId, kind: 'birthday', month: 3, day: 15, ...edited, ...fields })
    .returning()
    .get();
}

/** One order with one line of `product`; the whole amount (in minor units) is on that line. */
export function anOrder(db: Reader, customerId: Id, { product = 'Oak floor', ...fields }: Partial<typeof orders.$inferInsert> & { product?: string } = {}) {
  const order = db
    .insert(orders)
    .values({
      id: newId(),
      customerId,
      orderedOn: '2026-02-10',
      totalMinor: 120_000,
      currency: 'HUF',
      fingerprint: `test-${nextNumber()}`,
      ...edited,
      ...fields,
    })
    .returning()
    .get();
  const foldedName = product.toLowerCase();
  const known = db.select().from(products).where(eq(products.foldedName, foldedName)).get();
  const productId = known?.id ?? newId();
  if (!known)
    db.insert(products)
      .values({ id: productId, name: product, foldedName, ...edited })
      .run();
  db.insert(orderLines)
    .values({ id: newId(), orderId: order.id, productId, position: 1, description: product, quantity: 1, totalMinor: order.totalMinor })
    .run();
  return order;
}

/** A planned e-mail due on 18 November 2026, without reasons. */
export function aTouch(db: Reader, customerId: Id, fields: Partial<typeof touches.$inferInsert> = {}) {
  const row = { id: newId(), customerId, channel: 'email', direction: 'out', state: 'planned', dueOn: '2026-11-18', reasons: [], worth: 1, ...edited } as const;
  return db
    .insert(touches)
    .values({ ...row, reasons: [...row.reasons], ...fields })
    .returning()
    .get();
}

/** Something that already happened: an e-mail we sent, unless told otherwise. */
export function aDoneTouch(db: Reader, customerId: Id, doneOn: string, fields: Partial<typeof touches.$inferInsert> = {}) {
  return aTouch(db, customerId, { state: 'done', dueOn: null, worth: null, doneOn, doneAt: Date.parse(`${doneOn}T10:00:00Z`), ...fields });
}

export function aMatter(db: Reader, customerId: Id, fields: Partial<typeof matters.$inferInsert> = {}) {
  return db
    .insert(matters)
    .values({ id: newId(), customerId, kind: 'enquiry', title: 'Asked about an oak floor', openedOn: '2026-11-10', ...edited, ...fields })
    .returning()
    .get();
}

export function aNote(db: Reader, customerId: Id, text = 'Likes to talk about the garden.', fields: Partial<typeof notes.$inferInsert> = {}) {
  return db
    .insert(notes)
    .values({ id: newId(), customerId, text, at: madeAt, ...edited, ...fields })
    .returning()
    .get();
}

/** A letter with one formal Hungarian variant. */
export function aTemplate(
  db: Reader,
  { variant = {}, ...fields }: Partial<typeof templates.$inferInsert> & { variant?: Partial<typeof templateVariants.$inferInsert> } = {},
) {
  const template = db
    .insert(templates)
    .values({ id: newId(), key: `template-${nextNumber()}`, name: 'A letter', kind: 'letter', purpose: 'other', channel: 'email', ...edited, ...fields })
    .returning()
    .get();
  db.insert(templateVariants)
    .values({ id: newId(), templateId: template.id, language: 'hu', addressForm: 'formal', subject: 'Tárgy', body: 'Szöveg.', ...edited, ...variant })
    .run();
  return template;
}
