import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Grade, grades, type Idea, type Journey } from '#contract/journeys';
import { client } from '../../host/client.ts';
import { useJourneyAct } from '../../shell/journeys/act.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { IdeaCard } from './idea-card.tsx';
import boardStyles from './ideas.module.css';
import type { Dragged } from './journey.tsx';
import { useIdeas } from './queries.ts';
import { useRegrade } from './use-regrade.ts';

export const ideaFieldId = 'new-idea';
const ideaLength = 500;

const gradeTexts = { A: 'gradeA', B: 'gradeB', C: 'gradeC' } as const satisfies Record<Grade, string>;

type Props = { journey: Journey; dragged: Dragged; drag: (what: Dragged) => void };

/** The board beside the line: thoughts sorted A, B, C; an A idea goes into the line. */
export function Ideas({ journey, dragged, drag }: Props) {
  const { t } = useTranslation('journeys');
  const ideas = useIdeas(journey.id);
  const rows = ideas.data ?? [];
  const ofGrade = (grade: Grade | null) => rows.filter((one) => one.grade === grade);
  const unsorted = ofGrade(null);
  return (
    <section className={boardStyles.board} aria-labelledby="ideas">
      <h2 id="ideas">{t('ideas')}</h2>
      <p className={tones.quiet}>{t('ideasNote')}</p>
      <NewIdea journeyId={journey.id} />
      {ideas.error && <FriendlyError error={ideas.error} again={() => void ideas.refetch()} />}
      {ideas.isPending && <SkeletonLines lines={4} />}
      {ideas.data?.length === 0 && <p className={tones.quiet}>{t('noIdeas')}</p>}
      {unsorted.length > 0 && <Column grade={null} name={t('unsorted')} ideas={unsorted} journey={journey} dragged={dragged} drag={drag} />}
      {rows.length > 0 &&
        grades.map((grade) => (
          <Column key={grade} grade={grade} name={t(gradeTexts[grade])} ideas={ofGrade(grade)} journey={journey} dragged={dragged} drag={drag} />
        ))}
    </section>
  );
}

function NewIdea({ journeyId }: { journeyId: string }) {
  const { t } = useTranslation('journeys');
  const act = useJourneyAct();
  const [text, setText] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const idea = text.trim();
    if (idea === '') return;
    // Empty at once: the next idea is written while this one is on its way, and pressing Enter twice is not two ideas.
    setText('');
    const added = await act(client.journeys.addIdea({ journeyId, text: idea }), t('saidIdeaAdded'));
    if (!added)
      setText((next) =>
        [idea, next]
          .filter((one) => one !== '')
          .join(' ')
          .slice(0, ideaLength),
      );
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextInput
        id={ideaFieldId}
        aria-label={t('addIdea')}
        placeholder={t('ideaHint')}
        maxLength={ideaLength}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rightSection={<KeyCap name="i" />}
      />
    </form>
  );
}

type ColumnProps = Props & { grade: Grade | null; name: string; ideas: Idea[] };

/** One grade; an idea dropped here gets it. */
function Column({ grade, name, ideas, journey, dragged, drag }: ColumnProps) {
  const { t } = useTranslation('journeys');
  const regrade = useRegrade();
  const mayLand = dragged?.kind === 'idea' && !ideas.some(({ id }) => id === dragged.id);
  const land = () => {
    drag(null);
    if (dragged?.kind === 'idea') void regrade(dragged.id, grade, ideas.length);
  };
  return (
    <section
      className={boardStyles.grade}
      data-grade={grade ?? 'none'}
      data-land={mayLand || undefined}
      aria-label={name}
      onDragOver={(event) => mayLand && event.preventDefault()}
      onDrop={land}
    >
      <h3>{name}</h3>
      {ideas.length === 0 && <p className={tones.quiet}>{t('noneInGrade')}</p>}
      <ul>
        {ideas.map((idea) => (
          <IdeaCard key={idea.id} idea={idea} steps={journey.steps} drag={(on) => drag(on ? { kind: 'idea', id: idea.id, isA: grade === 'A' } : null)} />
        ))}
      </ul>
    </section>
  );
}
