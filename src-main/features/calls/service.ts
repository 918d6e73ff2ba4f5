// A call: what to say, what became of it, what comes next, and who is calling.
import { Temporal } from 'temporal-polyfill';
import type { CallLog, Script } from '#contract/calls';
import type { Customer } from '#contract/customers';
import type { NextStep } from '#contract/touches';
import type { BusinessOutcome, Channel, Id, TechnicalOutcome } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import {
  findCustomer,
  listByPhone,
  listByPhoneEnding,
  listConsents,
  listContactPoints,
  markContactPoint,
  nameOf,
  primaryPhone,
  withdrawConsent,
} from '#features/customers';
import { type Act, getMe, startAct, teamSettings } from '#features/team';
import { completeTouch, findOpenTouch, findTouch, judgeNews, listOpenMatters, mustTellNews, openMatter, toldProblem } from '#features/touches';
import { shortened } from '#kit/format';
import { readCallerNumber, telLink } from '#kit/links';
import { readPhone, searchedEnding } from '#kit/phones';
import type { Context } from '../../ports/context.ts';
import { type LogProblem, logProblem } from './rules-log.ts';
import { proposeNext } from './rules-next.ts';
import { scriptParts } from './rules-script.ts';
import { complaintTitles, hintTexts, stopSources } from './words/desk.ts';

const phonesOf = (points: Customer['contactPoints']) => points.filter(({ kind, state }) => kind === 'phone' && state === 'usable');

/** The script for a call, filled in for this customer; undefined where the customer or the touch is not there. */
export function scriptFor(ctx: Context, { customerId, touchId }: { customerId: Id; touchId: Id | null }): Script | undefined {
  const { db, clock } = ctx;
  const customer = findCustomer(db, customerId);
  const touch = touchId === null ? findOpenTouch(db, customerId) : findTouch(db, touchId);
  if (!customer || (touchId !== null && touch?.customerId !== customerId)) return undefined;
  const me = getMe(ctx);
  const company = teamSettings(db).companyName.trim() || null;
  const phones = phonesOf(listContactPoints(db, customerId));
  return {
    language: customer.language,
    parts: scriptParts({
      name: nameOf(customer),
      caller: me.name,
      company,
      reasons: touch?.reasons ?? [],
      motive: customer.motive,
      today: clock.today(),
      interfaceLanguage: me.interfaceLanguage,
    }),
    missing: [...(phones.length === 0 ? ['phone'] : []), ...(company === null ? ['companyName'] : [])],
    asksNews: mustTellNews(touch?.reasons ?? []),
    phones: phones.map(({ id, value, normalized }) => ({ contactPointId: id, shown: value, tel: telLink(normalized) })),
  };
}

/** Channels with somewhere to reach the customer that were not stopped. */
function reachableChannels(reader: Reader, customerId: Id): Channel[] {
  const usable = new Set(
    listContactPoints(reader, customerId)
      .filter(({ state }) => state === 'usable')
      .map(({ kind }) => kind),
  );
  const stopped = new Set(
    listConsents(reader, customerId)
      .filter(({ withdrawnOn }) => withdrawnOn !== null)
      .map(({ channel }) => channel),
  );
  const needs = { email: 'email', sms: 'phone', call: 'phone', post: 'post' } as const;
  return (['email', 'sms', 'call', 'post'] as const).filter((channel) => usable.has(needs[channel]) && !stopped.has(channel));
}

/** What the form proposes after this outcome; undefined where there is no such customer. */
export function proposeNextStep(
  ctx: Context,
  { customerId, technical, business }: { customerId: Id; technical: TechnicalOutcome; business: BusinessOutcome | null },
): NextStep | undefined {
  const { db, clock } = ctx;
  if (!findCustomer(db, customerId)) return undefined;
  const me = getMe(ctx);
  const { hour } = Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO(clock.zone());
  const reachable = reachableChannels(db, customerId);
  const proposal = proposeNext({ technical, business, today: clock.today(), hour, workDays: me.workDays, reachable });
  if (proposal.kind === 'by-rules') return proposal;
  return { kind: 'on-day', channel: proposal.channel, on: proposal.on, note: hintTexts[me.interfaceLanguage][proposal.hint] };
}

export type LogOutcome = { kind: 'logged'; touchId: Id; actId: Id; nextTouchId: Id | null } | { kind: 'not-found' } | ({ kind: 'invalid' } & LogProblem);

/**
 * Writes a call down: a wrong number or a stop first, so that the plan made after it knows of them, then the touch and the next step, then
 * the complaint (last, because the touch that is done keeps the reasons it had), all in one act that can be taken back.
 */
export function logCall(ctx: Context, log: CallLog): LogOutcome {
  const outcome = ctx.db.transaction((tx): LogOutcome => {
    const trouble = logTrouble(tx, ctx, log);
    if (trouble) return trouble;
    const act = startAct(tx, ctx, 'call.logged', log.customerId);
    markWrongNumber(tx, act, log);
    if (log.business === 'do-not-call') stopCalls(tx, ctx, act, log);
    const done = completeTouch(tx, ctx, act, { ...log, channel: 'call', direction: 'out' });
    if (log.business === 'complaint') act.update('touches', done.touchId, { matterId: complaintMatter(tx, ctx, act, log) });
    return { kind: 'logged', actId: act.id, ...done };
  });
  if (outcome.kind === 'logged') {
    ctx.changes.tell({ topic: 'touches' });
    ctx.changes.tell({ topic: 'customers', id: log.customerId });
    if (log.business === 'do-not-call') ctx.changes.tell({ topic: 'messages' });
  }
  return outcome;
}

function logTrouble(tx: Tx, ctx: Context, log: CallLog): LogOutcome | null {
  if (!findCustomer(tx, log.customerId)) return { kind: 'not-found' };
  if (log.touchId !== null && findTouch(tx, log.touchId)?.customerId !== log.customerId) return { kind: 'not-found' };
  const points = listContactPoints(tx, log.customerId);
  const isTheirs = points.some(({ id, kind }) => id === log.contactPointId && kind === 'phone');
  if (log.contactPointId !== null && !isTheirs) return { kind: 'invalid', field: 'contactPointId', problem: 'unknown' };
  const problem = logProblem(log, ctx.clock.today()) ?? newsTrouble(tx, log);
  return problem && { kind: 'invalid', ...problem };
}

/** A contact of an enquiry brings something new, and nobody is told the same twice. */
function newsTrouble(tx: Tx, { customerId, touchId, technical, business, newsItemId = null }: CallLog): LogProblem | null {
  const reasons = (touchId === null ? undefined : findTouch(tx, touchId))?.reasons ?? [];
  const judged = newsItemId === null ? { exists: false, told: false } : judgeNews(tx, customerId, newsItemId);
  const problem = toldProblem({ reasons, technical, business, newsItemId, ...judged });
  return problem && { field: 'newsItemId', problem };
}

/** Nobody said which number was dialled: then it was the first choice. */
function markWrongNumber(tx: Tx, act: Act, { technical, customerId, contactPointId }: CallLog): void {
  if (technical !== 'wrong-number') return;
  const dialledId = contactPointId ?? primaryPhone(listContactPoints(tx, customerId))?.id;
  if (dialledId) markContactPoint(tx, act, dialledId, 'wrong');
}

/** A complaint opens a matter that holds selling until somebody closes it; while one is open, a second call belongs to it. */
function complaintMatter(tx: Tx, ctx: Context, act: Act, { customerId, summary }: CallLog): Id {
  const open = listOpenMatters(tx, customerId).find(({ kind }) => kind === 'complaint');
  if (open) return open.id;
  const title = shortened(summary, 80) || complaintTitles[getMe(ctx).interfaceLanguage];
  return openMatter(tx, ctx, act, { customerId, kind: 'complaint', title, note: summary || null });
}

function stopCalls(tx: Tx, ctx: Context, act: Act, { customerId, touchId }: CallLog): void {
  const source = stopSources[getMe(ctx).interfaceLanguage];
  withdrawConsent(tx, act, ctx.clock.today(), { customerId, channel: 'call', source, keepTouchId: touchId });
}

/** An ending shorter than this fits half the town. */
const shortestEnding = 6;

/** Who belongs to a number in whatever form a telephone program hands it over; by its ending where the whole number is not known. */
export function findCallers({ db }: Pick<Context, 'db'>, number: string): { customerId: Id; name: string; contactPointId: Id }[] {
  const text = readCallerNumber(number) ?? number;
  const [phone] = readPhone(text, teamSettings(db).country);
  const exact = phone?.e164 ? listByPhone(db, phone.e164) : [];
  if (exact.length > 0) return exact;
  const ending = searchedEnding(text);
  return ending !== null && ending.length >= shortestEnding ? listByPhoneEnding(db, ending) : [];
}
