import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer, OccasionView } from '#contract/customers';
import type { Day, OccasionKind } from '#contract/words';
import { capitalized, monthName } from '#kit/format';
import { readFavouriteHoliday } from '#kit/holidays';
import { api } from '../../host/client.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Choose } from '../../ui/choose.tsx';
import { SaveCancel } from '../../ui/save-cancel.tsx';
import { useSayProblem } from '../../ui/say-problem.ts';
import tones from '../../ui/tones.module.css';
import { occasionNames } from '../../ui/word-names.ts';
import styles from './card.module.css';
import { FavouriteDay } from './favourite-day.tsx';
import { PastYears, usePast } from './occasion-past.tsx';
import { useTold } from './use-save.ts';

type Props = { customer: Customer; occasion: OccasionView | null; today: Day; close: () => void };

const kinds: OccasionKind[] = ['birthday', 'favourite-holiday', 'name-day', 'anniversary'];
const months = Array.from({ length: 12 }, (_, i) => String(i + 1));
const days = Array.from({ length: 31 }, (_, i) => String(i + 1));

const numberOrNull = (text: string) => (/^\d+$/.test(text) ? Number(text) : null);

/** A birthday by its parts, as far as they are known; any other day as people say it, with the dates it gives. */
export function OccasionForm({ customer, occasion, today, close }: Props) {
  const { t } = useTranslation('customers');
  const { t: words } = useTranslation('words');
  const past = usePast(customer.id);
  const told = useTold();
  const sayProblem = useSayProblem();
  const [kind, setKind] = useState<OccasionKind>(
    occasion?.kind ?? (customer.occasions.some((one) => one.kind === 'birthday') ? 'favourite-holiday' : 'birthday'),
  );
  const [parts, setParts] = useState({ day: String(occasion?.day ?? ''), month: String(occasion?.month ?? ''), year: String(occasion?.year ?? '') });
  const [text, setText] = useState(occasion?.label ?? occasion?.rule ?? '');
  const [story, setStory] = useState(occasion?.story ?? '');
  const save = useMutation(api.occasions.save.mutationOptions());
  const inParts = kind !== 'favourite-holiday';
  const read = readFavouriteHoliday(text, customer.country);
  // A day that was only named keeps the rule it had while its name is untouched.
  const rule = read.rule ?? (text === occasion?.label ? occasion.rule : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const byParts = { month: numberOrNull(parts.month), day: numberOrNull(parts.day), year: numberOrNull(parts.year), ruleText: null, label: null };
    const byWords = { month: null, day: null, year: null, ruleText: rule ?? text.trim(), label: read.label || null };
    save.mutate(
      { customerId: customer.id, occasionId: occasion?.id ?? null, occasion: { kind, story: story.trim() || null, ...(inParts ? byParts : byWords) } },
      {
        ...told,
        onSuccess: () => {
          told.onSuccess();
          close();
        },
      },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Choose label={t('whichDay')} value={kind} options={kinds.map((value) => ({ value, label: words(occasionNames[value]) }))} onChoose={setKind} />
      {inParts ? (
        <DateParts parts={parts} setParts={setParts} error={sayProblem(save.error)} />
      ) : (
        <FavouriteDay text={text} setText={setText} rule={rule} country={customer.country} today={today} />
      )}
      {occasion && past.data && <PastYears kept={past.data.kept} occasionId={occasion.id} />}
      <Textarea
        label={t('story')}
        description={t('storyNote')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        value={story}
        onChange={(event) => setStory(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <SaveCancel isSaving={save.isPending} disabled={inParts ? parts.month === '' : text.trim() === ''} close={close} />
      </div>
    </form>
  );
}

type Parts = { day: string; month: string; year: string };

function DateParts({ parts, setParts, error }: { parts: Parts; setParts: (parts: Parts) => void; error: string | null }) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  const unknown = { value: '', label: '–' };
  return (
    <>
      <div className={styles.dateParts}>
        <Choose
          label={t('day')}
          value={parts.day}
          options={[unknown, ...days.map((value) => ({ value, label: value }))]}
          onChoose={(day) => setParts({ ...parts, day })}
        />
        <Choose
          label={t('month')}
          value={parts.month}
          options={[unknown, ...months.map((value) => ({ value, label: capitalized(monthName(Number(value), language)) }))]}
          onChoose={(month) => setParts({ ...parts, month })}
        />
        <TextInput
          label={t('year')}
          inputMode="numeric"
          maxLength={4}
          value={parts.year}
          onChange={(event) => setParts({ ...parts, year: event.currentTarget.value.replace(/\D/g, '') })}
        />
      </div>
      <p className={tones.quiet}>{t('partsNote')}</p>
      {error && (
        <p role="alert" className={styles.wrong}>
          {error}
        </p>
      )}
    </>
  );
}
