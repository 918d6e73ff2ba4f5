import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journey } from '#contract/journeys';
import { Id } from '#contract/words';
import { useKeys } from '../../shell/keyboard.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { Empty } from '../../ui/empty.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { Begins } from './begins.tsx';
import { Ideas, ideaFieldId } from './ideas.tsx';
import styles from './journeys.module.css';
import { FourLamps } from './lamps.tsx';
import { Line } from './line.tsx';
import { JourneyMenu } from './menu.tsx';
import { People } from './people.tsx';
import { type AskedPeople, useJourney } from './queries.ts';
import { OnOff } from './row.tsx';
import { useSayMissing } from './say.ts';
import { SwitchOff } from './switch-off.tsx';
import { SwitchOn } from './switch-on.tsx';
import { TryOn } from './try-on.tsx';

/** What is being dragged: a step to another place, or an idea into the line or to another grade. */
export type Dragged = { kind: 'step' | 'idea'; id: string; isA: boolean } | null;

/** One journey as a vertical line of steps, with the ideas beside it. */
export function JourneyScreen() {
  const params: unknown = useParams({ strict: false });
  const asked = Id.safeParse(typeof params === 'object' && params !== null ? Reflect.get(params, 'journeyId') : null);
  return asked.success ? <Fetched key={asked.data} journeyId={asked.data} /> : <NotHere />;
}

/** Put away, or never there. */
function NotHere() {
  const { t } = useTranslation('journeys');
  return (
    <Page title={t('heading')}>
      <Empty title={t('notHere')} act={<Link to="/journeys">{t('toList')}</Link>}>
        <p>{t('notHereText')}</p>
      </Empty>
    </Page>
  );
}

function Fetched({ journeyId }: { journeyId: string }) {
  const { t } = useTranslation('journeys');
  const journey = useJourney(journeyId);
  if (journey.error instanceof ORPCError && journey.error.code === 'NOT_FOUND') return <NotHere />;
  // Once it is there it stays while it is fetched anew, whatever becomes of that: somebody may be writing in it.
  if (journey.data) return <Opened journey={journey.data} />;
  if (journey.error) {
    return (
      <Page title={t('heading')}>
        <FriendlyError error={journey.error} again={() => void journey.refetch()} />
        <Back />
      </Page>
    );
  }
  return (
    <Page title={t('heading')}>
      <SkeletonLines lines={12} />
    </Page>
  );
}

function Back() {
  const { t } = useTranslation('journeys');
  return (
    <Link to="/journeys" className={styles.back}>
      <IconArrowLeft size={16} stroke={1.8} aria-hidden="true" /> {t('toList')}
    </Link>
  );
}

type Asked = 'switch' | 'try' | 'step' | null;

function Opened({ journey }: { journey: Journey }) {
  const { t } = useTranslation('journeys');
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>(null);
  const [people, setPeople] = useState<AskedPeople | null>(null);
  const [dragged, setDragged] = useState<Dragged>(null);
  const close = () => setAsked(null);
  useKeys(journey.name, [
    { key: 'n', says: t('addStep'), run: () => setAsked('step') },
    { key: 'i', says: t('addIdea'), run: () => document.getElementById(ideaFieldId)?.focus() },
    { key: 's', says: t(journey.active ? 'switchOff' : 'switchOn'), run: () => setAsked('switch') },
    { key: 't', says: t('yearAct'), run: () => setAsked('try') },
    { key: 'Escape', says: t('toList'), run: () => void navigate({ to: '/journeys' }), hidden: true },
  ]);
  return (
    <Page
      title={journey.name}
      acts={
        <>
          <Button variant="default" onClick={() => setAsked('try')} rightSection={<KeyCap name="t" />}>
            {t('yearAct')}
          </Button>
          <JourneyMenu journey={journey} gone={() => void navigate({ to: '/journeys' })} />
          <Button variant={journey.active ? 'default' : 'filled'} onClick={() => setAsked('switch')} rightSection={<KeyCap name="s" />}>
            {t(journey.active ? 'switchOff' : 'switchOn')}
          </Button>
        </>
      }
    >
      <Back />
      <Above journey={journey} show={setPeople} />
      <div className={styles.columns}>
        <div>
          <Begins journey={journey} />
          <Line
            journey={journey}
            dragged={dragged}
            drag={setDragged}
            show={setPeople}
            adding={asked === 'step'}
            setAdding={(on) => setAsked(on ? 'step' : null)}
          />
        </div>
        <Ideas journey={journey} dragged={dragged} drag={setDragged} />
      </div>
      {people && <People asked={people} close={() => setPeople(null)} />}
      {asked === 'switch' && (journey.active ? <SwitchOff journey={journey} close={close} /> : <SwitchOn journey={journey} close={close} />)}
      {asked === 'try' && <TryOn journeyId={journey.id} close={close} />}
    </Page>
  );
}

/** Lamps, what is missing, and who is on it: what changes while the steps are changed. */
function Above({ journey, show }: { journey: Journey; show: (asked: AskedPeople) => void }) {
  const { t } = useTranslation('journeys');
  const sayMissing = useSayMissing();
  const missing = sayMissing(journey.lamps);
  const { running, paused, due } = journey.counts;
  return (
    <div className={styles.above}>
      <FourLamps lamps={journey.lamps} />
      <p role="status" className={missing ? tones.warned : tones.quiet}>
        {missing ? t('missing', { what: missing }) : t('nothingMissing')}
      </p>
      <p className={styles.facts}>
        <OnOff active={journey.active} />
        <button
          type="button"
          className={styles.figure}
          onClick={() => show({ kind: 'journey', journeyId: journey.id, title: t('peopleOfAll', { name: journey.name }) })}
        >
          {t('people', { count: running + paused })}
        </button>
        {due > 0 && <b>{t('dueNow', { count: due })}</b>}
      </p>
    </div>
  );
}
