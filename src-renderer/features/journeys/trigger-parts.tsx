import { Autocomplete, MultiSelect, NumberInput, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Trigger } from '#contract/journey-steps';
import { OccasionKind } from '#contract/words';
import { useChoices } from '../../shell/journeys/say.ts';
import { Choose } from '../../ui/choose.tsx';
import tones from '../../ui/tones.module.css';
import { occasionNames } from '../../ui/word-names.ts';

const usualSilenceDays = 180;

/** A trigger of a kind, before anything more is said about it. */
export function emptyTrigger(kind: Trigger['kind']): Trigger {
  if (kind === 'order-placed' || kind === 'order-delivered') return { kind, productIds: [], categories: [], words: [] };
  if (kind === 'date') return { kind, occasion: 'birthday' };
  if (kind === 'silence') return { kind, days: usualSilenceDays };
  if (kind === 'tag') return { kind, tag: '' };
  return { kind };
}

type Props = { trigger: Trigger; set: (trigger: Trigger) => void };

/** What a trigger needs to be told besides its kind. */
export function TriggerParts({ trigger, set }: Props) {
  const { t } = useTranslation('journeys');
  const { t: words } = useTranslation('words');
  const choices = useChoices();
  if ('words' in trigger) return <Ordered trigger={trigger} set={set} />;
  if (trigger.kind === 'date') {
    return (
      <Choose
        label={t('whichDay')}
        value={trigger.occasion}
        options={OccasionKind.options.map((value) => ({ value, label: words(occasionNames[value]) }))}
        onChoose={(occasion) => set({ kind: 'date', occasion })}
      />
    );
  }
  if (trigger.kind === 'silence') {
    return (
      <NumberInput
        label={t('silentDays')}
        w={190}
        min={7}
        max={3650}
        allowDecimal={false}
        clampBehavior="blur"
        value={trigger.days}
        onChange={(value) => set({ kind: 'silence', days: Math.round(Number(value)) })}
      />
    );
  }
  if (trigger.kind !== 'tag') return null;
  const known = choices.data?.tags.map(({ tag }) => tag) ?? [];
  return <Autocomplete label={t('whichTag')} maxLength={60} data={known} value={trigger.tag} onChange={(tag) => set({ kind: 'tag', tag })} />;
}

type OrderTrigger = Extract<Trigger, { words: string[] }>;

function Ordered({ trigger, set }: { trigger: OrderTrigger; set: (trigger: Trigger) => void }) {
  const { t } = useTranslation('journeys');
  const choices = useChoices();
  const { productIds, categories, words } = trigger;
  const isAny = productIds.length + categories.length + words.length === 0;
  return (
    <>
      <MultiSelect
        label={t('products')}
        searchable
        limit={50}
        data={choices.data?.products.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={productIds}
        onChange={(next) => set({ ...trigger, productIds: next })}
      />
      <MultiSelect
        label={t('categories')}
        searchable
        data={choices.data?.categories.map(({ name }) => name) ?? []}
        value={categories}
        onChange={(next) => set({ ...trigger, categories: next })}
      />
      <TagsInput label={t('wordsInName')} description={t('wordsNote')} value={words} onChange={(next) => set({ ...trigger, words: next })} />
      {isAny && <p className={tones.quiet}>{t('anyOrder')}</p>}
    </>
  );
}
