import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile, IconMoon, IconSun } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissingField, Rendered, TemplateRow, Variant } from '#contract/letters';
import { listOf } from '#kit/format';
import { client } from '../../host/client.ts';
import { useLanguage } from '../../text/use-language.ts';
import { LetterFrame, type Light } from '../../ui/letter-frame.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { useFieldLabel } from './field-labels.ts';
import styles from './preview.module.css';
import { useRecipients, Walker } from './recipients.tsx';
import { OnPage, Sms, Spoken } from './shapes.tsx';
import { useLive } from './use-live.ts';

const shapes = ['mail', 'plain', 'sms', 'post', 'call'] as const;
type Shape = (typeof shapes)[number];
const shapeNames = { mail: 'shapeMail', plain: 'shapePlain', sms: 'shapeSms', post: 'shapePost', call: 'shapeCall' } as const;
const channels = { mail: 'email', plain: 'email', sms: 'sms', post: 'post', call: 'call' } as const;

type Wording = Omit<Variant, 'editedByPerson'>;
type Props = { template: Pick<TemplateRow, 'id' | 'layout'>; variant: Wording };

/** The wording as it will arrive, for one of our customers after the other; at first for the one of whom we know least. */
export function VariantPreview({ template, variant }: Props) {
  const { t } = useTranslation('letters');
  const walk = useRecipients(variant.language, variant.addressForm);
  const [shape, setShape] = useState<Shape>('mail');
  const [look, setLook] = useState<Look>({ light: 'light', width: 'wide' });
  const customerId = walk.present?.customerId ?? null;
  const isEmpty = variant.body.trim() === '';
  const question = isEmpty || !walk.isKnown ? null : { customerId, templateId: template.id, variant, layout: template.layout, channel: channels[shape] };
  const { answer: newest, failed } = useLive(question, (input) => client.letters.renderVariant(input));
  const answer = useLastReadable(newest);
  const rests = failed || (newest !== null && !newest.readable);
  return (
    <section className={styles.preview} aria-label={t('preview')}>
      <div className={styles.head}>
        <Walker walk={walk} language={variant.language} />
        <div className={styles.shapes}>
          <SegmentedControl
            size="sm"
            aria-label={t('preview')}
            value={shape}
            onChange={(value) => setShape(shapes.find((one) => one === value) ?? shape)}
            data={shapes.map((one) => ({ value: one, label: t(shapeNames[one]) }))}
          />
          {shape === 'mail' && <Looks look={look} setLook={setLook} />}
        </div>
        <Lacks missing={answer?.missing ?? []} />
      </div>
      {isEmpty && <p className={tones.quiet}>{t('previewEmpty')}</p>}
      {rests && !isEmpty && <p className={tones.quiet}>{t('previewWaits')}</p>}
      {!answer && !isEmpty && !failed && <SkeletonLines lines={8} />}
      {answer && !isEmpty && (
        <div className={styles.arrived} data-shape={shape} data-width={look.width} lang={variant.language}>
          <Arrived rendered={answer.rendered} shape={shape} light={look.light} previewText={answer.previewText} />
        </div>
      )}
    </section>
  );
}

/** Half a sign is no letter: what could be read last stays until the next can be; words that never could are shown as they are. */
function useLastReadable<Answer extends { readable: boolean; rendered: { channel: string } }>(newest: Answer | null): Answer | null {
  const last = useRef<Answer | null>(null);
  if (newest?.readable) last.current = newest;
  return newest?.readable === false && last.current?.rendered.channel === newest.rendered.channel ? last.current : newest;
}

type Look = { light: Light; width: 'wide' | 'narrow' };

function Looks({ look, setLook }: { look: Look; setLook: (look: Look) => void }) {
  const { t } = useTranslation('letters');
  const dark = look.light === 'dark';
  const narrow = look.width === 'narrow';
  return (
    <div className={styles.looks}>
      <ActionIcon
        variant={narrow ? 'light' : 'default'}
        aria-label={t('onPhone')}
        title={t('onPhone')}
        aria-pressed={narrow}
        onClick={() => setLook({ ...look, width: narrow ? 'wide' : 'narrow' })}
      >
        {narrow ? <IconDeviceMobile size={18} stroke={1.8} aria-hidden="true" /> : <IconDeviceDesktop size={18} stroke={1.8} aria-hidden="true" />}
      </ActionIcon>
      <ActionIcon
        variant={dark ? 'light' : 'default'}
        aria-label={t('inDark')}
        title={t('inDark')}
        aria-pressed={dark}
        onClick={() => setLook({ ...look, light: dark ? 'light' : 'dark' })}
      >
        {dark ? <IconMoon size={18} stroke={1.8} aria-hidden="true" /> : <IconSun size={18} stroke={1.8} aria-hidden="true" />}
      </ActionIcon>
    </div>
  );
}

/** What this reader's card does not say, although the letter asks for it. */
function Lacks({ missing }: { missing: MissingField[] }) {
  const { t } = useTranslation('letters');
  const language = useLanguage();
  const label = useFieldLabel();
  if (missing.length === 0) return null;
  const names = missing.map(({ field }) => label(field));
  return <p className={styles.lacks}>{t('previewMissing', { list: listOf(names, language) })}</p>;
}

const openField = /\[\[([\w.]+)\]\]/g;

/** A line of the letter with its open fields as people call them, marked. */
function Line({ text }: { text: string }) {
  const label = useFieldLabel();
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one line have no other name than their place.
  return text.split(openField).map((piece, i) => (i % 2 === 0 ? piece : <mark key={i}>{label(piece)}</mark>));
}

function Arrived({ rendered, shape, light, previewText }: { rendered: Rendered; shape: Shape; light: Light; previewText: string }) {
  const { t } = useTranslation('letters');
  const label = useFieldLabel();
  // What is open stands in the letter by its name; a letter that has such a place does not leave.
  const marked = (html: string) => html.replace(openField, (_all, field: string) => `<span style="background:#f3e7c4;color:#2a251e">${label(field)}</span>`);
  if (rendered.channel === 'sms') return <Sms sms={rendered} />;
  if (rendered.channel === 'call') return <Spoken paragraphs={rendered.paragraphs} />;
  if (rendered.channel !== 'email') {
    return (
      <OnPage>
        <LetterFrame html={marked(rendered.html)} title={t('preview')} />
      </OnPage>
    );
  }
  return (
    <>
      <p className={styles.inbox}>
        <b>
          <Line text={rendered.subject} />
        </b>
        {previewText !== '' && (
          <span>
            {' '}
            <Line text={previewText} />
          </span>
        )}
      </p>
      {shape === 'plain' ? (
        <pre className={styles.plain}>{rendered.text}</pre>
      ) : (
        <LetterFrame html={marked(rendered.html)} title={t('preview')} light={light} />
      )}
    </>
  );
}
