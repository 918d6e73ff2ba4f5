// What the command line prints, from what the contract answers.
import type { CustomerRow } from '#contract/customers';
import type { Queue, QueueRow } from '#contract/touches';
import type { Language } from '#contract/words';
import { formatMoney } from '#kit/format';
import { readyTexts } from '#kit/journeys';
import { sayHold } from '#kit/say';
import { whySentence } from '#kit/why';

export interface QueueAnswer {
  today: string;
  minutesAvailable: number;
  minutesPlanned: number;
  done: number;
  total: number;
  rows: ReturnType<typeof rowAnswer>[];
  held: ReturnType<typeof heldAnswer>[];
  moreLater: number;
}

interface Frame {
  today: string;
  language: Language;
}

export function queueAnswer(queue: Queue, language: Language): QueueAnswer {
  const frame = { today: queue.today, language };
  return {
    today: queue.today,
    minutesAvailable: queue.minutesAvailable,
    minutesPlanned: queue.minutesPlanned,
    done: queue.doneToday,
    total: queue.totalToday,
    rows: queue.rows.map((row, position) => rowAnswer(row, position + 1, frame)),
    held: queue.held.map((row) => heldAnswer(row, frame)),
    moreLater: queue.moreLater,
  };
}

function rowAnswer(row: QueueRow, place: number, frame: Frame) {
  const { customerId, name, channel, dueOn, group, minutes, fitsToday, lateness, worth, worthParts: parts } = row;
  return {
    place,
    customerId,
    customer: name,
    channel,
    reason: whySentence(row.reasons, { ...frame, ready: readyTexts[frame.language] }),
    rules: row.reasons.map(({ rule }) => rule),
    dueOn,
    group,
    lateness,
    minutes,
    fitsToday,
    worth,
    parts,
  };
}

function heldAnswer(row: QueueRow, frame: Frame) {
  const { hold, customerId, name, channel } = row;
  return {
    customerId,
    customer: name,
    channel,
    reason: whySentence(row.reasons, { ...frame, ready: readyTexts[frame.language] }),
    rule: hold?.rule ?? null,
    releasedOn: hold?.releasedOn ?? null,
    otherChannel: hold?.otherChannel ?? null,
    explanation: hold ? sayHold(hold, frame) : null,
    dueOn: row.dueOn,
  };
}

const partLine = (parts: QueueRow['worthParts']) =>
  Object.entries(parts)
    .map(([name, value]) => `${name} ${value.toFixed(2)}`)
    .join(' x ');

export function queueLines(answer: QueueAnswer): string {
  const rows = answer.rows.map(
    (row) =>
      `${String(row.place).padStart(3)}. ${row.fitsToday ? '*' : ' '} ${row.customer} (${row.channel}, ${row.group}, due ${row.dueOn})\n       ${row.reason}\n       worth ${row.worth.toFixed(3)} = ${partLine(row.parts)}`,
  );
  const held = answer.held.map((row) => `  ${row.customer} (${row.channel}): ${row.explanation}`);
  return [
    `${answer.today}: ${answer.done} of ${answer.total}, ${answer.minutesPlanned} of ${answer.minutesAvailable} minutes (* = in today's minutes)`,
    ...rows,
    ...(held.length ? ['held:', ...held] : []),
    ...(answer.moreLater ? [`and ${answer.moreLater} later`] : []),
  ].join('\n');
}

export function customerLines({ total, rows }: { total: number; rows: CustomerRow[] }, language: Language): string {
  const line = (row: CustomerRow) =>
    [row.displayName, row.city, row.email, row.phone, row.lastOrderOn ?? '', row.revenue ? formatMoney(row.revenue, language) : '']
      .filter((part) => part !== null && part !== '')
      .join('  ');
  return [...rows.map(line), `${rows.length} of ${total}`].join('\n');
}
