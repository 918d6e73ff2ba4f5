import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journey } from '#contract/journeys';
import { client } from '../../host/client.ts';
import { useJourneyAct } from '../../shell/journeys/act.ts';
import { Confirm } from '../../ui/confirm.tsx';

/** Says what becomes of the people on it before it is switched off. */
export function SwitchOff({ journey, close }: { journey: Journey; close: () => void }) {
  const { t } = useTranslation('journeys');
  const act = useJourneyAct();
  const [busy, setBusy] = useState(false);
  const { id: journeyId, name, counts } = journey;
  const run = async () => {
    setBusy(true);
    await act(client.journeys.switchOff({ journeyId }), t('saidOff', { name }));
    close();
  };
  return (
    <Confirm opened close={close} title={t('offTitle', { name })} act={t('switchOff')} run={() => void run()} busy={busy}>
      <p>{t('offText', { count: counts.running + counts.paused })}</p>
    </Confirm>
  );
}
