import { useEffect, useRef } from 'react';

/** Ctrl (or Cmd) and Enter press the primary act of the words, from anywhere but a dialog or the note. */
export function useCtrlEnter(run: () => void, may: boolean): void {
  const latest = useRef({ run, may });
  latest.current = { run, may };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('[role=dialog], #note')) return;
      event.preventDefault();
      if (latest.current.may) latest.current.run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
