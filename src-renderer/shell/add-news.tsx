import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewsItem } from '#contract/letters';
import type { Day, Language } from '#contract/words';
import { addDays } from '#kit/days';
import { shortened } from '#kit/format';
import { api } from '../host/client.ts';
import styles from './new-to-tell.module.css';
import { tell } from './toast.tsx';
import { FriendlyError } from './trouble.tsx';
import { useUndo } from './undo.ts';

/** News for everybody, an article for those of a trade, or something about this one customer that somebody pasted in. */
export type NewsKind = 'news' | 'article' | 'mention';

/** News older than this is none. */
const newForDays = 60;
const titleLength = 120;

/** The first web address in a text; null where there is none. */
const linkIn = (text: string): string | null => /https?:\/\/[^\s<>"]+\.[^\s<>"]+/.exec(text)?.[0]?.slice(0, 500) ?? null;

type Props = {
  kind: NewsKind;
  customerId: string;
  language: Language;
  today: Day;
  trade?: string;
  close: () => void;
  saved?: (item: NewsItem) => void;
};

export function AddNews({ kind, customerId, language, today, trade: usualTrade = '', close, saved }: Props) {
  const { t } = useTranslation('matters');
  const { t: shell } = useTranslation('shell');
  const undo = useUndo();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [trade, setTrade] = useState(usualTrade);
  const save = useMutation(api.letters.news.save.mutationOptions());
  const isMention = kind === 'mention';
  const said = text.trim();
  const mayGo = said !== '' && (isMention || title.trim() !== '') && (kind !== 'article' || trade.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!mayGo) return;
    const headline = title.trim() || shortened(said.split('\n')[0] ?? said, titleLength);
    const about = isMention ? { language: null, customerId } : { language, customerId: null };
    const item = { id: null, title: headline, text: said, link: linkIn(said), trade: kind === 'article' ? trade.trim() : null, ...about };
    save.mutate(
      { ...item, untilOn: addDays(today, newForDays) },
      {
        onSuccess: (made) => {
          close();
          tell(t('saidNews', { what: made.title }), () => undo());
          saved?.(made);
        },
      },
    );
  };
  return (
    <Modal opened onClose={close} title={t(formTitles[kind])} closeButtonProps={{ 'aria-label': shell('close') }}>
      <form className={styles.form} onSubmit={submit}>
        {isMention && (
          <Textarea
            label={t('pasted')}
            description={t('pastedNote')}
            data-autofocus
            autosize
            minRows={4}
            maxRows={14}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={t(isMention ? 'pastedTitle' : 'newsTitle')}
          data-autofocus={!isMention || undefined}
          maxLength={200}
          lang={language}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {!isMention && (
          <Textarea
            label={t('newsText')}
            autosize
            minRows={3}
            maxLength={2000}
            lang={language}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {kind === 'article' && (
          <TextInput label={t('trade')} description={t('tradeNote')} maxLength={200} value={trade} onChange={(event) => setTrade(event.currentTarget.value)} />
        )}
        {save.error && <FriendlyError error={save.error} />}
        <div>
          <Button type="submit" disabled={!mayGo} loading={save.isPending}>
            {shell('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

const formTitles = { news: 'newsForm', article: 'articleForm', mention: 'mentionForm' } as const satisfies Record<NewsKind, string>;
