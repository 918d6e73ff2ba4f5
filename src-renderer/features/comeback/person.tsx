import { Button } from '@mantine/core';
import { IconArrowsExchange, IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Proposed } from '#contract/comeback';
import { countOf, formatMoney } from '#kit/format';
import { sayFifths } from '#kit/say-score';
import { whySentence } from '#kit/why';
import { useLanguage } from '../../text/use-language.ts';
import tones from '../../ui/tones.module.css';
import styles from './comeback.module.css';

type Props = { person: Proposed; today: string; isChosen: boolean; choose: () => void; swap: () => void };

/** One of the five: why this one, in a sentence made of facts, and the way to swap. */
export function FivePerson({ person, today, isChosen, choose, swap }: Props) {
  const { t } = useTranslation('comeback');
  const { insteadOf } = person;
  return (
    <li className={styles.person} data-chosen={isChosen || undefined} onFocus={choose}>
      <div className={styles.names}>
        <Link to={`/customers/${person.customerId}`} lang={person.language}>
          {person.name}
        </Link>
        {person.readAt !== null && (
          <span className={styles.read}>
            <IconCheck size={15} stroke={1.8} aria-hidden="true" /> {t('wasRead')}
          </span>
        )}
      </div>
      <Why person={person} today={today} />
      {person.state === 'left-out' && <p className={tones.warned}>{t('leftOut')}</p>}
      {insteadOf && (
        <p className={tones.quiet}>
          {insteadOf.note ? t('insteadOfNote', { name: insteadOf.name, note: insteadOf.note }) : t('insteadOf', { name: insteadOf.name })}
        </p>
      )}
      {person.state === 'waiting' && (
        <Button
          className={styles.swap}
          variant="subtle"
          size="compact-sm"
          aria-label={t('swapName', { name: person.name })}
          leftSection={<IconArrowsExchange size={16} stroke={1.6} aria-hidden="true" />}
          onClick={swap}
        >
          {t('swap')}
        </Button>
      )}
    </li>
  );
}

function Why({ person: { why }, today }: { person: Proposed; today: string }) {
  const { t } = useTranslation('comeback');
  const language = useLanguage();
  if (!why || today === '') return null;
  const { lastOrderOn, lastProduct, usualGapDays, gapSource, lateSinceOn, orderCount, spent, rfm } = why;
  const orders = countOf(orderCount, 'order', language);
  return (
    <>
      <p>{whySentence([{ rule: 'late', lastOrderOn, lastProduct, usualGapDays, gapSource, lateSinceOn }], { today, language, ready: null })}</p>
      <p className={tones.quiet}>
        {spent ? t('soFar', { orders, money: formatMoney(spent, language) }) : t('soFarPlain', { orders })}{' '}
        <span title={t('rankNote')}>{sayFifths(rfm, language)}</span>
      </p>
    </>
  );
}
