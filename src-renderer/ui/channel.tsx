import { type Icon, IconDeviceMobileMessage, IconHome, IconMail, IconMailbox, IconNotes, IconPhone } from '@tabler/icons-react';
import type { Channel } from '#contract/words';
import { sayChannel } from '#kit/say';
import { useLanguage } from '../text/use-language.ts';

const icons: Record<Channel, Icon> = { email: IconMail, sms: IconDeviceMobileMessage, call: IconPhone, post: IconMailbox, visit: IconHome, pages: IconNotes };

/** A channel's sign; its name is read aloud, or stands beside it where the screen says it itself. */
export function ChannelIcon({ channel, size = 18, named = true }: { channel: Channel; size?: number; named?: boolean }) {
  const language = useLanguage();
  const Sign = icons[channel];
  const name = sayChannel(channel, language);
  return (
    <>
      <Sign size={size} stroke={1.6} aria-hidden="true" />
      {named && <span className="visually-hidden">{name}</span>}
    </>
  );
}
