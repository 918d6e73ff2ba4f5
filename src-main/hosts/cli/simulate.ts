// A year of the demo team in minutes: the real planner and the real queue are asked every day, and simple people work through what they say.
// Everything happens in a folder of its own that is gone afterwards, with a clock that is walked from day to day. No mail leaves.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { PublicDay } from '#contract/occasions';
import type { Queue, QueueRow } from '#contract/touches';
import type { Channel, Day, HoldRule, Language } from '#contract/words';
import { type Chance, chanceFrom } from '#db/demo/chance';
import { refreshJourneys } from '#features/journeys';
import { keepPublicYears } from '#features/occasions';
import { planEverybody } from '#features/touches';
import { addDays, daysBetween, isoWeekday } from '#kit/days';
import { readyTexts } from '#kit/journeys';
import { countryDefaults } from '#kit/languages';
import { whySentence } from '#kit/why';
import { type App, startApp } from '../../app.ts';
import { takeIdsFrom } from '../../ports/ids.ts';
import { silentNotifier } from '../../ports/notifier.ts';
import { noOpener } from '../../ports/opener.ts';
import { passphraseSecrets } from '../../ports/passphrase-secrets.ts';
import { type SimulatedClock, simulatedClock } from './simulated-clock.ts';
import { awayWeeks, type DayKind, dayKind, spansOf } from './simulated-days.ts';
import { type CameIn, comeIn, mayLetGo, type World, workOn } from './simulated-world.ts';

export interface Simulation {
  startOn: Day;
  days: number;
  seed: number;
  language: Language;
  /** Minutes a day; null: what the demo team has on a usual day. */
  minutes: number | null;
}

export interface SimulatedLine {
  customer: string;
  channel: Channel;
  dueOn: Day;
  minutes: number;
  why: string;
  rules: string[];
  done: string;
}

export interface SimulatedHold {
  customer: string;
  channel: Channel;
  rule: HoldRule;
  releasedOn: Day | null;
  dueOn: Day;
}

export interface SimulatedDay {
  on: Day;
  kind: DayKind;
  lines: SimulatedLine[];
  minutes: number;
  /** Due and not asked for on this day: it did not fit, or nobody was there. */
  waiting: number;
  held: SimulatedHold[];
  letGo: string[];
  cameIn: CameIn;
  /** Days since which the most overdue of the queue was due, and whose it is; null where nothing is overdue. */
  longest: { customer: string; days: number } | null;
}

export interface SimulatedYear extends Simulation {
  walked: SimulatedDay[];
}

export interface Watchers {
  onDay?: (day: SimulatedDay) => void;
  /** Called with the running core before a day is worked through, with what the queue said, and after it. */
  look?: (app: App, when: 'morning' | 'evening', queue: Queue) => void;
}

const countryOf: Record<Language, string> = { is: 'IS', hu: 'HU', sl: 'SI', nb: 'NO', en: 'GB' };
const nobodyCame: CameIn = { orders: 0, enquiries: 0, complaints: 0, replies: 0 };
/** The calendar answers for so many days at once. */
const calendarDays = 90;
/** An hour at which people may be rung wherever the demo customers live. */
const startOfWork = '10:30';

/** Walks the demo team through so many days. The same simulation gives the same days. */
export async function simulate(simulation: Simulation, watchers: Watchers = {}): Promise<SimulatedYear> {
  const { startOn, seed, language } = simulation;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'comeback-simulated-'));
  const clock = simulatedClock(startOn, countryDefaults(countryOf[language]).timeZone);
  const giveBackIds = takeIdsFrom({ now: clock.now, fill: filledBy(chanceFrom(seed + 1)) });
  try {
    const ports = { clock, notifier: silentNotifier, opener: noOpener, secrets: passphraseSecrets(dataDir) };
    const app = await startApp({ dataDir, host: 'cli', systemLanguage: language, loop: false, ports });
    try {
      await app.beginDemo();
      return { ...simulation, walked: await walk(app, clock, simulation, watchers) };
    } finally {
      await app.stop();
    }
  } finally {
    giveBackIds();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const filledBy = (chance: Chance) => (bytes: Uint8Array) => {
  for (let place = 0; place < bytes.length; place += 1) bytes[place] = chance.whole(0, 255);
};

async function walk(app: App, clock: SimulatedClock, simulation: Simulation, { onDay, look }: Watchers): Promise<SimulatedDay[]> {
  const { startOn, days, language, seed, minutes } = simulation;
  const client = createRouterClient(app.router, { context: app.context });
  const { workDays } = await client.team.me();
  const away = awayWeeks(startOn, days);
  if (away) await client.team.saveAbsence({ absence: { ...away, due: 'keep', occasions: 'keep', standInId: null } });
  const publicDays = await publicDaysOf(client, simulation);
  const segments = await client.customers.segments();
  const gaps = new Map(segments.map(({ name, expectedIntervalDays }) => [name, expectedIntervalDays]));
  const world: World = { client, clock, chance: chanceFrom(seed), language, replies: [], gaps };
  const walked: SimulatedDay[] = [];
  for (let passed = 0; passed < days; passed += 1) {
    const on = addDays(startOn, passed);
    clock.moveTo(on, '04:00');
    await keepPublicYears(app.context);
    await refreshJourneys(app.context);
    await planEverybody(app.context);
    clock.moveTo(on, startOfWork);
    const kind = dayKind(on, { away, workDays, publicDays });
    const cameIn = kind === 'worked' ? await morning(world) : nobodyCame;
    const queue = await client.touches.queue({ minutes, laterLimit: 0 });
    look?.(app, 'morning', queue);
    const day = await aDay(world, { kind, cameIn, queue });
    if (look) look(app, 'evening', await client.touches.queue({ minutes, laterLimit: 0 }));
    walked.push(day);
    onDay?.(day);
  }
  return walked;
}

async function publicDaysOf(client: World['client'], { startOn, days }: Simulation): Promise<Map<Day, PublicDay['kind']>> {
  const { country } = await client.team.settings();
  // The offices of Britain close by region; the demo team sits in England.
  if (country === 'GB') await client.occasions.saveRegion({ country, region: 'ENG' });
  const found = new Map<Day, PublicDay['kind']>();
  for (const { from, to } of spansOf(startOn, days, calendarDays)) {
    const calendar = await client.occasions.calendar({ from, to, ownerId: null, perDay: 1 });
    for (const day of calendar.publicDays) if (day.country === country) found.set(day.on, day.kind);
  }
  return found;
}

/** What came in by itself; every other Monday there is something new to tell. */
async function morning(world: World): Promise<CameIn> {
  const today = world.clock.today();
  if (isoWeekday(today) === 1 && daysBetween('2024-01-01', today) % 14 === 0) {
    const fields = { link: null, language: null, untilOn: addDays(today, 120), customerId: null, trade: null };
    await world.client.letters.news.save({ id: null, title: today, text: today, ...fields });
  }
  return comeIn(world);
}

const isDue = ({ group }: QueueRow) => group === 'overdue' || group === 'today';

async function aDay(world: World, { kind, cameIn, queue }: { kind: DayKind; cameIn: CameIn; queue: Queue }): Promise<SimulatedDay> {
  const { today } = queue;
  const due = queue.rows.filter(isDue);
  const asked = kind === 'worked' ? due.filter(({ fitsToday }) => fitsToday) : [];
  const lines: SimulatedLine[] = [];
  for (const row of asked) lines.push({ ...lineOf(row, world, today), done: await workOn(world, row) });
  const letGo = kind === 'worked' ? await mayLetGo(world, queue.held) : null;
  return {
    on: today,
    kind,
    lines,
    minutes: asked.reduce((sum, row) => sum + row.minutes, 0),
    waiting: due.length - asked.length,
    held: queue.held.filter(({ dueOn }) => dueOn <= today).flatMap(heldOf),
    letGo: letGo ? [letGo.name] : [],
    cameIn,
    longest: longestOf(due, today),
  };
}

const lineOf = ({ name, channel, dueOn, minutes, reasons }: QueueRow, { language }: World, today: Day) => ({
  customer: name,
  channel,
  dueOn,
  minutes,
  why: whySentence(reasons, { today, language, ready: readyTexts[language] }),
  rules: reasons.map(({ rule }) => rule),
});

const heldOf = ({ name, channel, hold, dueOn }: QueueRow): SimulatedHold[] =>
  hold ? [{ customer: name, channel, rule: hold.rule, releasedOn: hold.releasedOn, dueOn }] : [];

function longestOf(due: readonly QueueRow[], today: Day): SimulatedDay['longest'] {
  const [first] = due.filter(({ dueOn }) => dueOn < today).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return first ? { customer: first.name, days: daysBetween(first.dueOn, today) } : null;
}
