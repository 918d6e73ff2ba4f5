import 'dayjs/locale/is';
import 'dayjs/locale/hu';
import 'dayjs/locale/sl';
import 'dayjs/locale/nb';
import 'dayjs/locale/en-gb';
import dayjs from 'dayjs';
import type { Day, Language } from '#contract/words';

/** dayjs brings its own month names, Icelandic too, so the calendar does not need Chromium's. */
export const calendarLocale = (language: Language) => (language === 'en' ? 'en-gb' : language);

/** Hungarian puts the year first. */
export const calendarFormats = (language: Language) =>
  language === 'hu' ? { monthLabelFormat: 'YYYY. MMMM', yearLabelFormat: 'YYYY' } : { monthLabelFormat: 'MMMM YYYY', yearLabelFormat: 'YYYY' };

/** A weekday in as few letters as a calendar has for it: "Thu", "csüt", "fim". */
export const shortWeekday = (on: Day, language: Language): string => dayjs(on).locale(calendarLocale(language)).format('ddd');
