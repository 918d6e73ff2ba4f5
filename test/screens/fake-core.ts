import { RPCHandler } from '@orpc/server/ws';
import { serve } from '../../src-main/hosts/browser/serve.ts';
import { makeTokens } from '../../src-main/hosts/browser/tokens.ts';
import { listAssets } from '../../src-main/hosts/shared/assets.ts';
import { type Pretend, pretendCore } from './fake/core.ts';

/** Serves the built screens beside a pretended core, through the real browser host: its gate, its tokens, its content policy. */
export async function serveFake(folder: string, pretend: Pretend = {}) {
  const handler = new RPCHandler(pretendCore(pretend));
  const server = await serve({
    port: 0,
    assets: listAssets(folder),
    tokens: makeTokens(() => Date.now()),
    attach: (socket) => handler.upgrade(socket, { context: {} }),
  });
  return server;
}
