import { describe, expect, it } from 'vitest';
import { gate } from '../../src-main/hosts/browser/rules-gate.ts';
import { makeTokens } from '../../src-main/hosts/browser/tokens.ts';

describe('who may knock at the loopback server', () => {
  const own = { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000', site: 'same-origin' };
  it.each([
    ['our own page', own, 'in'],
    ['our own page by name', { ...own, host: 'localhost:4000', origin: 'http://localhost:4000' }, 'in'],
    ['a rebound name', { ...own, host: 'evil.test:4000' }, 'wrong-host'],
    ['another port of this machine', { ...own, host: '127.0.0.1:4001' }, 'wrong-host'],
    ['a host with more behind it', { ...own, host: '127.0.0.1:4000.evil.test' }, 'wrong-host'],
    ['no host', { ...own, host: undefined }, 'wrong-host'],
    ['another page', { ...own, origin: 'https://evil.test' }, 'wrong-origin'],
    ['another port’s page', { ...own, origin: 'http://127.0.0.1:4001' }, 'wrong-origin'],
    ['the other of our two names', { ...own, origin: 'http://localhost:4000' }, 'wrong-origin'],
    ['a sandboxed page', { ...own, origin: 'null' }, 'wrong-origin'],
    ['a sub-request of another site', { ...own, site: 'cross-site' }, 'wrong-origin'],
    ['a sub-request of another port', { ...own, site: 'same-site' }, 'wrong-origin'],
    ['no origin where one is needed', { ...own, origin: undefined }, 'wrong-origin'],
  ] as const)('%s', (_name, knock, expected) => expect(gate(knock, 4000, true)).toBe(expected));

  it('lets a plain download of the page in without an origin', () => {
    expect(gate({ host: '127.0.0.1:4000', origin: undefined, site: undefined }, 4000, false)).toBe('in');
  });
});

describe('tokens', () => {
  const at = (start: number) => {
    let now = start;
    return { now: () => now, pass: (ms: number) => (now += ms) };
  };

  it('trade a launch token for a session once', () => {
    const tokens = makeTokens(() => 0);
    const launch = tokens.newLaunch();
    const first = tokens.trade(launch);
    expect(first.kind).toBe('session');
    expect(tokens.trade(launch)).toEqual({ kind: 'refused' });
  });

  it('know a session token until it has been idle for half a day', () => {
    const clock = at(0);
    const tokens = makeTokens(clock.now);
    const traded = tokens.trade(tokens.newLaunch());
    if (traded.kind !== 'session') throw new Error('the launch token was not taken');
    clock.pass(11 * 3_600_000);
    expect(tokens.isSession(traded.session)).toBe(true);
    clock.pass(11 * 3_600_000);
    expect(tokens.isSession(traded.session)).toBe(true);
    clock.pass(13 * 3_600_000);
    expect(tokens.isSession(traded.session)).toBe(false);
  });

  it('let a launch token grow old', () => {
    const clock = at(0);
    const tokens = makeTokens(clock.now);
    const launch = tokens.newLaunch();
    clock.pass(11 * 60_000);
    expect(tokens.trade(launch)).toEqual({ kind: 'refused' });
  });

  it('close the door for a minute after ten wrong tries, to the right token too', () => {
    const clock = at(0);
    const tokens = makeTokens(clock.now);
    const launch = tokens.newLaunch();
    for (let n = 0; n < 10; n += 1) tokens.trade(`wrong ${n}`);
    expect(tokens.trade(launch)).toEqual({ kind: 'locked' });
    clock.pass(60_001);
    expect(tokens.trade(launch).kind).toBe('session');
  });
});
