import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.tsx';
import type { Asked } from './queries.ts';

export function NobodyYet({ make }: { make: () => void }) {
  const { t } = useTranslation('customers');
  return (
    <Empty
      title={t('emptyTitle')}
      act={
        <Button component={Link} to="/import">
          {t('emptyAct')}
        </Button>
      }
    >
      <p>{t('emptyText')}</p>
      <Button mt="xs" variant="subtle" onClick={make}>
        {t('emptyOther')}
      </Button>
    </Empty>
  );
}

/** A number has at least five figures and nothing but what is written in numbers. */
export const looksLikeNumber = (text: string) => /^[+\d\s()/.-]+$/.test(text) && text.replace(/\D/g, '').length >= 5;

type Props = { asked: Asked; ask: (patch: Partial<Asked>) => void; make: (start: string) => void };

export function NobodyFound({ asked, ask, make }: Props) {
  const { t } = useTranslation('customers');
  const { search } = asked;
  const isNumber = looksLikeNumber(search);
  return (
    <Empty
      title={search === '' ? t('nobodyHere') : t('nobodyFound', { search })}
      act={search !== '' && <Button onClick={() => make(search)}>{isNumber ? t('newWithNumber') : t('newWithName', { name: search })}</Button>}
    >
      <p>{t('nobodyHint')}</p>
      <Button mt="xs" variant="subtle" onClick={() => ask({ search: '', show: 'all', segmentId: null, language: null })}>
        {t('clearFilters')}
      </Button>
    </Empty>
  );
}
