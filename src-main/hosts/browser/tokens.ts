import { randomBytes, timingSafeEqual } from 'node:crypto';

/** A launch address works once and for this long: long enough to find the terminal, too short to be of use in its scrollback tomorrow. */
const launchLifeMs = 10 * 60_000;
const idleLifeMs = 12 * 3_600_000;
const triesBeforeLock = 10;
const lockMs = 60_000;

export type TradeOutcome = { kind: 'session'; session: string } | { kind: 'refused' } | { kind: 'locked' };

/** Launch tokens are traded once for a session token; both are 256 random bits and live in memory only. */
export interface Tokens {
  newLaunch(): string;
  trade(launch: string): TradeOutcome;
  /** Whether this is a session token that is not idle for too long; using it keeps it alive. */
  isSession(token: string): boolean;
}

export function makeTokens(nowMs: () => number): Tokens {
  const launches = new Map<string, number>();
  const sessions = new Map<string, number>();
  let wrongTries = 0;
  let lockedUntil = 0;

  const make = () => randomBytes(32).toString('base64url');
  const find = (map: Map<string, number>, token: string) => [...map.keys()].find((known) => sameText(known, token));
  const isLocked = () => nowMs() < lockedUntil;
  const wrong = () => {
    wrongTries += 1;
    if (wrongTries < triesBeforeLock) return;
    wrongTries = 0;
    lockedUntil = nowMs() + lockMs;
  };

  return {
    newLaunch: () => {
      const token = make();
      launches.set(token, nowMs() + launchLifeMs);
      return token;
    },
    trade: (launch) => {
      if (isLocked()) return { kind: 'locked' };
      const known = find(launches, launch);
      const expires = known === undefined ? undefined : launches.get(known);
      if (known !== undefined) launches.delete(known);
      if (expires === undefined || expires < nowMs()) {
        wrong();
        return { kind: 'refused' };
      }
      wrongTries = 0;
      const session = make();
      sessions.set(session, nowMs() + idleLifeMs);
      return { kind: 'session', session };
    },
    isSession: (token) => {
      if (isLocked()) return false;
      const known = find(sessions, token);
      const expires = known === undefined ? undefined : sessions.get(known);
      if (known === undefined || expires === undefined) {
        wrong();
        return false;
      }
      if (expires < nowMs()) {
        sessions.delete(known);
        return false;
      }
      sessions.set(known, nowMs() + idleLifeMs);
      return true;
    },
  };
}

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
