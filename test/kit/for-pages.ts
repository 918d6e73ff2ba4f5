// What is run inside a page to see that our own words for days, numbers and order do without the browser's.
export { fold, sortKey } from '#kit/fold';
export { countOf, formatDay, formatNumber, inMonth, listOf, onDay } from '#kit/format';
