import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldRow } from '#contract/touches';
import { canBeOverridden, type Day } from '#contract/words';
import { sayChannel, sayHold } from '#kit/say';
import { whyShort } from '#kit/why';
import { readyTexts } from '../../text/index.ts';
import { useLanguage } from '../../text/use-language.ts';
import { ChannelIcon } from '../../ui/channel.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useActs } from './acts.ts';
import styles from './held-page.module.css';
import { LetGo } from './let-go.tsx';

const nowhere = () => undefined;

type Props = { row: HeldRow; today: Day; isChosen: boolean; choose: () => void; letsGo: boolean; setLetsGo: (opened: boolean) => void };

/** One person kept back: why they should hear from us, what holds it until when, and the ways on. */
export function HeldLine({ row, today, isChosen, choose, letsGo, setLetsGo }: Props) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const acts = useActs(row, nowhere);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const other = row.hold.otherChannel;
  const setOpen = (opened: boolean) => {
    choose();
    setLetsGo(opened);
  };
  return (
    <li ref={line} className={styles.line} data-chosen={isChosen || undefined} aria-current={isChosen || undefined}>
      <ChannelIcon channel={row.channel} size={18} />
      <div>
        <p className={styles.who}>
          <Link to={`/customers/${row.customerId}`} lang={row.language} onFocus={choose}>
            {row.name}
          </Link>
          <span>{whyShort(row.reasons, { today, language, ready: readyTexts(language) })}</span>
        </p>
        <p className={styles.why}>{sayHold(row.hold, { today, language })}</p>
      </div>
      <div className={styles.ways}>
        {other && (
          <Button
            size="compact-sm"
            variant="light"
            rightSection={isChosen && <KeyCap name="o" />}
            onClick={() => {
              choose();
              acts.takeChannel(other);
            }}
          >
            {t('insteadBy', { channel: sayChannel(other, language) })}
          </Button>
        )}
        {canBeOverridden(row.hold) && <LetGo name={row.name} letGo={acts.letGo} opened={letsGo} setOpened={setOpen} />}
        {row.ownerName && <small>{row.ownerName}</small>}
      </div>
    </li>
  );
}
