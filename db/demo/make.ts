// The demo team: some 120 customers in five languages with four years behind them, all dated from the day it is made, so that
// there is always a birthday today, a complaint open and somebody later than usual. The same day gives the same team.
import type { BusinessOutcome, Channel, Day, Direction, Essential, Feedback, MatterKind, TechnicalOutcome } from '#contract/words';
import { addDays, dayOf, daysBetween, monthOf } from '#kit/days';
import { type Chance, chanceFrom } from './chance.ts';
import { britain } from './people/en.ts';
import { hungary } from './people/hu.ts';
import { iceland } from './people/is.ts';
import { norway } from './people/nb.ts';
import { slovenia } from './people/sl.ts';
import type { DemoCountry, DemoPerson, DemoProduct } from './shapes.ts';

export interface DemoOrder {
  on: Day;
  lines: { name: string; quantity: number; totalMinor: number }[];
  totalMinor: number;
}

export interface DemoTouch {
  on: Day;
  hour: number;
  channel: Channel;
  direction: Direction;
  text: string;
  technical: TechnicalOutcome | null;
  business: BusinessOutcome | null;
  /** What it was of the four things a purchase deserves. */
  essentials: Essential[];
  feedback: Feedback | null;
}

export interface DemoOccasion {
  kind: 'birthday' | 'favourite-holiday';
  month: number | null;
  day: number | null;
  year: number | null;
  rule: string | null;
  label: string | null;
  story: string | null;
}

export interface DemoCustomer {
  person: DemoPerson;
  country: DemoCountry;
  email: string;
  phone: string;
  street: string;
  postalCode: string;
  city: string;
  firstOrderOn: Day | null;
  orders: DemoOrder[];
  touches: DemoTouch[];
  occasions: DemoOccasion[];
  matter: { kind: MatterKind; title: string; openedOn: Day } | null;
}

export const demoCountries: readonly DemoCountry[] = [iceland, hungary, slovenia, norway, britain];

/** Days between two orders of a steady customer in the demo, by segment. */
const gapDays: Record<string, number> = { 'furniture-floor': 260, appliance: 330, car: 350, camera: 150, 'food-drink': 24, 'service-copy': 75 };
const historyDays = 4 * 365;

/** Everybody, as of `today`. */
export function makeDemoCustomers(today: Day): DemoCustomer[] {
  return demoCountries.flatMap((country, c) => country.people.map((person, n) => makeCustomer({ person, country, n: c * 100 + n, today })));
}

interface Seat {
  person: DemoPerson;
  country: DemoCountry;
  n: number;
  today: Day;
}

function makeCustomer(seat: Seat): DemoCustomer {
  const { person, country, n, today } = seat;
  const chance = chanceFrom(n + 1);
  const [postalCode, city] = chance.pick(country.towns);
  const orders = makeOrders(seat, chance);
  return {
    person,
    country,
    email: `${plain(person.given)}.${plain(person.family)}@${country.mailDomain}`,
    phone: country.phone(n),
    street:
      country.language === 'en'
        ? `${chance.whole(1, 90)} ${chance.pick(country.streets)}`
        : `${chance.pick(country.streets)} ${chance.whole(1, 90)}${country.language === 'hu' ? '.' : ''}`,
    postalCode,
    city,
    firstOrderOn: orders[0]?.on ?? null,
    orders,
    touches: makeTouches(seat, orders, chance),
    occasions: makeOccasions(person, today),
    matter: makeMatter(seat, chance),
  };
}

const letters: Record<string, string> = { ð: 'd', þ: 'th', æ: 'ae', ø: 'o', '’': '', ' ': '' };

function plain(name: string): string {
  const folded = name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '');
  return [...folded].map((letter) => letters[letter] ?? letter).join('');
}

/** Days before today of each order, oldest first. */
function orderAges({ person }: Seat, chance: Chance): number[] {
  const gap = gapDays[person.segment] ?? 200;
  const since: Record<DemoPerson['pace'], number> = {
    steady: gap * chance.between(0.2, 0.75),
    late: gap * chance.between(1.25, 1.9),
    gone: Math.max(gap * 3.2, 420),
    once: chance.between(190, 430),
    new: chance.between(6, 26),
    asking: chance.between(380, 700),
  };
  const ages = [since[person.pace]];
  const single = person.pace === 'once' || person.pace === 'new' || person.pace === 'asking';
  for (let age = ages[0] ?? 0; !single && ages.length < 60; ) {
    age += gap * chance.between(0.82, 1.18);
    if (age > historyDays) break;
    ages.push(age);
  }
  return ages.map(Math.round).reverse();
}

function makeOrders(seat: Seat, chance: Chance): DemoOrder[] {
  const { person, country, today } = seat;
  const choices = country.products.filter((product) => product.segment === person.segment);
  const big = choices[0];
  if (!big || (person.pace === 'asking' && chance.between(0, 1) < 0.5)) return [];
  return orderAges(seat, chance).map((age, position) =>
    makeOrder({ on: addDays(today, -age), first: position === 0 ? big : chance.pick(choices), choices, chance }),
  );
}

function makeOrder({ on, first, choices, chance }: { on: Day; first: DemoProduct; choices: readonly DemoProduct[]; chance: Chance }): DemoOrder {
  const line = (product: DemoProduct) => {
    const quantity = chance.between(0, 1) < 0.75 ? 1 : 2;
    return { name: product.name, quantity, totalMinor: product.priceMinor * quantity };
  };
  const lines = [line(first)];
  const second = chance.pick(choices);
  if (second.name !== first.name && chance.between(0, 1) < 0.3) lines.push(line(second));
  return { on, lines, totalMinor: lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0) };
}

/** How long ago the last contact was, in days: most customers are due some time in the coming weeks, a good part now. */
const lastContact: Record<DemoPerson['pace'], readonly [number, number]> = {
  steady: [6, 60],
  late: [35, 120],
  gone: [30, 75],
  once: [70, 200],
  new: [4, 12],
  asking: [2, 5],
};

function makeTouches(seat: Seat, orders: readonly DemoOrder[], chance: Chance): DemoTouch[] {
  const { person, country, today, n } = seat;
  const [least, most] = lastContact[person.pace];
  const last = makeTouch(addDays(today, -chance.whole(least, most)), country, chance);
  const touches = [withLamps(person.pace === 'gone' ? asLetter(last, country, n) : last, laterLamps[n % laterLamps.length] ?? [])];
  for (const [place, order] of orders.slice(-12).entries()) {
    const on = addDays(order.on, chance.whole(5, 16));
    if (daysBetween(on, today) > most)
      touches.push(withLamps(makeTouch(on, country, chance), (n + place) % 4 === 0 ? ['follow-up', 'delight'] : ['follow-up']));
  }
  return touches.sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The team does not forget whoever stopped buying: it wrote to them lately, and hears nothing. */
const asLetter = (touch: DemoTouch, { said }: DemoCountry, n: number): DemoTouch => ({
  ...touch,
  channel: 'email',
  direction: 'out',
  text: said.email[n % said.email.length] ?? '',
  technical: null,
  business: null,
});

/** What the last contact was, in turn: some purchases have everything, some lack a thing or two. */
const laterLamps: readonly Essential[][] = [['feedback'], ['delight'], [], ['feedback', 'delight'], ['more']];

/** A call nobody answered lit nothing; who came to us told us how it was. */
function withLamps(touch: DemoTouch, essentials: Essential[]): DemoTouch {
  if (touch.technical === 'no-answer') return touch;
  if (touch.direction === 'in') return { ...touch, essentials: ['feedback'], feedback: 'good' };
  return { ...touch, essentials, feedback: essentials.includes('feedback') && touch.channel === 'call' ? 'good' : null };
}

function makeTouch(on: Day, { said }: DemoCountry, chance: Chance): DemoTouch {
  const kind = chance.between(0, 1);
  const base = { on, hour: chance.whole(9, 15), technical: null, business: null, essentials: [], feedback: null };
  if (kind < 0.4) return { ...base, channel: 'call', direction: 'out', text: chance.pick(said.call), technical: 'answered', business: 'talked' };
  if (kind < 0.5) return { ...base, channel: 'call', direction: 'out', text: '', technical: 'no-answer' };
  if (kind < 0.75) return { ...base, channel: 'email', direction: 'out', text: chance.pick(said.email) };
  if (kind < 0.92) return { ...base, channel: chance.between(0, 1) < 0.6 ? 'email' : 'call', direction: 'in', text: chance.pick(said.incoming) };
  return { ...base, channel: 'visit', direction: 'out', text: chance.pick(said.visit) };
}

function makeOccasions({ birthday, favourite }: DemoPerson, today: Day): DemoOccasion[] {
  const dated = (inDays: number) => ({ month: monthOf(addDays(today, inDays)), day: dayOf(addDays(today, inDays)) });
  const occasions: DemoOccasion[] = [];
  if (birthday) occasions.push({ kind: 'birthday', ...dated(birthday.inDays), year: birthday.year, rule: null, label: null, story: null });
  if (favourite) {
    const { month, day } = favourite.inDays === undefined ? { month: null, day: null } : dated(favourite.inDays);
    const rule = favourite.rule ?? `${two(month ?? 1)}-${two(day ?? 1)}`;
    occasions.push({ kind: 'favourite-holiday', month, day, year: null, rule, label: favourite.label, story: favourite.story });
  }
  return occasions;
}

const two = (n: number) => String(n).padStart(2, '0');

function makeMatter({ person, country, today }: Seat, chance: Chance): DemoCustomer['matter'] {
  if (person.complaint) return { kind: 'complaint', title: person.complaint, openedOn: addDays(today, -chance.whole(2, 9)) };
  if (person.pace === 'asking') return { kind: 'enquiry', title: country.enquiry, openedOn: addDays(today, -chance.whole(6, 14)) };
  return null;
}
