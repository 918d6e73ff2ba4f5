import { RPCHandler } from '@orpc/server/message-port';
import { ipcMain, MessageChannelMain } from 'electron';
import type { App } from '../../app.ts';
import { fileLog } from '../../ports/log.ts';
import { edgeInterceptor } from '../shared/edge.ts';
import { bounded } from './bounded-port.ts';
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
