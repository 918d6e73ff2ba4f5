import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TemplateRow, Variant } from '#contract/letters';
import { capitalized } from '#kit/format';
import { languageName } from '#kit/languages';
import { useLanguage } from '../../text/use-language.ts';
import type { Wording } from './kept-words.ts';
import styles from './letters.module.css';

type Props = {
  template: TemplateRow & { variants: Variant[] };
  variant: Wording;
  begin: (words: Pick<Variant, 'subject' | 'previewText' | 'body'>) => void;
  isEmpty: boolean;
};

/** A wording that nobody has written yet: what that means, and others to begin from. */
export function Begin({ template, variant, begin, isEmpty }: Props) {
  const { t } = useTranslation('letters');
  const { t: words } = useTranslation('words');
  const language = useLanguage();
  const near = template.variants.filter((one) => one.language === variant.language || one.language === 'en' || one.language === language);
  const nearestFirst = near.sort((a, b) => Number(b.language === variant.language) - Number(a.language === variant.language)).slice(0, 3);
  const isWanted = template.missing.some((one) => one.language === variant.language && one.addressForm === variant.addressForm);
  return (
    <div className={styles.hint} data-wanted={isWanted || undefined}>
      <p>{t(isWanted ? 'notWrittenWanted' : 'notWritten')}</p>
      {isEmpty && nearestFirst.length > 0 && (
        <div className={styles.row}>
          {nearestFirst.map((one) => (
            <Button
              key={`${one.language}-${one.addressForm}-${one.readerSex}`}
              size="compact-sm"
              variant="default"
              onClick={() => begin({ subject: one.subject, previewText: one.previewText, body: one.body })}
            >
              {t('beginWith', { wording: `${capitalized(languageName(one.language, language))}, ${words(one.addressForm)}` })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
