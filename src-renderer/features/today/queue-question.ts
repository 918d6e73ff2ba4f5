import { api } from '../../host/client.ts';

const laterLimit = 200;

/** The queue as Today asks for it. In a file of its own, because it is asked for before the screen is there. */
export const queueQuestion = () => api.touches.queue.queryOptions({ input: { laterLimit } });
