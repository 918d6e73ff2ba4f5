// What the tests of the sized day and of days off share: a Wednesday, a desk, and customers due for a contact.
import { createRouterClient } from '@orpc/server';
import { findOpenTouch } from '#features/touches';
import { addDays } from '#kit/days';
import { teamRoutes } from '../../src-main/features/team/routes.ts';
import { touchesRoutes } from '../../src-main/features/touches/routes.ts';
import { aConsent, aCustomer, aDoneTouch, anEmail, aPhone } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';
import { withLimits } from './touches-kit.ts';

// A Wednesday; the person works Monday to Friday, 50 minutes a day.
export const today = '2026-11-18';
export const on = (days: number) => addDays(today, days);

export const touchesOf = (context: TestContext) => createRouterClient(touchesRoutes, { context });
export const teamOf = (context: TestContext) => createRouterClient(teamRoutes, { context });

/** A desk on that Wednesday, with the limits a new team has. */
export function aDay() {
  const ctx = testContext({ today });
  withLimits(ctx.db);
  return { ctx, api: touchesOf(ctx), team: teamOf(ctx) };
}

/** Somebody who may be written to and called, last written to by post so many days ago. */
export function aKnown(ctx: TestContext, lastContactDaysAgo: number, name = 'Katalin', ownerId: string | null = null) {
  const customer = aCustomer(ctx.db, { givenName: name, ownerId });
  anEmail(ctx.db, customer.id);
  aPhone(ctx.db, customer.id);
  aConsent(ctx.db, customer.id, { channel: 'email' });
  aConsent(ctx.db, customer.id, { channel: 'call' });
  aDoneTouch(ctx.db, customer.id, on(-lastContactDaysAgo), { channel: 'post' });
  return customer;
}

/** The open touch of a customer. Throws where there is none. */
export function anOpenTouch(ctx: TestContext, customerId: string) {
  const open = findOpenTouch(ctx.db, customerId);
  if (!open) throw new Error('The customer has no open touch');
  return open;
}
