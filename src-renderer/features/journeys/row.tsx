import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { JourneyRow } from '#contract/journeys';
import tones from '../../ui/tones.module.css';
import styles from './journeys.module.css';
import { FourLamps } from './lamps.tsx';
import { JourneyMenu } from './menu.tsx';
import { useSayMissing, useSayTrigger } from './say.ts';

type Props = { row: JourneyRow; isChosen: boolean; choose: () => void };

/** One journey: what begins it, whether it is on, who is on it, which of the four are there. */
export function JourneyLine({ row, isChosen, choose }: Props) {
  const { t } = useTranslation('journeys');
  const sayTrigger = useSayTrigger();
  const sayMissing = useSayMissing();
  const missing = sayMissing(row.lamps);
  const { running, paused, due } = row.counts;
  return (
    <li className={styles.journey} data-chosen={isChosen || undefined}>
      <div>
        <p className={styles.name}>
          <Link to={`/journeys/${row.id}`} id={`journey-${row.id}`} onFocus={choose}>
            {row.name}
          </Link>
          <OnOff active={row.active} />
        </p>
        <p>{sayTrigger(row.trigger)}</p>
        <p className={styles.facts}>
          <span>{t('stepCount', { count: row.steps })}</span>
          <span>{t('people', { count: running + paused })}</span>
          {due > 0 && <b>{t('dueNow', { count: due })}</b>}
        </p>
      </div>
      <div>
        <FourLamps lamps={row.lamps} />
        {missing && <p className={tones.warned}>{t('missing', { what: missing })}</p>}
      </div>
      <JourneyMenu journey={row} />
    </li>
  );
}

/** A full or an empty square beside the word. */
export function OnOff({ active }: { active: boolean }) {
  const { t } = useTranslation('journeys');
  return (
    <span className={styles.state} data-on={active || undefined}>
      {t(active ? 'on' : 'off')}
    </span>
  );
}
