import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../host/client.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';

export function LettersScreen() {
  const { t } = useTranslation();
  const templates = useQuery(api.letters.templates.queryOptions());
  return (
    <Page title={t('letters')}>
      {templates.error && <FriendlyError error={templates.error} again={() => void templates.refetch()} />}
      {!templates.data && !templates.error && <SkeletonLines lines={8} />}
    </Page>
  );
}
