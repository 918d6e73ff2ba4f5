import type { ScoreWords } from './shape.ts';

export const is: ScoreWords = {
  under: (percent) => `undir ${percent}`,
  over: (percent) => `yfir ${percent}`,
  interval: (every, range) => `yfirleitt ${every}; í 8 tilvikum af 10 líða ${range}`,
  range: (from, to) => `${from} – ${to}`,
  laterSince: ({ on }) => `seinna en vanalega frá ${on}`,
  laterFrom: ({ on }) => `verður seinna en vanalega frá ${on}`,
  own: (purchases, every, last) => `kaup hingað til: ${purchases}, yfirleitt ${every}, síðast ${last}`,
  once: (last, every) => `keypti einu sinni, ${last}; svipaðir viðskiptavinir kaupa yfirleitt ${every}`,
  few: (purchases, last, every) =>
    `keypti ${purchases === 2 ? 'tvisvar' : `${purchases} sinnum`}, síðast ${last}; svipaðir viðskiptavinir kaupa yfirleitt ${every}`,
  stages: {
    early: 'ekki er enn von á næstu kaupum',
    'about-now': 'komið er að næstu kaupum',
    late: 'seinna en vanalega',
    'very-late': 'miklu seinna en vanalega',
    quiet: 'þögnin er orðin svo löng að fáir koma aftur af sjálfsdáðum',
  },
  chance: (chance, days) => `líkur á kaupum innan ${days} daga: ${chance}`,
  fifths: {
    recency: { high: 'keypti nýlega', middle: 'keypti fyrir nokkru', low: 'hefur ekki keypt lengi' },
    frequency: { high: 'kaupir oft', middle: 'kaupir öðru hverju', low: 'kaupir sjaldan' },
    money: {
      best: 'er í þeim fimmtungi sem eyðir mestu',
      high: 'eyðir meira en flestir',
      middle: 'eyðir álíka miklu og aðrir',
      low: 'eyðir minna en flestir',
    },
    all: (recency, frequency, money) => `${recency}, ${frequency} og ${money}`,
  },
  classes: {
    champions: { name: 'Bestu viðskiptavinirnir', who: 'keyptu nýlega, oft og mikið' },
    loyal: { name: 'Tryggir', who: 'kaupa oft og hafa ekki verið lengi í burtu' },
    promising: { name: 'Efnilegir', who: 'keyptu nýlega, oftar en einu sinni eða vel' },
    new: { name: 'Nýir', who: 'keyptu nýlega, lítið enn sem komið er' },
    'needs-attention': { name: 'Þurfa athygli', who: 'í meðallagi í öllu, nokkuð síðan síðast' },
    'about-to-sleep': { name: 'Að sofna', who: 'keyptu lítið, nokkuð síðan síðast' },
    'at-risk': { name: 'Í hættu', who: 'keyptu vel, langt síðan síðast' },
    'cannot-lose': { name: 'Má ekki missa', who: 'keyptu mjög oft og mikið, langt síðan síðast' },
    hibernating: { name: 'Í dvala', who: 'keyptu lítið, langt síðan síðast' },
    'gone-quiet': { name: 'Þagnaðir', who: 'keyptu lítið, lengst síðan síðast' },
  },
};
