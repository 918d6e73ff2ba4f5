import { RPCLink } from '@orpc/client/websocket';
import type { Wire } from './connect.ts';
import { makeLine } from './line.ts';

const sessionKey = 'comeback.session';
const wireProtocol = 'comeback';
const firstWaitMs = 400;
const longestWaitMs = 8_000;
const triesBeforeAsking = 3;

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

/** A server that answers pages but not our socket has been started anew and does not know our token any more. */
async function serverIsThere(): Promise<boolean> {
  try {
    return (await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    // No answer at all: the server is not there, and the socket is sought again.
    return false;
  }
}

/** A socket that is sought again when it breaks; the session token travels as its second subprotocol. */
export function socketWire(): Wire {
  const line = makeLine();
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`;
  let failures = 0;
  const dial = (session: string) => {
    const websocket = new WebSocket(address, [wireProtocol, session]);
    websocket.addEventListener('open', () => {
      failures = 0;
      line.open(new RPCLink({ websocket }));
    });
    websocket.addEventListener('close', async () => {
      failures += 1;
      line.close('lost');
      if (failures >= triesBeforeAsking && (await serverIsThere())) return line.close('refused');
      setTimeout(dial, Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1)), session);
    });
  };
  openSession().then(
    (session) => (session ? dial(session) : line.close('refused')),
    () => line.close('refused'),
  );
  return line;
}
