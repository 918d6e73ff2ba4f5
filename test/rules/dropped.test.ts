import { describe, expect, test } from 'vitest';
import { addDays } from '#kit/days';
import { distributionOf, droppedOf, type EnquiryFacts, salesOf, soldOn } from '../../src-main/features/touches/rules-dropped.ts';

const today = '2026-11-18';
const on = (days: number) => addDays(today, days);
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const enquiry = (fields: Partial<EnquiryFacts> = {}): EnquiryFacts => ({
  matterId: id(1),
  customerId: id(2),
  name: 'Nagy Katalin',
  title: 'Oak floor',
  openedOn: on(-60),
  closedOn: null,
  endedAs: null,
  boughtOn: null,
  contactDays: [on(-59), on(-50)],
  lastContactOn: on(-50),
  isPromised: false,
  askedOn: on(3),
  ...fields,
});

describe('dropped too early', () => {
  test.each<[string, Partial<EnquiryFacts>, boolean]>([
    ['two contacts and seven weeks of silence', {}, true],
    ['no contact at all', { contactDays: [], lastContactOn: null }, true],
    ['no plan at all', { askedOn: null }, true],
    ['silent for two weeks to the day', { lastContactOn: on(-14) }, true],
    ['heard from them thirteen days ago', { lastContactOn: on(-13) }, false],
    ['five contacts', { contactDays: [-59, -55, -52, -51, -50].map(on) }, false],
    ['closed', { closedOn: on(-20), endedAs: 'lost' }, false],
    ['bought', { boughtOn: on(-20) }, false],
    ['promised for a later day', { isPromised: true }, false],
    ['on the list for today already', { askedOn: today }, false],
    ['overdue on the list', { askedOn: on(-9) }, false],
  ])('%s', (_what, fields, wanted) => {
    expect(droppedOf([enquiry(fields)], today)).toHaveLength(wanted ? 1 : 0);
  });

  test('who has been silent longest comes first', () => {
    const found = droppedOf([enquiry({ matterId: id(3), lastContactOn: on(-20) }), enquiry({ matterId: id(4) })], today);
    expect(found.map(({ matterId, silentSince }) => [matterId, silentSince])).toEqual([
      [id(4), on(-50)],
      [id(3), on(-20)],
    ]);
  });
});

describe('a sale of an enquiry', () => {
  test.each<[string, Partial<EnquiryFacts>, string | null]>([
    ['is the first order after it', { boughtOn: on(-30) }, on(-30)],
    ['is the day it was closed as bought, where there is no order', { closedOn: on(-5), endedAs: 'bought' }, on(-5)],
    ['is none where it was closed as lost', { closedOn: on(-5), endedAs: 'lost' }, null],
    ['is none where the order came long after it was closed', { closedOn: on(-58), endedAs: 'lost', boughtOn: on(-10) }, null],
    ['is none while it is open', {}, null],
  ])('%s', (_what, fields, wanted) => {
    expect(soldOn(enquiry(fields))).toBe(wanted);
  });

  test('counts the contacts up to the day of the sale; one that came by itself is left out', () => {
    const days = [-59, -50, -40, -20].map(on);
    const sold = (boughtOn: string, contactDays: string[]) => salesOf([enquiry({ boughtOn, contactDays })]).map(({ contacts }) => contacts);
    expect(sold(on(-40), days)).toEqual([3]);
    expect(sold(on(-60), days)).toEqual([]);
  });

  test('the team’s own shares stand beside those of the trade and add up to one', () => {
    const sales = [1, 2, 2, 5, 7, 12, 14, 4].map((contacts, n) => ({ matterId: id(n), customerId: id(2), name: '', title: '', on: today, contacts }));
    const buckets = distributionOf(sales);
    expect(buckets.map(({ from, count }) => [from, count])).toEqual([
      [1, 1],
      [2, 2],
      [3, 0],
      [4, 1],
      [5, 4],
    ]);
    expect(buckets.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(buckets.reduce((sum, { tradeShare }) => sum + tradeShare, 0)).toBeCloseTo(1);
    expect(distributionOf([]).every(({ share }) => share === 0)).toBe(true);
  });
});
