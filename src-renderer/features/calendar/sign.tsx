import { type Icon, IconCake, IconFlag, IconHeartHandshake, IconMailbox, IconStar } from '@tabler/icons-react';
import type { CalendarEntry } from '#contract/occasions';
import type { OccasionKind } from '#contract/words';
import { ChannelIcon } from '../../ui/channel.tsx';

const icons: Record<OccasionKind, Icon> = { birthday: IconCake, 'name-day': IconFlag, 'favourite-holiday': IconStar, anniversary: IconHeartHandshake };

/** The sign of an entry; what it is stands beside it in words, or in the label around it. */
export function EntryIcon({ entry, size = 18 }: { entry: CalendarEntry; size?: number }) {
  if (entry.kind === 'post') return <IconMailbox size={size} stroke={1.6} aria-hidden="true" />;
  if (entry.channel) return <ChannelIcon channel={entry.channel} size={size} named={false} />;
  const Sign = icons[entry.occasionKind ?? 'favourite-holiday'];
  return <Sign size={size} stroke={1.6} aria-hidden="true" />;
}
