import type { ScoreWords } from './shape.ts';

export const nb: ScoreWords = {
  under: (percent) => `under ${percent}`,
  over: (percent) => `over ${percent}`,
  interval: (every, range) => `vanligvis ${every}; i 8 av 10 tilfeller går det ${range}`,
  range: (from, to) => `${from} til ${to}`,
  laterSince: ({ on }) => `senere enn vanlig siden ${on}`,
  laterFrom: ({ on }) => `senere enn vanlig fra ${on}`,
  own: (purchases, every, last) => `har handlet ${purchases} ganger, vanligvis ${every}, sist ${last}`,
  once: (last, every) => `har handlet én gang, ${last}; kunder som denne handler vanligvis ${every}`,
  few: (purchases, last, every) => `har handlet ${purchases === 2 ? 'to' : purchases} ganger, sist ${last}; kunder som denne handler vanligvis ${every}`,
  stages: {
    early: 'neste kjøp er ikke ventet ennå',
    'about-now': 'det er omtrent på tide med det neste',
    late: 'senere enn vanlig',
    'very-late': 'mye senere enn vanlig',
    quiet: 'stille så lenge at få kommer tilbake av seg selv',
  },
  chance: (chance, days) => `sannsynlighet for kjøp innen ${days} dager: ${chance}`,
  fifths: {
    recency: { high: 'kjøpte nylig', middle: 'kjøpte for en stund siden', low: 'har ikke kjøpt på lenge' },
    frequency: { high: 'kjøper ofte', middle: 'kjøper av og til', low: 'kjøper sjelden' },
    money: {
      best: 'er blant den femdelen som handler for mest',
      high: 'handler for mer enn de fleste',
      middle: 'handler for omtrent like mye som andre',
      low: 'handler for mindre enn de fleste',
    },
    all: (recency, frequency, money) => `${recency}, ${frequency} og ${money}`,
  },
  classes: {
    champions: { name: 'De beste kundene', who: 'har handlet nylig, ofte og mye' },
    loyal: { name: 'Trofaste', who: 'handler ofte og har ikke vært lenge borte' },
    promising: { name: 'Lovende', who: 'har handlet nylig, mer enn én gang eller godt' },
    new: { name: 'Nye', who: 'har handlet nylig, lite så langt' },
    'needs-attention': { name: 'Trenger omtanke', who: 'middels i alt, det er en stund siden' },
    'about-to-sleep': { name: 'I ferd med å sovne', who: 'har handlet lite, det er en stund siden' },
    'at-risk': { name: 'I faresonen', who: 'handlet godt, men for lenge siden' },
    'cannot-lose': { name: 'Må ikke mistes', who: 'handlet svært ofte og mye, men for lenge siden' },
    hibernating: { name: 'I dvale', who: 'handlet lite, for lenge siden' },
    'gone-quiet': { name: 'Har stilnet', who: 'handlet lite, og det er lengst siden' },
  },
};
