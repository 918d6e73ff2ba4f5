// Closing the app while a letter is on its way: what became of it is still written down, so that nobody has to ask.
import { expect, onTestFinished, test, vi } from 'vitest';
import { moveOutbox } from '../../src-main/app-outbox.ts';
import { another, outboxDesk } from '../kit/outbox.ts';

test('the app waits a moment for the letter that is under way, and not for ever', async () => {
  const answers: (() => void)[] = [];
  const begun: string[] = [];
  const desk = await outboxDesk({
    mailer: {
      send: async ({ beforeData }) => {
        beforeData();
        begun.push('data');
        await new Promise<void>((resolve) => answers.push(resolve));
        return { kind: 'sent', serverReply: '250 OK' };
      },
      test: async () => ({ kind: 'works', greeting: '' }),
    },
  });
  const messageId = await desk.write();
  desk.clock.advance({ minutes: 1 });
  const motion = moveOutbox(
    desk.ctx,
    () => true,
    () => {},
  );
  const run = motion.run();
  await expect.poll(() => begun.length).toBe(1);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const stopped = motion.stop().then(() => desk.state(messageId));
  await vi.advanceTimersByTimeAsync(100);
  expect(desk.state(messageId)).toBe('data');
  answers[0]?.();
  expect(await stopped).toBe('sent');
  vi.useRealTimers();
  await run;

  const unanswered = await desk.write({ customerId: another(desk.ctx, 1) });
  desk.clock.advance({ minutes: 31 });
  const second = moveOutbox(
    desk.ctx,
    () => true,
    () => {},
  );
  const hanging = second.run();
  await expect.poll(() => begun.length).toBe(2);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const goodbye = vi.fn();
  const closing = second.stop().then(goodbye);
  await vi.advanceTimersByTimeAsync(100);
  expect(goodbye).not.toHaveBeenCalled();
  // No answer comes: five seconds later it is closed all the same.
  await vi.advanceTimersByTimeAsync(4900);
  expect(goodbye).toHaveBeenCalled();
  await closing;
  vi.useRealTimers();
  expect(desk.state(unanswered)).toBe('data');
  answers[1]?.();
  await hanging;
});
