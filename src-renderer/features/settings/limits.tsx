import { Button, Checkbox, NumberInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelLimit } from '#contract/team';
import { capitalized } from '#kit/format';
import { sayChannel } from '#kit/say';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Choose } from '../../ui/choose.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { keptLimits } from './kept.ts';
import styles from './settings.module.css';

const order = ['email', 'newsletter', 'sms', 'call', 'post', 'visit', 'pages', 'all', 'all-deciding'] as const;

/** How often at most a customer is reached over each channel, for everybody or for one segment. */
export function Limits() {
  const { t } = useTranslation('settings');
  const { t: held } = useTranslation('held');
  const limits = useQuery(api.team.limits.queryOptions());
  const segments = useQuery(api.customers.segments.queryOptions());
  const [segmentId, setSegmentId] = useState('');
  if (limits.error) return <FriendlyError error={limits.error} again={() => void limits.refetch()} />;
  if (!limits.data) return <SkeletonLines lines={8} />;
  const wanted = segmentId === '' ? null : segmentId;
  const of = (channel: ChannelLimit['channel'], id: string | null) => limits.data.find((one) => one.channel === channel && one.segmentId === id);
  return (
    <>
      <p>
        {t('limitsNote')} {held('limitFollows')}
      </p>
      {segments.data && segments.data.length > 0 && (
        <Choose
          label={t('limitsFor')}
          w={320}
          value={segmentId}
          options={[{ value: '', label: t('everybody') }, ...segments.data.map(({ id, name }) => ({ value: id, label: name }))]}
          onChoose={setSegmentId}
        />
      )}
      <div>
        <div className={styles.limit} data-head aria-hidden="true">
          <span>{t('channel')}</span>
          <span />
          <span>{t('times')}</span>
          <span>{t('inDays')}</span>
        </div>
        {order.map((channel) => {
          const limit = of(channel, wanted) ?? of(channel, null);
          return limit && <Line key={`${segmentId}-${channel}`} limit={{ ...limit, segmentId: wanted }} isBorrowed={limit.segmentId !== wanted} />;
        })}
      </div>
    </>
  );
}

function useChannelName(): (channel: ChannelLimit['channel']) => string {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  return (channel) => {
    if (channel === 'all') return t('limitAll');
    if (channel === 'all-deciding') return t('limitDeciding');
    return channel === 'newsletter' ? t('limitNewsletter') : capitalized(sayChannel(channel, language));
  };
}

function useLimit(limit: ChannelLimit) {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const undo = useUndo();
  const cache = useQueryClient();
  const { maxTouches, perDays } = limit;
  const kept = keptLimits.use(`${limit.segmentId ?? ''}-${limit.channel}`, { maxTouches, perDays });
  const saving = useMutation(api.team.saveLimit.mutationOptions());
  const dropping = useMutation(api.team.dropLimit.mutationOptions());
  const save = (patch: Partial<ChannelLimit>) => {
    const next = { ...limit, ...kept.value, ...patch };
    const done = async () => {
      await cache.invalidateQueries({ queryKey: api.team.limits.key() });
      kept.settle({ maxTouches: next.maxTouches, perDays: next.perDays });
      tell(t('saved'), () => undo());
    };
    saving.mutate(next, { onSuccess: done, onError: (error) => tell(say(error)) });
  };
  const drop = (segmentId: string) =>
    dropping.mutate(
      { segmentId, channel: limit.channel },
      {
        onSuccess: async () => {
          await cache.invalidateQueries({ queryKey: api.team.limits.key() });
          tell(t('saved'), () => undo());
        },
        onError: (error) => tell(say(error)),
      },
    );
  return { kept, save, drop };
}

/** One channel; a figure is saved when the pen leaves it. */
function Line({ limit, isBorrowed }: { limit: ChannelLimit; isBorrowed: boolean }) {
  const { t } = useTranslation('settings');
  const named = useChannelName()(limit.channel);
  const { t: held } = useTranslation('held');
  const { kept, save, drop } = useLimit(limit);
  const { segmentId } = limit;
  const leave = () => kept.isChanged && save({});
  return (
    <div className={styles.limit}>
      <span>
        {named}
        {isBorrowed && <small>{t('asEverybody')}</small>}
        {!isBorrowed && segmentId !== null && (
          <Button size="compact-xs" variant="subtle" aria-label={`${held('asEverybodyAgain')}: ${named}`} onClick={() => drop(segmentId)}>
            {held('asEverybodyAgain')}
          </Button>
        )}
      </span>
      <Checkbox
        label={t('noLimit')}
        aria-label={t('noLimitFor', { channel: named })}
        checked={limit.noLimit}
        onChange={(event) => save({ noLimit: event.currentTarget.checked })}
      />
      <NumberInput
        aria-label={t('timesFor', { channel: named })}
        min={1}
        max={99}
        allowDecimal={false}
        hideControls
        disabled={limit.noLimit}
        value={limit.noLimit ? '' : kept.value.maxTouches}
        onChange={(times) => typeof times === 'number' && kept.set({ maxTouches: times })}
        onBlur={leave}
      />
      <NumberInput
        aria-label={t('daysFor', { channel: named })}
        min={1}
        max={1000}
        allowDecimal={false}
        hideControls
        disabled={limit.noLimit}
        value={limit.noLimit ? '' : kept.value.perDays}
        onChange={(days) => typeof days === 'number' && kept.set({ perDays: days })}
        onBlur={leave}
      />
    </div>
  );
}
