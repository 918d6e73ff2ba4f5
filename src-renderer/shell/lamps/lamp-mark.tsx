import { IconCircle, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import type { LampState } from '#contract/lamps';
import styles from './lamps.module.css';

const icons = { lit: IconCircleCheckFilled, gap: IconCircle, later: IconCircleDashed, past: IconCircle } as const satisfies Record<LampState, unknown>;

/** A full disc with a tick, an open ring, a ring of dashes: how the lamp stands is told by its shape; its word stands beside it or in its label. */
export function LampMark({ state }: { state: LampState }) {
  const Icon = icons[state];
  return <Icon size={16} stroke={1.8} className={styles.mark} data-state={state} aria-hidden="true" />;
}
