import { RPCLink } from '@orpc/client/websocket';
import type { Wire } from './connect.ts';
import { makeLine } from './line.ts';
import { session } from './session.ts';

const wireProtocol = 'comeback';
const firstWaitMs = 400;
const longestWaitMs = 8_000;
const triesBeforeAsking = 3;

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
  const dial = (token: string) => {
    const websocket = new WebSocket(address, [wireProtocol, token]);
    websocket.addEventListener('open', () => {
      failures = 0;
      line.open(new RPCLink({ websocket }));
    });
    websocket.addEventListener('close', async () => {
      failures += 1;
      line.close('lost');
      if (failures >= triesBeforeAsking && (await serverIsThere())) return line.close('refused');
      setTimeout(dial, Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1)), token);
    });
  };
  session().then(
    (token) => (token ? dial(token) : line.close('refused')),
    () => line.close('refused'),
  );
  return line;
}
