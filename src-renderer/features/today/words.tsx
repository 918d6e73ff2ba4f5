import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '#contract/touches';
import type { Channel, Day } from '#contract/words';
import { Stumble } from '../../shell/trouble.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { CallPane } from './call.tsx';
import { LetterPane } from './letter.tsx';
import { LogPane } from './log-form.tsx';
import styles from './words.module.css';

export type Mode = 'letter' | 'call' | 'log';

/** Which words a channel needs: a letter, a script, or only a line on what was done. */
export const usualMode = (channel: Channel): Mode => (channel === 'email' ? 'letter' : channel === 'call' ? 'call' : 'log');

type Props = {
  row: QueueRow;
  today: Day;
  mode: Mode;
  answersMailId: string | null;
  setMode: (mode: Mode) => void;
  advance: () => void;
  skip: () => void;
  close: () => void;
};

const tabs = [
  { mode: 'letter', says: 'tabLetter', key: 'w' },
  { mode: 'call', says: 'tabCall', key: 'c' },
  { mode: 'log', says: 'tabLog', key: null },
] as const;

/** Escape leaves the field, and the single keys work again. */
function leaveField(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || !(event.target instanceof HTMLElement) || !event.currentTarget.contains(event.target)) return;
  event.target.blur();
}

/** The words, ready to go. */
export function Words({ row, today, mode, answersMailId, setMode, advance, skip, close }: Props) {
  const { t } = useTranslation('today');
  const { t: shell } = useTranslation('shell');
  return (
    <section className={styles.column} aria-label={t('words')}>
      <div className={styles.tabs} role="tablist" aria-label={t('words')}>
        {tabs.map((tab) => (
          <button
            key={tab.mode}
            type="button"
            role="tab"
            id={`tab-${tab.mode}`}
            aria-selected={mode === tab.mode}
            aria-controls="words-pane"
            onClick={() => setMode(tab.mode)}
          >
            {t(tab.says)} {tab.key && <KeyCap name={tab.key} />}
          </button>
        ))}
        <button type="button" className={styles.close} aria-label={shell('close')} onClick={close}>
          <IconX size={18} aria-hidden="true" />
        </button>
      </div>
      <div id="words-pane" role="tabpanel" aria-labelledby={`tab-${mode}`} className={styles.pane} onKeyDown={leaveField}>
        <Stumble name={`${row.touchId}-${mode}`}>
          {mode === 'letter' && <LetterPane key={answersMailId} row={row} answersMailId={answersMailId} advance={advance} skip={skip} />}
          {mode === 'call' && <CallPane row={row} today={today} advance={advance} />}
          {mode === 'log' && <LogPane row={row} today={today} advance={advance} />}
        </Stumble>
      </div>
    </section>
  );
}
