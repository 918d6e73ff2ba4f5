import { Checkbox, NumberInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
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
import styles from './settings.module.css';

const order = ['email', 'newsletter', 'sms', 'call', 'post', 'visit', 'pages', 'all', 'all-deciding'] as const;

/** How often at most a customer is reached over each channel, for everybody or for one segment. */
export function Limits() {
  const { t } = useTranslation('settings');
  const limits = useQuery(api.team.limits.queryOptions());
  const segments = useQuery(api.customers.segments.queryOptions());
  const [segmentId, setSegmentId] = useState('');
  if (limits.error) return <FriendlyError error={limits.error} again={() => void limits.refetch()} />;
  if (!limits.data) return <SkeletonLines lines={8} />;
  const wanted = segmentId === '' ? null : segmentId;
  const general = (channel: ChannelLimit['channel']) => limits.data.find((one) => one.channel === channel && one.segmentId === null);
  const shown = order.flatMap((channel) => {
    const own = limits.data.find((one) => one.channel === channel && one.segmentId === wanted) ?? general(channel);
    return own ? [{ ...own, segmentId: wanted }] : [];
  });
  return (
    <>
      <p>{t('limitsNote')}</p>
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
        {shown.map((limit) => (
          <Line key={`${segmentId}-${limit.channel}-${limit.noLimit}-${limit.maxTouches}-${limit.perDays}`} limit={limit} />
        ))}
      </div>
    </>
  );
}

function Line({ limit }: { limit: ChannelLimit }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const say = useSayError();
  const undo = useUndo();
  const saving = useMutation(api.team.saveLimit.mutationOptions());
  const [maxTouches, setMaxTouches] = useState<string | number>(limit.maxTouches);
  const [perDays, setPerDays] = useState<string | number>(limit.perDays);
  const named =
    limit.channel === 'all'
      ? t('limitAll')
      : limit.channel === 'all-deciding'
        ? t('limitDeciding')
        : limit.channel === 'newsletter'
          ? t('limitNewsletter')
          : capitalized(sayChannel(limit.channel, language));
  const save = (patch: Partial<ChannelLimit>) =>
    saving.mutate({ ...limit, ...patch }, { onSuccess: () => tell(t('saved'), () => undo()), onError: (error) => tell(say(error)) });
  const leave = () => {
    if (typeof maxTouches !== 'number' || typeof perDays !== 'number') return;
    if (maxTouches !== limit.maxTouches || perDays !== limit.perDays) save({ maxTouches, perDays });
  };
  return (
    <div className={styles.limit}>
      <span>{named}</span>
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
        hideControls
        disabled={limit.noLimit}
        value={maxTouches}
        onChange={setMaxTouches}
        onBlur={leave}
      />
      <NumberInput
        aria-label={t('daysFor', { channel: named })}
        min={1}
        max={1000}
        hideControls
        disabled={limit.noLimit}
        value={perDays}
        onChange={setPerDays}
        onBlur={leave}
      />
    </div>
  );
}
