// In which time zone a customer lives: as somebody said, else by the country, and in the wide countries by the region where it is known.
import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '#contract/words';
import { countryDefaults } from '#kit/languages';

/** Regions (ISO 3166-2, the part behind the hyphen) that keep another time than most of their country. */
const regions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  US: {
    ...zoned('America/Chicago', 'AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI'),
    ...zoned('America/Denver', 'CO ID MT NM UT WY'),
    ...zoned('America/Los_Angeles', 'CA NV OR WA'),
    AZ: 'America/Phoenix',
    AK: 'America/Anchorage',
    HI: 'Pacific/Honolulu',
  },
  CA: {
    ...zoned('America/Halifax', 'NS NB PE'),
    NL: 'America/St_Johns',
    MB: 'America/Winnipeg',
    SK: 'America/Regina',
    AB: 'America/Edmonton',
    BC: 'America/Vancouver',
    YT: 'America/Whitehorse',
    NT: 'America/Yellowknife',
  },
  AU: { QLD: 'Australia/Brisbane', SA: 'Australia/Adelaide', NT: 'Australia/Darwin', WA: 'Australia/Perth', TAS: 'Australia/Hobart' },
  ES: { CN: 'Atlantic/Canary' },
  PT: { '20': 'Atlantic/Azores', '30': 'Atlantic/Madeira' },
};

function zoned(zone: string, codes: string): Record<string, string> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, zone]));
}

/** The IANA name that somebody meant: in any case, with spaces for its dashes below. Null where there is no such zone; hours apart from Greenwich are none. */
export function readZone(text: string): string | null {
  const name = text.trim().replaceAll(' ', '_');
  if (!/^[a-z]/i.test(name)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export interface Living {
  country: string;
  region: string | null;
  /** As somebody said; wins. */
  timeZone: string | null;
}

/** The IANA zone of a customer. */
export function zoneOf({ country, region, timeZone }: Living): string {
  return timeZone ?? regions[country]?.[region ?? ''] ?? countryDefaults(country).timeZone;
}

/** What calendar and clock (`HH:MM`) show in a zone at a moment. */
export function localMoment(at: Instant, zone: string): { on: Day; time: string } {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return { on: there.toPlainDate().toString(), time: there.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** The moment at which a clock of a zone shows a time; in the hour that spring leaves out, the same time an hour later; in the hour that comes twice, the first. */
export const instantThere = (on: Day, time: string, zone: string): Instant =>
  Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
