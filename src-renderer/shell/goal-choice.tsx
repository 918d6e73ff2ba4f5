import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Goal, goals, type ScoringSettings } from '#contract/scoring';
import { api } from '../host/client.ts';
import { Choose } from '../ui/choose.tsx';
import { tell } from './toast.tsx';
import { FriendlyError, useSayError } from './trouble.tsx';
import { useUndo } from './undo.ts';

/** The name of each goal, in the words of scoring. */
export const goalNames = { comeback: 'goalComeback', revenue: 'goalRevenue', mixed: 'goalMixed' } as const satisfies Record<Goal, string>;
const notes = { comeback: 'goalComebackNote', revenue: 'goalRevenueNote', mixed: 'goalMixedNote' } as const satisfies Record<Goal, string>;

/** What the choice is after, and saving it with the way back. */
export function useScoringSettings() {
  const say = useSayError();
  const cache = useQueryClient();
  const settings = useQuery(api.scoring.settings.queryOptions());
  const saving = useMutation(api.scoring.saveSettings.mutationOptions());
  const undo = useUndo();
  const save = (wanted: ScoringSettings, text: string) =>
    saving.mutate(wanted, {
      onSuccess: (kept) => {
        cache.setQueryData(api.scoring.settings.queryKey(), kept);
        tell(text, () => undo());
      },
      onError: (error) => tell(say(error)),
    });
  return { settings, save };
}

/** Whom the five are chosen for: who is likely to come back, what they will spend, or some of each; and what that means. */
export function GoalChoice() {
  const { t } = useTranslation('scoring');
  const { settings, save } = useScoringSettings();
  if (settings.error) return <FriendlyError error={settings.error} again={() => void settings.refetch()} />;
  if (!settings.data) return null;
  const kept = settings.data;
  return (
    <Choose
      label={t('goal')}
      description={t(notes[kept.goal])}
      maw={460}
      value={kept.goal}
      options={goals.map((goal) => ({ value: goal, label: t(goalNames[goal]) }))}
      onChoose={(goal) => save({ ...kept, goal }, t('goalSaved', { goal: t(goalNames[goal]) }))}
    />
  );
}
