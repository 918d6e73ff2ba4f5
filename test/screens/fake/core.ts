import { EventPublisher, implement, type Router } from '@orpc/server';
import type { Change, Status } from '../../../src-main/contract/app.ts';
import { contract } from '../../../src-main/contract/index.ts';
import type { Draft, Finding } from '../../../src-main/contract/letters.ts';
import type { NextStep, Queue } from '../../../src-main/contract/touches.ts';
import type { Language } from '../../../src-main/contract/words.ts';
import { campaignsPart } from './campaigns.ts';
import { comebackPart, thanksPart } from './comeback.ts';
import { dayPart } from './day.ts';
import { otherParts } from './desk.ts';
import { journeysPart } from './journeys.ts';
import { lampsPart } from './lamps.ts';
import { Morning, touchOf } from './morning.ts';
import { customerOf, displayName, idOf, now, numberOf, ordersOf, rowOf, segmentId, sketchOf, timelineOf, today } from './people.ts';
import { repliesPart } from './replies.ts';
import { scoringPart } from './scoring.ts';
import { sketches } from './sketches.ts';
import { blankWords, draftOf, previewOf, scriptOf } from './words.ts';

/** How the pretended core behaves; every state of a screen can be asked for. */
export type Pretend = {
  morning?: 'full' | 'empty' | 'all-done' | 'long' | 'error';
  language?: Language;
  isNew?: boolean;
  problem?: Status['problem'];
  mailbox?: Draft['mailbox'];
  /** What every letter is found to need. */
  findings?: Finding[];
  /** Nobody has ready words for these people: the letter is only greeted. */
  blankLetter?: boolean;
  /** The person at the desk is on holiday, or just back. */
  away?: Queue['away'];
  back?: Queue['back'];
  colours?: 'system' | 'light' | 'dark';
};

const byRules: NextStep = { kind: 'by-rules' };

/** The contract answered from made-up people: for seeing and testing screens without the real core. */
export function pretendCore(pretend: Pretend) {
  const os = implement(contract);
  const news = new EventPublisher<{ change: Change }>();
  const tell = () => {
    news.publish('change', { topic: 'touches' });
    news.publish('change', { topic: 'customers' });
    news.publish('change', { topic: 'messages' });
  };
  const size = pretend.morning === 'error' ? 'empty' : (pretend.morning ?? 'full');
  const morning = new Morning(size);
  morning.away = pretend.away ?? null;
  morning.back = pretend.back ?? null;
  let isNew = pretend.isNew ?? false;
  let sent = 0;

  const acted = (kind: string, touchId: string, change?: Parameters<Morning['act']>[2]) => {
    const row = morning.find(touchId);
    if (!row) throw new Error('no such touch');
    const actId = morning.act(kind, touchId, change);
    tell();
    return { touch: touchOf(row), actId, nextTouchId: morning.rows[0]?.touchId ?? null };
  };

  const status = os.app.status.handler(
    (): Status => ({
      version: '0.1.0',
      host: 'test',
      today,
      now,
      dataDir: '/data',
      isNew,
      isDemo: true,
      language: pretend.language ?? 'en',
      problem: pretend.problem ?? null,
      disk: 'ok',
    }),
  );

  const touches = {
    queue: os.touches.queue.handler(({ input }) => {
      if (pretend.morning === 'error') throw new Error('the pretended core stumbles');
      return morning.queue(input.minutes);
    }),
    get: os.touches.get.handler(({ input, errors }) => {
      const row = morning.find(input.touchId);
      if (!row) throw errors.NOT_FOUND();
      const p = sketchOf(row.customerId);
      return {
        ...touchOf(row),
        bestHour: 10,
        lastWords: { on: '2026-12-02', channel: 'call', text: p?.said ?? '', who: 'Sigríður Halldórsdóttir' },
        lockedBy: numberOf(row.touchId) === 4 ? 'Tamás Vígh' : null,
        quiet: null,
      };
    }),
    done: os.touches.done.handler(({ input }) => acted('touch-done', input.touchId)),
    snooze: os.touches.snooze.handler(({ input }) =>
      acted('touch-snoozed', input.touchId, (row) => ({ ...row, snoozedUntilOn: input.untilOn, group: 'later' })),
    ),
    move: os.touches.move.handler(({ input }) => acted('touch-moved', input.touchId, (row) => ({ ...row, dueOn: input.toOn, group: 'later' }))),
    handed: os.touches.handed.handler(() => null),
    hand: os.touches.hand.handler(({ input }) => acted('touch-handed', input.touchId)),
    skip: os.touches.skip.handler(({ input }) => acted('touch-skipped', input.touchId)),
    override: os.touches.override.handler(({ input }) => acted('touch-overridden', input.touchId, (row) => ({ ...row, hold: null }))),
    switchChannel: os.touches.switchChannel.handler(({ input }) =>
      acted('channel-switched', input.touchId, (row) => ({ ...row, channel: input.channel, hold: null })),
    ),
    log: os.touches.log.handler(() => acted('touch-logged', morning.rows[0]?.touchId ?? '')),
    plan: os.touches.plan.handler(() => acted('touch-planned', morning.rows[0]?.touchId ?? '', (row) => row)),
    enquiries: os.touches.enquiries.handler(() => ({ enquiries: 0, open: 0, sales: [], buckets: [], dropped: [] })),
    queueDropped: os.touches.queueDropped.handler(() => ({ queued: 0, actId: null })),
    reasons: os.touches.reasons.handler(({ input }) => ({ customerId: input.customerId, name: '', language: 'en' as const, tradeWords: '', proposals: [] })),
    reasonsForSome: os.touches.reasonsForSome.handler(() => []),
    takeReason: os.touches.takeReason.handler(() => acted('touch-planned', morning.rows[0]?.touchId ?? '', (row) => row)),
    openMatters: os.touches.openMatters.handler(({ input }) =>
      morning
        .complainers()
        .map((row) => ({
          id: row.touchId,
          kind: 'complaint' as const,
          title: 'The floor creaks',
          note: null,
          openedOn: '2027-02-20',
          decisionUntilOn: null,
          contacts: 0,
        }))
        .filter(({ id }) => morning.find(id)?.customerId === input.customerId),
    ),
    openMatter: os.touches.openMatter.handler(({ errors }) => {
      throw errors.NOT_FOUND();
    }),
    closeMatter: os.touches.closeMatter.handler(({ input }) => ({
      actId: acted('matter.closed', input.matterId, (row) => ({ ...row, hold: null })).actId,
    })),
    openCard: os.touches.openCard.handler(() => ({ lockedBy: null })),
    held: os.touches.held.handler(() => ({ today, total: 0, passing: 0, groups: [], rows: [], more: 0 })),
    closeCard: os.touches.closeCard.handler(() => ({ closed: true as const })),
    undo: os.touches.undo.handler(({ errors }) => {
      const act = morning.undo();
      if (!act) throw errors.NOTHING_TO_UNDO();
      tell();
      return { undone: { actId: act.actId, kind: act.kind, customerId: act.customerId, customerName: nameOf(act.customerId), at: act.at }, touchId: null };
    }),
    lastAct: os.touches.lastAct.handler(() => null),
    ...dayPart(morning, tell),
  };

  const handed = (input: { customerId: string; touchId: string | null }, kind: string) => {
    sent += 1;
    const out = input.touchId ? acted(kind, input.touchId) : { actId: idOf(9, 900 + sent), nextTouchId: null };
    return { messageId: idOf(0, sent), actId: out.actId, nextTouchId: out.nextTouchId };
  };

  const router = {
    app: {
      status,
      changes: os.app.changes.handler(async function* ({ signal }) {
        for await (const change of news.subscribe('change', { signal })) yield change;
      }),
      begin: os.app.begin.handler(() => {
        isNew = false;
        return { customers: sketches.length };
      }),
    },
    touches,
    calls: {
      script: os.calls.script.handler(({ input }) => scriptOf(input.customerId)),
      proposeNext: os.calls.proposeNext.handler(
        ({ input }): NextStep => (input.technical === 'answered' ? byRules : { kind: 'on-day', channel: 'call', on: '2027-02-26', note: null }),
      ),
      log: os.calls.log.handler(({ input }) => {
        const { actId, nextTouchId } = handed(input, 'call-logged');
        return { touchId: input.touchId ?? idOf(8, 1), actId, nextTouchId };
      }),
      byNumber: os.calls.byNumber.handler(() => []),
    },
    customers: {
      list: os.customers.list.handler(({ input }) => {
        const rows = sketches.flatMap((_, i) => rowOf(i + 1) ?? []).filter((row) => plain(row.displayName).includes(plain(input.search)));
        return { total: rows.length, rows: rows.slice(input.offset, input.offset + input.limit) };
      }),
      get: os.customers.get.handler(({ input, errors }) => known(customerOf(numberOf(input.customerId)), errors.NOT_FOUND)),
      create: os.customers.create.handler(() => known(customerOf(1), Error)),
      save: os.customers.save.handler(({ input, errors }) => ({ ...known(customerOf(numberOf(input.customerId)), errors.NOT_FOUND), ...input.fields })),
      saveContactPoint: os.customers.saveContactPoint.handler(({ input, errors }) => known(customerOf(numberOf(input.customerId)), errors.NOT_FOUND)),
      removeContactPoint: os.customers.removeContactPoint.handler(() => known(customerOf(1), Error)),
      saveConsent: os.customers.saveConsent.handler(({ input, errors }) => known(customerOf(numberOf(input.customerId)), errors.NOT_FOUND)),
      addNote: os.customers.addNote.handler(({ input }) => ({
        id: 'note',
        kind: 'note',
        on: today,
        at: now,
        channel: null,
        direction: null,
        result: null,
        text: input.text,
        who: 'Sigríður Halldórsdóttir',
        money: null,
      })),
      timeline: os.customers.timeline.handler(({ input }) => ({ total: 3, items: timelineOf(numberOf(input.customerId)) })),
      orders: os.customers.orders.handler(({ input }) => ordersOf(numberOf(input.customerId))),
      archive: os.customers.archive.handler(({ input, errors }) => known(customerOf(numberOf(input.customerId)), errors.NOT_FOUND)),
      washes: os.customers.washes.handler(() => []),
      numbersToWash: os.customers.numbersToWash.handler(() => ({ numbers: [] })),
      recordWash: os.customers.recordWash.handler(() => ({ asked: 0, found: 0, unknown: 0, actId: idOf(9, 950) })),
      segments: os.customers.segments.handler(() => [
        { id: segmentId, key: 'home', name: 'Home', isDefault: true, expectedIntervalDays: 270, decisionDays: 21, cadenceIdealDays: 60, cadenceWorstDays: 120 },
      ]),
      saveSegment: os.customers.saveSegment.handler(({ input }) => [input]),
    },
    campaigns: campaignsPart(),
    journeys: journeysPart(),
    comeback: comebackPart(),
    thanks: thanksPart(),
    lamps: lampsPart(),
    replies: repliesPart(),
    scoring: scoringPart(),
    ...otherParts(
      pretend,
      (input) => ({ ...draftOf(input.customerId, input.touchId, input.templateId, pretend.mailbox ?? 'ready'), ...(pretend.blankLetter ? blankWords : {}) }),
      (input) => ({ ...previewOf(input), findings: pretend.findings ?? [] }),
      handed,
    ),
  };
  return router satisfies Router<typeof contract, Record<never, never>>;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function nameOf(customerId: string): string {
  const p = sketchOf(customerId);
  return p ? displayName(p) : '';
}

function known<Value>(value: Value | null, make: () => Error): Value {
  if (value === null) throw make();
  return value;
}
