import { useTranslation } from 'react-i18next';
import type { CampaignRow } from '#contract/campaigns';
import { formatDay } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import { useTemplateName } from '../../ui/template-name.ts';

/** A batch that nobody has named is called by its letter and its day. */
export function useBatchName(): (row: Pick<CampaignRow, 'name' | 'template' | 'startedOn'>) => string {
  const { t } = useTranslation('batches');
  const nameOf = useTemplateName();
  const language = useLanguage();
  return ({ name, template, startedOn }) =>
    name !== '' ? name : `${template ? nameOf(template) : t('heading')}, ${formatDay(startedOn, language, 'day-month')}`;
}
