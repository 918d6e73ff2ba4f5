import { Button, Modal, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step, StepWords } from '#contract/journey-steps';
import { type Channel, channels, essentials } from '#contract/words';
import { sayChannel } from '#kit/say';
import { client } from '../../host/client.ts';
import { useJourneyAct } from '../../shell/journeys/act.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Choose } from '../../ui/choose.tsx';
import { useTemplateName } from '../../ui/template-name.ts';
import { ConditionField } from './condition-field.tsx';
import styles from './journeys.module.css';
import { useTemplates } from './queries.ts';
import { essentialNames } from './say.ts';

type Props = { journeyId: string; step?: Step; at: number; close: () => void };

const fresh: StepWords = { title: '', channel: 'call', templateId: null, note: null, delay: { unit: 'days', count: 7 }, essential: null, condition: null };

const wordsOf = ({ title, channel, templateId, note, delay, essential, condition }: Step): StepWords => ({
  ...{ title, channel, templateId, note, delay, essential, condition },
});

/** A step as a person writes it. */
export function StepForm({ journeyId, step, at, close }: Props) {
  const { t } = useTranslation('journeys');
  const { t: shell } = useTranslation('shell');
  const act = useJourneyAct();
  const [words, setWords] = useState<StepWords>(step ? wordsOf(step) : fresh);
  const set = (more: Partial<StepWords>) => setWords({ ...words, ...more });
  const title = words.title.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (title === '') return;
    const clean = { ...words, title, note: words.note?.trim() || null };
    close();
    if (step) await act(client.journeys.saveStep({ stepId: step.id, step: clean }), t('saidStepSaved', { what: title }));
    else await act(client.journeys.addStep({ journeyId, at, step: clean }), t('saidAdded', { n: at + 1, what: title }));
  };
  return (
    <Modal opened onClose={close} size="lg" title={step ? t('editStep') : `${t('newStep')}: ${at + 1}`} closeButtonProps={{ 'aria-label': shell('close') }}>
      <form className={styles.sheet} onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('title')}
          placeholder={t('titleHint')}
          maxLength={120}
          data-autofocus
          value={words.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <How words={words} set={set} />
        <Delayed words={words} set={set} />
        <Textarea
          label={t('note')}
          description={t('noteHint')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={words.note ?? ''}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <div className={styles.pair}>
          <Choose
            label={t('essential')}
            value={words.essential ?? ''}
            options={[{ value: '' as const, label: t('noEssential') }, ...essentials.map((one) => ({ value: one, label: t(essentialNames[one]) }))]}
            onChoose={(one) => set({ essential: one === '' ? null : one })}
          />
          <ConditionField condition={words.condition} set={(condition) => set({ condition })} />
        </div>
        <p>
          <Button type="submit" disabled={title === ''}>
            {t('saveStep')}
          </Button>
        </p>
      </form>
    </Modal>
  );
}

type Part = { words: StepWords; set: (more: Partial<StepWords>) => void };

/** The channel, and the letter or script whose words lie ready. */
function How({ words, set }: Part) {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  const nameOf = useTemplateName();
  const templates = useTemplates();
  const kind = words.channel === 'call' || words.channel === 'visit' ? 'script' : 'letter';
  const fitting = (templates.data ?? []).filter((one) => one.kind === kind || one.id === words.templateId);
  const choose = (channel: Channel) => {
    const isOther = (channel === 'call' || channel === 'visit') !== (kind === 'script');
    set({ channel, ...(isOther && { templateId: null }) });
  };
  return (
    <div className={styles.pair}>
      <Choose
        label={t('channel')}
        value={words.channel}
        options={channels.map((one) => ({ value: one, label: sayChannel(one, language) }))}
        onChoose={choose}
      />
      <Select
        label={t('wording')}
        placeholder={t('noTemplate')}
        clearable
        searchable
        openOnFocus={false}
        data={fitting.map((one) => ({ value: one.id, label: nameOf(one) }))}
        value={words.templateId}
        onChange={(templateId) => set({ templateId })}
      />
    </div>
  );
}

const longest = { days: 3650, workdays: 500, months: 120 } as const;

function Delayed({ words, set }: Part) {
  const { t } = useTranslation('journeys');
  const { unit, count } = words.delay;
  return (
    <div className={styles.delay}>
      <NumberInput
        label={t('delayCount')}
        min={0}
        max={longest[unit]}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        value={count}
        onChange={(value) => set({ delay: { unit, count: Math.round(Number(value)) } })}
      />
      <Choose
        label={t('delayUnit')}
        value={unit}
        options={[
          { value: 'days', label: t('unitDays') },
          { value: 'workdays', label: t('unitWorkdays') },
          { value: 'months', label: t('unitMonths') },
        ]}
        onChoose={(next) => set({ delay: { unit: next, count: Math.min(count, longest[next]) } })}
      />
    </div>
  );
}
