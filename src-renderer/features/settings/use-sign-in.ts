import { useEffect, useRef, useState } from 'react';
import type { SignInEvent } from '#contract/mail';
import type { Id } from '#contract/words';
import { client } from '../../host/client.ts';

export type SigningIn =
  | { at: 'rest' }
  | { at: 'asking' }
  | { at: 'waiting'; url: string; opened: boolean }
  | { at: 'failed'; failure: Extract<SignInEvent, { kind: 'failed' }> };

/** A sign-in in the browser; giving up or leaving the page ends it in the core too. */
export function useSignIn({ onSignedIn, onError }: { onSignedIn: (ticket: Id) => void; onError: (error: unknown) => void }) {
  const [now, setNow] = useState<SigningIn>({ at: 'rest' });
  const run = useRef<AbortController | null>(null);
  useEffect(() => () => run.current?.abort(), []);
  const giveUp = () => {
    run.current?.abort();
    run.current = null;
    setNow({ at: 'rest' });
  };
  const begin = async (order: Parameters<typeof client.mail.signIn>[0]) => {
    run.current?.abort();
    const mine = new AbortController();
    run.current = mine;
    setNow({ at: 'asking' });
    try {
      for await (const event of await client.mail.signIn(order, { signal: mine.signal })) {
        if (mine.signal.aborted) return;
        if (event.kind === 'address') setNow({ at: 'waiting', url: event.url, opened: event.opened });
        else if (event.kind === 'failed') setNow({ at: 'failed', failure: event });
        else {
          setNow({ at: 'rest' });
          onSignedIn(event.ticket);
        }
      }
    } catch (error) {
      if (mine.signal.aborted) return;
      setNow({ at: 'rest' });
      onError(error);
    }
  };
  return { now, begin, giveUp };
}
