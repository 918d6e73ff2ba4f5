import { RPCHandler } from '@orpc/server/message-port';
import { ipcMain, MessageChannelMain, type MessagePortMain } from 'electron';
import type { App } from '../../app.ts';
import { fileLog } from '../../ports/log.ts';
import { edgeInterceptor, isRequest } from '../shared/edge.ts';
import { mayHavePort } from './rules-web.ts';

/** The name both sides use: the page asks for a port, and is given one. There is no other channel. */
export const portChannel = 'comeback-port';

/** Gives each page of ours that asks a port of its own to the core. */
export function servePorts({ router, context }: App): void {
  const handler = new RPCHandler(router, { interceptors: [edgeInterceptor(fileLog(context.dataDir, context.clock))] });
  ipcMain.on(portChannel, (event) => {
    const frame = event.senderFrame;
    if (!frame || !mayHavePort({ url: frame.url, isMainFrame: frame.parent === null })) return;
    const { port1, port2 } = new MessageChannelMain();
    handler.upgrade(bounded(port1), { context });
    port1.start();
    frame.postMessage(portChannel, null, [port2]);
  });
}

interface BoundedPort {
  on: (name: string, listener: (event?: { data: unknown }) => void) => void;
  postMessage: (data: unknown) => void;
}

/**
 * The port as the core sees it. Only a request of our own shape and size comes through; anything else closes the port, as the socket
 * would be closed. Electron tells a port only of the other side's end, so the core is told of this one here: its streams end with it.
 */
function bounded(port: MessagePortMain): BoundedPort {
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
