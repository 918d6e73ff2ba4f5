import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { Choosing } from './choosing.tsx';
import { Copies } from './copies.tsx';
import { Hours } from './hours.tsx';
import { useUnsaved } from './kept.ts';
import { Limits } from './limits.tsx';
import { MailboxPart } from './mailbox.tsx';
import { MePart } from './me.tsx';
import { Segments } from './segments.tsx';
import styles from './settings.module.css';
import { TeamPart } from './team.tsx';

const parts = ['me', 'team', 'mailbox', 'limits', 'hours', 'segments', 'choosing', 'backups'] as const;
type Part = (typeof parts)[number];
const names = {
  me: 'me',
  team: 'team',
  mailbox: 'mailbox',
  limits: 'limits',
  hours: 'hours',
  segments: 'segments',
  choosing: 'choosing',
  backups: 'backups',
} as const;
const screens: Record<Part, () => ReactNode> = {
  me: MePart,
  team: TeamPart,
  mailbox: MailboxPart,
  limits: Limits,
  hours: Hours,
  segments: Segments,
  choosing: Choosing,
  backups: Copies,
};

export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const params: unknown = useParams({ strict: false });
  const asked: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'part') : null;
  const part = parts.find((one) => one === asked) ?? 'me';
  const unsaved = useUnsaved();
  const Shown = screens[part];
  return (
    <Page title={t('heading')}>
      <div className={styles.desk}>
        <nav className={styles.parts} aria-label={t('heading')}>
          {parts.map((one) => (
            <Link key={one} to={`/settings/${one}`} activeProps={{}} aria-current={one === part ? 'page' : undefined} data-open={unsaved.has(one) || undefined}>
              {t(names[one])}
              {unsaved.has(one) && <span className="visually-hidden">, {t('notSaved')}</span>}
            </Link>
          ))}
        </nav>
        <section className={styles.part} aria-label={t(names[part])}>
          <h2>{t(names[part])}</h2>
          <Shown />
        </section>
      </div>
    </Page>
  );
}
