import { useTranslation } from 'react-i18next';
import type { TemplateRow } from '#contract/letters';
import type { TemplatePurpose } from '#contract/words';

/** What each purpose is called; the letters that came with the app are named by it. */
export const purposeNames = {
  'one-in-five': 'nameOneInFive',
  birthday: 'nameBirthday',
  'favourite-holiday': 'nameHoliday',
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

/** The letters that came with the app are called in the reader's language, one's own as they were named. */
export function useTemplateName(): (template: Pick<TemplateRow, 'name' | 'purpose' | 'shipped'>) => string {
  const { t } = useTranslation('words');
  return ({ name, purpose, shipped }) => (shipped && purpose !== 'other' ? t(purposeNames[purpose]) : name);
}
