import { describe, expect, test } from 'vitest';
import type { Trigger } from '#contract/journey-steps';
import { beginningLine } from '#kit/journey-steps';
import { type Beginning, fromOrders, worthBeginning } from '../../src-main/features/journeys/rules-triggers.ts';

const floors: Trigger = { kind: 'order-placed', productIds: [], categories: [], words: ['floor'] };

describe('what begins a journey', () => {
  const line = (description: string, fields: Partial<{ productId: string; category: string }> = {}) => ({
    productId: null,
    category: null,
    ...fields,
    description,
  });
  test.each<[string, Partial<Extract<Trigger, { kind: 'order-placed' | 'order-delivered' }>>, ReturnType<typeof line>[], string | undefined]>([
    ['with nothing named every order', {}, [line('Soap')], 'Soap'],
    ['a word in the name, whatever its accents and capitals', { words: ['padló'] }, [line('Szegő'), line('Tölgy PADLO 14 mm')], 'Tölgy PADLO 14 mm'],
    ['a category', { categories: ['Gulv'] }, [line('Eik', { category: 'gulv' })], 'Eik'],
    ['a product', { productIds: ['p1'] }, [line('x'), line('y', { productId: 'p1' })], 'y'],
    ['something else does not', { words: ['sofa'] }, [line('Oak floor')], undefined],
  ])('%s', (_name, wanted, lines, expected) => {
    expect(beginningLine({ kind: 'order-placed', productIds: [], categories: [], words: [], ...wanted }, lines)?.description).toBe(expected);
  });
  test('several lines of one order begin it once', () => {
    const row = (orderId: string, description: string) => ({ customerId: 'c', orderId, on: '2026-11-01', productId: null, category: null, description });
    const found = fromOrders(floors, [row('1', 'Oak floor'), row('1', 'Floor oil'), row('2', 'Soap'), row('3', 'Pine floor')]);
    expect(found.map(({ key, about }) => [key, about])).toEqual([
      ['order:1', 'Oak floor'],
      ['order:3', 'Pine floor'],
    ]);
  });
  const begun = (key: string, on: string): Beginning => ({ customerId: 'c', key, on, about: null, orderId: null, matterId: null });
  const two = [begun('order:2', '2026-11-02'), begun('order:1', '2026-11-01')];
  test('each new purchase begins it again; where buying ends it only the last does', () => {
    const rules = { trigger: floors, stopRules: [], repeats: true };
    expect(worthBeginning(rules, two, new Set(['order:1'])).map(({ key }) => key)).toEqual(['order:2']);
    expect(worthBeginning({ ...rules, stopRules: ['bought'] }, two, new Set()).map(({ key }) => key)).toEqual(['order:2']);
  });
  test('one that runs once in a life begins with the first and never again', () => {
    const rules = { trigger: floors, stopRules: [], repeats: false };
    expect(worthBeginning(rules, two, new Set()).map(({ key }) => key)).toEqual(['order:1']);
    expect(worthBeginning(rules, two, new Set(['manual:2020-01-01']))).toEqual([]);
  });
});
