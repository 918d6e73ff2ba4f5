import { type ClientLink, createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { contract } from '#contract/index';
import { connect } from './connect.ts';

export type Client = ContractRouterClient<typeof contract>;

export const wire = connect();

// One link for the life of the page; which wire it uses, and whether that wire was renewed, stays behind it.
const link: ClientLink<Record<never, never>> = { call: async (path, input, options) => (await wire.link()).call(path, input, options) };

/** Everything the core can do, typed by the contract. */
export const client: Client = createORPCClient(link);

/** The same calls as react-query options: `api.touches.queue.queryOptions({ input })`. */
export const api = createTanstackQueryUtils(client);
