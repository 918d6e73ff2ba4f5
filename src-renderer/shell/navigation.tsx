import { IconMail, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../host/client.ts';
import { initialsOf } from '../ui/initials.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import styles from './navigation.module.css';
import { openPalette } from './palette.tsx';
import { routes } from './routes.tsx';
import { useMe, useStatus } from './use-me.ts';

export function Navigation() {
  const { t } = useTranslation();
  return (
    <nav className={styles.nav} aria-label={t('navLabel')}>
      <button type="button" className={styles.item} onClick={openPalette}>
        <IconSearch size={20} stroke={1.6} aria-hidden="true" />
        <span>{t('find')}</span>
        <span className={styles.key}>
          <KeyCap name="mod+k" />
        </span>
      </button>
      {routes.map(
        ({ path, nav }) =>
          nav && (
            <Link key={path} to={path} className={styles.item} activeOptions={{ exact: path === '/' }} activeProps={{ 'aria-current': 'page' }}>
              <nav.icon size={20} stroke={1.6} aria-hidden="true" />
              <span>{t(nav.label)}</span>
            </Link>
          ),
      )}
      <div className={styles.foot}>
        <Outbox />
        <Me />
      </div>
    </nav>
  );
}

function Outbox() {
  const { t } = useTranslation();
  const outbox = useQuery(api.letters.outbox.queryOptions({ input: { show: 'waiting', limit: 1 } }));
  if (!outbox.data || (outbox.data.waiting === 0 && outbox.data.trouble === 0)) return null;
  const { waiting, trouble } = outbox.data;
  return (
    <Link to="/letters/outbox" className={styles.outbox} data-trouble={trouble > 0 || undefined}>
      <IconMail size={18} stroke={1.6} aria-hidden="true" />
      <span>{trouble > 0 ? t('outboxTrouble', { count: trouble }) : t('outboxWaiting', { count: waiting })}</span>
    </Link>
  );
}

function Me() {
  const { t } = useTranslation();
  const me = useMe();
  const status = useStatus();
  if (!me.data) return null;
  const { name, photo } = me.data;
  return (
    <div className={styles.me}>
      {photo ? <img src={photo} alt="" /> : <b aria-hidden="true">{initialsOf(name)}</b>}
      <span>
        <span className="visually-hidden">{t('youAre', { name })}</span>
        <span aria-hidden="true">{name}</span>
        {status.data?.isDemo && <small title={t('demoNote')}>{t('demo')}</small>}
      </span>
    </div>
  );
}
