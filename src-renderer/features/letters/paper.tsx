import type { Editor } from '@tiptap/react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateRow, Variant } from '#contract/letters';
import { useMe } from '../../shell/use-me.ts';
import type { Bad } from './bad-template.ts';
import styles from './editor.module.css';
import { WordsEditor } from './writing/words-editor.tsx';

export type Part = 'subject' | 'previewText' | 'body';
export type Editors = RefObject<Partial<Record<Part, Editor>>>;

const longest = { subject: 300, previewText: 300, body: 20_000 } as const;

type Props = {
  variant: Omit<Variant, 'editedByPerson'>;
  layout: TemplateRow['layout'];
  set: (patch: Partial<Pick<Variant, Part>>) => void;
  bad: Bad | null;
  editors: Editors;
};

/** The sheet on which a wording is written: its two lines for the list of mails, the letter, and who signs it. */
export function Paper({ variant, layout, set, bad, editors }: Props) {
  const { t } = useTranslation('letters');
  const editorOf = (part: Part, next?: Part) => (
    <WordsEditor
      label={t(part)}
      text={variant[part]}
      setText={(text) => set({ [part]: text })}
      oneLine={part !== 'body'}
      lang={variant.language}
      most={longest[part]}
      bad={bad?.part === part ? bad.offset : null}
      placeholder={part === 'previewText' ? t('previewTextNote') : ''}
      leave={() => next && editors.current[next]?.commands.focus('end')}
      ready={(editor) => {
        if (editor) editors.current[part] = editor;
        else delete editors.current[part];
      }}
    />
  );
  return (
    <div className={styles.paper} data-layout={layout}>
      <div className={styles.line} data-part="subject">
        <span aria-hidden="true">{t('subject')}</span>
        {editorOf('subject', 'previewText')}
      </div>
      <div className={styles.line} data-part="previewText">
        <span aria-hidden="true">{t('previewText')}</span>
        {editorOf('previewText', 'body')}
      </div>
      <div className={styles.body}>
        {editorOf('body')}
        <Signed />
      </div>
    </div>
  );
}

function Signed() {
  const me = useMe();
  if (!me.data) return null;
  const { photo, signature, name, role } = me.data;
  return (
    <div className={styles.signature}>
      {photo && <img src={photo} alt="" width={56} height={56} />}
      <p>{signature.trim() === '' ? [name, role].filter(Boolean).join('\n') : signature}</p>
    </div>
  );
}
