import { useTranslation } from 'react-i18next';
import type { Day } from '#contract/words';
import { sayChannel } from '#kit/say';
import { useLanguage } from '../../text/use-language.ts';
import { When } from '../../ui/when.tsx';
import list from './history.module.css';
import styles from './person.module.css';
import { useTimeline } from './queries.ts';

const shownItems = 6;

/** What was said and written lately, in every channel and by everybody; what was bought stands in its own part. */
export function History({ customerId, today }: { customerId: string; today: Day }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const timeline = useTimeline(customerId);
  const items = timeline.data?.items.filter(({ kind, result }) => kind !== 'order' && result !== 'skipped').slice(0, shownItems) ?? [];
  if (items.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3>{t('history')}</h3>
      <ol className={list.history}>
        {items.map((item) => (
          <li key={`${item.kind}-${item.id}`}>
            <span className={styles.small}>
              {item.channel ? sayChannel(item.channel, language) : t('note')} · <When day={item.on} today={today} />
              {item.who && <> · {item.who}</>}
            </span>
            {item.text && <span>{item.text}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
