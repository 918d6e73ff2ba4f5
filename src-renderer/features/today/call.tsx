import { Button, Textarea } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Script, ScriptPart } from '#contract/calls';
import type { NextStep, QueueRow } from '#contract/touches';
import type { BusinessOutcome, Day, TechnicalOutcome } from '#contract/words';
import { api } from '../../host/client.ts';
import { useWhatItWas, WhatItWasFields } from '../../shell/lamps/what-it-was.tsx';
import { NewToTell, ToldNews } from '../../shell/new-to-tell.tsx';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useCtrlEnter } from '../../shell/use-ctrl-enter.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { useAfterAct } from './acts.ts';
import { MinutesSpent } from './minutes-spent.tsx';
import { NextStepFields } from './next-step.tsx';
import { Outcomes } from './outcomes.tsx';
import { useScript } from './queries.ts';
import styles from './words.module.css';

type Props = { row: QueueRow; today: Day; advance: () => void };

export function CallPane({ row, today, advance }: Props) {
  const script = useScript(row.customerId, row.touchId);
  if (script.error) return <FriendlyError error={script.error} again={() => void script.refetch()} />;
  if (!script.data) return <SkeletonLines lines={10} />;
  return <Call script={script.data} row={row} today={today} advance={advance} />;
}

/** The rules' proposal follows the outcome until the person chooses for themselves. */
function useNextStep(customerId: string, technical: TechnicalOutcome | null, business: BusinessOutcome | null) {
  const [chosen, setChosen] = useState<NextStep | null>(null);
  const asked = technical ?? 'answered';
  const proposal = useQuery({ ...api.calls.proposeNext.queryOptions({ input: { customerId, technical: asked, business } }), enabled: technical !== null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new outcome brings a new proposal, whatever was chosen before
  useEffect(() => setChosen(null), [technical, business]);
  const byRules: NextStep = { kind: 'by-rules' };
  return { next: chosen ?? proposal.data ?? byRules, setNext: setChosen };
}

function Call({ script, row, today, advance }: Props & { script: Script }) {
  const { t } = useTranslation('today');
  const after = useAfterAct(advance);
  const [technical, setTechnical] = useState<TechnicalOutcome | null>(null);
  const [business, setBusiness] = useState<BusinessOutcome | null>(null);
  const [dialled, setDialled] = useState<string | null>(null);
  const [summary, setSummary] = useState('');
  const [newsItemId, setNewsItemId] = useState<string | null>(null);
  const was = useWhatItWas(row.reasons);
  const [minutes, setMinutes] = useState<number | null>(null);
  const { next, setNext } = useNextStep(row.customerId, technical, business);
  const log = useMutation(api.calls.log.mutationOptions());
  const isTalk = technical === 'answered';
  const asksNews = script.asksNews && (business === 'interested' || business === 'talked');
  const mayLog = technical !== null && (!isTalk || business !== null) && (!asksNews || newsItemId !== null) && !log.isPending;
  const save = () => {
    if (!technical) return;
    const contactPointId = dialled ?? script.phones[0]?.contactPointId ?? null;
    log.mutate(
      {
        customerId: row.customerId,
        touchId: row.touchId,
        contactPointId,
        technical,
        business: technical === 'answered' ? business : null,
        summary: summary.trim(),
        minutes,
        next,
        newsItemId: isTalk ? newsItemId : null,
        ...(technical === 'answered' && was.forCore),
      },
      { onSuccess: ({ actId }) => after(t('saidCalled', { name: row.name }), actId) },
    );
  };
  useCtrlEnter(save, mayLog, '#note');
  const form = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // The keys work wherever the script is being read, so what they chose comes into sight.
    if (technical) form.current?.scrollIntoView({ block: 'nearest' });
  }, [technical]);
  return (
    <>
      <div className={styles.scroll}>
        <Phones script={script} dial={setDialled} />
        {row.reasons.some(({ rule }) => rule === 'enquiry') && <NewToTell customerId={row.customerId} today={today} onlyIfAny />}
        <div className={styles.script} lang={script.language}>
          {script.parts.map((part) => (
            <Part key={part.text} part={part} />
          ))}
        </div>
        <div ref={form} className={styles.form}>
          <Outcomes
            technical={technical}
            business={business}
            chooseTechnical={(outcome) => {
              setTechnical(outcome);
              setBusiness(null);
            }}
            chooseBusiness={setBusiness}
            write={() => words.current?.focus()}
          />
          {technical && (
            <>
              <Textarea
                ref={words}
                label={t('whatWasSaid')}
                autosize
                minRows={2}
                maxLength={10_000}
                value={summary}
                onChange={(event) => setSummary(event.currentTarget.value)}
                onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
              />
              {isTalk && <ToldNews customerId={row.customerId} today={today} required={asksNews} newsItemId={newsItemId} choose={setNewsItemId} />}
              {technical === 'answered' && <WhatItWasFields customerId={row.customerId} said={was.said} say={was.say} />}
              <MinutesSpent minutes={minutes} setMinutes={setMinutes} />
              <NextStepFields next={next} setNext={setNext} today={today} />
            </>
          )}
          {log.error && <FriendlyError error={log.error} />}
        </div>
      </div>
      <footer className={styles.bar}>
        <div>
          <Button disabled={!mayLog} loading={log.isPending} onClick={save} rightSection={<KeyCap name="mod+Enter" />}>
            {t('logCall')}
          </Button>
        </div>
      </footer>
    </>
  );
}

function Phones({ script, dial }: { script: Script; dial: (contactPointId: string) => void }) {
  const { t } = useTranslation('today');
  if (script.phones.length === 0) return <p className={styles.problem}>{t('noPhone')}</p>;
  return (
    <p className={styles.phones}>
      {script.phones.map((phone) =>
        phone.tel ? (
          <a key={phone.contactPointId} href={phone.tel} onClick={() => dial(phone.contactPointId)}>
            <IconPhone size={18} stroke={1.6} aria-hidden="true" /> {phone.shown}
          </a>
        ) : (
          <span key={phone.contactPointId}>{phone.shown}</span>
        ),
      )}
    </p>
  );
}

const partNames = {
  greet: 'partGreet',
  why: 'partWhy',
  ask: 'partAsk',
  'if-yes': 'partYes',
  'if-no': 'partNo',
  tactic: 'partTactic',
  close: 'partClose',
} as const;

function Part({ part }: { part: ScriptPart }) {
  const { t } = useTranslation('today');
  return (
    <div className={styles.part} data-kind={part.kind}>
      <h3>{t(partNames[part.kind])}</h3>
      <p>{part.text}</p>
    </div>
  );
}
