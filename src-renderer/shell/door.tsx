import { useMantineColorScheme } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { RecoveryScreen } from '../features/welcome/recovery.tsx';
import { WelcomeScreen } from '../features/welcome/screen.tsx';
import { speak } from '../text/index.ts';
import { useWireState } from './connection.tsx';
import styles from './door.module.css';
import { router } from './router.tsx';
import { FriendlyError } from './trouble.tsx';
import { useMe, useStatus, useTeamSettings } from './use-me.ts';

/** What is behind the door: the desk, the welcome page of a first start, or the way back when the database could not be opened. */
export function Door() {
  const { t } = useTranslation();
  const status = useStatus();
  if (useWireState() === 'refused') {
    return (
      <main className={styles.middle}>
        <h1>{t('refusedTitle')}</h1>
        <p>{t('refusedText')}</p>
      </main>
    );
  }
  if (status.error) return <FriendlyError error={status.error} again={() => void status.refetch()} />;
  if (!status.data) return <p className={styles.opening}>{t('connecting')}</p>;
  if (status.data.problem) return <RecoveryScreen problem={status.data.problem} />;
  if (status.data.isNew) return <WelcomeScreen />;
  return <Desk language={status.data.language} />;
}

function Desk({ language }: { language: Parameters<typeof speak>[0] }) {
  const me = useMe();
  const settings = useTeamSettings();
  // Mantine would stop transitions with a <style> of its own, which the content policy refuses.
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const wanted = me.data?.interfaceLanguage ?? language;
  const colours = settings.data?.colours;
  useEffect(() => void speak(wanted), [wanted]);
  useEffect(() => {
    if (colours) setColorScheme(colours === 'system' ? 'auto' : colours);
  }, [colours, setColorScheme]);
  return <RouterProvider router={router} />;
}
