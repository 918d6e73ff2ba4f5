import { Button, Menu } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '#contract/journey-steps';
import { sayChannel } from '#kit/say';
import { useSayCondition, useSayDelay } from '../../shell/journeys/say.ts';
import { useLanguage } from '../../text/use-language.ts';
import { ChannelIcon } from '../../ui/channel.tsx';
import tones from '../../ui/tones.module.css';
import lineStyles from './line.module.css';
import type { AskedPeople } from './queries.ts';
import { essentialNames } from './say.ts';
import { StepFigures } from './step-figures.tsx';
import { useStepTemplateName } from './template.ts';

type Props = {
  step: Step;
  of: number;
  journeyId: string;
  drag: (on: boolean) => void;
  /** Where something that may land here is being dragged: at which place it would. */
  drop?: (at: number) => void;
  move: (to: number) => void;
  edit: () => void;
  addAfter: () => void;
  remove: () => void;
  show: (asked: AskedPeople) => void;
};

/** One step of the line; Alt and an arrow key move it. */
export function StepRow(props: Props) {
  const { step, of, move, drag, drop } = props;
  const { t } = useTranslation('journeys');
  const row = useRef<HTMLLIElement>(null);
  const [side, setSide] = useState<'before' | 'after' | null>(null);
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(step.position + (event.key === 'ArrowUp' ? -1 : 1));
  };
  const over = (event: DragEvent) => {
    if (!drop || !row.current) return;
    event.preventDefault();
    const { top, height } = row.current.getBoundingClientRect();
    setSide(event.clientY < top + height / 2 ? 'before' : 'after');
  };
  const land = (event: DragEvent) => {
    event.preventDefault();
    setSide(null);
    drop?.(step.position + (side === 'after' ? 1 : 0));
  };
  return (
    <li
      ref={row}
      className={lineStyles.step}
      data-side={(drop && side) || undefined}
      onKeyDown={press}
      onDragOver={over}
      onDragLeave={() => setSide(null)}
      onDrop={land}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; the keyboard moves the step with Alt and an arrow */}
      <span
        className={lineStyles.grip}
        draggable
        title={t('dragStep')}
        onDragStart={(event) => {
          event.dataTransfer.setData('text/plain', step.title);
          event.dataTransfer.effectAllowed = 'move';
          if (row.current) event.dataTransfer.setDragImage(row.current, 12, 12);
          drag(true);
        }}
        onDragEnd={() => drag(false)}
      >
        <IconGripVertical size={16} stroke={1.6} aria-hidden="true" />
      </span>
      <span className={lineStyles.number} aria-hidden="true">
        {step.position + 1}
      </span>
      <StepWhat step={step} edit={props.edit} />
      <StepFigures step={step} journeyId={props.journeyId} show={props.show} />
      <StepMenu {...props} of={of} />
    </li>
  );
}

/** When, how and what: the row's own words. */
function StepWhat({ step, edit }: { step: Step; edit: () => void }) {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  const sayDelay = useSayDelay();
  const sayCondition = useSayCondition();
  const templateName = useStepTemplateName();
  return (
    <div>
      <p className={lineStyles.when}>
        <ChannelIcon channel={step.channel} size={17} named={false} />
        {sayChannel(step.channel, language)} · {sayDelay(step.delay)}
        {step.essential && <span className={lineStyles.covers}>{t(essentialNames[step.essential])}</span>}
      </p>
      <button type="button" id={`step-${step.id}`} className={lineStyles.title} onClick={edit} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown">
        <span className="visually-hidden">{t('stepNumber', { n: step.position + 1 })}: </span>
        {step.title}
      </button>
      {step.template && <p className={lineStyles.words}>{templateName(step.template)}</p>}
      {step.note && <p className={lineStyles.note}>{step.note}</p>}
      {step.condition && <p className={tones.quiet}>{t('onlyIf', { what: sayCondition(step.condition) })}</p>}
    </div>
  );
}

function StepMenu({ step, of, move, edit, addAfter, remove }: Props) {
  const { t } = useTranslation('journeys');
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" aria-label={t('stepMenu', { n: step.position + 1, what: step.title })}>
          …
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={edit}>{t('editStep')}</Menu.Item>
        <Menu.Item onClick={addAfter}>{t('addHere', { what: step.title })}</Menu.Item>
        <Menu.Item disabled={step.position === 0} onClick={() => move(step.position - 1)} rightSection={<small>Alt ↑</small>}>
          {t('moveUp')}
        </Menu.Item>
        <Menu.Item disabled={step.position === of - 1} onClick={() => move(step.position + 1)} rightSection={<small>Alt ↓</small>}>
          {t('moveDown')}
        </Menu.Item>
        <Menu.Item onClick={remove}>{t('remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
