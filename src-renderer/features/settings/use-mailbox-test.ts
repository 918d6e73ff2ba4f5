import { useEffect, useRef, useState } from 'react';
import type { TestEvent, TestStep } from '#contract/mail';
import { client } from '../../host/client.ts';

export type StepState = 'waiting' | 'doing' | 'done' | 'failed';
export type Steps = Record<'smtp' | 'imap', Partial<Record<TestStep, StepState>>>;
export type Tried = { running: boolean; steps: Steps; result: Extract<TestEvent, { kind: 'result' }> | null };

const none: Steps = { smtp: {}, imap: {} };

/** A test of the mailbox, told step by step; leaving the page or pressing stop ends it in the core too. */
export function useMailboxTest(onError: (error: unknown) => void) {
  const [tried, setTried] = useState<Tried | null>(null);
  const run = useRef<AbortController | null>(null);
  const stop = () => {
    run.current?.abort();
    run.current = null;
    setTried(null);
  };
  useEffect(() => () => run.current?.abort(), []);
  const start = async (given: Parameters<typeof client.mail.test>[0]) => {
    run.current?.abort();
    const mine = new AbortController();
    run.current = mine;
    setTried({ running: true, steps: none, result: null });
    const change = (next: (now: Tried) => Tried) => {
      if (run.current === mine) setTried((now) => now && next(now));
    };
    try {
      for await (const event of await client.mail.test(given, { signal: mine.signal })) {
        if (event.kind === 'result') change((now) => ({ ...now, result: event }));
        else change((now) => ({ ...now, steps: { ...now.steps, [event.server]: { ...now.steps[event.server], [event.step]: event.state } } }));
      }
      change((now) => ({ ...now, running: false }));
    } catch (error) {
      if (mine.signal.aborted) return;
      setTried(null);
      onError(error);
    }
  };
  return { tried, start, stop };
}
