// The journeys that come with the app: what begins and ends them, and what each step does. Their words are in kit/journeys.
import type { Condition, Delay, StopRule, Trigger } from '#contract/journey-steps';
import type { ReadyKey } from '#contract/journeys';
import type { Channel, Essential } from '#contract/words';
import type { ReadyStepKey } from '#kit/journeys';
import { allWords } from './rules-words.ts';

export interface ReadyStep<K extends string = string> {
  key: K;
  channel: Channel;
  /** The key of the letter that comes with the app; null where the note says what to do. */
  template: string | null;
  delay: Delay;
  essential: Essential | null;
  condition: Condition | null;
}

export interface Ready<K extends string = string> {
  trigger: Trigger;
  stopRules: readonly StopRule[];
  steps: readonly ReadyStep<K>[];
}

const days = (count: number): Delay => ({ unit: 'days', count });
const workdays = (count: number): Delay => ({ unit: 'workdays', count });
const months = (count: number): Delay => ({ unit: 'months', count });
const noComplaint: Condition = { if: 'no-complaint' };
const noReply: Condition = { if: 'not-replied' };

/** By what a product of that kind is called in the five languages; a person can change it. */
const bought = (key: Parameters<typeof allWords>[0]): Trigger => ({ kind: 'order-placed', productIds: [], categories: [], words: allWords(key) });

const floor: Ready<ReadyStepKey<'floor'>> = {
  trigger: bought('floor'),
  stopRules: ['bought', 'asked-to-stop'],
  steps: [
    { key: 'arrived', channel: 'call', template: null, delay: days(7), essential: 'follow-up', condition: null },
    { key: 'pleasure', channel: 'email', template: 'delight', delay: days(21), essential: 'delight', condition: noComplaint },
    { key: 'asked', channel: 'email', template: 'feedback', delay: days(35), essential: 'feedback', condition: null },
    { key: 'care', channel: 'email', template: 'floor-care', delay: months(6), essential: 'follow-up', condition: null },
    { key: 'wear', channel: 'call', template: null, delay: months(9), essential: 'feedback', condition: null },
    { key: 'year', channel: 'post', template: null, delay: months(12), essential: 'delight', condition: { if: 'has-post' } },
    { key: 'goes-with', channel: 'email', template: 'more', delay: months(14), essential: 'more', condition: noComplaint },
    { key: 'next', channel: 'call', template: null, delay: months(18), essential: 'more', condition: noComplaint },
  ],
};

const appliance: Ready<ReadyStepKey<'appliance'>> = {
  trigger: bought('appliance'),
  stopRules: ['bought', 'asked-to-stop'],
  steps: [
    { key: 'arrived', channel: 'call', template: null, delay: days(5), essential: 'follow-up', condition: null },
    { key: 'pleasure', channel: 'email', template: 'delight', delay: days(25), essential: 'delight', condition: noComplaint },
    { key: 'asked', channel: 'email', template: 'feedback', delay: days(30), essential: 'feedback', condition: null },
    { key: 'care', channel: 'email', template: 'appliance-care', delay: months(6), essential: 'follow-up', condition: null },
    { key: 'guarantee', channel: 'sms', template: null, delay: months(11), essential: 'follow-up', condition: { if: 'has-phone' } },
    { key: 'goes-with', channel: 'email', template: 'more', delay: months(13), essential: 'more', condition: noComplaint },
  ],
};

const car: Ready<ReadyStepKey<'car'>> = {
  trigger: bought('car'),
  stopRules: ['bought', 'asked-to-stop'],
  steps: [
    { key: 'handed', channel: 'call', template: null, delay: days(3), essential: 'follow-up', condition: null },
    { key: 'asked', channel: 'email', template: 'feedback', delay: days(18), essential: 'feedback', condition: null },
    { key: 'pleasure', channel: 'post', template: null, delay: days(30), essential: 'delight', condition: { if: 'has-post' } },
    { key: 'season', channel: 'email', template: 'car-season', delay: months(6), essential: 'follow-up', condition: null },
    { key: 'service', channel: 'call', template: null, delay: months(11), essential: 'follow-up', condition: null },
    { key: 'visit', channel: 'visit', template: null, delay: months(24), essential: 'more', condition: noComplaint },
  ],
};

const camera: Ready<ReadyStepKey<'camera'>> = {
  trigger: bought('camera'),
  stopRules: ['bought', 'asked-to-stop'],
  steps: [
    { key: 'start', channel: 'email', template: 'follow-up', delay: days(4), essential: 'follow-up', condition: null },
    { key: 'tip', channel: 'email', template: 'camera-tip', delay: days(15), essential: 'delight', condition: null },
    { key: 'asked', channel: 'call', template: null, delay: days(25), essential: 'feedback', condition: null },
    { key: 'picture', channel: 'pages', template: null, delay: months(3), essential: 'delight', condition: noComplaint },
    { key: 'goes-with', channel: 'email', template: 'more', delay: months(6), essential: 'more', condition: noComplaint },
  ],
};

const client: Ready<ReadyStepKey<'client'>> = {
  trigger: bought('client'),
  stopRules: ['bought', 'asked-to-stop'],
  steps: [
    { key: 'live', channel: 'call', template: null, delay: workdays(5), essential: 'follow-up', condition: null },
    { key: 'asked', channel: 'email', template: 'feedback', delay: workdays(20), essential: 'feedback', condition: null },
    { key: 'results', channel: 'email', template: 'client-results', delay: months(3), essential: 'follow-up', condition: null },
    { key: 'card', channel: 'post', template: null, delay: months(6), essential: 'delight', condition: { if: 'has-post' } },
    { key: 'next', channel: 'call', template: null, delay: months(9), essential: 'more', condition: noComplaint },
    { key: 'year', channel: 'email', template: 'one-in-five', delay: months(12), essential: 'feedback', condition: noComplaint },
  ],
};

const enquiry: Ready<ReadyStepKey<'enquiry'>> = {
  trigger: { kind: 'enquiry' },
  stopRules: ['bought', 'asked-to-stop'],
  steps: [
    { key: 'talk', channel: 'call', template: null, delay: days(0), essential: 'follow-up', condition: null },
    { key: 'picture', channel: 'email', template: 'enquiry-2', delay: workdays(2), essential: null, condition: null },
    { key: 'sample', channel: 'post', template: null, delay: workdays(2), essential: 'delight', condition: { if: 'has-post' } },
    { key: 'question', channel: 'call', template: null, delay: workdays(4), essential: 'feedback', condition: null },
    { key: 'reference', channel: 'email', template: 'enquiry-6', delay: workdays(3), essential: null, condition: null },
    { key: 'doubts', channel: 'call', template: null, delay: workdays(4), essential: 'feedback', condition: null },
    { key: 'last', channel: 'email', template: 'enquiry-8', delay: workdays(4), essential: 'more', condition: null },
  ],
};

const repair: Ready<ReadyStepKey<'repair'>> = {
  trigger: { kind: 'complaint-opened' },
  stopRules: ['asked-to-stop'],
  steps: [
    { key: 'call', channel: 'call', template: null, delay: days(0), essential: 'follow-up', condition: null },
    { key: 'apology', channel: 'email', template: 'apology', delay: workdays(1), essential: null, condition: null },
    { key: 'mended', channel: 'call', template: null, delay: days(7), essential: 'feedback', condition: null },
    { key: 'gift', channel: 'post', template: null, delay: days(14), essential: 'delight', condition: { if: 'has-post' } },
    { key: 'later', channel: 'email', template: 'feedback', delay: months(2), essential: 'feedback', condition: noComplaint },
    { key: 'more', channel: 'email', template: 'more', delay: months(4), essential: 'more', condition: noComplaint },
  ],
};

const winBack: Ready<ReadyStepKey<'win-back'>> = {
  trigger: { kind: 'silence', days: 365 },
  stopRules: ['bought', 'replied', 'asked-to-stop', 'complaint'],
  steps: [
    { key: 'letter', channel: 'email', template: 'win-back', delay: days(0), essential: null, condition: null },
    { key: 'call', channel: 'call', template: null, delay: days(14), essential: 'follow-up', condition: noReply },
    { key: 'card', channel: 'post', template: null, delay: days(21), essential: 'delight', condition: { if: 'has-post' } },
    { key: 'honest', channel: 'email', template: 'one-in-five', delay: days(30), essential: 'feedback', condition: noReply },
    { key: 'new', channel: 'email', template: 'more', delay: days(60), essential: 'more', condition: noReply },
  ],
};

/** Every journey that comes with the app, in the order in which it is offered. */
export const ready: Readonly<Record<ReadyKey, Ready>> = { floor, appliance, car, camera, client, enquiry, repair, 'win-back': winBack };
