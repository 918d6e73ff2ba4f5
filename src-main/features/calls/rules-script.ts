// The call script: greeting, why, questions, branches, close, said in the customer's language and form of address.
import type { ScriptPart } from '#contract/calls';
import type { AddressForm, Day, Language, Motive, Reason } from '#contract/words';
import { ago, capitalized, whenPast } from '#kit/format';
import { readyNote } from '#kit/journeys';
import { greeting, type Name, spokenName } from '#kit/names';
import { tactics } from './words/desk.ts';
import { english } from './words/en.ts';
import { familiar as hungarianFamiliar, formal as hungarianFormal } from './words/hu.ts';
import { icelandic } from './words/is.ts';
import { norwegian } from './words/nb.ts';
import type { Moment, Spoken, Theme } from './words/shape.ts';
import { familiar as slovenianFamiliar, formal as slovenianFormal } from './words/sl.ts';

const spoken: Record<Language, Record<AddressForm, Spoken>> = {
  is: { formal: icelandic, familiar: icelandic },
  hu: { formal: hungarianFormal, familiar: hungarianFamiliar },
  sl: { formal: slovenianFormal, familiar: slovenianFamiliar },
  nb: { formal: norwegian, familiar: norwegian },
  en: { formal: english, familiar: english },
};

export interface ScriptFacts {
  name: Name;
  caller: string;
  company: string | null;
  reasons: readonly Reason[];
  motive: Motive | null;
  today: Day;
  /** The language of the salesperson's screen: the tactic is for their eyes only. */
  interfaceLanguage: Language;
}

/** What an unhappy or a waiting customer is called about comes before everything else; an occasion is spoken of first among the rest. */
const weight: Record<Reason['rule'], number> = {
  complaint: 0,
  reply: 1,
  promised: 2,
  enquiry: 3,
  occasion: 4,
  journey: 5,
  'follow-up': 6,
  essential: 7,
  late: 8,
  manual: 9,
  cadence: 10,
};

const themes: Record<Exclude<Reason['rule'], 'journey'>, Theme> = {
  complaint: 'repair',
  promised: 'answer',
  enquiry: 'answer',
  manual: 'answer',
  reply: 'answer',
  occasion: 'congratulate',
  'follow-up': 'check',
  essential: 'again',
  late: 'again',
  cadence: 'again',
};

/** A step of a journey asks by what it is for: how things are, or whether there is something more. */
function themeOf(reason: Reason): Theme {
  if (reason.rule !== 'journey') return themes[reason.rule];
  if (reason.by === 'matter') return 'answer';
  return reason.essential === 'more' ? 'again' : 'check';
}

export const inSpokenOrder = (reasons: readonly Reason[]): Reason[] => [...reasons].sort((a, b) => weight[a.rule] - weight[b.rule]);

const daysInYear = 365.25;

function momentOf(on: Day, today: Day): Moment {
  if (on === today) return 'today';
  return on > today ? 'ahead' : 'past';
}

function occasionText(words: Spoken, reason: Extract<Reason, { rule: 'occasion' }>, today: Day, language: Language): string {
  const moment = momentOf(reason.on, today);
  switch (reason.kind) {
    case 'birthday':
      return words.birthday(moment);
    case 'name-day':
      return words.nameDay(moment);
    case 'favourite-holiday':
      return words.holiday({ moment, label: reason.label });
    case 'anniversary':
      return words.anniversary({ ago: reason.years ? ago(Math.round(reason.years * daysInYear), language) : null });
  }
}

/** The sentence that says to the customer why we call. */
export function whyText(words: Spoken, reason: Reason, today: Day, language: Language): string {
  const when = (on: Day) => whenPast(on > today ? today : on, today, language);
  switch (reason.rule) {
    case 'late':
      return words.late({ when: when(reason.lastOrderOn), product: reason.lastProduct });
    case 'cadence':
      return words.cadence({ when: reason.lastContactOn === null ? null : when(reason.lastContactOn) });
    case 'occasion':
      return occasionText(words, reason, today, language);
    case 'promised':
      return words.promised();
    case 'enquiry':
      return words.enquiry({ title: reason.title });
    case 'complaint':
      return words.complaint({ title: reason.title });
    case 'journey':
      return reason.by === 'order' ? words.followUp({ when: when(reason.triggerOn), product: reason.about }) : words.manual();
    case 'follow-up':
      return words.followUp({ when: when(reason.orderedOn), product: reason.product });
    case 'essential':
      return words.essential[reason.essential]({ when: when(reason.orderedOn), product: reason.product });
    case 'manual':
      return words.manual();
    case 'reply':
      return words.reply();
  }
}

/** A congratulation is followed by one more reason at most: three reasons in one breath are a speech. Nothing is sold beside a complaint. */
function spokenReasons(reasons: readonly Reason[]): Reason[] {
  const [first, second] = inSpokenOrder(reasons);
  if (!first) return [];
  return first.rule === 'occasion' && second && second.rule !== 'occasion' && second.rule !== 'cadence' ? [first, second] : [first];
}

/** What a journey's step is for, as it was written down for whoever calls: for their eyes only, in their own language. */
function stepNotes({ reasons, interfaceLanguage }: ScriptFacts): string[] {
  return reasons.flatMap((reason) => {
    if (reason.rule !== 'journey') return [];
    const note = reason.note ?? readyNote(reason.ready, reason.step, interfaceLanguage);
    return note === null || note.trim() === '' ? [] : [note];
  });
}

/** The script in the order it is spoken. Without a reason it is a call to keep in touch. */
export function scriptParts(facts: ScriptFacts): ScriptPart[] {
  const { name, caller, company, motive, today } = facts;
  const { language } = name;
  const words = spoken[language][name.addressForm];
  const reasons = spokenReasons(facts.reasons);
  const fallback: Reason = { rule: 'manual', note: null, on: today };
  const said = reasons.length > 0 ? reasons : [fallback];
  const theme = themeOf(said.at(-1) ?? fallback);
  const hello = greeting(name, language).replace(/[,!]$/, '');
  // A company's own full stop ("ehf.", "d.o.o.") ends the sentence too.
  const greet = words.greet({ hello, name: spokenName(name), caller, company }).replace('..', '.');
  const parts: ScriptPart[] = [{ kind: 'greet', text: greet }];
  for (const reason of said) parts.push({ kind: 'why', text: capitalized(whyText(words, reason, today, language)) });
  for (const text of stepNotes(facts)) parts.push({ kind: 'tactic', text });
  if (motive !== null) parts.push({ kind: 'tactic', text: tactics[facts.interfaceLanguage][motive] });
  for (const text of words.ask[theme]) parts.push({ kind: 'ask', text });
  parts.push({ kind: 'if-yes', text: words.ifYes[theme] }, { kind: 'if-no', text: words.ifNo[theme] });
  return [...parts, { kind: 'close', text: words.close[theme === 'repair' ? 'repair' : 'usual'] }];
}
