import { useTranslation } from 'react-i18next';
import type { TemplateRow } from '#contract/letters';
import type { TemplatePurpose } from '#contract/words';

/** What each purpose is called; the letters that came with the app are named by it. */
export const purposeNames = {
  'one-in-five': 'nameOneInFive',
  birthday: 'nameBirthday',
  'favourite-holiday': 'nameHoliday',
  anniversary: 'nameAnniversary',
  'keep-in-touch': 'nameKeepInTouch',
  'follow-up': 'nameFollowUp',
  'name-day': 'nameNameDay',
  delight: 'nameDelight',
  feedback: 'nameFeedback',
  more: 'nameMore',
  'win-back': 'nameWinBack',
  enquiry: 'nameEnquiry',
  'weekly-tip': 'nameWeeklyTip',
  thanks: 'nameThanks',
  apology: 'nameApology',
  news: 'nameNews',
  recommendation: 'nameRecommendation',
  other: 'purposeOther',
} as const satisfies Record<TemplatePurpose, string>;

/** Where several shipped letters share a purpose, each has a name of its own. */
const shippedNames = new Map([
  ['enquiry-1', 'nameEnquiry1'],
  ['enquiry-2', 'nameEnquiry2'],
  ['enquiry-3', 'nameEnquiry3'],
  ['enquiry-4', 'nameEnquiry4'],
  ['enquiry-5', 'nameEnquiry5'],
  ['enquiry-6', 'nameEnquiry6'],
  ['enquiry-7', 'nameEnquiry7'],
  ['enquiry-8', 'nameEnquiry8'],
  ['thanks-named', 'nameThanksNamed'],
  ['thanks-hinted', 'nameThanksHinted'],
  ['floor-care', 'nameFloorCare'],
  ['appliance-care', 'nameApplianceCare'],
  ['car-season', 'nameCarSeason'],
  ['camera-tip', 'nameCameraTip'],
  ['client-results', 'nameClientResults'],
] as const);
const ownNameOf: ReadonlyMap<string, typeof shippedNames extends Map<string, infer Name> ? Name : never> = shippedNames;

/** The letters that came with the app are called in the reader's language, one's own as they were named. */
export function useTemplateName(): (template: Pick<TemplateRow, 'name' | 'purpose' | 'shipped'> & { key?: string }) => string {
  const { t } = useTranslation('words');
  return ({ key = '', name, purpose, shipped }) => (shipped && purpose !== 'other' ? t(ownNameOf.get(key) ?? purposeNames[purpose]) : name);
}
