import 'dayjs/locale/is';
import 'dayjs/locale/hu';
import 'dayjs/locale/sl';
import 'dayjs/locale/nb';
import 'dayjs/locale/en-gb';
import type { Language } from '#contract/words';

/** dayjs brings its own month names, Icelandic too, so the calendar does not need Chromium's. */
export const calendarLocale = (language: Language) => (language === 'en' ? 'en-gb' : language);

/** Hungarian puts the year first. */
export const calendarFormats = (language: Language) =>
  language === 'hu' ? { monthLabelFormat: 'YYYY. MMMM', yearLabelFormat: 'YYYY' } : { monthLabelFormat: 'MMMM YYYY', yearLabelFormat: 'YYYY' };
