import { useDebouncedValue } from '@mantine/hooks';
import { ORPCError } from '@orpc/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, LetterInput, LintRule } from '#contract/letters';
import { sayFinding } from '#kit/say-findings';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useFieldName } from '../../ui/field-names.ts';
import { usePreview } from './queries.ts';
import styles from './words.module.css';

/** Behind the pen by this much: nobody wants to be told about half a word. */
const afterTypingMs = 400;

/** The core found something while the letter was being sent, which the screen had not seen yet. */
export const isFindings = (error: unknown): boolean => error instanceof ORPCError && error.code === 'FINDINGS';

const findingsIn = (error: unknown): Finding[] => (error instanceof ORPCError && error.code === 'FINDINGS' ? error.data.findings : []);

type Found = {
  findings: Finding[];
  isStopped: boolean;
  /** A warning has been seen and pressed on once: the next press lets it pass. */
  isAsked: boolean;
  press: (go: (accepted: LintRule[]) => void) => void;
};

/** What was found in a letter, and what a press on Send does with it: a stop blocks, a warning asks for one more press. */
export function useFindings(letter: LetterInput & { sendKey: string }, error: unknown, isFilled: boolean): Found {
  const [slowly] = useDebouncedValue(letter, afterTypingMs);
  const { sendKey: _, ...input } = slowly;
  const preview = usePreview(input, isFilled);
  const [asked, setAsked] = useState('');
  const seen = isFilled ? (preview.data?.findings ?? []) : [];
  const told = findingsIn(error).filter((late) => !seen.some(({ rule }) => rule === late.rule));
  const findings = [...seen, ...told].filter(({ rule }) => rule !== 'unfilled');
  const warnings = findings.filter(({ level }) => level === 'warn').map(({ rule }) => rule);
  const key = warnings.join(' ');
  const isAsked = key !== '' && asked === key;
  return {
    findings,
    // What the core told on sending belongs to the words that were sent: as soon as others stand there, they may try again.
    isStopped: seen.some(({ level, rule }) => level === 'stop' && rule !== 'unfilled'),
    isAsked,
    press: (go) => (key === '' || isAsked ? go(warnings) : setAsked(key)),
  };
}

export function Findings({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const status = useStatus();
  const fieldName = useFieldName();
  if (findings.length === 0 || !status.data) return null;
  const { today } = status.data;
  return (
    <section aria-label={t('lookFirst')} aria-live="polite">
      <ul className={styles.findings}>
        {findings.map((finding) => {
          const said = sayFinding(finding, { today, language, fieldName });
          return (
            <li key={said} data-level={finding.level}>
              {said}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
