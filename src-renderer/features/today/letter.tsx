import { Select } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#contract/letters';
import type { QueueRow } from '#contract/touches';
import type { Essential } from '#contract/words';
import { useKeys } from '../../shell/keyboard.ts';
import { essentialsOfPurpose, WhatItWasFields } from '../../shell/lamps/what-it-was.tsx';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useMe } from '../../shell/use-me.ts';
import { useFieldName } from '../../ui/field-names.ts';
import { LetterFrame } from '../../ui/letter-frame.tsx';
import { MarkedText, openPlaces, withFields, withNames } from '../../ui/marked-text.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { useTemplateName } from '../../ui/template-name.ts';
import { MissingFields } from './missing.tsx';
import { useCustomer, useDraft, usePreview } from './queries.ts';
import { type Letter, SendBar } from './send.tsx';
import styles from './words.module.css';

type Props = { row: QueueRow; advance: () => void; skip: () => void };

export function LetterPane({ row, answersMailId, advance, skip }: Props & { answersMailId: string | null }) {
  const [templateId, setTemplateId] = useState<string | null>(null);
  const [newsItemId, setNewsItemId] = useState<string | null>(null);
  const draft = useDraft({ customerId: row.customerId, touchId: row.touchId, templateId, newsItemId, answersMailId });
  if (draft.error) return <FriendlyError error={draft.error} again={() => void draft.refetch()} />;
  if (!draft.data) return <SkeletonLines lines={10} />;
  const choosing = { setTemplateId, setNewsItemId, answersMailId };
  return <Sheet key={`${draft.data.templateId} ${draft.data.newsItemId}`} draft={draft.data} row={row} advance={advance} skip={skip} {...choosing} />;
}

type Choosing = { answersMailId: string | null; setTemplateId: (id: string | null) => void; setNewsItemId: (id: string | null) => void };

function Sheet({ draft, row, advance, skip, setTemplateId, setNewsItemId, answersMailId }: Props & Choosing & { draft: Draft }) {
  const { t } = useTranslation('today');
  const [subject, setSubject] = useState(draft.subject);
  const [body, setBody] = useState(draft.body);
  const [fills, setFills] = useState<Record<string, string>>({});
  const [reading, setReading] = useState(false);
  // Until somebody says otherwise, what the letter is for decides.
  const [said, setSaid] = useState<Essential[]>();
  const essentials = said ?? essentialsOfPurpose(draft.templates.find(({ id }) => id === draft.templateId)?.purpose);
  // One key for this letter, however often Send is pressed.
  const sendKey = useRef(crypto.randomUUID());
  const unfilled = openPlaces(`${subject}\n${body}`);
  const fill = (field: string, value: string) => {
    setSubject((text) => text.replaceAll(`[[${field}]]`, value));
    setBody((text) => text.replaceAll(`[[${field}]]`, value));
    setFills((known) => ({ ...known, [field]: value }));
  };
  const { customerId, touchId, templateId, previewText, newsItemId } = draft;
  const letter = useMemo(
    (): Letter => ({ customerId, touchId, templateId, subject, previewText, body, fills, newsItemId, answersMailId, sendKey: sendKey.current }),
    [customerId, touchId, templateId, subject, previewText, body, fills, newsItemId, answersMailId],
  );
  useKeys(t('words'), [{ key: 'p', says: t('keyPreview'), run: () => setReading(!reading) }]);
  return (
    <>
      <div className={styles.scroll}>
        <Envelope draft={draft} setTemplateId={setTemplateId} setNewsItemId={setNewsItemId} />
        <MissingFields draft={draft} unfilled={unfilled} fill={fill} skip={skip} />
        {reading ? <Arrived letter={letter} /> : <Paper draft={draft} subject={subject} setSubject={setSubject} body={body} setBody={setBody} />}
        {!reading && (
          <div className={styles.form}>
            <WhatItWasFields customerId={customerId} said={{ essentials, feedback: null }} say={(now) => setSaid([...now.essentials])} withAnswer={false} />
          </div>
        )}
      </div>
      <SendBar
        essentials={said}
        draft={draft}
        letter={letter}
        unfilled={unfilled}
        reading={reading}
        setReading={setReading}
        name={row.name}
        advance={advance}
      />
    </>
  );
}

function Envelope({ draft, setTemplateId, setNewsItemId }: Omit<Choosing, 'answersMailId'> & { draft: Draft }) {
  const { t } = useTranslation('today');
  const nameOf = useTemplateName();
  return (
    <div className={styles.envelope}>
      <p>
        <span>{t('to')}</span> {draft.to ? `${draft.to.name} <${draft.to.address}>` : t('noAddress')}
      </p>
      {draft.templates.length > 1 && (
        <Select
          size="xs"
          aria-label={t('template')}
          placeholder={t('template')}
          data={draft.templates.map((one) => ({ value: one.id, label: nameOf(one) }))}
          value={draft.templateId}
          allowDeselect={false}
          onChange={setTemplateId}
        />
      )}
      {tellsNews(draft) && (
        <Select
          size="xs"
          aria-label={t('whatIsNew')}
          placeholder={t('whatIsNew')}
          data={draft.news.map(({ id, title }) => ({ value: id, label: title }))}
          value={draft.newsItemId}
          allowDeselect={false}
          onChange={setNewsItemId}
        />
      )}
    </div>
  );
}

/** The letter has room for something new, and there is something to choose from. */
const tellsNews = ({ news, newsItemId, missing }: Draft): boolean =>
  news.length > 0 && (newsItemId !== null || missing.some(({ field }) => field.startsWith('news.')));

type PaperProps = { draft: Draft; subject: string; setSubject: (text: string) => void; body: string; setBody: (text: string) => void };

/** The names and things of this customer: what the letter was filled with, quietly marked so that it can be checked at a glance. */
function useKnownValues(customerId: string): string[] {
  const customer = useCustomer(customerId);
  if (!customer.data) return [];
  const { givenName, familyName, callName, companyName, contactPoints } = customer.data;
  const city = contactPoints.find((point) => point.city)?.city;
  return [givenName, familyName, callName, companyName, city].filter((value): value is string => Boolean(value && value.length > 1));
}

function Paper({ draft, subject, setSubject, body, setBody }: PaperProps) {
  const { t } = useTranslation('today');
  const me = useMe();
  const known = useKnownValues(draft.customerId);
  const nameOf = useFieldName();
  return (
    <div className={styles.paper} lang={draft.language}>
      <input
        className={styles.subject}
        aria-label={t('subject')}
        value={withNames(subject, nameOf)}
        maxLength={300}
        onChange={(event) => setSubject(withFields(event.currentTarget.value, openPlaces(subject), nameOf))}
      />
      <MarkedText label={t('letterText')} text={body} setText={setBody} known={known} nameOf={nameOf} />
      {me.data && <p className={styles.signature}>{me.data.signature.trim() || me.data.name}</p>}
    </div>
  );
}

function Arrived({ letter }: { letter: Letter }) {
  const { t } = useTranslation('today');
  const { sendKey: _, ...input } = letter;
  const preview = usePreview(input, true);
  if (preview.error) return <FriendlyError error={preview.error} />;
  if (!preview.data) return <SkeletonLines />;
  return (
    <div className={styles.arrived}>
      <h3>{preview.data.subject}</h3>
      <LetterFrame html={preview.data.html} title={t('asItArrives')} />
    </div>
  );
}
