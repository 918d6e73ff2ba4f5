// What the events of a calendar file are called.
import type { Language, OccasionKind } from '#contract/words';

interface Summaries {
  kinds: Record<OccasionKind, string>;
  years(years: number): string;
  /** A letter to be posted: for whom, and for which day. */
  post(name: string, what: string): string;
  calendar: string;
  file: string;
}

const plain = (years: number) => `(${years})`;

export const summaries: Record<Language, Summaries> = {
  en: {
    kinds: { birthday: 'birthday', 'name-day': 'name day', 'favourite-holiday': 'favourite day', anniversary: 'anniversary of the first order' },
    years: plain,
    post: (name, what) => `Post to ${name} (${what})`,
    calendar: 'Days of our customers',
    file: 'customer-days',
  },
  is: {
    kinds: { birthday: 'afmæli', 'name-day': 'nafndagur', 'favourite-holiday': 'uppáhaldsdagur', anniversary: 'afmæli fyrstu pöntunar' },
    years: plain,
    post: (name, what) => `Setja í póst: ${name} (${what})`,
    calendar: 'Dagar viðskiptavina okkar',
    file: 'dagar-vidskiptavina',
  },
  hu: {
    kinds: { birthday: 'születésnap', 'name-day': 'névnap', 'favourite-holiday': 'kedvenc ünnep', anniversary: 'az első rendelés évfordulója' },
    years: plain,
    post: (name, what) => `Postára adandó: ${name} (${what})`,
    calendar: 'Ügyfeleink napjai',
    file: 'ugyfelek-napjai',
  },
  sl: {
    kinds: { birthday: 'rojstni dan', 'name-day': 'god', 'favourite-holiday': 'najljubši dan', anniversary: 'obletnica prvega naročila' },
    years: plain,
    post: (name, what) => `Na pošto: ${name} (${what})`,
    calendar: 'Dnevi naših strank',
    file: 'dnevi-strank',
  },
  nb: {
    kinds: { birthday: 'bursdag', 'name-day': 'navnedag', 'favourite-holiday': 'favorittdag', anniversary: 'jubileum for første bestilling' },
    years: plain,
    post: (name, what) => `Send i posten: ${name} (${what})`,
    calendar: 'Kundenes dager',
    file: 'kundedager',
  },
};
