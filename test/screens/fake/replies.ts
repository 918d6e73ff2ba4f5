import { implement } from '@orpc/server';
import { contract } from '#contract/index';
import { idOf } from './people.ts';

/** Nothing has come back to the pretended core; what does is shown on the real one (test/screens/replies.test.ts). */
export function repliesPart() {
  const os = implement(contract);
  const acted = { actId: idOf(9, 1) };
  return {
    list: os.replies.list.handler(() => ({ rows: [], next: null })),
    get: os.replies.get.handler(({ errors }) => {
      throw errors.NOT_FOUND();
    }),
    waiting: os.replies.waiting.handler(() => ({ customers: 0, unread: 0, rows: [] })),
    markAnswered: os.replies.markAnswered.handler(() => acted),
    detach: os.replies.detach.handler(() => acted),
    attachTo: os.replies.attachTo.handler(() => acted),
    takeBackStop: os.replies.takeBackStop.handler(() => acted),
    hearing: os.replies.hearing.handler(() => []),
    hearNow: os.replies.hearNow.handler(() => ({ taken: 0, problems: [] })),
  };
}
