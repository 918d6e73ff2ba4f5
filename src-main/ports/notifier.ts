/** Tells the person at the desk. Each host does it in its own way; a host that cannot says so by returning false. */
export interface Notifier {
  notify(note: { title: string; body: string; customerId?: string }): boolean;
  /** The number beside the app's icon; 0 takes it away. */
  badge(count: number): void;
}

export const silentNotifier: Notifier = { notify: () => false, badge: () => {} };
