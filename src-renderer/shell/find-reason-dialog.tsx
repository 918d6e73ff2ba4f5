import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundForCustomer } from '#contract/touches';
import { type Day, type ReasonKind, type ReasonProposal, reasonKinds } from '#contract/words';
import { formatDay } from '#kit/format';
import { foundSentence } from '#kit/why';
import { api } from '../host/client.ts';
import { useLanguage } from '../text/use-language.ts';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { AddNews, type NewsKind } from './add-news.tsx';
import { deskWish } from './desk-wish.ts';
import styles from './find-reason.module.css';
import { type AskedReason, findReasonFor } from './reason-wish.ts';
import { tell } from './toast.tsx';
import { FriendlyError, useSayError } from './trouble.tsx';
import { useUndo } from './undo.ts';
import { useStatus } from './use-me.ts';

export default function FindReasonDialog({ wish, close }: { wish: AskedReason; close: () => void }) {
  const { t } = useTranslation('matters');
  const { t: shell } = useTranslation('shell');
  const status = useStatus();
  if (!status.data) return null;
  return (
    <Modal opened onClose={close} title={t('findReason')} size="lg" yOffset="10vh" closeButtonProps={{ 'aria-label': shell('close') }}>
      {wish.kind === 'customer' ? (
        <OfOne customerId={wish.customerId} today={status.data.today} close={close} />
      ) : (
        <OfSome today={status.data.today} close={close} />
      )}
    </Modal>
  );
}

type Shown = { today: Day; close: () => void };

function OfOne({ customerId, today, close }: Shown & { customerId: string }) {
  const { t } = useTranslation('matters');
  const found = useQuery(api.touches.reasons.queryOptions({ input: { customerId } }));
  if (found.error) return <FriendlyError error={found.error} again={() => void found.refetch()} />;
  if (!found.data) return <SkeletonLines lines={8} />;
  const { data } = found;
  return (
    <div className={styles.reasons}>
      <p className={styles.intro}>{t('findReasonText', { name: data.name })}</p>
      {reasonKinds.map((kind) => (
        <OfKind key={kind} kind={kind} found={data} today={today} close={close} />
      ))}
    </div>
  );
}

function OfKind({ kind, found, today, close }: Shown & { kind: ReasonKind; found: FoundForCustomer }) {
  const { t } = useTranslation('matters');
  const proposals = found.proposals.filter((one) => one.found.kind === kind);
  return (
    <section aria-labelledby={`reason-${kind}`} className={styles.kind}>
      <h3 id={`reason-${kind}`}>{t(kindTexts[kind])}</h3>
      {proposals.map((proposal) => (
        <Proposal key={proposal.key} proposal={proposal} of={found} today={today} close={close} />
      ))}
      {proposals.length === 0 && <Nothing kind={kind} found={found} today={today} close={close} />}
    </section>
  );
}

function Proposal({ proposal, of, today, close }: Shown & { proposal: ReasonProposal; of: FoundForCustomer }) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  const navigate = useNavigate();
  const undo = useUndo();
  const say = useSayError();
  const take = useMutation(api.touches.takeReason.mutationOptions());
  const { customerId, name } = of;
  const isLater = proposal.on > today;
  const press = () =>
    take.mutate(
      { customerId, key: proposal.key },
      {
        onSuccess: ({ actId }) => {
          close();
          tell(isLater ? t('saidReasonLater', { name, day: formatDay(proposal.on, language, 'long') }) : t('saidReason', { name }), () => undo(actId));
          if (isLater) return;
          deskWish.set({ customerId, mode: 'letter' });
          void navigate({ to: '/' });
        },
        onError: (error) => tell(say(error)),
      },
    );
  const sentence = foundSentence(proposal.found, { today, language });
  return (
    <p className={styles.proposal}>
      <span>{sentence}</span>
      <Button size="compact-md" variant="light" loading={take.isPending} aria-label={t('takeThis', { what: sentence })} onClick={press}>
        {isLater ? t('takeOn', { day: formatDay(proposal.on, language, 'day-month') }) : t('take')}
      </Button>
    </p>
  );
}

/** What was not found is said, with the one act that would fill it. */
function Nothing({ kind, found, today, close }: Shown & { kind: ReasonKind; found: FoundForCustomer }) {
  const { t } = useTranslation('matters');
  const [adding, setAdding] = useState<NewsKind | null>(null);
  const { customerId, language, tradeWords } = found;
  const news = kind === 'article' || kind === 'mention' ? kind : null;
  return (
    <p className={styles.nothing}>
      <span>{t(nothingTexts[kind])}</span>
      {news && (
        <Button size="compact-sm" variant="default" onClick={() => setAdding(news)}>
          {t(news === 'article' ? 'addArticle' : 'pasteMention')}
        </Button>
      )}
      {kind === 'occasion' && (
        <Button size="compact-sm" variant="default" component={Link} to={`/customers/${customerId}`} onClick={close}>
          {t('toCard')}
        </Button>
      )}
      {(kind === 'worn-out' || kind === 'goes-with') && (
        <Button size="compact-sm" variant="default" component={Link} to="/import" onClick={close}>
          {t('toImport')}
        </Button>
      )}
      {adding && <AddNews kind={adding} customerId={customerId} language={language} today={today} trade={tradeWords} close={() => setAdding(null)} />}
    </p>
  );
}

function OfSome({ today, close }: Shown) {
  const { t } = useTranslation('matters');
  const { t: shell } = useTranslation('shell');
  const found = useQuery({ ...api.touches.reasonsForSome.queryOptions(), staleTime: 0 });
  if (found.error) return <FriendlyError error={found.error} again={() => void found.refetch()} />;
  if (!found.data) return <SkeletonLines lines={8} />;
  if (found.data.length === 0) {
    return (
      <p className={styles.nothing}>
        <span>{t('nobodyToFind')}</span>
        <Button size="compact-md" component={Link} to="/customers" onClick={close}>
          {shell('customers')}
        </Button>
      </p>
    );
  }
  return (
    <div className={styles.reasons}>
      <p className={styles.intro}>{t('findSomeText')}</p>
      {found.data.map((one) => (
        <section key={one.customerId} className={styles.kind}>
          <h3>
            <button type="button" className={styles.name} onClick={() => findReasonFor(one.customerId)}>
              {one.name}
            </button>
          </h3>
          {one.proposals.slice(0, 1).map((proposal) => (
            <Proposal key={proposal.key} proposal={proposal} of={one} today={today} close={close} />
          ))}
        </section>
      ))}
    </div>
  );
}

const kindTexts = {
  occasion: 'kindOccasion',
  question: 'kindQuestion',
  article: 'kindArticle',
  'worn-out': 'kindWornOut',
  'goes-with': 'kindGoesWith',
  mention: 'kindMention',
} as const satisfies Record<ReasonKind, string>;

const nothingTexts = {
  occasion: 'noOccasion',
  question: 'noQuestion',
  article: 'noArticle',
  'worn-out': 'noWornOut',
  'goes-with': 'noGoesWith',
  mention: 'noMention',
} as const satisfies Record<ReasonKind, string>;
