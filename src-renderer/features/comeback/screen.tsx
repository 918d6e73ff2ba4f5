import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Five, Proposed } from '#contract/comeback';
import { formatDay } from '#kit/format';
import { api } from '../../host/client.ts';
import { GoalChoice, goalNames } from '../../shell/goal-choice.tsx';
import { useKeys } from '../../shell/keyboard.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import columns from '../../ui/columns.module.css';
import { Empty } from '../../ui/empty.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import styles from './comeback.module.css';
import { HoldOut } from './hold-out.tsx';
import { FivePerson } from './person.tsx';
import { useFive } from './queries.ts';
import { Record } from './record.tsx';
import { Swap } from './swap.tsx';

/** One in five as an instrument: whom to write to this quiet morning, and what came of the mornings before. */
export function ComebackScreen() {
  const { t } = useTranslation('comeback');
  const { t: shell } = useTranslation('shell');
  const five = useFive();
  const begin = useBegin();
  const hasPeople = (five.data?.people.length ?? 0) > 0;
  return (
    <Page
      title={t('heading')}
      acts={
        <>
          <Button variant="default" component={Link} to="/how-good">
            {shell('howGood')}
          </Button>
          {hasPeople && (
            <Button onClick={begin.run} loading={begin.isBusy} rightSection={<KeyCap name="w" />}>
              {five.data?.campaignId ? t('goOnReading') : t('readAndSend')}
            </Button>
          )}
        </>
      }
    >
      <div className={columns.desk}>
        <section aria-labelledby="five" className={columns.part}>
          <h2 id="five">{t('five')}</h2>
          {five.error && <FriendlyError error={five.error} again={() => void five.refetch()} />}
          {five.isPending && <SkeletonLines lines={10} />}
          {five.data && (hasPeople ? <People five={five.data} begin={begin.run} /> : <Nobody late={five.data.late} />)}
          <GoalChoice />
          <HoldOut />
        </section>
        <Record />
      </div>
    </Page>
  );
}

/** Makes the batch (or takes up the one begun) and goes where its letters are read. */
function useBegin() {
  const { t } = useTranslation('comeback');
  const say = useSayError();
  const navigate = useNavigate();
  const begin = useMutation(api.comeback.begin.mutationOptions());
  const run = () =>
    begin.mutate(undefined, {
      onSuccess: ({ campaignId }) => void navigate({ to: `/batches/${campaignId}` }),
      onError: (error) => tell(error instanceof ORPCError && error.code === 'NO_LETTER' ? t('noLetter') : say(error)),
    });
  return { run, isBusy: begin.isPending };
}

function People({ five, begin }: { five: Five; begin: () => void }) {
  const { t } = useTranslation('comeback');
  const { t: scoring } = useTranslation('scoring');
  const language = useLanguage();
  const navigate = useNavigate();
  const today = useStatus().data?.today ?? five.begunOn ?? '';
  const [chosen, setChosen] = useState(0);
  const [swapping, setSwapping] = useState<Proposed | null>(null);
  const { people } = five;
  const person = people[Math.min(chosen, people.length - 1)];
  const step = (by: number) => setChosen((now) => Math.max(0, Math.min(people.length - 1, now + by)));
  useKeys(t('heading'), [
    { key: 'j', says: t('keyNext'), run: () => step(1) },
    { key: 'k', says: t('keyPrevious'), run: () => step(-1) },
    { key: 'ArrowDown', says: t('keyNext'), run: () => step(1), hidden: true },
    { key: 'ArrowUp', says: t('keyPrevious'), run: () => step(-1), hidden: true },
    { key: 'x', says: t('keySwap'), run: () => person && setSwapping(person) },
    { key: 'Enter', says: t('keyOpen'), run: () => person && void navigate({ to: `/customers/${person.customerId}` }) },
    { key: 'w', says: t('keyRead'), run: begin },
  ]);
  return (
    <>
      <p className={tones.quiet}>
        {five.begunOn ? t('begunOn', { when: formatDay(five.begunOn, language, 'long') }) : t('fiveNote')}{' '}
        {five.begunOn && five.goal && t('begunFor', { goal: scoring(goalNames[five.goal]) })}
      </p>
      <ol className={styles.people}>
        {people.map((one, place) => (
          <FivePerson key={one.customerId} person={one} today={today} isChosen={one === person} choose={() => setChosen(place)} swap={() => setSwapping(one)} />
        ))}
      </ol>
      <p className={tones.quiet}>
        {t('more', { count: five.more })} {five.heldOut > 0 && t('heldOut', { count: five.heldOut })}
      </p>
      {swapping && <Swap person={swapping} close={() => setSwapping(null)} />}
    </>
  );
}

function Nobody({ late }: { late: number }) {
  const { t } = useTranslation('comeback');
  return (
    <Empty
      title={t('nobodyTitle')}
      act={
        <Button component={Link} to="/customers" variant="default">
          {t('toCustomers')}
        </Button>
      }
    >
      <p>{late === 0 ? t('nobodyLate') : t('nobodyMay', { count: late })}</p>
    </Empty>
  );
}
