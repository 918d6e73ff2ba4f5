// Run as a process of its own: opens the desk and saves customers as fast as it can, saying each number once it is acknowledged.
import { writeSync } from 'node:fs';
import { desc } from 'drizzle-orm';
import { customers, notes } from '../../db/schema/index.ts';
import { openDesk } from '../../db/store.ts';
import { aCustomer, aNote } from './builders.ts';

const [dataDir = '', onlyLook] = process.argv.slice(2);
const desk = openDesk({ dataDir, appVersion: '1.0.0', host: 'test', now: () => Date.now() });
if (desk.problem) {
  writeSync(1, `problem ${JSON.stringify(desk.problem)}\n`);
  process.exit(1);
}
const { db } = desk;
const last = db.select({ familyName: customers.familyName }).from(customers).orderBy(desc(customers.searchNo)).limit(1).get();
const found = db.select({ id: notes.id }).from(notes).all().length;
writeSync(1, `found ${found}\n`);
if (onlyLook) process.exit(0);
for (let n = Number(last?.familyName ?? 0) + 1; ; n++) {
  db.transaction((tx) => {
    const { id } = aCustomer(tx, { familyName: String(n) });
    aNote(tx, id, `note ${n}`);
  });
  writeSync(1, `saved ${n}\n`);
}
