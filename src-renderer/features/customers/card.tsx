import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '#contract/customers';
import { type Day, Id } from '#contract/words';
import { CustomerJourneys } from '../../shell/journeys/of-customer.tsx';
import { useKeys } from '../../shell/keyboard.ts';
import { Away } from '../../shell/mails/away.tsx';
import { pressAnswer } from '../../shell/mails/press-answer.ts';
import { AllMail } from '../../shell/mails/their-mail.tsx';
import { OpenMatters } from '../../shell/open-matters.tsx';
import { findReasonFor } from '../../shell/reason-wish.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useStatus } from '../../shell/use-me.ts';
import { Empty } from '../../ui/empty.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './card.module.css';
import { Consents } from './consents.tsx';
import { type ContactForm, LogContact, PlanTouch } from './contacts.tsx';
import { Facts } from './facts.tsx';
import { Handed } from './handed.tsx';
import { Head } from './head.tsx';
import { Occasions } from './occasions.tsx';
import { Orders } from './orders.tsx';
import { PartHead } from './part-head.tsx';
import { ContactPoints } from './points.tsx';
import { useCard } from './queries.ts';
import { RhythmPart } from './rhythm.tsx';
import { Timeline } from './timeline.tsx';
import { useToDesk } from './to-desk.ts';

/** One customer: who it is, how to reach them, what was bought and said. */
export function CustomerScreen() {
  const { t } = useTranslation('customers');
  const params: unknown = useParams({ strict: false });
  const asked = Id.safeParse(typeof params === 'object' && params !== null ? Reflect.get(params, 'customerId') : null);
  if (!asked.success) {
    return (
      <Empty title={t('notHere')} act={<Link to="/customers">{t('toList')}</Link>}>
        <p>{t('notHereText')}</p>
      </Empty>
    );
  }
  return <Fetched key={asked.data} customerId={asked.data} />;
}

function Fetched({ customerId }: { customerId: string }) {
  const card = useCard(customerId);
  if (card.error) return <FriendlyError error={card.error} again={() => void card.refetch()} />;
  if (!card.data) {
    return (
      <div className={styles.waiting}>
        <SkeletonLines lines={12} />
      </div>
    );
  }
  return <Card customer={card.data} />;
}

function Card({ customer }: { customer: Customer }) {
  const status = useStatus();
  return status.data ? <Opened customer={customer} today={status.data.today} /> : null;
}

function Opened({ customer, today }: { customer: Customer; today: Day }) {
  const { t } = useTranslation('customers');
  const { t: words } = useTranslation('words');
  const { t: replies } = useTranslation('replies');
  const { t: matters } = useTranslation('matters');
  const { t: journeys } = useTranslation('journeys');
  const navigate = useNavigate();
  const toDesk = useToDesk(customer, today);
  const [form, setForm] = useState<ContactForm | null>(null);
  const [stopping, setStopping] = useState(false);
  useKeys(t('card'), [
    { key: 'n', says: t('keyNote'), run: () => document.getElementById('card-note')?.focus() },
    { key: 'w', says: words('writeNow'), run: () => toDesk('letter') },
    { key: 'c', says: words('callNow'), run: () => toDesk('call') },
    { key: 'r', says: replies('keyAnswer'), run: pressAnswer },
    { key: 'f', says: matters('findReason'), run: () => findReasonFor(customer.id) },
    { key: 'p', says: t('planTouch'), run: () => setForm('plan') },
    { key: 'l', says: t('logContact'), run: () => setForm('log') },
    { key: 'x', says: t('saidStop'), run: () => setStopping(true) },
    { key: 'Escape', says: t('toList'), run: () => void navigate({ to: '/customers' }), hidden: true },
  ]);
  return (
    <article className={styles.card} aria-label={customer.displayName}>
      <Link to="/customers" className={styles.back}>
        <IconArrowLeft size={16} stroke={1.8} aria-hidden="true" /> {t('toList')}
      </Link>
      <Head customer={customer} open={setForm} toDesk={toDesk} />
      <Handed customerId={customer.id} />
      <Away customer={customer} today={today} />
      <OpenMatters customerId={customer.id} today={today} heading="h2" />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Facts customer={customer} today={today} />
          <ContactPoints customer={customer} />
          <Consents customer={customer} stopping={stopping} setStopping={setStopping} />
          <Occasions customer={customer} today={today} />
        </div>
        <div className={styles.column}>
          <RhythmPart customerId={customer.id} />
          <Orders customer={customer} today={today} />
          <section className={styles.part}>
            <PartHead title={journeys('onJourneys')} />
            <CustomerJourneys customerId={customer.id} name={customer.displayName} today={today} />
          </section>
          <section className={styles.part}>
            <PartHead title={replies('theirMail')} />
            <AllMail customerId={customer.id} today={today} answer={({ id }) => toDesk('letter', id)} />
          </section>
          <Timeline customerId={customer.id} today={today} />
        </div>
      </div>
      {form === 'log' && <LogContact customer={customer} today={today} close={() => setForm(null)} />}
      {form === 'plan' && <PlanTouch customer={customer} today={today} close={() => setForm(null)} />}
    </article>
  );
}
