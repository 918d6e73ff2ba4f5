import { useEffect, useState } from 'react';
import type { DryRun } from '#contract/journey-runs';
import { client } from '../../host/client.ts';

type State = { run: DryRun | null; error: unknown; isStopped: boolean };

const nothing: State = { run: null, error: null, isStopped: false };

/** What switching on would mean, while it is being counted. Another question, `stop` and leaving all break off the one that runs. */
export function useDryRun(journeyId: string, pastDays: number) {
  const [state, setState] = useState<State>(nothing);
  const [turn, setTurn] = useState(0);
  const [breaker, setBreaker] = useState<AbortController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks the same once more
  useEffect(() => {
    const own = new AbortController();
    setBreaker(own);
    setState(nothing);
    void follow({ journeyId, pastDays, signal: own.signal }, (run) => setState({ ...nothing, run })).catch((error: unknown) => {
      if (!own.signal.aborted) setState({ ...nothing, error });
    });
    return () => own.abort();
  }, [journeyId, pastDays, turn]);
  const stop = () => {
    breaker?.abort();
    setState((now) => ({ ...now, isStopped: true }));
  };
  return { ...state, stop, again: () => setTurn(turn + 1) };
}

type Question = { journeyId: string; pastDays: number; signal: AbortSignal };

async function follow({ journeyId, pastDays, signal }: Question, show: (run: DryRun) => void): Promise<void> {
  for await (const run of await client.journeys.dryRun({ journeyId, pastDays }, { signal })) {
    if (signal.aborted) return;
    show(run);
  }
}
