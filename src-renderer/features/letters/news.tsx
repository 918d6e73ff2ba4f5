import { Button, Modal, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewsItem } from '#contract/letters';
import { languages } from '#contract/words';
import { addDays } from '#kit/days';
import { capitalized, formatDay } from '#kit/format';
import { languageName } from '#kit/languages';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { DayPick } from '../../ui/day-pick.tsx';
import { Empty } from '../../ui/empty.tsx';
import { SaveCancel } from '../../ui/save-cancel.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import styles from './letters.module.css';

/** What letters can tell that was not told last time; each says until when it is news. */
export function News({ isAdding, stopAdding }: { isAdding: boolean; stopAdding: () => void }) {
  const { t } = useTranslation('letters');
  const news = useQuery(api.letters.news.list.queryOptions({ input: { all: true } }));
  const [changing, setChanging] = useState<NewsItem | null>(null);
  // What is known for one customer alone stands on that customer's card.
  const items = news.data?.filter(({ customerId }) => customerId === null);
  const close = () => {
    setChanging(null);
    stopAdding();
  };
  return (
    <div className={styles.news}>
      <p className={tones.quiet}>{t('newsNote')}</p>
      {news.error && <FriendlyError error={news.error} again={() => void news.refetch()} />}
      {news.isPending && <SkeletonLines lines={5} />}
      {items?.length === 0 && <Empty title={t('noNews')} />}
      <ul>
        {items?.map((item) => (
          <Item key={item.id} item={item} change={() => setChanging(item)} />
        ))}
      </ul>
      {(changing !== null || isAdding) && <NewsForm item={changing} close={close} />}
    </div>
  );
}

function Item({ item, change }: { item: NewsItem; change: () => void }) {
  const { t } = useTranslation('letters');
  const language = useLanguage();
  const status = useStatus();
  const say = useSayError();
  const undo = useUndo();
  const remove = useMutation(api.letters.news.remove.mutationOptions());
  const isOver = item.untilOn !== null && status.data !== undefined && item.untilOn < status.data.today;
  const forWhom = item.language === null ? t('everyLanguage') : capitalized(languageName(item.language, language));
  const until = item.untilOn === null ? t('forGood') : t(isOver ? 'wasUntil' : 'isUntil', { day: formatDay(item.untilOn, language, 'long') });
  const takeAway = () =>
    remove.mutate(
      { newsItemId: item.id },
      { onSuccess: () => tell(t('newsRemoved', { title: item.title }), () => undo()), onError: (error) => tell(say(error)) },
    );
  return (
    <li className={styles.message} data-over={isOver || undefined}>
      <div>
        <p>
          <b>{item.title}</b>
        </p>
        <p className={styles.said}>{item.text}</p>
        {item.link && <p className={tones.quiet}>{item.link}</p>}
        <p className={tones.quiet}>
          {forWhom} · {until}
        </p>
      </div>
      <div className={styles.row}>
        <Button variant="default" size="compact-md" aria-label={t('changeNews', { title: item.title })} onClick={change}>
          {t('change')}
        </Button>
        <Button variant="subtle" size="compact-md" aria-label={t('removeNews', { title: item.title })} loading={remove.isPending} onClick={takeAway}>
          {t('remove')}
        </Button>
      </div>
    </li>
  );
}

const usualDays = 60;

function NewsForm({ item, close }: { item: NewsItem | null; close: () => void }) {
  const { t } = useTranslation('letters');
  const { t: shell } = useTranslation('shell');
  const { t: matters } = useTranslation('matters');
  const language = useLanguage();
  const undo = useUndo();
  const today = useStatus().data?.today ?? '2026-01-01';
  const blank: NewsItem = { id: '', title: '', text: '', link: null, language: null, customerId: null, trade: null, untilOn: addDays(today, usualDays) };
  const [words, setWords] = useState<NewsItem>(item ?? blank);
  const set = (patch: Partial<NewsItem>) => setWords({ ...words, ...patch });
  const save = useMutation(api.letters.news.save.mutationOptions());
  const link = words.link?.trim() || null;
  const badLink = link !== null && !/^https?:\/\/\S+\.\S+/.test(link);
  const mayGo = words.title.trim() !== '' && words.text.trim() !== '' && !badLink;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!mayGo) return;
    const onSuccess = () => {
      close();
      tell(t('saved'), () => undo());
    };
    save.mutate(
      { ...words, id: item?.id ?? null, title: words.title.trim(), text: words.text.trim(), link, trade: words.trade?.trim() || null },
      { onSuccess },
    );
  };
  const data = languages.map((value) => ({ value, label: capitalized(languageName(value, language)) }));
  return (
    <Modal opened onClose={close} size="lg" title={t(item ? 'changeNewsTitle' : 'addNews')} closeButtonProps={{ 'aria-label': shell('close') }}>
      <form className={styles.sheet} onSubmit={submit}>
        <TextInput label={t('newsTitle')} data-autofocus value={words.title} maxLength={200} onChange={(event) => set({ title: event.currentTarget.value })} />
        <Textarea
          label={t('newsText')}
          autosize
          minRows={4}
          value={words.text}
          maxLength={2000}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <TextInput
          label={t('newsLink')}
          placeholder="https://"
          value={words.link ?? ''}
          maxLength={500}
          error={badLink ? t('badLink') : undefined}
          onChange={(event) => set({ link: event.currentTarget.value })}
        />
        <TextInput
          label={matters('trade')}
          description={matters('tradeNote')}
          value={words.trade ?? ''}
          maxLength={200}
          onChange={(event) => set({ trade: event.currentTarget.value })}
        />
        <Select
          label={t('newsLanguage')}
          placeholder={t('everyLanguage')}
          clearable
          clearButtonProps={{ 'aria-label': t('everyLanguage') }}
          data={data}
          value={words.language}
          onChange={(value) => set({ language: languages.find((one) => one === value) ?? null })}
        />
        <div className={styles.row}>
          <Switch
            label={t('newsEnds')}
            checked={words.untilOn !== null}
            onChange={(event) => set({ untilOn: event.currentTarget.checked ? addDays(today, usualDays) : null })}
          />
          {words.untilOn !== null && <DayPick day={words.untilOn} label={t('newsUntil')} from={today} onPick={(untilOn) => set({ untilOn })} />}
        </div>
        {save.error && !(save.error instanceof ORPCError && save.error.code === 'BAD_REQUEST') && <FriendlyError error={save.error} />}
        <div className={styles.row}>
          <SaveCancel isSaving={save.isPending} disabled={!mayGo} close={close} />
        </div>
      </form>
    </Modal>
  );
}
