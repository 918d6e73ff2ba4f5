import { useTranslation } from 'react-i18next';
import type { TemplateRow } from '#contract/letters';

const shipped = {
  'one-in-five': 'nameOneInFive',
  birthday: 'nameBirthday',
  'favourite-holiday': 'nameHoliday',
  'keep-in-touch': 'nameKeepInTouch',
  'follow-up': 'nameFollowUp',
} as const;

const isShipped = (key: string): key is keyof typeof shipped => Object.hasOwn(shipped, key);

/** The letters that came with the app are called in the reader's language, one's own as they were named. */
export function useTemplateName(): (template: Pick<TemplateRow, 'key' | 'name' | 'shipped'>) => string {
  const { t } = useTranslation('letters');
  return ({ key, name, shipped: came }) => (came && isShipped(key) ? t(shipped[key]) : name);
}
