import { Button, NumberInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelMinutes } from '#contract/touches-day';
import { capitalized } from '#kit/format';
import { sayChannel } from '#kit/say';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import styles from './settings.module.css';

const longest = 720;

/** How long a contact takes this person, channel by channel: learned, and changeable. */
export function Minutes() {
  const { t } = useTranslation('day');
  const minutes = useQuery(api.touches.minutes.queryOptions());
  return (
    <section aria-labelledby="minutes-head" className={`${styles.part} ${styles.apart}`}>
      <h3 id="minutes-head">{t('minutesHead')}</h3>
      <p className={tones.quiet}>{t('minutesNote')}</p>
      {minutes.error && <FriendlyError error={minutes.error} again={() => void minutes.refetch()} />}
      {!minutes.data && !minutes.error && <SkeletonLines lines={6} />}
      <div>
        {minutes.data?.map((one) => (
          <Line key={one.channel} one={one} />
        ))}
      </div>
    </section>
  );
}

/**
 * What was set stands in its line at once, and so does what Undo brings back: whoever types right after it would else be measured by a figure that is no longer
 * true, and what they typed be taken for no change.
 */
function useSaveMinutes() {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const cache = useQueryClient();
  const queryKey = api.touches.minutes.queryKey();
  const saving = useMutation(api.touches.saveMinutes.mutationOptions());
  const put = ({ channel, learned }: ChannelMinutes, minutes: number | null, onSuccess?: () => void) => {
    void cache.cancelQueries({ queryKey });
    cache.setQueryData(queryKey, (lines) => lines?.map((line) => (line.channel === channel ? { ...line, set: minutes, minutes: minutes ?? learned } : line)));
    const onError = (error: unknown) => {
      void cache.invalidateQueries({ queryKey });
      tell(say(error));
    };
    saving.mutate({ channel, minutes }, { onError, ...(onSuccess && { onSuccess }) });
  };
  return (one: ChannelMinutes, minutes: number | null) => {
    if (minutes !== one.set) put(one, minutes, () => tell(t('saved'), () => put(one, one.set)));
  };
}

function Line({ one }: { one: ChannelMinutes }) {
  const { t } = useTranslation('day');
  const language = useLanguage();
  const save = useSaveMinutes();
  const [typed, setTyped] = useState<number | null>(null);
  const channel = capitalized(sayChannel(one.channel, language));
  const known = one.source === 'usual' ? t('minutesUsual') : t(one.source === 'own' ? 'minutesOwn' : 'minutesTeam', { count: one.count });
  const leave = () => {
    if (typed !== null && typed >= 1 && typed !== one.minutes) save(one, Math.round(typed));
    setTyped(null);
  };
  return (
    <div className={styles.minutesLine}>
      <span>
        {channel}
        <small>{one.set === null ? known : t('minutesSet', { minutes: one.learned })}</small>
      </span>
      <NumberInput
        aria-label={t('minutesFor', { channel })}
        min={1}
        max={longest}
        allowDecimal={false}
        hideControls
        value={typed ?? one.minutes}
        onChange={(minutes) => typeof minutes === 'number' && setTyped(minutes)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      <span>
        {one.set !== null && (
          <Button size="compact-sm" variant="subtle" aria-label={t('learnAgainFor', { channel })} onClick={() => save(one, null)}>
            {t('learnAgain')}
          </Button>
        )}
      </span>
    </div>
  );
}
