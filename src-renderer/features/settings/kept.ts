import type { Segment } from '#contract/customers';
import type { ChannelLimit, Salesperson, TeamSettings } from '#contract/team';
import { makeKept } from '../../shell/kept.ts';
import type { MailboxValues } from './mailbox-values.ts';

/** What was typed on each page of the settings and is not saved yet. */
export const keptMe = makeKept<Omit<Salesperson, 'id' | 'isManager' | 'sharesUnowned' | 'absence' | 'interfaceLanguage' | 'photo'>>();
export const keptTeam = makeKept<Omit<TeamSettings, 'colours'>>();
export const keptMailbox = makeKept<MailboxValues>();
export const keptLimits = makeKept<Pick<ChannelLimit, 'maxTouches' | 'perDays'>>();
export const keptSegments = makeKept<Segment>();

/** Which pages hold something unsaved. */
export function useUnsaved(): ReadonlySet<string> {
  const open = {
    me: keptMe.useOpen(),
    team: keptTeam.useOpen(),
    mailbox: keptMailbox.useOpen(),
    limits: keptLimits.useOpen(),
    segments: keptSegments.useOpen(),
  };
  return new Set(Object.entries(open).flatMap(([page, keys]) => (keys.length > 0 ? [page] : [])));
}
