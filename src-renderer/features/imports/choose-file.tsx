import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTeamSettings } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { saveFile } from '../../ui/save-file.ts';
import styles from './imports.module.css';
import { sampleIn } from './sample.ts';
import type { FileTrouble } from './upload.ts';
import { takeFiles } from './wizard.ts';

const troubles = {
  spreadsheet: 'refusedSpreadsheet',
  vcard: 'refusedVcard',
  pdf: 'refusedPdf',
  'other-kind': 'refusedOther',
  'too-large': 'refusedTooLarge',
  empty: 'refusedEmpty',
} as const satisfies Record<FileTrouble, string>;

export function ChooseFile({ refused }: { refused: { name: string; why: FileTrouble }[] }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const settings = useTeamSettings();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    takeFiles([...event.dataTransfer.files]);
  };
  const dragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first */}
      <div className={styles.drop} data-over={over || undefined} onDrop={drop} onDragOver={dragOver} onDragLeave={() => setOver(false)}>
        <IconFileUpload size={40} stroke={1.3} aria-hidden="true" />
        <h2>{t('dropTitle')}</h2>
        <p>{t('dropText')}</p>
        <Button onClick={() => input.current?.click()}>{t('chooseFile')}</Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".csv,.tsv,.txt,.tab,text/csv,text/plain,text/tab-separated-values"
          aria-label={t('chooseFile')}
          onChange={(event) => {
            takeFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => saveFile(t('sampleName'), `\ufeff${sampleIn(language, settings.data?.currency ?? 'EUR')}`, 'text/csv;charset=utf-8')}
        >
          {t('sample')}
        </Button>
      </div>
      {refused.length > 0 && (
        <ul className={styles.refused} role="alert">
          {refused.map(({ name, why }) => (
            <li key={name}>
              <b>{name}</b> {t(troubles[why])}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
