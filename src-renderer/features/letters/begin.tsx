import { Button, Menu } from '@mantine/core';
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

const likest = 3;

/** A wording that nobody has written yet: whom it is missing for, and others to begin from, the likest first. */
export function Begin({ template, variant, begin, isEmpty }: Props) {
  const { t } = useTranslation('letters');
  const wanted = template.missing.find((one) => one.language === variant.language && one.addressForm === variant.addressForm);
  const likeness = (one: Variant) =>
    Number(one.language === variant.language) * 2 + Number(one.addressForm === variant.addressForm) + Number(one.language === 'en');
  const others = [...template.variants].sort((a, b) => likeness(b) - likeness(a));
  const isRefinement = variant.readerSex !== 'any';
  return (
    <div className={styles.hint} data-wanted={(wanted && !isRefinement) || undefined}>
      <p>{isRefinement ? t('notWrittenSex') : wanted ? t('notWrittenWanted', { count: wanted.customers }) : t('notWritten')}</p>
      {isEmpty && others.length > 0 && (
        <div className={styles.row}>
          {others.slice(0, likest).map((one) => (
            <From key={`${one.language}-${one.addressForm}-${one.readerSex}`} from={one} begin={begin} />
          ))}
          {others.length > likest && <Others others={others.slice(likest)} begin={begin} />}
        </div>
      )}
    </div>
  );
}

function useName(): (one: Wording) => string {
  const { t } = useTranslation('letters');
  const { t: words } = useTranslation('words');
  const language = useLanguage();
  const sexes = { any: '', female: t('womanReader'), male: t('manReader') };
  return ({ language: its, addressForm, readerSex }) =>
    [capitalized(languageName(its, language)), words(addressForm), sexes[readerSex]].filter((part) => part !== '').join(', ');
}

function From({ from, begin }: { from: Variant; begin: Props['begin'] }) {
  const { t } = useTranslation('letters');
  const nameOf = useName();
  const { subject, previewText, body } = from;
  return (
    <Button size="compact-sm" variant="default" onClick={() => begin({ subject, previewText, body })}>
      {t('beginWith', { wording: nameOf(from) })}
    </Button>
  );
}

function Others({ others, begin }: { others: Variant[]; begin: Props['begin'] }) {
  const { t } = useTranslation('letters');
  const nameOf = useName();
  return (
    <Menu position="bottom-start" withinPortal={false}>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle">
          {t('beginOther')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((one) => {
          const { subject, previewText, body } = one;
          return (
            <Menu.Item key={`${one.language}-${one.addressForm}-${one.readerSex}`} onClick={() => begin({ subject, previewText, body })}>
              {nameOf(one)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
