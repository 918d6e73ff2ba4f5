import { and, asc, eq, isNull } from 'drizzle-orm';
import { type Absence, type ChannelLimit, type QuietHours, type Salesperson, TeamSettings } from '#contract/team';
import type { Id, Instant } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { channelLimits, quietHours, salespeople, settings } from '#db/schema/index';
import { defaultSettings } from './rules-defaults.ts';
import { photoAddress, readPhoto } from './rules-photo.ts';
import { defaultQuietHours } from './rules-quiet.ts';

type SalespersonRow = typeof salespeople.$inferSelect;

function shown(row: SalespersonRow): Salesperson {
  const { photo, photoType, createdAt: _c, updatedAt: _u, updatedBy: _b, awayFromOn, awayUntilOn, awayDue, awayOccasions, standInId, ...rest } = row;
  return {
    ...rest,
    photo: photo && photoType ? photoAddress(photoType, photo.toString('base64')) : null,
    absence: absenceOf({ awayFromOn, awayUntilOn, awayDue, awayOccasions, standInId }),
  };
}

type AbsenceColumns = Pick<SalespersonRow, 'awayFromOn' | 'awayUntilOn' | 'awayDue' | 'awayOccasions' | 'standInId'>;

const absenceOf = ({ awayFromOn, awayUntilOn, awayDue, awayOccasions, standInId }: AbsenceColumns): Absence | null =>
  awayFromOn === null || awayUntilOn === null ? null : { fromOn: awayFromOn, untilOn: awayUntilOn, due: awayDue, occasions: awayOccasions, standInId };

const absenceColumns = (absence: Absence | null) => ({
  awayFromOn: absence?.fromOn ?? null,
  awayUntilOn: absence?.untilOn ?? null,
  awayDue: absence?.due ?? ('keep' as const),
  awayOccasions: absence?.occasions ?? ('keep' as const),
  standInId: absence?.standInId ?? null,
});

export function findSalesperson(reader: Reader, salespersonId: Id): Salesperson | undefined {
  const row = reader.select().from(salespeople).where(eq(salespeople.id, salespersonId)).get();
  return row && shown(row);
}

export function listSalespeople(reader: Reader): Salesperson[] {
  return reader.select().from(salespeople).orderBy(asc(salespeople.name)).all().map(shown);
}

/** What sharing out the work needs of everybody, oldest first; pictures are left where they are. */
export function listSellers(reader: Reader): Pick<Salesperson, 'id' | 'name' | 'sharesUnowned' | 'absence' | 'workDays'>[] {
  const { id, name, sharesUnowned, workDays, awayFromOn, awayUntilOn, awayDue, awayOccasions, standInId } = salespeople;
  return reader
    .select({ id, name, sharesUnowned, workDays, awayFromOn, awayUntilOn, awayDue, awayOccasions, standInId })
    .from(salespeople)
    .orderBy(asc(salespeople.id))
    .all()
    .map((row) => ({ id: row.id, name: row.name, sharesUnowned: row.sharesUnowned, workDays: row.workDays, absence: absenceOf(row) }));
}

export function saveSalesperson(tx: Tx, person: Salesperson, at: Instant, by: Id): void {
  const { photo, absence, ...rest } = person;
  const picture = photo === null ? null : readPhoto(photo);
  const values = {
    ...rest,
    ...absenceColumns(absence),
    photo: picture === null ? null : Buffer.from(picture.base64, 'base64'),
    photoType: picture === null ? null : picture.type,
    updatedAt: at,
    updatedBy: by,
  };
  tx.insert(salespeople)
    .values({ ...values, createdAt: at })
    .onConflictDoUpdate({ target: salespeople.id, set: values })
    .run();
}

/** A setting's JSON, or undefined where it was never set; the caller checks its shape. */
export function findSetting(reader: Reader, key: string): unknown {
  return reader.select({ value: settings.value }).from(settings).where(eq(settings.key, key)).get()?.value;
}

export function saveSetting(tx: Tx, key: string, value: unknown, at: Instant, by: Id | null): void {
  const row = { value, updatedAt: at, updatedBy: by };
  tx.insert(settings)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: settings.key, set: row })
    .run();
}

/** The team's settings; a field added by a newer app has its default until somebody sets it. */
export function teamSettings(reader: Reader): TeamSettings {
  const stored = findSetting(reader, 'team');
  const defaults = defaultSettings('GB', 'GBP');
  return TeamSettings.parse(typeof stored === 'object' && stored !== null ? { ...defaults, ...stored } : defaults);
}

export function listLimits(reader: Reader): ChannelLimit[] {
  return reader
    .select({
      segmentId: channelLimits.segmentId,
      channel: channelLimits.channel,
      noLimit: channelLimits.noLimit,
      maxTouches: channelLimits.maxTouches,
      perDays: channelLimits.perDays,
    })
    .from(channelLimits)
    .orderBy(asc(channelLimits.segmentId), asc(channelLimits.channel))
    .all();
}

export function findLimitId(reader: Reader, limit: Pick<ChannelLimit, 'segmentId' | 'channel'>): Id | undefined {
  const sameSegment = limit.segmentId === null ? isNull(channelLimits.segmentId) : eq(channelLimits.segmentId, limit.segmentId);
  return reader
    .select({ id: channelLimits.id })
    .from(channelLimits)
    .where(and(sameSegment, eq(channelLimits.channel, limit.channel)))
    .get()?.id;
}

export function insertLimit(tx: Tx, id: Id, limit: ChannelLimit, at: Instant): void {
  tx.insert(channelLimits)
    .values({ id, ...limit, createdAt: at, updatedAt: at })
    .run();
}

/** The hours of every channel that has any: as the team set them, else as a new team has them. */
export function listQuietHours(reader: Reader): QuietHours[] {
  const { channel, anyTime, weekdays, saturday, sunday, onHolidays } = quietHours;
  const own = reader.select({ channel, anyTime, weekdays, saturday, sunday, onHolidays }).from(quietHours).all();
  return defaultQuietHours.map((usual) => own.find((row) => row.channel === usual.channel) ?? usual);
}

export function findQuietHoursId(reader: Reader, channel: QuietHours['channel']): Id | undefined {
  return reader.select({ id: quietHours.id }).from(quietHours).where(eq(quietHours.channel, channel)).get()?.id;
}
