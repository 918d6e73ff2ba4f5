import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ImportBasis, importBases } from '#contract/words';
import tones from '../../ui/tones.module.css';
import styles from './imports.module.css';
import type { MapStep } from './mapping.tsx';
import { change } from './wizard.ts';

const names = { customer: 'basisCustomer', asked: 'basisAsked', consent: 'basisConsent', unknown: 'basisUnknown' } as const;
const customerHere = { NO: 'followsNO', IS: 'followsIS', HU: 'followsHU', SI: 'followsSI', GB: 'followsGB' } as const;
const isTold = (country: string): country is keyof typeof customerHere => Object.hasOwn(customerHere, country);

/** The one question about the law, asked once a file, with what the answer means in this country. */
export function BasisQuestion({ now }: { now: MapStep }) {
  const { t } = useTranslation('imports');
  const { basis, country } = now.plan;
  return (
    <section>
      <Radio.Group label={t('basisQuestion')} value={basis} onChange={(value) => choose(now, value)} classNames={{ label: styles.questionLabel ?? '' }}>
        <div className={styles.bases}>
          {importBases.map((value) => (
            <Radio key={value} value={value} label={t(names[value])} />
          ))}
        </div>
      </Radio.Group>
      <p className={styles.follows} role="status">
        {follows()}
      </p>
      <p className={tones.quiet}>{t('followsAlways')}</p>
    </section>
  );

  function follows(): string {
    if (basis === 'asked' || basis === 'consent') return t('followsConsent');
    if (basis === 'unknown') return country === 'SI' ? t('followsUnknownSI') : t('followsUnknown');
    return t(isTold(country) ? customerHere[country] : 'followsOther');
  }
}

function choose(now: MapStep, value: string): void {
  const basis = importBases.find((one): one is ImportBasis => one === value);
  if (basis) change(now, { basis });
}
