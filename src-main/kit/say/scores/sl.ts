import { formOf } from '../../format/shape.ts';
import { plural } from '../../format.ts';
import type { ScoreWords } from './shape.ts';

const purchases = { one: 'nakup', two: 'nakupa', few: 'nakupi', other: 'nakupov' };
const counted = (n: number) => `${n} ${formOf(purchases, plural(n, 'sl'))}`;

export const sl: ScoreWords = {
  under: (percent) => `pod ${percent}`,
  over: (percent) => `nad ${percent}`,
  interval: (every, range) => `običajno ${every}; v 8 od 10 primerov čez: ${range}`,
  range: (from, to) => `${from} – ${to}`,
  laterSince: ({ on }) => `pozneje kot običajno od ${on}`,
  laterFrom: ({ on }) => `pozneje kot običajno bo od ${on}`,
  own: (count, every, last) => `doslej ${counted(count)}, običajno ${every}, nazadnje ${last}`,
  once: (last, every) => `en nakup, ${last}; podobne stranke običajno kupujejo ${every}`,
  few: (count, last, every) => `${count === 2 ? 'dva nakupa' : counted(count)}, nazadnje ${last}; podobne stranke običajno kupujejo ${every}`,
  stages: {
    early: 'naslednjega nakupa še ni pričakovati',
    'about-now': 'čas je za naslednjega',
    late: 'pozneje kot običajno',
    'very-late': 'precej pozneje kot običajno',
    quiet: 'tišina traja tako dolgo, da se jih malo vrne samih od sebe',
  },
  chance: (chance, days) => `verjetnost nakupa v ${days} dneh: ${chance}`,
  fifths: {
    recency: { high: 'zadnji nakup je bil nedavno', middle: 'zadnji nakup je bil pred časom', low: 'zadnji nakup je bil že davno' },
    frequency: { high: 'kupuje pogosto', middle: 'kupuje občasno', low: 'kupuje redko' },
    money: {
      best: 'sodi v petino strank, ki porabi največ',
      high: 'porabi več kot večina',
      middle: 'porabi približno toliko kot drugi',
      low: 'porabi manj kot večina',
    },
    all: (recency, frequency, money) => `${recency}, ${frequency} in ${money}`,
  },
  classes: {
    champions: { name: 'Najboljše stranke', who: 'nakupi nedavno, pogosto in veliko' },
    loyal: { name: 'Zveste', who: 'kupujejo pogosto, zadnji nakup ni daleč' },
    promising: { name: 'Obetavne', who: 'nakup nedavno, ne prvi ali pa velik' },
    new: { name: 'Nove', who: 'nakup nedavno, doslej malo' },
    'needs-attention': { name: 'Potrebujejo pozornost', who: 'v vsem povprečne, že nekaj časa brez nakupa' },
    'about-to-sleep': { name: 'Tik pred spanjem', who: 'malo nakupov, že nekaj časa brez nakupa' },
    'at-risk': { name: 'Ogrožene', who: 'dobri nakupi, a že davno' },
    'cannot-lose': { name: 'Ne smemo jih izgubiti', who: 'zelo pogosti in veliki nakupi, a že davno' },
    hibernating: { name: 'Speče', who: 'malo nakupov, že davno' },
    'gone-quiet': { name: 'Utihnile', who: 'malo nakupov, najdlje brez nakupa' },
  },
};
