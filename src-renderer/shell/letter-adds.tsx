import { useTranslation } from 'react-i18next';
import type { ComebackRecord } from '#contract/comeback';
import { formatNumber, formatPercent } from '#kit/format';
import { useLanguage } from '../text/use-language.ts';
import tones from '../ui/tones.module.css';

const verdicts = { 'too-early': 'differenceEarly', more: 'differenceMore', fewer: 'differenceFewer', 'no-difference': 'differenceNone' } as const;

type Props = { record: Pick<ComebackRecord, 'cameBack' | 'heldOut' | 'difference' | 'heldOutRunning'> };

/** What the letter adds, by those left alone: the figures with their range from the first one on, a verdict only once there are enough. */
export function LetterAdds({ record }: Props) {
  const { t } = useTranslation('scoring');
  if (record.difference && record.heldOut) return <Told record={record} difference={record.difference} heldOut={record.heldOut} />;
  return <p>{record.heldOutRunning > 0 ? t('addsWaiting', { n: record.heldOutRunning }) : t('addsOff')}</p>;
}

type ToldProps = {
  record: Pick<ComebackRecord, 'cameBack'>;
  difference: NonNullable<ComebackRecord['difference']>;
  heldOut: NonNullable<ComebackRecord['heldOut']>;
};

function Told({ record: { cameBack }, difference, heldOut }: ToldProps) {
  const { t } = useTranslation('scoring');
  const { t: comeback } = useTranslation('comeback');
  const language = useLanguage();
  const percent = ({ hits, of }: { hits: number; of: number }) => formatPercent(of === 0 ? 0 : hits / of, language);
  const signed = (share: number) => `${share > 0 ? '+' : ''}${formatNumber(share * 100, language, 0)}`;
  const { verdict, needed, low, high } = difference;
  const soFar = { withIt: percent(cameBack), without: percent(heldOut), difference: signed(difference.difference), low: signed(low), high: signed(high) };
  return (
    <div>
      <p>{comeback(verdicts[verdict])}</p>
      <p className={tones.quiet}>
        {t('addsSoFar', soFar)} {verdict === 'too-early' && t('addsNeeds', { needed: formatNumber(needed, language), sent: cameBack.of, alone: heldOut.of })}
      </p>
    </div>
  );
}
