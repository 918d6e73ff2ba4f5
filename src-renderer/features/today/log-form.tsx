import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NextStep, QueueRow } from '#contract/touches';
import { channels, type Day } from '#contract/words';
import { sayChannel } from '#kit/say';
import { api } from '../../host/client.ts';
import { useWhatItWas, WhatItWasFields } from '../../shell/lamps/what-it-was.tsx';
import { ToldNews } from '../../shell/new-to-tell.tsx';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useCtrlEnter } from '../../shell/use-ctrl-enter.ts';
import { useLanguage } from '../../text/use-language.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useAfterAct } from './acts.ts';
import { MinutesSpent } from './minutes-spent.tsx';
import { NextStepFields } from './next-step.tsx';
import styles from './words.module.css';

/** For post, visits, SMS and notes on the customer's page: what was done, how long it took, what comes next. */
export function LogPane({ row, today, advance }: { row: QueueRow; today: Day; advance: () => void }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const after = useAfterAct(advance);
  const [channel, setChannel] = useState(row.channel);
  const [summary, setSummary] = useState('');
  const [newsItemId, setNewsItemId] = useState<string | null>(null);
  const [minutes, setMinutes] = useState<number | null>(null);
  const was = useWhatItWas(row.reasons);
  const [next, setNext] = useState<NextStep>({ kind: 'by-rules' });
  const done = useMutation(api.touches.done.mutationOptions());
  const isDeciding = row.reasons.some(({ rule }) => rule === 'enquiry');
  const log = () =>
    done.mutate(
      { touchId: row.touchId, channel, summary: summary.trim(), next, newsItemId, ...was.forCore, ...(minutes !== null && { minutes }) },
      { onSuccess: ({ actId }) => after(t('saidDone', { name: row.name }), actId) },
    );
  useCtrlEnter(log, !done.isPending, '#note');
  return (
    <>
      <div className={styles.scroll}>
        <div className={styles.form}>
          <NativeSelect
            label={t('channel')}
            data={channels.map((one) => ({ value: one, label: sayChannel(one, language) }))}
            value={channel}
            onChange={(event) => {
              const chosen = channels.find((one) => one === event.currentTarget.value);
              if (chosen) setChannel(chosen);
            }}
          />
          <Textarea
            label={t('summary')}
            description={t('summaryNote')}
            autosize
            minRows={4}
            maxLength={10_000}
            value={summary}
            onChange={(event) => setSummary(event.currentTarget.value)}
          />
          <WhatItWasFields customerId={row.customerId} said={was.said} say={was.say} />
          <MinutesSpent minutes={minutes} setMinutes={setMinutes} />
          {isDeciding && <ToldNews customerId={row.customerId} today={today} required={false} newsItemId={newsItemId} choose={setNewsItemId} />}
          <NextStepFields next={next} setNext={setNext} today={today} />
          {done.error && <FriendlyError error={done.error} />}
        </div>
      </div>
      <footer className={styles.bar}>
        <div>
          <Button loading={done.isPending} onClick={log} rightSection={<KeyCap name="mod+Enter" />}>
            {t('logIt')}
          </Button>
        </div>
      </footer>
    </>
  );
}
