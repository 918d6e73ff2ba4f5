import { Button, Textarea } from '@mantine/core';
import { IconArrowBackUp, IconNote, IconShoppingBag } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineItem } from '#contract/customers';
import type { Day } from '#contract/words';
import { formatMoney } from '#kit/format';
import { sayChannel } from '#kit/say';
import { api } from '../../host/client.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { ChannelIcon } from '../../ui/channel.tsx';
import { isCtrlEnter } from '../../ui/ctrl-enter.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { When } from '../../ui/when.tsx';
import styles from './card.module.css';
import { isResult, resultNames } from './names.ts';
import { PartHead } from './part-head.tsx';
import { useTimeline } from './queries.ts';
import { useTold } from './use-save.ts';

/** Everything that happened, in every channel and by everybody, the newest first; a note is written at its top. */
export function Timeline({ customerId, today }: { customerId: string; today: Day }) {
  const { t } = useTranslation('customers');
  const timeline = useTimeline(customerId);
  const items = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={styles.part}>
      <PartHead title={t('timeline')} />
      <Note customerId={customerId} />
      {timeline.error && <FriendlyError error={timeline.error} again={() => void timeline.refetch()} />}
      {timeline.isPending && <SkeletonLines lines={6} />}
      {timeline.data && items.length === 0 && <p className={tones.quiet}>{t('noTimeline')}</p>}
      <ol className={styles.timeline}>
        {items.map((item) => (
          <Item key={`${item.kind}-${item.id}`} item={item} today={today} />
        ))}
      </ol>
      {timeline.hasNextPage && (
        <Button variant="subtle" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {t('earlier')}
        </Button>
      )}
    </section>
  );
}

function Item({ item, today }: { item: TimelineItem; today: Day }) {
  const { t } = useTranslation('customers');
  const { t: words } = useTranslation('words');
  const language = useLanguage();
  const heading = item.kind === 'order' ? t('order') : item.kind === 'note' ? t('note') : item.channel ? sayChannel(item.channel, language) : t('contact');
  const result = item.result && isResult(item.result) ? words(resultNames[item.result]) : item.result === 'skipped' ? t('skipped') : null;
  return (
    <li data-kind={item.kind}>
      <span className={styles.sign}>
        {item.kind === 'order' && <IconShoppingBag size={18} stroke={1.6} aria-hidden="true" />}
        {item.kind === 'note' && <IconNote size={18} stroke={1.6} aria-hidden="true" />}
        {item.kind !== 'order' && item.kind !== 'note' && item.channel && <ChannelIcon channel={item.channel} named={false} />}
      </span>
      <div>
        <p className={styles.happened}>
          <b>{heading}</b>
          {item.direction === 'in' && (
            <span>
              <IconArrowBackUp size={15} stroke={1.8} aria-hidden="true" /> {t('fromThem')}
            </span>
          )}
          {result && <span>{result}</span>}
          {item.money && <span>{formatMoney(item.money, language)}</span>}
          <span>
            <When day={item.on} today={today} />
            {item.who && <>, {item.who}</>}
          </span>
        </p>
        {item.text && <p className={styles.said}>{item.text}</p>}
      </div>
    </li>
  );
}

function Note({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customers');
  const { t: shell } = useTranslation('shell');
  const told = useTold();
  const [text, setText] = useState('');
  const add = useMutation(api.customers.addNote.mutationOptions());
  const save = () => {
    if (text.trim() === '' || add.isPending) return;
    add.mutate(
      { customerId, text: text.trim() },
      {
        ...told,
        onSuccess: () => {
          setText('');
          told.onSuccess();
        },
      },
    );
  };
  return (
    <div className={styles.note}>
      <Textarea
        id="card-note"
        aria-label={t('note')}
        placeholder={t('notePlaceholder')}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={10_000}
        value={text}
        rightSection={text === '' ? <KeyCap name="n" /> : null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isCtrlEnter(event)) save();
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      {text.trim() !== '' && (
        <Button mt="xs" size="compact-sm" loading={add.isPending} onClick={save} rightSection={<KeyCap name="mod+Enter" />}>
          {shell('save')}
        </Button>
      )}
    </div>
  );
}
