import { useEffect, useRef } from 'react';

/** Ctrl (or Cmd) and A select the whole list, except where something is being typed or a dialog is open. */
export function useSelectAllKey(all: () => void): void {
  const latest = useRef(all);
  latest.current = all;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'a' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, [contenteditable=true], [role=dialog]')) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
