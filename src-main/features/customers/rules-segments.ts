// The segments a new team starts with. Keys are ours; names are the team's own words from then on.
import type { Segment } from '#contract/customers';
import type { Language } from '#contract/words';

export const segmentKeys = ['furniture-floor', 'appliance', 'car', 'camera', 'service-copy', 'food-drink', 'other'] as const;
export type SegmentKey = (typeof segmentKeys)[number];

type Figures = Pick<Segment, 'expectedIntervalDays' | 'decisionDays' | 'cadenceIdealDays' | 'cadenceWorstDays'>;

/**
 * Days between two purchases, days in which most decide after asking, and how often the customer should hear from us (ideal, worst).
 * Long-lived goods: the sale comes back through a second room, a service or a recommendation long before the thing is worn out.
 */
const figures: Record<SegmentKey, Figures> = {
  'furniture-floor': { expectedIntervalDays: 540, decisionDays: 30, cadenceIdealDays: 90, cadenceWorstDays: 180 },
  appliance: { expectedIntervalDays: 730, decisionDays: 21, cadenceIdealDays: 120, cadenceWorstDays: 240 },
  car: { expectedIntervalDays: 1095, decisionDays: 45, cadenceIdealDays: 90, cadenceWorstDays: 180 },
  camera: { expectedIntervalDays: 365, decisionDays: 21, cadenceIdealDays: 60, cadenceWorstDays: 120 },
  'service-copy': { expectedIntervalDays: 120, decisionDays: 30, cadenceIdealDays: 30, cadenceWorstDays: 60 },
  'food-drink': { expectedIntervalDays: 14, decisionDays: 21, cadenceIdealDays: 14, cadenceWorstDays: 30 },
  other: { expectedIntervalDays: 270, decisionDays: 30, cadenceIdealDays: 60, cadenceWorstDays: 120 },
};

const names: Record<Language, Record<SegmentKey, string>> = {
  en: {
    'furniture-floor': 'Furniture and floors',
    appliance: 'Appliances',
    car: 'Cars',
    camera: 'Cameras',
    'service-copy': 'Services and copywriting',
    'food-drink': 'Food and drink',
    other: 'Other',
  },
  is: {
    'furniture-floor': 'Húsgögn og gólfefni',
    appliance: 'Heimilistæki',
    car: 'Bílar',
    camera: 'Myndavélar',
    'service-copy': 'Þjónusta og textagerð',
    'food-drink': 'Matur og drykkur',
    other: 'Annað',
  },
  hu: {
    'furniture-floor': 'Bútor és padló',
    appliance: 'Háztartási gépek',
    car: 'Autók',
    camera: 'Fényképezőgépek',
    'service-copy': 'Szolgáltatás és szövegírás',
    'food-drink': 'Étel és ital',
    other: 'Egyéb',
  },
  sl: {
    'furniture-floor': 'Pohištvo in talne obloge',
    appliance: 'Gospodinjski aparati',
    car: 'Avtomobili',
    camera: 'Fotoaparati',
    'service-copy': 'Storitve in besedila',
    'food-drink': 'Hrana in pijača',
    other: 'Drugo',
  },
  nb: {
    'furniture-floor': 'Møbler og gulv',
    appliance: 'Hvitevarer',
    car: 'Biler',
    camera: 'Kameraer',
    'service-copy': 'Tjenester og tekst',
    'food-drink': 'Mat og drikke',
    other: 'Annet',
  },
};

/** The segments of a new team in its own language; 'other' is the one customers get where nobody says. */
export function firstSegments(language: Language): Omit<Segment, 'id'>[] {
  return segmentKeys.map((key) => ({ key, name: names[language][key], isDefault: key === 'other', ...figures[key] }));
}
