import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateRow } from '#contract/letters';
import type { Colleague } from '#contract/team';
import type { BestCustomer, ThanksRule } from '#contract/thanks';
import type { Language } from '#contract/words';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useTeamSettings } from '../../shell/use-me.ts';
import columns from '../../ui/columns.module.css';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { GiftFields, sumOf } from './gift.tsx';
import { LetterFields, Signer, useSubjects } from './letter.tsx';
import { People } from './people.tsx';
import { useBest, useColleagues, useSavedRule, useThanksLetters } from './queries.ts';
import { Record } from './record.tsx';
import { RuleFields } from './rule.tsx';
import { noWish, toMoney, type Wish } from './wish.ts';

/** Thanks to the best: who they are, something small that goes with it, who signs, and then to the letters themselves. */
export function ThanksScreen() {
  const { t } = useTranslation('thanks');
  const saved = useSavedRule();
  const settings = useTeamSettings();
  const colleagues = useColleagues();
  const letters = useThanksLetters();
  const error = saved.error ?? settings.error ?? colleagues.error;
  if (error) return <FriendlyError error={error} />;
  if (!saved.data || !settings.data || !colleagues.data || !letters) {
    return (
      <Page title={t('heading')}>
        <SkeletonLines lines={12} />
      </Page>
    );
  }
  const managers = colleagues.data.filter(({ isManager }) => isManager);
  return <Plan start={saved.data} currency={settings.data.currency} managers={managers} letters={letters} />;
}

type PlanProps = { start: ThanksRule; currency: string; managers: readonly Colleague[]; letters: readonly TemplateRow[] };

function Plan({ start, currency, managers, letters }: PlanProps) {
  const { t } = useTranslation('thanks');
  const [rule, setRule] = useState(start);
  const [language, setLanguage] = useState<Language | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [wish, setWish] = useState<Wish>(noWish);
  const set = (patch: Partial<Wish>) => setWish((now) => ({ ...now, ...patch }));
  const best = useBest(rule, language);
  const subjects = useSubjects(letters, wish, language);
  const people = best.data?.people ?? [];
  const chosen = people.filter(({ customerId }) => !left.has(customerId));
  const make = useMake({ rule, wish, currency, managers, letters, subjects: wish.triesSubjects && language !== null ? subjects : null });
  const isOver = sumOf(wish, chosen.length, currency)?.isOver ?? false;
  const mayGo = chosen.length > 0 && !isOver && managers.length > 0 && letters.length > 0;
  return (
    <Page
      title={t('heading')}
      acts={
        <Button disabled={!mayGo} loading={make.isBusy} onClick={() => make.run(chosen)}>
          {t('make')}
        </Button>
      }
    >
      <div className={columns.desk}>
        <section aria-labelledby="who" className={columns.part}>
          <h2 id="who">{t('who')}</h2>
          <RuleFields rule={rule} setRule={setRule} language={language} setLanguage={setLanguage} currency={currency} />
          {best.error && <FriendlyError error={best.error} again={() => void best.refetch()} />}
          {best.isPending && <SkeletonLines lines={6} />}
          {best.data && <Found found={best.data} />}
          {people.length > 0 && <People people={people} left={left} setLeft={setLeft} by={rule.by} />}
        </section>
        <div className={columns.part}>
          <section aria-labelledby="gift" className={columns.part}>
            <h2 id="gift">{t('gift')}</h2>
            <GiftFields wish={wish} set={set} gifts={chosen.length} currency={currency} />
            <Signer managers={managers} wish={wish} set={set} />
            <LetterFields letters={letters} wish={wish} set={set} language={language} subjects={subjects} />
          </section>
          <Record />
        </div>
      </div>
    </Page>
  );
}

function Found({ found: { found, people, thankedLately } }: { found: { found: number; people: readonly BestCustomer[]; thankedLately: number } }) {
  const { t } = useTranslation('thanks');
  const lately = thankedLately > 0 && t('thankedLately', { count: thankedLately });
  if (found === 0) {
    return (
      <Empty title={t('nobodyTitle')}>
        <p>{t('nobodyText')}</p>
        {lately && <p>{lately}</p>}
      </Empty>
    );
  }
  return (
    <p role="status">
      {t('found', { count: found })} {people.length < found && t('foundMore', { n: people.length })} {lately}
    </p>
  );
}

type Making = Pick<PlanProps, 'currency' | 'managers' | 'letters'> & { rule: ThanksRule; wish: Wish; subjects: { named: string; hinted: string } | null };

/** Makes the batch and goes where its letters are read; the rule is kept for the next time. */
function useMake({ rule, wish, currency, managers, letters, subjects }: Making) {
  const say = useSayThanks();
  const navigate = useNavigate();
  const saveRule = useMutation(api.thanks.saveRule.mutationOptions());
  const begin = useMutation(api.thanks.begin.mutationOptions());
  const run = (chosen: readonly BestCustomer[]) => {
    const templateId = (letters.find(({ id }) => id === wish.templateId) ?? letters[0])?.id;
    const signerId = (managers.find(({ id }) => id === wish.signerId) ?? managers[0])?.id;
    if (templateId === undefined || signerId === undefined) return;
    const name = wish.giftName.trim();
    saveRule.mutate(rule);
    begin.mutate(
      {
        templateId,
        signerId,
        subjects: subjects && subjects.named.trim() !== '' && subjects.hinted.trim() !== '' ? subjects : null,
        customerIds: chosen.map(({ customerId }) => customerId),
        gift: name === '' ? null : { name, line: wish.giftLine.trim() || null, cost: toMoney(wish.cost, currency) },
        budget: toMoney(wish.budget, currency),
      },
      { onSuccess: ({ campaignId }) => void navigate({ to: `/batches/${campaignId}` }), onError: (error) => tell(say(error)) },
    );
  };
  return { run, isBusy: begin.isPending };
}

const refusals = {
  OVER_BUDGET: 'errorBudget',
  NOT_A_MANAGER: 'errorManager',
  SEVERAL_LANGUAGES: 'subjectsOneLanguage',
  NO_LETTER: 'errorLetter',
} as const;
const isRefusal = (code: string): code is keyof typeof refusals => code in refusals;

function useSayThanks(): (error: unknown) => string {
  const { t } = useTranslation('thanks');
  const say = useSayError();
  return (error) => (error instanceof ORPCError && isRefusal(error.code) ? t(refusals[error.code]) : say(error));
}
