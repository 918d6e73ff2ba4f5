import { useTranslation } from 'react-i18next';
import type { ContactPoint, Customer, OccasionView } from '#contract/customers';
import type { Day } from '#contract/words';
import { formatDay, monthName } from '#kit/format';
import { telLink } from '#kit/links';
import { greeting } from '#kit/names';
import { useLanguage } from '../../text/use-language.ts';
import { When } from '../../ui/when.tsx';
import { motiveNames, occasionNames, pointNames } from '../../ui/word-names.ts';
import styles from './person.module.css';

/** What they like, how they are addressed, why they buy, which days are theirs. */
export function Facts({ customer, today }: { customer: Customer; today: Day }) {
  const { t } = useTranslation('today');
  const { t: words } = useTranslation('words');
  return (
    <section className={styles.part}>
      <h3>{t('aboutThem')}</h3>
      <dl className={styles.facts}>
        {customer.likes && (
          <div>
            <dt>{t('likes')}</dt>
            <dd>{customer.likes}</dd>
          </div>
        )}
        <div>
          <dt>{t('addressed')}</dt>
          <dd>
            <span lang={customer.language}>{greeting(customer, customer.language).replace(/[,!]$/, '')}</span> ({words(customer.addressForm)})
          </dd>
        </div>
        {customer.motive && (
          <div>
            <dt>{t('motive')}</dt>
            <dd>{words(motiveNames[customer.motive])}</dd>
          </div>
        )}
        {customer.occasions.map((occasion) => (
          <Occasion key={occasion.id} occasion={occasion} today={today} />
        ))}
      </dl>
    </section>
  );
}

function Occasion({ occasion, today }: { occasion: OccasionView; today: Day }) {
  const { t: words } = useTranslation('words');
  const language = useLanguage();
  const named = occasion.label ?? words(occasionNames[occasion.kind]);
  return (
    <div>
      <dt>{named}</dt>
      <dd>
        {occasion.nextOn ? (
          <>
            {formatDay(occasion.nextOn, language, 'day-month')}, <When day={occasion.nextOn} today={today} />
          </>
        ) : (
          occasion.month !== null && monthName(occasion.month, language)
        )}
        {occasion.story && <span className={styles.story}>{occasion.story}</span>}
      </dd>
    </div>
  );
}

const linkOf = (point: ContactPoint) => {
  if (point.state !== 'usable') return null;
  if (point.kind === 'phone') return point.normalized ? telLink(point.normalized) : null;
  return null;
};

export function ContactPoints({ customer }: { customer: Customer }) {
  const { t } = useTranslation('words');
  return (
    <ul className={styles.points}>
      {customer.contactPoints.map((point) => {
        const link = linkOf(point);
        return (
          <li key={point.id} data-state={point.state}>
            <span>{t(point.kind)}</span>
            {link ? <a href={link}>{point.value}</a> : <span>{point.value}</span>}
            {point.state !== 'usable' && <em>{t(pointNames[point.state])}</em>}
          </li>
        );
      })}
    </ul>
  );
}
