import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Queue } from '#contract/touches';
import { useKeys } from '../../shell/keyboard.ts';
import { findAnyReason } from '../../shell/reason-wish.ts';
import { Empty } from '../../ui/empty.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { QueueColumn } from './queue.tsx';
import type { useSelection } from './selection.ts';
import styles from './today.module.css';

type Selection = ReturnType<typeof useSelection>;
type Props = { queue: Queue; selection: Selection; spread: () => void; goOn: () => void };

/** After the last one of today: what was done and what waits. Who has time left may begin with what comes next. */
export function DayDone({ queue, selection, spread, goOn }: Props) {
  const { t } = useTranslation('today');
  const { t: words } = useTranslation('words');
  const { t: comeback } = useTranslation('comeback');
  const { t: matters } = useTranslation('matters');
  useKeys(t('today'), [
    { key: 'j', says: t('keyNext'), run: goOn },
    { key: 'Enter', says: t('keyOpen'), run: goOn },
  ]);
  const choose: Selection['choose'] = (row) => {
    selection.choose(row);
    goOn();
  };
  return (
    <div className={styles.desk}>
      <QueueColumn queue={queue} selection={{ ...selection, row: undefined, choose }} spread={spread} />
      <div className={styles.done}>
        <Empty
          title={words('doneForToday')}
          act={
            queue.rows.length > 0 && (
              <Button onClick={goOn} rightSection={<KeyCap name="Enter" />}>
                {words('doLater')}
              </Button>
            )
          }
        >
          <p>{words('doneForTodayText', { count: queue.doneToday })}</p>
          {queue.waitingForReply > 0 && <p>{t('waiting', { count: queue.waitingForReply })}</p>}
          {queue.rows.length > 0 && <p>{words('waitsForLater')}</p>}
          <p>
            <Button variant="default" onClick={findAnyReason} rightSection={<KeyCap name="f" />}>
              {matters('findReason')}
            </Button>
          </p>
          <p>
            <Link to="/five">{comeback('quiet')}</Link>
          </p>
        </Empty>
      </div>
    </div>
  );
}
