// The demo team, put into an empty database: every screen has something worth seeing from the first minute.
import type { Day, Id } from '#contract/words';
import { makeDemoBatches } from '#db/demo/batches';
import { type DemoCustomer, makeDemoCustomers } from '#db/demo/make';
import type { Db, Tx } from '#db/open';
import { ensureSegments, insertCustomers } from '#features/customers';
import { ensureStock } from '#features/letters';
import { insertOrders } from '#features/orders';
import { addSalesperson, defaultSalesperson, type Founding, foundTeam, saveSetting } from '#features/team';
import { addDays } from '#kit/days';
import type { Clock } from '../../ports/clock.ts';
import { newId } from '../../ports/ids.ts';
import { basisOfPerson, fieldsOfPerson } from './rules.ts';
import { type Seat, writeJourneys } from './service-journeys.ts';
import { type Desk, instantOf, writePast } from './service-past.ts';
import { insertDemoMatter, insertDemoOccasions, insertPastTouches } from './store.ts';

const source = 'demo';

/** Where the demo customers said that they may be contacted. */
const saidOn: Record<Founding['language'], string> = {
  is: 'pöntunareyðublað',
  hu: 'megrendelőlap',
  sl: 'naročilnica',
  nb: 'bestillingsskjema',
  en: 'order form',
};

/** Founds the team with the demo customers in it, in one transaction. Answers how many there are and who sits at the desk. */
export function loadDemoTeam(db: Db, clock: Clock, founding: Founding): { customers: number; meId: Id } {
  const people = makeDemoCustomers(clock.today());
  return db.transaction((tx) => {
    const meId = foundTeam(tx, clock, founding);
    const colleague = (name: string, language: Founding['language'], zone: string) =>
      addSalesperson(tx, clock, { ...defaultSalesperson(name, language, zone), isManager: false });
    const ownerIds = [meId, meId, meId, colleague('Hanne Lie', 'nb', 'Europe/Oslo'), meId, colleague('Bíró Nóra', 'hu', 'Europe/Budapest')];
    saveSetting(tx, 'demo', true, clock.now(), meId);
    const desk = { at: clock.now(), today: clock.today(), zone: founding.timeZone, meId, ownerIds };
    const customerIds = writePeople(tx, people, desk, founding);
    ensureStock(tx, clock.now());
    writePast(tx, makeDemoBatches(people, clock.today(), founding.language), customerIds, desk);
    writeJourneys(tx, { db, clock }, new Map(customerIds.map((id, place) => [id, seatOf(people, place, desk)])), desk);
    return { customers: people.length, meId };
  });
}

function seatOf(people: readonly DemoCustomer[], place: number, { ownerIds, meId }: Desk): Seat {
  const one = people[place];
  if (!one) throw new Error('A demo customer is nobody');
  return { said: one.country.said, isMine: ownerIds[place % ownerIds.length] === meId, hasComplaint: one.matter?.kind === 'complaint' };
}

/** Answers the ids, in the order of the people. */
function writePeople(tx: Tx, people: readonly DemoCustomer[], desk: Desk, founding: Founding): Id[] {
  const segments = new Map(ensureSegments(tx, founding.language, desk.at).map(({ key, id }) => [key, id]));
  const origin = { importId: null, at: desk.at, by: desk.meId };
  const ids: Id[] = [];
  for (const [position, one] of people.entries()) {
    const { person, country } = one;
    const segmentId = segments.get(person.segment);
    const ownerId = desk.ownerIds[position % desk.ownerIds.length];
    if (!segmentId || !ownerId) throw new Error(`The demo team names an unknown segment: ${person.segment}`);
    const [customerId] = insertCustomers(
      tx,
      [
        {
          fields: fieldsOfPerson(person, { language: country.language, country: country.country, segmentId, ownerId }),
          source,
          points: pointsOf(one),
          consents: consentsOf(one, position, { today: desk.today, language: founding.language }),
          notes: [person.note],
        },
      ],
      { ...origin, at: instantOf(addDays(desk.today, -200), 9, desk.zone) },
    );
    if (!customerId) throw new Error('A demo customer was not written');
    writeHistory(tx, one, customerId, desk);
    ids.push(customerId);
  }
  return ids;
}

function pointsOf({ email, phone, street, postalCode, city }: DemoCustomer) {
  return [
    { kind: 'email' as const, value: email },
    { kind: 'phone' as const, value: phone },
    { kind: 'post' as const, value: '', street, postalCode, city },
  ];
}

function consentsOf({ person, country, firstOrderOn }: DemoCustomer, position: number, { today, language }: { today: Day; language: Founding['language'] }) {
  const givenOn = firstOrderOn ?? addDays(today, -40);
  return basisOfPerson(country.country, position).map(([channel, basis]) => ({
    channel,
    basis,
    source: saidOn[language],
    givenOn,
    withdrawnOn: person.stopped && channel === 'email' ? addDays(today, -90) : null,
  }));
}

function writeHistory(tx: Tx, one: DemoCustomer, customerId: Id, desk: Desk): void {
  const stamp = { createdAt: desk.at, updatedAt: desk.at, updatedBy: desk.meId };
  const orders = one.orders.map(({ on, lines }) => ({
    customerId,
    orderedOn: on,
    currency: one.country.currency,
    source,
    lines: lines.map(({ name, quantity, totalMinor }) => ({ description: name, quantity, totalMinor })),
  }));
  insertOrders(tx, orders, { importId: null, at: desk.at, by: desk.meId });
  insertPastTouches(
    tx,
    one.touches.map((touch) => ({
      id: newId(),
      customerId,
      salespersonId: desk.meId,
      channel: touch.channel,
      direction: touch.direction,
      state: 'done' as const,
      doneOn: touch.on,
      doneAt: instantOf(touch.on, touch.hour, desk.zone),
      summary: touch.text || null,
      technicalOutcome: touch.technical,
      businessOutcome: touch.business,
      ...(touch.essentials.length > 0 && { essentials: touch.essentials, essentialsOn: addDays(touch.on, -1), feedback: touch.feedback }),
      ...stamp,
    })),
  );
  insertDemoOccasions(
    tx,
    one.occasions.map((occasion) => ({ id: newId(), customerId, ...occasion, ...stamp })),
  );
  if (one.matter) insertDemoMatter(tx, { id: newId(), customerId, ownerId: desk.meId, ...one.matter, ...stamp });
}
