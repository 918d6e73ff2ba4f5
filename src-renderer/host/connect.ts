import type { ClientLink } from '@orpc/client';
import { portWire } from './port.ts';
import { socketWire } from './socket.ts';

/** connecting: the first time; lost: was there and is being sought again; refused: this page has no right to the core. */
export type WireState = 'connecting' | 'open' | 'lost' | 'refused';

export type Wire = {
  /** Resolves when there is a line; calls made while it is lost wait for it. */
  link: () => Promise<ClientLink<Record<never, never>>>;
  state: () => WireState;
  watch: (listener: () => void) => () => void;
};

/** Picks the wire at run time: a preload that has a port to hand over says so; else a socket to the address this page came from. */
export function connect(): Wire {
  return 'comebackWire' in window ? portWire() : socketWire();
}
