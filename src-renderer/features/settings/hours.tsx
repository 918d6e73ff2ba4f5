import { Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HourSpan, QuietHours } from '#contract/team';
import { capitalized } from '#kit/format';
import { sayChannel } from '#kit/say';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useSayProblem } from '../../ui/say-problem.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { HourFields } from './hour-fields.tsx';
import { Registers } from './registers.tsx';
import styles from './settings.module.css';

const days = ['weekdays', 'saturday', 'sunday'] as const;
/** What a day gets that had no hours until now. */
const usualSpan: HourSpan = { from: '10:00', to: '18:00' };

/** At which hours customers are reached over each channel, by their own clock; and who stands in a register. */
export function Hours() {
  const { t } = useTranslation('held');
  const hours = useQuery(api.team.quietHours.queryOptions());
  if (hours.error) return <FriendlyError error={hours.error} again={() => void hours.refetch()} />;
  if (!hours.data) return <SkeletonLines lines={9} />;
  return (
    <>
      <p>{t('hoursNote')}</p>
      {hours.data.map((one) => (
        <Channel key={one.channel} hours={one} />
      ))}
      <p className={tones.quiet}>{t('lawNote')}</p>
      <Registers />
    </>
  );
}

function useSaveHours(hours: QuietHours) {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const sayProblem = useSayProblem();
  const undo = useUndo();
  const cache = useQueryClient();
  const saving = useMutation(api.team.saveQuietHours.mutationOptions());
  const save = (patch: Partial<QuietHours>) =>
    saving.mutate(
      { ...hours, ...patch },
      {
        onSuccess: async () => {
          await cache.invalidateQueries({ queryKey: api.team.quietHours.key() });
          tell(t('saved'), () => undo());
        },
        onError: (error) => days.every((day) => sayProblem(error, day) === null) && tell(say(error)),
      },
    );
  return { save, problem: (day: (typeof days)[number]) => sayProblem(saving.error, day) };
}

/** One channel; an hour is saved when the pen leaves it. */
function Channel({ hours }: { hours: QuietHours }) {
  const { t } = useTranslation('held');
  const channel = capitalized(sayChannel(hours.channel, useLanguage()));
  const { save, problem } = useSaveHours(hours);
  return (
    <fieldset className={styles.hours}>
      <legend>{channel}</legend>
      <Checkbox
        label={t('anyTime')}
        aria-label={t('anyTimeFor', { channel })}
        checked={hours.anyTime}
        onChange={(event) => save({ anyTime: event.currentTarget.checked })}
      />
      {!hours.anyTime &&
        days.map((day) => (
          <HourFields
            key={`${day}-${hours[day]?.from}-${hours[day]?.to}`}
            channel={channel}
            day={t(day)}
            span={hours[day]}
            error={problem(day)}
            toggle={day === 'weekdays' ? null : (open) => save({ [day]: open ? usualSpan : null })}
            save={(span) => save({ [day]: span })}
          />
        ))}
      {!hours.anyTime && (
        <Checkbox
          label={t('onHolidays')}
          aria-label={t('onHolidaysFor', { channel })}
          checked={hours.onHolidays}
          onChange={(event) => save({ onHolidays: event.currentTarget.checked })}
        />
      )}
    </fieldset>
  );
}
