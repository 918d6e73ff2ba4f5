import { useTranslation } from 'react-i18next';
import { type Language, languages } from '#contract/words';
import { capitalized } from '#kit/format';
import { languageName } from '#kit/languages';
import { useLanguage } from '../../text/use-language.ts';
import { Choose } from '../../ui/choose.tsx';
import { type Asked, useSegments } from './queries.ts';

type Props = { asked: Asked; ask: (patch: Partial<Asked>) => void };

const shows = { all: 'showAll', late: 'showLate', 'no-address': 'showNoAddress', newsletter: 'showNewsletter', archived: 'showArchived' } as const;
const sorts = { name: 'sortName', 'last-order': 'sortLastOrder', 'last-contact': 'sortLastContact', revenue: 'sortRevenue' } as const;
const showKeys = ['all', 'late', 'no-address', 'newsletter', 'archived'] as const;
const sortKeys = ['name', 'last-order', 'last-contact', 'revenue'] as const;

export function Filters({ asked, ask }: Props) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  const segments = useSegments();
  const anyLanguage: { value: Language | ''; label: string }[] = [
    { value: '', label: t('anyLanguage') },
    ...languages.map((one) => ({ value: one, label: capitalized(languageName(one, language)) })),
  ];
  return (
    <>
      <Choose
        aria-label={t('show')}
        value={asked.show}
        options={showKeys.map((value) => ({ value, label: t(shows[value]) }))}
        onChoose={(show) => ask({ show })}
      />
      {segments.data && segments.data.length > 1 && (
        <Choose
          aria-label={t('segment')}
          value={asked.segmentId ?? ''}
          options={[{ value: '', label: t('anySegment') }, ...segments.data.map(({ id, name }) => ({ value: id, label: name }))]}
          onChoose={(id) => ask({ segmentId: id === '' ? null : id })}
        />
      )}
      <Choose
        aria-label={t('language')}
        value={asked.language ?? ''}
        options={anyLanguage}
        onChoose={(chosen) => ask({ language: chosen === '' ? null : chosen })}
      />
      <Choose
        aria-label={t('sort')}
        value={asked.sort}
        options={sortKeys.map((value) => ({ value, label: t(sorts[value]) }))}
        onChoose={(sort) => ask({ sort })}
      />
    </>
  );
}
