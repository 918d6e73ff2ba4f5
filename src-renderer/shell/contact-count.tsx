import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OpenMatter, usualContacts } from '#contract/touches-matters';
import type { Day } from '#contract/words';
import { formatDay, formatPercent } from '#kit/format';
import { useLanguage } from '../text/use-language.ts';
import styles from './new-matter.module.css';

// Of the Association of Professional Salesmen and the National Sales Executive Association, as quoted in trade.
const sharesOfSales = [
  { at: 'at1', share: 0.02 },
  { at: 'at2', share: 0.03 },
  { at: 'at3', share: 0.05 },
  { at: 'at4', share: 0.1 },
  { at: 'at5', share: 0.8 },
] as const;

/** "Contact 3 of 8 to 12", until when they decide, and why so many. */
export function ContactCount({ matter, today }: { matter: OpenMatter; today: Day }) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  const number = matter.contacts + 1;
  const counted = number <= usualContacts.to ? t('contact', { number, ...usualContacts }) : t('contactMore', { number });
  const until = matter.decisionUntilOn;
  return (
    <span className={styles.count}>
      {counted} · {until !== null && until >= today ? t('decidesUntil', { day: formatDay(until, language, 'long') }) : t('weekly')} · <Why />
    </span>
  );
}

function Why() {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus width={360} withinPortal={false}>
      <Popover.Target>
        <button type="button" className={styles.whyButton} onClick={() => setOpen(!open)}>
          {t('why')}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('why')}>
        <div className={styles.why}>
          <p>{t('whyText')}</p>
          <table>
            <tbody>
              {sharesOfSales.map(({ at, share }) => (
                <tr key={at}>
                  <th scope="row">{t(at)}</th>
                  <td>{formatPercent(share, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.note}>{t('whySource')}</p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
