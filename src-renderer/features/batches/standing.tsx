import {
  type Icon,
  IconAlertCircle,
  IconAlertTriangle,
  IconCheck,
  IconCircle,
  IconCircleCheck,
  IconCircleMinus,
  IconHandStop,
  IconMailOff,
  IconPencilQuestion,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CopyCheck, CopyRow } from '#contract/campaigns';
import styles from './batches.module.css';

/** How a copy stands, for the eye: each standing has a shape and a word of its own. */
export type Standing =
  | 'isToRead'
  | 'isRead'
  | 'isOpen'
  | 'isWarned'
  | 'isBarred'
  | 'isHeld'
  | 'isNoAddress'
  | 'isNoWords'
  | 'isLeftOut'
  | 'isOnTheWay'
  | 'isSent'
  | 'isTrouble';

const ofVerdict = {
  unfilled: 'isOpen',
  warned: 'isWarned',
  stopped: 'isBarred',
  held: 'isHeld',
  'no-address': 'isNoAddress',
  'no-words': 'isNoWords',
} as const;

export function standingOf(row: CopyRow, check: CopyCheck | undefined): Standing {
  if (row.state === 'left-out') return 'isLeftOut';
  if (row.state === 'queued') {
    const state = row.message?.state;
    if (state === 'sent' || state === 'opened-elsewhere') return 'isSent';
    return state === 'failed' || state === 'uncertain' ? 'isTrouble' : 'isOnTheWay';
  }
  if (check && check.verdict !== 'ready' && !(check.verdict === 'warned' && row.readAt !== null)) return ofVerdict[check.verdict];
  return row.readAt === null ? 'isToRead' : 'isRead';
}

const shapes: Record<Standing, Icon> = {
  isToRead: IconCircle,
  isRead: IconCircleCheck,
  isOpen: IconPencilQuestion,
  isWarned: IconAlertTriangle,
  isBarred: IconHandStop,
  isHeld: IconHandStop,
  isNoAddress: IconMailOff,
  isNoWords: IconMailOff,
  isLeftOut: IconCircleMinus,
  isOnTheWay: IconSend,
  isSent: IconCheck,
  isTrouble: IconAlertCircle,
};

const tones: Partial<Record<Standing, 'calm' | 'late' | 'very-late'>> = {
  isRead: 'calm',
  isSent: 'calm',
  isOpen: 'late',
  isWarned: 'late',
  isBarred: 'very-late',
  isHeld: 'late',
  isNoAddress: 'late',
  isNoWords: 'late',
  isTrouble: 'very-late',
};

export function StandingMark({ standing }: { standing: Standing }) {
  const { t } = useTranslation('batches');
  const Shape = shapes[standing];
  return (
    <span className={styles.standing} data-tone={tones[standing]}>
      <Shape size={16} stroke={1.8} aria-hidden="true" />
      <span>{t(standing)}</span>
    </span>
  );
}
