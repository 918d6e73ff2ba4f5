import { implement } from '@orpc/server';
import { contract } from '../../../src-main/contract/index.ts';
import type { CustomerScore, ScoredPerson, ScoreWhy, ScoringSettings } from '../../../src-main/contract/scoring.ts';
import { displayName, idOf, now, today } from './people.ts';
import { sketches } from './sketches.ts';

const why = (n: number): ScoreWhy => ({
  purchases: 8 + n,
  lastOrderOn: '2026-02-18',
  gap: { usualDays: 180, lowDays: 120, highDays: 255, source: 'own' },
  stage: 'late',
  lateSinceOn: '2026-11-01',
  chance: 0.27,
  alive: 0.62,
});

const euros = (minor: number) => ({ minor, currency: 'EUR' });

const scoreOf = (customerId: string): CustomerScore => ({
  customerId,
  why: why(0),
  in30: { chance: 0.27, orders: 0.29, value: euros(34_800) },
  in90: { chance: 0.48, orders: 0.61, value: euros(73_200) },
  inYear: { chance: 0.6, orders: 1.6, value: euros(192_000), margin: euros(76_800), marginShare: 0.4 },
  rfm: { r: 3, f: 4, m: 4 },
  rfmClass: 'loyal',
  purchaseDays: ['2023-06-01', '2023-12-04', '2024-05-20', '2024-11-11', '2025-03-02', '2025-09-12', '2026-02-18'],
  today,
  learned: { at: now, customers: 412, purchases: 1890, earlierWindows: false },
});

/** Scores of made-up people: everybody is a little late. */
export function scoringPart() {
  const os = implement(contract).scoring;
  let settings: ScoringSettings = { goal: 'comeback', alertDays: 14 };
  const people: ScoredPerson[] = sketches.slice(0, 3).map((sketch, n) => ({
    customerId: idOf(1, n + 1),
    name: displayName(sketch),
    why: why(n),
    rfmClass: 'loyal',
    spent: euros(420_000),
    yearValue: euros(192_000),
  }));
  return {
    customer: os.customer.handler(({ input }) => scoreOf(input.customerId)),
    settings: os.settings.handler(() => settings),
    saveSettings: os.saveSettings.handler(({ input }) => {
      settings = input;
      return settings;
    }),
    lateAlerts: os.lateAlerts.handler(() => ({ people, total: people.length, sinceOn: '2026-11-05' })),
    best: os.best.handler(() => ({ people, total: people.length })),
    passive: os.passive.handler(() => ({ people: [], total: 0 })),
    replay: os.replay.handler(() => ({ kind: 'never' as const })),
    startReplay: os.startReplay.handler(() => ({ kind: 'running' as const, done: 0, of: 12, last: null })),
    learning: os.learning.handler(() => ({ state: 'idle' as const, last: null, needs: { snapshots: 3000, buyers: 300 } })),
    learnAgain: os.learnAgain.handler(() => ({ state: 'running' as const, last: null, needs: { snapshots: 3000, buyers: 300 } })),
    cancelReplay: os.cancelReplay.handler(() => ({ kind: 'never' as const })),
  };
}
