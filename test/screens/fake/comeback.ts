// One in five and thanks in the stand-in core: nobody is due and nothing was sent. Both screens are tried on the real core.
import { implement } from '@orpc/server';
import { contract } from '../../../src-main/contract/index.ts';

const five = implement(contract).comeback;
const thanks = implement(contract).thanks;
const nobody = { hits: 0, of: 0, low: 0, high: 1 };

export const comebackPart = () => ({
  five: five.five.handler(() => ({ campaignId: null, begunOn: null, goal: null, people: [], more: 0, heldOut: 0, late: 0 })),
  swap: five.swap.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  begin: five.begin.handler(({ errors }) => Promise.reject(errors.NO_ONE_LEFT())),
  settings: five.settings.handler(() => ({ holdOutEvery: null })),
  saveSettings: five.saveSettings.handler(({ input }) => input),
  record: five.record.handler(() => ({
    batches: [],
    sent: 0,
    replied: nobody,
    cameBack: { ...nobody, verdict: 'too-early' as const },
    running: { hits: 0, of: 0 },
    revenue: [],
    cost: [],
    heldOut: null,
    difference: null,
    heldOutRunning: 0,
  })),
  people: five.people.handler(() => []),
});

export const thanksPart = () => ({
  find: thanks.find.handler(() => ({ people: [], found: 0, thankedLately: 0 })),
  rule: thanks.rule.handler(() => ({ by: 'class' as const, leastScore: 13 })),
  saveRule: thanks.saveRule.handler(({ input }) => input),
  begin: thanks.begin.handler(({ errors }) => Promise.reject(errors.NO_LETTER())),
  record: thanks.record.handler(() => ({ batches: [], subjects: null })),
});
