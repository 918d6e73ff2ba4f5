import { Menu } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './choice-menu.module.css';
import { KeyCap } from './key-cap.tsx';

export type Choice = { id: string; says: string; aside?: string; run: () => void };

type Props = { opened: boolean; setOpened: (opened: boolean) => void; button: ReactNode; label: string; choices: Choice[]; foot?: ReactNode };

/** A short list to choose from with the arrows, the mouse, or the figure drawn beside each line. */
export function ChoiceMenu({ opened, setOpened, button, label, choices, foot }: Props) {
  const byFigure = (event: KeyboardEvent) => {
    const chosen = choices[Number(event.key) - 1];
    if (!/^[1-9]$/.test(event.key) || !chosen) return;
    event.preventDefault();
    setOpened(false);
    chosen.run();
  };
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="top-start"
      withinPortal={false}
      trapFocus
      returnFocus
      menuItemTabIndex={0}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown onKeyDown={byFigure} aria-label={label}>
        <Menu.Label>{label}</Menu.Label>
        {choices.map((choice, i) => (
          <Menu.Item key={choice.id} onClick={choice.run} rightSection={<KeyCap name={String(i + 1)} />} data-autofocus={i === 0 || undefined}>
            {choice.says}
            {choice.aside && <span className={styles.aside}> {choice.aside}</span>}
          </Menu.Item>
        ))}
        {foot}
      </Menu.Dropdown>
    </Menu>
  );
}
