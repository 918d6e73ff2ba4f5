import { Button, Menu, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '#contract/journey-steps';
import { grades, type Idea } from '#contract/journeys';
import { client } from '../../host/client.ts';
import { useJourneyAct } from '../../shell/journeys/act.ts';
import boardStyles from './ideas.module.css';
import { useIdeaToStep } from './use-idea-to-step.ts';
import { useRegrade } from './use-regrade.ts';

type Props = { idea: Idea; steps: readonly Step[]; drag: (on: boolean) => void };

/** One thought. On its buttons A, B and C give it a grade; an A idea can be made a step. */
export function IdeaCard({ idea, steps, drag }: Props) {
  const { t } = useTranslation('journeys');
  const act = useJourneyAct();
  const regrade = useRegrade();
  const [editing, setEditing] = useState(false);
  const { id: ideaId, text, grade } = idea;
  const press = (event: KeyboardEvent) => {
    const pressed = grades.find((one) => one === event.key.toUpperCase());
    if (!pressed || editing || event.ctrlKey || event.metaKey || event.altKey || pressed === grade) return;
    event.preventDefault();
    void regrade(ideaId, pressed, 0);
  };
  return (
    <li
      className={boardStyles.idea}
      onKeyDown={press}
      draggable={!editing}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', text);
        event.dataTransfer.effectAllowed = 'move';
        drag(true);
      }}
      onDragEnd={() => drag(false)}
    >
      {editing ? (
        <EditIdea idea={idea} close={() => setEditing(false)} />
      ) : (
        <button type="button" className={boardStyles.ideaText} aria-label={t('editIdea', { what: text })} onClick={() => setEditing(true)}>
          {text}
        </button>
      )}
      <div className={boardStyles.ideaActs}>
        {grades.map((one) => (
          <button
            key={one}
            type="button"
            className={boardStyles.letter}
            aria-pressed={one === grade}
            aria-label={t('gradeOf', { grade: one, what: text })}
            onClick={() => void regrade(ideaId, one === grade ? null : one, 0)}
          >
            {one}
          </button>
        ))}
        {grade === 'A' && <ToStep idea={idea} steps={steps} />}
        <button
          type="button"
          className={boardStyles.drop}
          aria-label={t('removeIdea', { what: text })}
          onClick={() => void act(client.journeys.removeIdea({ ideaId }), t('saidIdeaRemoved'))}
        >
          <IconX size={15} stroke={1.8} aria-hidden="true" />
        </button>
      </div>
    </li>
  );
}

/** "Make it step 3": every place in the line, by what would follow it. */
function ToStep({ idea, steps }: { idea: Idea; steps: readonly Step[] }) {
  const { t } = useTranslation('journeys');
  const toStep = useIdeaToStep();
  const places = [...steps.map(({ id, title }) => ({ id, says: t('asStepBefore', { what: title }) })), { id: 'end', says: t('asStepLast') }];
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <Button size="compact-sm" variant="light" aria-label={t('toStepOf', { what: idea.text })}>
          {t('toStep')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {places.map(({ id, says }, at) => (
          <Menu.Item key={id} onClick={() => void toStep({ ideaId: idea.id, at })}>
            {t('asStep', { n: at + 1 })} <small>{says}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function EditIdea({ idea, close }: { idea: Idea; close: () => void }) {
  const { t } = useTranslation('journeys');
  const act = useJourneyAct();
  const [text, setText] = useState(idea.text);
  const save = () => {
    close();
    const next = text.trim();
    if (next !== '' && next !== idea.text) void act(client.journeys.saveIdea({ ideaId: idea.id, text: next }), t('saidIdeaSaved'));
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    save();
  };
  return (
    <Textarea
      aria-label={t('ideaText')}
      autosize
      minRows={1}
      maxLength={500}
      autoFocus
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={save}
    />
  );
}
