import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '#contract/journey-steps';
import type { Journey } from '#contract/journeys';
import { client } from '../../host/client.ts';
import { useJourneyAct } from '../../shell/journeys/act.ts';
import { Empty } from '../../ui/empty.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import type { Dragged } from './journey.tsx';
import lineStyles from './line.module.css';
import type { AskedPeople } from './queries.ts';
import { StepForm } from './step-form.tsx';
import { StepRow } from './step-row.tsx';
import { useIdeaToStep } from './use-idea-to-step.ts';

type Props = {
  journey: Journey;
  dragged: Dragged;
  drag: (what: Dragged) => void;
  show: (asked: AskedPeople) => void;
  adding: boolean;
  setAdding: (adding: boolean) => void;
};

/** Which step is open in the form: an existing one, or a new one at a place. */
type Editing = { step: Step } | { at: number } | null;

/** The steps one below the other; what is dragged here lands between two of them. */
export function Line({ journey, dragged, drag, show, adding, setAdding }: Props) {
  const { t } = useTranslation('journeys');
  const { steps } = journey;
  const [editing, setEditing] = useState<Editing>(null);
  const move = useMove(journey);
  const toStep = useIdeaToStep();
  const act = useJourneyAct();
  const isEnd = adding && editing === null;
  const close = () => {
    setEditing(null);
    setAdding(false);
  };
  const drop = (at: number) => {
    drag(null);
    if (dragged?.kind === 'idea' && dragged.isA) void toStep({ ideaId: dragged.id, at });
    const from = steps.find(({ id }) => id === dragged?.id);
    // Taking it out moves everything below it up by one.
    if (dragged?.kind === 'step' && from) void move(from, from.position < at ? at - 1 : at);
  };
  const remove = (step: Step) =>
    act(client.journeys.removeStep({ stepId: step.id }), ({ moved }) =>
      moved > 0 ? t('saidStepRemovedMoved', { count: moved, what: step.title }) : t('saidStepRemoved', { what: step.title }),
    );
  const mayDrop = dragged !== null && (dragged.kind === 'step' || dragged.isA);
  return (
    <section aria-labelledby="steps" className={lineStyles.line}>
      <h2 id="steps">{t('steps')}</h2>
      {steps.length === 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; an idea has a menu that does the same
        <div data-drop={mayDrop || undefined} onDragOver={(event) => mayDrop && event.preventDefault()} onDrop={() => drop(0)}>
          <Empty title={t('noSteps')}>
            <p>{dragged ? t('dropHere') : t('noStepsText')}</p>
          </Empty>
        </div>
      )}
      <ol className={lineStyles.steps}>
        {steps.map((step) => (
          <StepRow
            key={step.id}
            step={step}
            of={steps.length}
            journeyId={journey.id}
            drag={(on) => drag(on ? { kind: 'step', id: step.id, isA: false } : null)}
            {...(mayDrop && dragged.id !== step.id && { drop })}
            move={(to) => void move(step, to)}
            edit={() => setEditing({ step })}
            addAfter={() => setEditing({ at: step.position + 1 })}
            remove={() => void remove(step)}
            show={show}
          />
        ))}
      </ol>
      <p className={lineStyles.addStep}>
        <Button variant="light" onClick={() => setAdding(true)} rightSection={<KeyCap name="n" />}>
          {t('addStep')}
        </Button>
      </p>
      {(editing || isEnd) && <StepForm journeyId={journey.id} at={steps.length} {...(editing ?? {})} close={close} />}
    </section>
  );
}

/**
 * Moves a step and says where it is now. The keyboard is left alone: React gives it back to the step it was on, and whoever has gone on
 * to write elsewhere meanwhile keeps what they write in.
 */
function useMove({ steps }: Journey) {
  const { t } = useTranslation('journeys');
  const act = useJourneyAct();
  const isBusy = useRef(false);
  return async (step: Step, to: number) => {
    if (isBusy.current || to < 0 || to >= steps.length || to === step.position) return;
    isBusy.current = true;
    await act(client.journeys.moveStep({ stepId: step.id, to }), t('saidMoved', { what: step.title, n: to + 1, of: steps.length }));
    isBusy.current = false;
  };
}
