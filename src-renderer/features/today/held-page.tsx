import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldList, HeldRow } from '#contract/touches';
import { canBeOverridden, type HoldRule } from '#contract/words';
import { api } from '../../host/client.ts';
import { useKeys } from '../../shell/keyboard.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { useActs } from './acts.ts';
import { HeldLine } from './held-line.tsx';
import styles from './held-page.module.css';
import { ruleNames } from './rule-names.ts';

const step = 200;
const nowhere = () => undefined;

/** Everything that rules keep back, by rule, with a way on for each; what would pass meanwhile stands first. */
export function HeldScreen() {
  const { t } = useTranslation('held');
  const [whose, setWhose] = useState<'mine' | 'everybody'>('mine');
  const [rule, setRule] = useState<HoldRule | null>(null);
  const [limit, setLimit] = useState(step);
  const held = useQuery({ ...api.touches.held.queryOptions({ input: { whose, rule, limit } }), placeholderData: keepPreviousData });
  return (
    <Page title={t('heading')}>
      <p className={styles.intro}>{t('intro')}</p>
      <div className={styles.filters}>
        <fieldset aria-label={t('whose')}>
          {(['mine', 'everybody'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={whose === one} onClick={() => setWhose(one)}>
              {t(one)}
            </button>
          ))}
        </fieldset>
        {held.data && <Rules list={held.data} rule={rule} choose={setRule} />}
      </div>
      {held.error && <FriendlyError error={held.error} again={() => void held.refetch()} />}
      {!held.data && !held.error && <SkeletonLines lines={10} />}
      {held.data && <List list={held.data} rule={rule} more={() => setLimit(limit + step)} />}
    </Page>
  );
}

function Rules({ list, rule, choose }: { list: HeldList; rule: HoldRule | null; choose: (rule: HoldRule | null) => void }) {
  const { t } = useTranslation('held');
  if (list.groups.length < 2 && rule === null) return null;
  return (
    <fieldset aria-label={t('byRule')}>
      <button type="button" aria-pressed={rule === null} onClick={() => choose(null)}>
        {t('all')} <span>{list.total}</span>
      </button>
      {list.groups.map((group) => (
        <button key={group.rule} type="button" aria-pressed={rule === group.rule} onClick={() => choose(group.rule)}>
          {t(ruleNames[group.rule])} <span>{group.count}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** What would pass first, then each rule with what it holds. */
function parts(list: HeldList): { key: HoldRule | 'passing'; rows: HeldRow[] }[] {
  const passing = list.rows.filter(({ hold }) => hold.passesBefore);
  const others = list.groups.map(({ rule }) => ({ key: rule, rows: list.rows.filter(({ hold }) => hold.rule === rule && !hold.passesBefore) }));
  return [{ key: 'passing' as const, rows: passing }, ...others].filter(({ rows }) => rows.length > 0);
}

function List({ list, rule, more }: { list: HeldList; rule: HoldRule | null; more: () => void }) {
  const { t } = useTranslation('held');
  const shown = parts(list);
  const rows = shown.flatMap((part) => part.rows);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ touchId }) => touchId === chosenId),
  );
  const row = rows[at];
  const keys = useRowKeys(row, (by) => setChosenId(rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.touchId ?? null));
  if (!row) {
    return (
      <Empty
        title={t(rule === null ? 'nothing' : 'nothingByRule')}
        act={
          <Button component={Link} to="/">
            {t('toToday')}
          </Button>
        }
      >
        <p>{t('nothingText')}</p>
      </Empty>
    );
  }
  return (
    <>
      {shown.map((part) => (
        <section key={part.key} className={styles.part} aria-labelledby={`held-${part.key}`}>
          <h2 id={`held-${part.key}`} data-passing={part.key === 'passing' || undefined}>
            {part.key === 'passing' ? t('passing') : t(ruleNames[part.key])} <span>{part.rows.length}</span>
          </h2>
          <ul>
            {part.rows.map((one) => (
              <HeldLine
                key={one.touchId}
                row={one}
                today={list.today}
                isChosen={one === row}
                choose={() => setChosenId(one.touchId)}
                letsGo={keys.letsGo && one === row}
                setLetsGo={keys.setLetsGo}
              />
            ))}
          </ul>
        </section>
      ))}
      {list.more > 0 && (
        <Button variant="default" onClick={more}>
          {t('more', { count: list.more })}
        </Button>
      )}
    </>
  );
}

function useRowKeys(row: HeldRow | undefined, move: (by: 1 | -1) => void) {
  const { t } = useTranslation('held');
  const navigate = useNavigate();
  const acts = useActs(row, nowhere);
  const [letsGo, setLetsGo] = useState(false);
  useKeys(t('heading'), [
    { key: 'j', says: t('keyNext'), run: () => move(1) },
    { key: 'k', says: t('keyPrevious'), run: () => move(-1) },
    { key: 'o', says: t('keyOther'), run: () => row?.hold.otherChannel && acts.takeChannel(row.hold.otherChannel) },
    { key: 'l', says: t('keyLetGo'), run: () => row && canBeOverridden(row.hold) && setLetsGo(true) },
    { key: 'Enter', says: t('keyOpen'), run: () => row && void navigate({ to: `/customers/${row.customerId}` }) },
  ]);
  return { letsGo, setLetsGo };
}
