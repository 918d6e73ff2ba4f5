import { useEffect, useRef } from 'react';
import { isCtrlEnter } from '../ui/ctrl-enter.ts';

/** Ctrl (or Cmd) and Enter press the primary act of a screen, from anywhere but a dialog and what else has its own use for them (`notIn`, a CSS selector). */
export function useCtrlEnter(run: () => void, may: boolean, notIn: string): void {
  const latest = useRef({ run, may });
  latest.current = { run, may };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isCtrlEnter(event) || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(`[role=dialog], ${notIn}`)) return;
      event.preventDefault();
      if (latest.current.may) latest.current.run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [notIn]);
}
