import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Essential, essentials, type Feedback, type Reason, type TemplatePurpose } from '#contract/words';
import { essentialsAsked } from '#kit/essentials';
import { Answer } from './answer.tsx';
import styles from './lamps.module.css';
import { useLamps } from './purchase-lamps.tsx';

export type WhatItWas = { essentials: readonly Essential[]; feedback: Feedback | null };

/** What a contact was of the four things, as the form says it: it begins with what the card asked for. */
export function useWhatItWas(reasons: readonly Reason[]) {
  const [said, say] = useState<WhatItWas>(() => ({ essentials: essentialsAsked(reasons), feedback: null }));
  return { said, say, forCore: { essentials: [...said.essentials], feedback: said.essentials.includes('feedback') ? said.feedback : null } };
}

/** The essential a letter is for, where it is one of the four. */
export const essentialsOfPurpose = (purpose: TemplatePurpose | undefined): Essential[] => essentials.filter((essential) => essential === purpose);

type Props = { customerId: string; said: WhatItWas; say: (said: WhatItWas) => void; withAnswer?: boolean };

/** A small choice below the log of a contact; not there for whoever has bought nothing yet. */
export function WhatItWasFields({ customerId, said, say, withAnswer = true }: Props) {
  const { t } = useTranslation('lamps');
  const purchases = useLamps(customerId);
  if (purchases.length === 0) return null;
  const toggle = (essential: Essential) =>
    say({ ...said, essentials: essentials.filter((one) => (one === essential ? !said.essentials.includes(one) : said.essentials.includes(one))) });
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>{t('thisWas')}</legend>
        {essentials.map((essential) => (
          <button key={essential} type="button" aria-pressed={said.essentials.includes(essential)} onClick={() => toggle(essential)}>
            {t(essential)}
          </button>
        ))}
      </fieldset>
      {withAnswer && said.essentials.includes('feedback') && <Answer answer={said.feedback} setAnswer={(feedback) => say({ ...said, feedback })} />}
    </>
  );
}
