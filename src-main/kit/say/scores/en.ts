import type { ScoreWords } from './shape.ts';

export const en: ScoreWords = {
  under: (percent) => `under ${percent}`,
  over: (percent) => `over ${percent}`,
  interval: (every, range) => `usually ${every}; in 8 of 10 cases after ${range}`,
  range: (from, to) => `${from} to ${to}`,
  laterSince: ({ day }) => `later than usual since ${day}`,
  laterFrom: ({ day }) => `later than usual from ${day} on`,
  own: (purchases, every, last) => `bought ${purchases} times, usually ${every}, last ${last}`,
  once: (last, every) => `bought once, ${last}; customers like this one usually buy ${every}`,
  few: (purchases, last, every) => `bought ${purchases === 2 ? 'twice' : `${purchases} times`}, last ${last}; customers like this one usually buy ${every}`,
  stages: {
    early: 'the next purchase is not expected yet',
    'about-now': 'about time for the next one',
    late: 'later than usual',
    'very-late': 'much later than usual',
    quiet: 'silent for so long that few come back by themselves',
  },
  chance: (chance, days) => `likely to buy within ${days} days: ${chance}`,
  fifths: {
    recency: { high: 'bought lately', middle: 'bought a while ago', low: 'has not bought for a long time' },
    frequency: { high: 'buys often', middle: 'buys now and then', low: 'buys rarely' },
    money: {
      best: 'is among the fifth of customers who spend the most',
      high: 'spends more than most',
      middle: 'spends about as much as others',
      low: 'spends less than most',
    },
    all: (recency, frequency, money) => `${recency}, ${frequency} and ${money}`,
  },
  classes: {
    champions: { name: 'Best customers', who: 'bought lately, often and much' },
    loyal: { name: 'Loyal', who: 'buy often and have not been away long' },
    promising: { name: 'Promising', who: 'bought lately, and more than once or well' },
    new: { name: 'New', who: 'bought lately, little so far' },
    'needs-attention': { name: 'Need attention', who: 'average in all, a while ago' },
    'about-to-sleep': { name: 'Falling asleep', who: 'little so far, a while ago' },
    'at-risk': { name: 'At risk', who: 'bought well, long ago' },
    'cannot-lose': { name: 'Not to be lost', who: 'bought very often and much, long ago' },
    hibernating: { name: 'Dormant', who: 'bought little, long ago' },
    'gone-quiet': { name: 'Gone quiet', who: 'bought little, and nothing for longest' },
  },
};
