const sessionKey = 'comeback.session';

/** Trades the launch token of the address for a session, once, and takes it out of the address. */
async function openSession(): Promise<string | null> {
  const launch = /^#launch=([\w-]+)/.exec(location.hash)?.[1];
  if (!launch) return sessionStorage.getItem(sessionKey);
  history.replaceState(null, '', `${location.pathname}#/`);
  const answer = await fetch('/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ launch }) });
  if (!answer.ok) return sessionStorage.getItem(sessionKey);
  const body: unknown = await answer.json();
  const session = typeof body === 'object' && body !== null && 'session' in body ? body.session : null;
  if (typeof session !== 'string') return null;
  sessionStorage.setItem(sessionKey, session);
  return session;
}

let asked: Promise<string | null> | undefined;

/** The token this page may speak to the core with; null where it has none. Asked for once, by whoever comes first. Rejects where nobody answers. */
export function session(): Promise<string | null> {
  asked ??= openSession();
  return asked;
}
