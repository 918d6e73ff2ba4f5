import { Button, Checkbox, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type StopRule, stopRules, Trigger, triggerKinds } from '#contract/journey-steps';
import type { Journey } from '#contract/journeys';
import { client } from '../../host/client.ts';
import { useJourneyAct } from '../../shell/journeys/act.ts';
import { Choose } from '../../ui/choose.tsx';
import tones from '../../ui/tones.module.css';
import styles from './journeys.module.css';
import { stopNames, triggerNames } from './say.ts';
import { emptyTrigger, TriggerParts } from './trigger-parts.tsx';

/** What begins the journey, what ends it early, and whether it runs again. */
export function BeginForm({ journey, close }: { journey: Journey; close: () => void }) {
  const { t } = useTranslation('journeys');
  const { t: shell } = useTranslation('shell');
  const act = useJourneyAct();
  const [trigger, setTrigger] = useState<Trigger>(journey.trigger);
  const [stops, setStops] = useState<StopRule[]>(journey.stopRules);
  const [repeats, setRepeats] = useState(journey.repeats);
  const checked = Trigger.safeParse(trigger);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!checked.success) return;
    close();
    void act(client.journeys.save({ journeyId: journey.id, trigger: checked.data, stopRules: stops, repeats }), t('saidSaved'));
  };
  const toggle = (rule: StopRule, on: boolean) => setStops(stopRules.filter((one) => (one === rule ? on : stops.includes(one))));
  return (
    <Modal opened onClose={close} size="lg" title={t('changeBegin')} closeButtonProps={{ 'aria-label': shell('close') }}>
      <form className={styles.sheet} onSubmit={submit}>
        <Choose
          label={t('begunBy')}
          data-autofocus
          value={trigger.kind}
          options={triggerKinds.map((kind) => ({ value: kind, label: t(triggerNames[kind]) }))}
          onChoose={(kind) => setTrigger(emptyTrigger(kind))}
        />
        <TriggerParts trigger={trigger} set={setTrigger} />
        <Checkbox label={t('repeats')} checked={repeats} onChange={(event) => setRepeats(event.currentTarget.checked)} />
        <fieldset className={styles.stops}>
          <legend>{t('ends')}</legend>
          {stopRules.map((rule) => (
            <Checkbox key={rule} label={t(stopNames[rule])} checked={stops.includes(rule)} onChange={(event) => toggle(rule, event.currentTarget.checked)} />
          ))}
          <p className={tones.quiet}>{t('stopNote')}</p>
        </fieldset>
        <p>
          <Button type="submit" disabled={!checked.success}>
            {shell('save')}
          </Button>
        </p>
      </form>
    </Modal>
  );
}
