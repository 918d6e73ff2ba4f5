import type { SendProgress } from '#contract/campaigns';
import type { LintRule } from '#contract/letters';
import { client } from '../../host/client.ts';
import { makeStore } from '../../shell/store.ts';

/** Batches whose letters this page is putting into the outbox; it goes on while another screen is looked at. */
const under = makeStore<Readonly<Record<string, SendProgress>>>({});

export const useSending = (campaignId: string): SendProgress | undefined => under.use()[campaignId];

/** Puts a batch into the outbox and answers how it ended. Throws what the core declared. */
export async function sendBatch(campaignId: string, accepted: LintRule[]): Promise<SendProgress | null> {
  let last: SendProgress | null = null;
  try {
    for await (const step of await client.campaigns.send({ campaignId, accepted })) {
      last = step;
      under.set({ ...under.get(), [campaignId]: step });
    }
  } finally {
    const { [campaignId]: _, ...rest } = under.get();
    under.set(rest);
  }
  return last;
}
