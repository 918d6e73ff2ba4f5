import type { Language, Motive } from '../../../src-main/contract/words.ts';

export type Sketch = {
  given: string | null;
  family: string | null;
  company?: string;
  language: Language;
  country: string;
  city: string;
  sex: 'female' | 'male' | null;
  product: string;
  orders: string[];
  unit: number;
  currency: string;
  likes: string;
  motive: Motive | null;
  phone?: string | null;
  said: string;
};

const is = { language: 'is', country: 'IS', currency: 'ISK' } as const;
const hu = { language: 'hu', country: 'HU', currency: 'HUF' } as const;
const sl = { language: 'sl', country: 'SI', currency: 'EUR' } as const;
const nb = { language: 'nb', country: 'NO', currency: 'NOK' } as const;
const en = { language: 'en', country: 'GB', currency: 'GBP' } as const;

/** People made up for the screens: names with every letter that matters, long and short, with and without a phone. */
export const sketches: Sketch[] = [
  {
    ...hu,
    given: 'Zsófia',
    family: 'Kővári-Szentgyörgyi',
    city: 'Székesfehérvár',
    sex: 'female',
    product: 'tölgyfa padló, 38 m²',
    orders: ['2023-02-11', '2023-11-20', '2024-09-02', '2025-06-11', '2026-02-20'],
    unit: 412000,
    likes: 'Kertészkedik, a fia most költözik. Szereti a mézes süteményt.',
    motive: 'rational',
    said: 'Elégedett volt a fektetéssel, a nappali küszöbénél kérdezett egy recsegő lécről. Tavasszal a hálószobát is szeretné.',
  },
  {
    ...is,
    given: 'Guðrún',
    family: 'Þorvaldsdóttir',
    city: 'Akureyri',
    sex: 'female',
    product: 'eikarborð',
    orders: ['2024-02-01', '2025-01-20', '2026-02-03'],
    unit: 389000,
    likes: 'Syngur í kór, á tvo íslenska hunda.',
    motive: 'wealthy',
    said: 'Sagði að borðið væri orðið miðja heimilisins. Spurði um stóla í sama viði.',
  },
  {
    ...sl,
    given: 'Špela',
    family: 'Čebašek',
    city: 'Škofja Loka',
    sex: 'female',
    product: 'hladilnik Gorenje',
    orders: ['2022-05-05', '2026-01-14'],
    unit: 89900,
    likes: 'Planine, domača kava.',
    motive: 'reluctant',
    said: 'Vprašala je, kako se zamenja filter. Obljubili smo navodila.',
  },
  {
    ...nb,
    given: 'Øyvind',
    family: 'Århus Bjørnstad',
    city: 'Tromsø',
    sex: 'male',
    product: 'kamera og to objektiver',
    orders: ['2023-06-10', '2024-05-22', '2025-07-02', '2026-05-30'],
    unit: 2890000,
    likes: 'Nordlys, teltturer, vidvinkel.',
    motive: 'spontaneous',
    said: 'Skulle til Lofoten i februar og ville høre om stativ.',
  },
  {
    ...en,
    given: 'Margaret',
    family: 'Okonkwo-Lloyd',
    city: 'Bristol',
    sex: 'female',
    product: "texts for the children's shop",
    orders: ['2025-02-12', '2025-11-03', '2026-02-17'],
    unit: 64000,
    likes: 'Picture books; hates being called before ten.',
    motive: 'follows-others',
    said: 'Happy with the autumn texts. Thinking about a newsletter, wants to see what it did for others.',
  },
  {
    ...en,
    given: null,
    family: null,
    company: 'Hartley & Sons Sausages Ltd',
    city: 'Leeds',
    sex: null,
    product: '2 t of smoked sausages',
    orders: ['2026-09-01', '2026-10-02', '2026-11-04', '2026-12-01', '2027-01-04'],
    unit: 910000,
    likes: 'Deliveries before seven.',
    motive: 'rational',
    said: 'Confirmed the January delivery. A pallet came damp; we replaced it.',
  },
  {
    ...is,
    given: 'Jón Páll',
    family: 'Ægisson',
    city: 'Reykjavík',
    sex: 'male',
    product: 'parket í stofuna',
    orders: ['2025-04-08'],
    unit: 298000,
    likes: 'Sjóstangveiði.',
    motive: null,
    phone: null,
    said: 'Bað um að fá bréf frekar en símtal.',
  },
  {
    ...hu,
    given: 'Győző',
    family: 'dr. Őry',
    city: 'Pécs',
    sex: 'male',
    product: 'két fotel',
    orders: ['2024-10-30', '2026-03-12'],
    unit: 185000,
    likes: 'Sakk, régi térképek.',
    motive: 'wealthy',
    said: 'Meghívott a rendelőjébe, nézzük meg a várót.',
  },
  {
    ...sl,
    given: 'Žiga',
    family: 'Novak',
    city: 'Maribor',
    sex: 'male',
    product: 'avtomobilske pnevmatike',
    orders: ['2024-03-15', '2025-03-20', '2026-03-18'],
    unit: 46000,
    likes: 'Rallye.',
    motive: 'short-of-money',
    said: 'Vprašal je za obročno plačilo.',
  },
  {
    ...nb,
    given: 'Kari',
    family: 'Nordmann',
    city: 'Bergen',
    sex: 'female',
    product: 'sofa i ull',
    orders: ['2024-08-01'],
    unit: 1890000,
    likes: 'Strikker, leser krim.',
    motive: 'reluctant',
    said: 'Ville tenke på en lenestol til vinteren.',
  },
  {
    ...is,
    given: 'Þórdís',
    family: 'Örnólfsdóttir',
    city: 'Ísafjörður',
    sex: 'female',
    product: 'ísskápur',
    orders: ['2021-11-01', '2026-01-30'],
    unit: 149000,
    likes: 'Hannyrðir.',
    motive: 'follows-others',
    said: 'Ánægð með uppsetninguna.',
  },
  {
    ...en,
    given: 'Tom',
    family: 'Ashby',
    city: 'Edinburgh',
    sex: 'male',
    product: 'a year of blog posts',
    orders: ['2025-01-10', '2026-01-12'],
    unit: 480000,
    likes: 'Runs hill races; one good pencil.',
    motive: 'spontaneous',
    said: 'Asked for a fresh tone in spring.',
  },
];
