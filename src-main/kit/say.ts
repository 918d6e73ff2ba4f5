// What the app says about rows, rules, channels, outcomes and acts, in the reader's language.
import type { BusinessOutcome, Channel, Language, RejectReason, TechnicalOutcome } from '#contract/words';
import { quote, shortened } from './format.ts';
import { en } from './say/en.ts';
import { hu } from './say/hu.ts';
import { is } from './say/is.ts';
import { nb } from './say/nb.ts';
import { type ActKind, actKinds, sameActs, type Words } from './say/shape.ts';
import { sl } from './say/sl.ts';

export { sayByChannel, sayHold } from './say/hold.ts';
export type { Notice } from './say/notices/shape.ts';
export { notices } from './say/notices.ts';
export type { ActKind } from './say/shape.ts';

const words: Record<Language, Words> = { is, hu, sl, nb, en };

/** A cell can hold a whole letter; its beginning is enough to find it. */
const cellLength = 60;

// These say a number of cells, not a cell.
const countsCells = new Set<RejectReason['code']>(['too-few-columns', 'too-many-columns']);

/** Why a row was not taken: "Column “E-mail”: “foo@” is not an e-mail address." */
export function sayReject(reason: RejectReason, language: Language): string {
  const say = words[language];
  const cell = reason.value === null || reason.value.trim() === '' ? null : shortened(reason.value, cellLength);
  const shown = cell === null || countsCells.has(reason.code) ? cell : quote(cell, language);
  const sentence = say.rejects[reason.code](shown);
  return reason.column === null
    ? sentence
    : `${say.column(quote(shortened(reason.column, cellLength), language))}: ${say.capitalAfterColon ? sentence : lowered(sentence)}`;
}

function lowered(sentence: string): string {
  const [first = '', ...rest] = sentence;
  return first.toLowerCase() + rest.join('');
}

/** The channel as a heading names it. */
export const sayChannel = (channel: Channel, language: Language): string => words[language].channels[channel];

export const sayTechnicalOutcome = (outcome: TechnicalOutcome, language: Language): string => words[language].technical[outcome];

export const sayBusinessOutcome = (outcome: BusinessOutcome, language: Language): string => words[language].business[outcome];

const isActKind = (kind: string): kind is ActKind => actKinds.some((known) => known === kind);

/** What an act was, in lower case, to stand after "Taken back: ". An unknown kind is "last change". */
export function sayAct(kind: string, language: Language): string {
  const known = isActKind(kind) ? kind : sameActs.get(kind);
  return known === undefined ? words[language].someAct : words[language].acts[known];
}
