import styles from './key-cap.module.css';

const shown: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
  'mod+k': 'Ctrl K',
  'mod+e': 'Ctrl E',
  'mod+shift+e': 'Ctrl ⇧ E',
  'mod+s': 'Ctrl S',
  'mod+Enter': 'Ctrl ↵',
};

/** A key as it is drawn beside its button. Only for the eye: the button's name says what it does. */
export function KeyCap({ name }: { name: string }) {
  return (
    <span className={styles.cap} aria-hidden="true">
      {shown[name] ?? name.toUpperCase()}
    </span>
  );
}
