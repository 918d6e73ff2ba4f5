import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ThanksRule } from '#contract/thanks';
import { type Language, languages } from '#contract/words';
import { minorDigits } from '#kit/format';
import { Choose } from '../../ui/choose.tsx';
import { ownNames } from '../../ui/language-names.ts';
import styles from './thanks.module.css';

type Props = {
  rule: ThanksRule;
  setRule: (rule: ThanksRule) => void;
  language: Language | null;
  setLanguage: (language: Language | null) => void;
  currency: string;
};

const fresh = (by: ThanksRule['by'], currency: string): ThanksRule => {
  if (by === 'class') return { by, leastScore: 13 };
  if (by === 'anniversary') return { by, withinDays: 14, leastYears: 1 };
  return { by, months: 12, least: { minor: 1000 * 10 ** minorDigits(currency), currency } };
};

/** Who is best: by one of three rules, each with thresholds that can be moved. */
export function RuleFields({ rule, setRule, language, setLanguage, currency }: Props) {
  const { t } = useTranslation('thanks');
  return (
    <div className={styles.fields}>
      <Choose
        label={t('by')}
        value={rule.by}
        options={[
          { value: 'class', label: t('byClass') },
          { value: 'value', label: t('byValue') },
          { value: 'anniversary', label: t('byAnniversary') },
        ]}
        onChoose={(by) => setRule(fresh(by, currency))}
      />
      <Choose
        label={t('language')}
        value={language ?? 'every'}
        options={[{ value: 'every', label: t('everyLanguage') }, ...languages.map((one) => ({ value: one, label: ownNames[one] }))]}
        onChoose={(chosen) => setLanguage(chosen === 'every' ? null : chosen)}
      />
      <Thresholds rule={rule} setRule={setRule} />
    </div>
  );
}

function Thresholds({ rule, setRule }: Pick<Props, 'rule' | 'setRule'>) {
  const { t } = useTranslation('thanks');
  if (rule.by === 'class') {
    return (
      <Whole
        label={t('leastScore')}
        note={t('leastScoreNote')}
        min={3}
        max={15}
        value={rule.leastScore}
        set={(leastScore) => setRule({ ...rule, leastScore })}
      />
    );
  }
  if (rule.by === 'anniversary') {
    return (
      <>
        <Whole label={t('withinDays')} min={0} max={60} value={rule.withinDays} set={(withinDays) => setRule({ ...rule, withinDays })} />
        <Whole label={t('leastYears')} min={1} max={50} value={rule.leastYears} set={(leastYears) => setRule({ ...rule, leastYears })} />
      </>
    );
  }
  const { least } = rule;
  const unit = 10 ** minorDigits(least.currency);
  return (
    <>
      <Whole label={t('months')} min={1} max={120} value={rule.months} set={(months) => setRule({ ...rule, months })} />
      <Whole
        label={`${t('least')} (${least.currency})`}
        note={t('leastNote')}
        min={0}
        max={1e9}
        value={Math.round(least.minor / unit)}
        set={(units) => setRule({ ...rule, least: { ...least, minor: units * unit } })}
      />
    </>
  );
}

type WholeProps = { label: string; note?: string; min: number; max: number; value: number; set: (value: number) => void };

function Whole({ label, note, min, max, value, set }: WholeProps) {
  return (
    <NumberInput
      label={label}
      description={note}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      min={min}
      max={max}
      allowDecimal={false}
      clampBehavior="blur"
      value={value}
      onChange={(next) => typeof next === 'number' && next >= min && next <= max && set(next)}
    />
  );
}
