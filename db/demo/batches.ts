// What the demo team has written before: batches of five over the past year, and thanks to the best. Who came back is not made up here: it
// is whoever ordered within 90 days by their own history. Only the choice of people sees to it that about one in five did.
import type { Day, Language } from '#contract/words';
import { addDays, daysBetween } from '#kit/days';
import { type Chance, chanceFrom } from './chance.ts';
import type { DemoCustomer } from './make.ts';

export interface DemoBatch {
  kind: 'one-in-five' | 'thanks';
  sentOn: Day;
  /** Two subjects tried on halves; null: the letter's own. */
  subjects: { named: string; hinted: string } | null;
  members: DemoMember[];
}

export interface DemoMember {
  /** Place of the customer among all demo customers. */
  place: number;
  subject: string;
  text: string;
  arm: 'a' | 'b' | null;
  /** What they answered, two days later; null where nothing came. */
  reply: string | null;
}

interface Words {
  subject: string;
  text: string;
  named: string;
  hinted: string;
}

const words: Record<Language, Words> = {
  en: {
    subject: 'How did it work out?',
    text: 'Were you happy with it, and is there anything you need us for now?',
    named: 'Thank you, and a good pencil for you',
    hinted: 'Thank you, and something small for you',
  },
  hu: {
    subject: 'Hogy vált be?',
    text: 'Elégedett volt vele, és van-e most szüksége ránk?',
    named: 'Köszönjük, és egy jó ceruza Önnek',
    hinted: 'Köszönjük, és valami kicsi Önnek',
  },
  is: {
    subject: 'Hvernig reyndist þetta?',
    text: 'Reyndist þetta vel, og getum við eitthvað gert núna?',
    named: 'Takk fyrir, og góður blýantur handa þér',
    hinted: 'Takk fyrir, og smáræði handa þér',
  },
  sl: {
    subject: 'Kako se je obneslo?',
    text: 'Ste bili zadovoljni in ali nas zdaj potrebujete?',
    named: 'Hvala in dober svinčnik za Vas',
    hinted: 'Hvala in nekaj malega za Vas',
  },
  nb: {
    subject: 'Hvordan gikk det?',
    text: 'Var du fornøyd, og er det noe du trenger oss til nå?',
    named: 'Takk, og en god blyant til deg',
    hinted: 'Takk, og noe lite til deg',
  },
};

/** Days before today on which five letters left, and how many of them came back. */
const fives: readonly (readonly [daysAgo: number, cameBack: number])[] = [
  [352, 1],
  [318, 0],
  [290, 2],
  [262, 1],
  [204, 0],
  [176, 2],
  [150, 1],
  [127, 2],
  [101, 1],
  [66, 1],
  [54, 0],
];
const fiveSize = 5;
const thanksDaysAgo = 140;
const mostThanked = 14;
const comebackDays = 90;

/** The past of the demo team as of `today`, thanks in the language of the desk. The same day gives the same past. */
export function makeDemoBatches(people: readonly DemoCustomer[], today: Day, language: Language): DemoBatch[] {
  const chance = chanceFrom(4711);
  const used = new Set<number>();
  const batches = fives.map(([daysAgo, wanted]): DemoBatch => {
    const sentOn = addDays(today, -daysAgo);
    const may = people.map((_, place) => place).filter((place) => !used.has(place) && mayBeWritten(people[place], place, sentOn));
    const back = shuffled(
      may.filter((place) => cameBack(people[place], sentOn)),
      chance,
    ).slice(0, wanted);
    const away = shuffled(
      may.filter((place) => !cameBack(people[place], sentOn)),
      chance,
    ).slice(0, fiveSize - back.length);
    for (const place of [...back, ...away]) used.add(place);
    return { kind: 'one-in-five', sentOn, subjects: null, members: [...back, ...away].sort((a, b) => a - b).map((place) => memberOf(people, place, chance)) };
  });
  return [...batches, thanksOf(people, today, language, chance)].sort((a, b) => (a.sentOn < b.sentOn ? -1 : 1));
}

function thanksOf(people: readonly DemoCustomer[], today: Day, language: Language, chance: Chance): DemoBatch {
  const sentOn = addDays(today, -thanksDaysAgo);
  const { named, hinted } = words[language];
  const best = people
    .map((_, place) => place)
    .filter((place) => people[place]?.country.language === language && (people[place]?.orders.length ?? 0) > 2 && mayBeWritten(people[place], place, sentOn))
    .slice(0, mostThanked);
  const members = best.map((place, nth) => {
    const arm = nth % 2 === 0 ? ('a' as const) : ('b' as const);
    return { ...memberOf(people, place, chance), subject: arm === 'a' ? named : hinted, arm };
  });
  return { kind: 'thanks', sentOn, subjects: { named, hinted }, members };
}

/**
 * Had ordered by then, has not said stop, and has heard from us since: so this past changes nothing about who is due today. Every other late
 * customer is left for today's five.
 */
function mayBeWritten(one: DemoCustomer | undefined, place: number, sentOn: Day): boolean {
  if (!one || one.person.stopped || one.person.complaint || (one.person.pace === 'late' && place % 2 === 0)) return false;
  return one.orders.some(({ on }) => daysBetween(on, sentOn) > 30) && one.touches.some(({ on }) => daysBetween(sentOn, on) > 3);
}

const cameBack = (one: DemoCustomer | undefined, sentOn: Day): boolean =>
  one?.orders.some(({ on }) => on >= sentOn && daysBetween(sentOn, on) <= comebackDays) ?? false;

function shuffled(places: readonly number[], chance: Chance): number[] {
  return places
    .map((place) => ({ place, lot: chance.between(0, 1) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ place }) => place);
}

function memberOf(people: readonly DemoCustomer[], place: number, chance: Chance): DemoMember {
  const country = people[place]?.country;
  if (!country) throw new RangeError(`There is no demo customer ${place}`);
  const { subject, text } = words[country.language];
  return { place, subject, text, arm: null, reply: chance.between(0, 1) < 0.4 ? chance.pick(country.said.incoming) : null };
}
