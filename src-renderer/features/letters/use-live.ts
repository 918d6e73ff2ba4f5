import { useEffect, useRef, useState } from 'react';

type Live<Answer> = { answer: Answer | null; failed: boolean };

/**
 * Asks again whenever the question changes, one at a time: the newest question waits for the answer on its way and then goes at once, so a
 * fast typist is followed without a queue and without a pause. The last answer stays until the next one is there.
 */
export function useLive<Question, Answer>(question: Question | null, ask: (question: Question) => Promise<Answer>): Live<Answer> {
  const [live, setLive] = useState<Live<Answer>>({ answer: null, failed: false });
  const state = useRef({ busy: false, asked: '', next: question, gone: false, ask });
  state.current.next = question;
  state.current.ask = ask;
  const key = JSON.stringify(question);
  useEffect(() => {
    const now = state.current;
    now.gone = false;
    const run = async () => {
      while (!now.gone && now.next !== null && now.asked !== JSON.stringify(now.next)) {
        now.asked = JSON.stringify(now.next);
        try {
          const answer = await now.ask(now.next);
          if (!now.gone) setLive({ answer, failed: false });
        } catch {
          // Said in the preview's place; the next key asks again.
          if (!now.gone) setLive((before) => ({ ...before, failed: true }));
        }
      }
      now.busy = false;
    };
    if (now.busy || key === now.asked) return;
    now.busy = true;
    void run();
  }, [key]);
  useEffect(() => {
    const now = state.current;
    return () => {
      now.gone = true;
    };
  }, []);
  return live;
}
