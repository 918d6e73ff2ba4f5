import { Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DiskLine } from './disk-line.tsx';
import { FindReason } from './find-reason.tsx';
import styles from './frame.module.css';
import { useKeys } from './keyboard.ts';
import { KeysHelp, showKeys } from './keys-help.tsx';
import { Navigation } from './navigation.tsx';
import { enterMatter, NewMatter } from './new-matter.tsx';
import { openPalette, Palette } from './palette.tsx';
import { findAnyReason } from './reason-wish.ts';
import { useShow } from './show.ts';
import { Stumble } from './trouble.tsx';
import { useUndo } from './undo.ts';
import { UndoBatch } from './undo-batch.tsx';

/** The desk: navigation at the left, one screen beside it. */
export function Frame() {
  const { t } = useTranslation();
  const { t: matters } = useTranslation('matters');
  const { pathname } = useLocation();
  const undo = useUndo();
  useShow();
  useKeys(t('keysEverywhere'), [
    { key: 'mod+k', says: t('keyFind'), run: openPalette },
    { key: 'mod+e', says: matters('newEnquiry'), run: () => enterMatter('enquiry') },
    { key: 'mod+shift+e', says: matters('newComplaint'), run: () => enterMatter('complaint') },
    { key: 'f', says: matters('findReason'), run: findAnyReason },
    { key: '?', says: t('keyHelp'), run: showKeys },
    { key: 'z', says: t('keyUndo'), run: () => undo() },
  ]);
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={focusMain}>
        {t('skipToMain')}
      </button>
      <Navigation />
      <main id="main" tabIndex={-1} className={styles.main}>
        <DiskLine />
        <Stumble name={pathname}>
          <Outlet />
        </Stumble>
      </main>
      <Palette />
      <NewMatter />
      <FindReason />
      <KeysHelp />
      <UndoBatch />
    </div>
  );
}

const focusMain = () => document.getElementById('main')?.focus();
