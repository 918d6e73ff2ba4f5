import { useTranslation } from 'react-i18next';
import type { CalendarEntry, PublicDay } from '#contract/occasions';
import { onDay } from '#kit/format';
import { sayChannel } from '#kit/say';
import { useLanguage } from '../../text/use-language.ts';
import { occasionNames } from '../../ui/word-names.ts';

/** What an entry is, behind the customer's name. */
export function useSayEntry(): (entry: CalendarEntry) => string {
  const { t } = useTranslation('calendar');
  const { t: words } = useTranslation('words');
  const language = useLanguage();
  return ({ kind, occasionKind, label, years, forDay, monthOnly, channel }) => {
    if (kind === 'touch') return t('contactPlanned', { channel: channel ? sayChannel(channel, language) : '' });
    const what = label ?? (occasionKind ? words(occasionNames[occasionKind]) : '');
    if (kind === 'post') return `${what}: ${t('postFor', { day: forDay ? onDay(forDay, language, { weekday: true }) : '' })}`;
    if (occasionKind === 'anniversary' && years !== null) return t('firstOrderAgo', { count: years });
    const detail = monthOnly ? t('inThisMonth') : years !== null && occasionKind === 'birthday' ? t('turns', { count: years }) : null;
    return detail ? `${what}, ${detail}` : what;
  };
}

/** A public day with its country, and what it means for the offices there. */
export function useSayPublicDay(): (day: PublicDay) => { name: string; means: string | null } {
  const { t } = useTranslation('calendar');
  return ({ name, kind, from }) => {
    if (kind === 'closed') return name === '' ? { name: t('closedMoved'), means: null } : { name, means: t('closed') };
    if (kind === 'half') return { name, means: t('halfDay', { hour: from ?? '' }) };
    if (kind === 'working') return { name: t('workingDay'), means: null };
    return { name, means: null };
  };
}
