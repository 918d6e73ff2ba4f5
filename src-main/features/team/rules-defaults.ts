// What a new team starts with; every figure is the default of the product and can be changed in Settings.
import type { ChannelLimit, Salesperson, TeamSettings } from '#contract/team';
import type { Language } from '#contract/words';

export function defaultSettings(country: string, currency: string): TeamSettings {
  return { companyName: '', companyAddress: '', country, currency, colours: 'system', undoSeconds: 30, leap: 'feb28' };
}

export function defaultSalesperson(name: string, language: Language, timeZone: string): Omit<Salesperson, 'id'> {
  return {
    name,
    role: null,
    email: null,
    phone: null,
    signature: '',
    photo: null,
    languages: [language],
    interfaceLanguage: language,
    workDays: [1, 2, 3, 4, 5],
    dayStart: '08:30',
    dayEnd: '16:30',
    digestAt: '08:30',
    minutesPerDay: 90,
    timeZone,
    isManager: true,
    sharesUnowned: true,
    absence: null,
  };
}

/** Channel limits of the product: how often, at most, a customer is reached. 'my pages' is read when the customer likes, so it has none. */
export const defaultLimits: readonly ChannelLimit[] = [
  { segmentId: null, channel: 'visit', noLimit: false, maxTouches: 1, perDays: 90 },
  { segmentId: null, channel: 'call', noLimit: false, maxTouches: 1, perDays: 14 },
  { segmentId: null, channel: 'email', noLimit: false, maxTouches: 1, perDays: 14 },
  { segmentId: null, channel: 'newsletter', noLimit: false, maxTouches: 1, perDays: 7 },
  { segmentId: null, channel: 'sms', noLimit: false, maxTouches: 1, perDays: 30 },
  { segmentId: null, channel: 'post', noLimit: false, maxTouches: 1, perDays: 30 },
  { segmentId: null, channel: 'pages', noLimit: true, maxTouches: 1, perDays: 1 },
  { segmentId: null, channel: 'all', noLimit: false, maxTouches: 1, perDays: 7 },
  { segmentId: null, channel: 'all-deciding', noLimit: false, maxTouches: 2, perDays: 7 },
];
