/** Ctrl (or Cmd) and Enter: the primary act, from inside a field of several lines too. */
export const isCtrlEnter = ({ key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean }): boolean => key === 'Enter' && (ctrlKey || metaKey);
