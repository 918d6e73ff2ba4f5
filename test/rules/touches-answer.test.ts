import { expect, test } from 'vitest';
import { holdForChannel, planCustomer } from '../../src-main/features/touches/rules-plan.ts';
import { contact, facts, settings, today, todayOn } from './touches-kit.ts';

const wroteToday = { on: today, subject: 'Re: How is the floor?' };

test('who wrote is due today, with the answer before everything that sells', () => {
  const plan = planCustomer(facts({ asksAnswer: wroteToday, contacts: [contact(0, { direction: 'in' })] }), settings, today);
  expect(plan).toMatchObject({ dueOn: todayOn, channel: 'email', state: 'planned', hold: null });
  expect(plan.reasons[0]).toEqual({ rule: 'reply', on: todayOn, subject: 'Re: How is the floor?' });
});

test('an answer is held by no limit, no pause, no missing ground and no open complaint', () => {
  const many = Array.from({ length: 8 }, () => contact(1));
  const held = facts({ asksAnswer: wroteToday, contacts: [...many, contact(0, { direction: 'in' })], pausedUntil: today + 30, consents: [] });
  expect(planCustomer(held, settings, today).hold).toBeNull();
  expect(holdForChannel(held, settings, { channel: 'email', day: today, sells: true, overridden: false, moment: { day: today, time: '10:00' } })).toBeNull();
  const unasked = { ...held, asksAnswer: null, contacts: many };
  expect(
    holdForChannel(unasked, settings, { channel: 'email', day: today, sells: true, overridden: false, moment: { day: today, time: '10:00' } }),
  ).not.toBeNull();
});

test('a stop holds even an answer by e-mail, and another way is taken', () => {
  const stopped = facts({ asksAnswer: wroteToday, consents: [{ channel: 'email', basis: 'customer', isWithdrawn: true }] });
  expect(planCustomer(stopped, settings, today).channel).toBe('call');
});

test('an answer that was not given stays due since the day they wrote', () => {
  const plan = planCustomer(facts({ asksAnswer: { on: today - 5, subject: null } }), settings, today);
  expect(plan.dueOn < todayOn).toBe(true);
  expect(plan.worthParts.lateness).toBeGreaterThan(2);
});
