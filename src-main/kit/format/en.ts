import { entryOf, type Forms, formOf, type LanguageFormat, numberWord, type Parts, type Unit } from './shape.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const onWeekdays = ['on Monday', 'on Tuesday', 'on Wednesday', 'on Thursday', 'on Friday', 'on Saturday', 'on Sunday'] as const;
const words = ['no', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const time: Record<Unit, Forms> = {
  day: { one: 'day', other: 'days' },
  week: { one: 'week', other: 'weeks' },
  month: { one: 'month', other: 'months' },
  year: { one: 'year', other: 'years' },
};

const plural = (n: number) => (n === 1 ? 'one' : 'other');
const named = (n: number, unit: Unit) => formOf(time[unit], plural(n));
const dayMonth = ({ day, month }: Parts) => `${day} ${entryOf(months, month - 1)}`;

export const en: LanguageFormat = {
  months,
  weekdays,
  onWeekdays,
  inMonth: (month, year) => `in ${entryOf(months, month - 1)}${year === null ? '' : ` ${year}`}`,
  day: (day, style) => {
    if (style === 'day-month') return dayMonth(day);
    if (style === 'short') return `${day.day} ${entryOf(months, day.month - 1).slice(0, 3)} ${day.year}`;
    const long = `${dayMonth(day)} ${day.year}`;
    return style === 'full' ? `${entryOf(weekdays, day.weekday - 1)} ${long}` : long;
  },
  onDay: (day, o) => `${o.weekday ? entryOf(onWeekdays, day.weekday - 1) : 'on'} ${dayMonth(day)}${o.year ? ` ${day.year}` : ''}`,
  plural,
  nouns: {
    ...time,
    minute: { one: 'minute', other: 'minutes' },
    visit: { one: 'visit', other: 'visits' },
    person: { one: 'person', other: 'people' },
    customer: { one: 'customer', other: 'customers' },
    letter: { one: 'letter', other: 'letters' },
    call: { one: 'call', other: 'calls' },
    order: { one: 'order', other: 'orders' },
    row: { one: 'row', other: 'rows' },
    item: { one: 'item', other: 'items' },
  },
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  agoInWords: (n, unit) => `${numberWord(words, n)} ${named(n, unit)} ago`,
  ago: (n, unit) => `${n} ${named(n, unit)} ago`,
  ahead: (n, unit) => `in ${n} ${named(n, unit)}`,
  every: (n, unit) => (n === 1 ? `every ${named(1, unit)}` : `every ${n} ${named(n, unit)}`),
  since: (year) => `since ${year}`,
  late: (n, unit) => `${n} ${named(n, unit)} late`,
  and: 'and',
  decimalSign: '.',
  groupSign: ',',
  groupFrom: 4,
  money: { before: true, symbols: { GBP: '£', EUR: '€', USD: '$' } },
  quotes: ['“', '”'],
  percent: '%',
};
