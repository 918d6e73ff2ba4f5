import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BestCustomer } from '#contract/thanks';
import { countOf, formatDay, formatMoney, onDay } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import styles from './thanks.module.css';

type Props = {
  people: readonly BestCustomer[];
  left: ReadonlySet<string>;
  setLeft: (left: ReadonlySet<string>) => void;
  by: 'class' | 'value' | 'anniversary';
};

/** Whom the rule finds; each can be left off the list by its box. */
export function People({ people, left, setLeft, by }: Props) {
  const { t } = useTranslation('thanks');
  const count = people.filter(({ customerId }) => !left.has(customerId)).length;
  const toggle = (customerId: string) => {
    const next = new Set(left);
    if (!next.delete(customerId)) next.add(customerId);
    setLeft(next);
  };
  return (
    <>
      <p className={styles.row}>
        <b aria-live="polite">{t('chosen', { count })}</b>
        <Button variant="subtle" size="compact-sm" onClick={() => setLeft(count === 0 ? new Set() : new Set(people.map(({ customerId }) => customerId)))}>
          {count === 0 ? t('chooseAll') : t('chooseNone')}
        </Button>
      </p>
      <ul className={styles.people}>
        {people.map((person) => (
          <Line key={person.customerId} person={person} by={by} isIn={!left.has(person.customerId)} toggle={() => toggle(person.customerId)} />
        ))}
      </ul>
    </>
  );
}

type LineProps = { person: BestCustomer; by: Props['by']; isIn: boolean; toggle: () => void };

function Line({ person, by, isIn, toggle }: LineProps) {
  const { t } = useTranslation('thanks');
  const language = useLanguage();
  const { customerId, name, orderCount, spent, score, anniversary } = person;
  const orders = countOf(orderCount, 'order', language);
  return (
    <li>
      <Checkbox aria-label={name} checked={isIn} onChange={toggle} />
      <Link to={`/customers/${customerId}`} lang={person.language}>
        {name}
      </Link>
      <span>{spent ? t('soFar', { orders, money: formatMoney(spent, language) }) : orders}</span>
      <span className={styles.aside}>
        {by === 'anniversary' && anniversary ? (
          <span title={formatDay(anniversary.on, language, 'full')}>
            {t('yearsOn', { years: countOf(anniversary.years, 'year', language), when: onDay(anniversary.on, language) })}
          </span>
        ) : (
          by === 'class' && t('points', { n: score })
        )}
      </span>
    </li>
  );
}
