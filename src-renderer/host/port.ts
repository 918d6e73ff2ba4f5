import { RPCLink } from '@orpc/client/message-port';
import type { Wire } from './connect.ts';
import { makeLine } from './line.ts';

/** The name under which the preload posts the one port it hands over. */
export const portMessage = 'comeback-port';

/** Asks the preload for a port and waits for it. A new port (the core was started again) replaces the old one. */
export function portWire(): Wire {
  const line = makeLine();
  window.addEventListener('message', (event) => {
    const [port] = event.ports;
    if (event.source !== window || event.data !== portMessage || !port) return;
    port.addEventListener('close', () => line.close('lost'));
    line.open(new RPCLink({ port }));
    port.start();
  });
  window.postMessage(`${portMessage}?`, location.origin);
  return line;
}
