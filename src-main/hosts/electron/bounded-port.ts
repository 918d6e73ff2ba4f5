import { isRequest } from '../shared/edge.ts';

/** The main process's end of a channel, as Electron's MessagePortMain has it. */
export interface MainPort {
  on(name: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(name: 'close', listener: () => void): unknown;
  postMessage(data: unknown): void;
  close(): void;
}

export interface BoundedPort {
  on: (name: string, listener: (event?: { data: unknown }) => void) => void;
  postMessage: (data: unknown) => void;
}

/**
 * The port as the core sees it. Only a request of our own shape and size comes through; anything else closes the port, as the socket
 * would be closed. Electron tells a port only of the other side's end, so the core is told of this one here: its streams end with it.
 */
export function bounded(port: MainPort): BoundedPort {
  const ends: (() => void)[] = [];
  const hangUp = () => {
    port.close();
    for (const end of ends) end();
  };
  return {
    postMessage: (data) => port.postMessage(data),
    on: (name, listener) => {
      if (name === 'message') port.on('message', (event) => (isRequest(event.data) ? listener(event) : hangUp()));
      else {
        ends.push(listener);
        port.on('close', () => listener());
      }
    },
  };
}
