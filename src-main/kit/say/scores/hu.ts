import type { ScoreWords } from './shape.ts';

export const hu: ScoreWords = {
  under: (percent) => `${percent} alatt`,
  over: (percent) => `${percent} felett`,
  interval: (every, range) => `általában ${every}; 10 esetből 8-szor ennyi idő múlva: ${range}`,
  range: (from, to) => `${from} – ${to}`,
  laterSince: ({ day }) => `${day} óta túl van a szokott időn`,
  laterFrom: ({ on }) => `${on} lépi túl a szokott időt`,
  own: (purchases, every, last) => `eddig ${purchases} alkalommal vásárolt, általában ${every}, legutóbb ${last}`,
  once: (last, every) => `egyszer vásárolt, ${last}; a hasonló ügyfelek általában ${every} vásárolnak`,
  few: (purchases, last, every) =>
    `${purchases === 2 ? 'kétszer' : `${purchases} alkalommal`} vásárolt, legutóbb ${last}; a hasonló ügyfelek általában ${every} vásárolnak`,
  stages: {
    early: 'a következő vásárlás még nem időszerű',
    'about-now': 'mostanra várható a következő',
    late: 'túl van a szokott időn',
    'very-late': 'messze túl van a szokott időn',
    quiet: 'olyan rég hallgat, hogy ilyenkor magától már kevesen térnek vissza',
  },
  chance: (chance, days) => `annak az esélye, hogy ${days} napon belül vásárol: ${chance}`,
  fifths: {
    recency: { high: 'nemrég rendelt', middle: 'egy ideje nem rendelt', low: 'régóta nem rendelt' },
    frequency: { high: 'gyakran vásárol', middle: 'időnként vásárol', low: 'ritkán vásárol' },
    money: {
      best: 'az ügyfelek legtöbbet költő ötödéhez tartozik',
      high: 'többet költ, mint a legtöbben',
      middle: 'nagyjából annyit költ, mint mások',
      low: 'kevesebbet költ, mint a legtöbben',
    },
    all: (recency, frequency, money) => `${recency}, ${frequency}, és ${money}`,
  },
  classes: {
    champions: { name: 'Legjobb ügyfelek', who: 'nemrég, gyakran és sokat vásároltak' },
    loyal: { name: 'Hűségesek', who: 'gyakran vásárolnak, és nem rég jártak itt' },
    promising: { name: 'Ígéretesek', who: 'nemrég vásároltak, többször vagy jól' },
    new: { name: 'Újak', who: 'nemrég vásároltak, eddig keveset' },
    'needs-attention': { name: 'Figyelmet kérnek', who: 'mindenben átlagosak, egy ideje nem jöttek' },
    'about-to-sleep': { name: 'Elszenderedők', who: 'keveset vásároltak, egy ideje nem jöttek' },
    'at-risk': { name: 'Veszélyben', who: 'jól vásároltak, de régen' },
    'cannot-lose': { name: 'Nem veszíthetjük el őket', who: 'nagyon gyakran és sokat vásároltak, de régen' },
    hibernating: { name: 'Alvók', who: 'keveset vásároltak, régen' },
    'gone-quiet': { name: 'Elcsendesedtek', who: 'keveset vásároltak, és a legrégebben' },
  },
};
