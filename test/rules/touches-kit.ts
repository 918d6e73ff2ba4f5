// Facts for tests of the planner's rules: a Hungarian person with an e-mail and a phone, both consented to, who was never in touch.
import type { Channel } from '#contract/words';
import { chanceToBuy, rhythmOf } from '#features/scoring';
import { dayNumber } from '#kit/days';
import { defaultLimits } from '../../src-main/features/team/rules-defaults.ts';
import { defaultQuietHours } from '../../src-main/features/team/rules-quiet.ts';
import type { ContactFact, CustomerFacts, PlanSettings } from '../../src-main/features/touches/rules-facts.ts';

export const todayOn = '2026-11-18';
export const today = dayNumber(todayOn);
export const settings: PlanSettings = { limits: defaultLimits, leap: 'feb28', quiet: defaultQuietHours, publicDay: () => null };
const segment = { expectedIntervalDays: 365 };

/** The rhythm facts after purchases so many days ago. */
export function boughtDaysAgo(...ago: number[]): Pick<CustomerFacts, 'rhythm' | 'averagePurchase' | 'lastProduct'> {
  const rhythm = rhythmOf(
    ago.map((days) => today - days),
    segment,
    today,
  );
  return {
    rhythm: { ...rhythm, chanceOn: (day) => chanceToBuy(rhythm, day) },
    averagePurchase: ago.length > 0 ? 500 : null,
    lastProduct: ago.length > 0 ? 'Oak floor' : null,
  };
}

/** A real contact so many days ago; an e-mail from us unless told otherwise. */
export const contact = (daysAgo: number, fields: Partial<ContactFact> = {}): ContactFact => ({
  on: today - daysAgo,
  channel: 'email',
  direction: 'out',
  reached: true,
  ...fields,
});

export const allowed = (...channels: Channel[]) => channels.map((channel) => ({ channel, basis: 'consent' as const, isWithdrawn: false }));

export const id = (number: number) => `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export function facts(fields: Partial<CustomerFacts> = {}): CustomerFacts {
  return {
    id: id(1),
    country: 'HU',
    region: null,
    kind: 'person',
    segmentId: id(2),
    segmentCadence: { idealDays: 60, worstDays: 120 },
    waits: false,
    ownCadence: { idealDays: null, worstDays: null },
    wantsNewsletter: false,
    pausedUntil: null,
    awayUntil: null,
    register: { isReserved: false, washedOn: null, ageDays: null },
    knownSince: today - 100,
    ...boughtDaysAgo(),
    contacts: [],
    lastSkipOn: null,
    points: [
      { kind: 'email', state: 'usable' },
      { kind: 'phone', state: 'usable' },
    ],
    consents: allowed('email', 'call'),
    occasions: [],
    matters: [],
    journeys: [],
    open: null,
    asksAnswer: null,
    purchase: null,
    ...fields,
  };
}

export const birthday = (inDays: number, fields: Partial<CustomerFacts['occasions'][number]> = {}): CustomerFacts['occasions'][number] => ({
  id: id(3),
  kind: 'birthday',
  label: null,
  story: null,
  leadDays: 0,
  dates: [{ on: today + inDays, years: null }],
  ...fields,
});

export const matter = (kind: 'enquiry' | 'complaint', daysAgo: number): CustomerFacts['matters'][number] => ({
  id: id(4),
  kind,
  title: 'An oak floor',
  openedOn: today - daysAgo,
  decisionUntil: today - daysAgo + 30,
});
