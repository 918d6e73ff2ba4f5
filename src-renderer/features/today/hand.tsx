import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useMe } from '../../shell/use-me.ts';
import { Choose } from '../../ui/choose.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { refusalOf } from '../../ui/say-problem.ts';
import type { Actable, Acts } from './acts.ts';
import styles from './person.module.css';
import { WordForm } from './word-form.tsx';

type Props = { row: Actable; hand: Acts['hand']; opened: boolean; setOpened: (opened: boolean) => void };
type Colleague = { id: string; name: string };

/** This one card onto a colleague's list, with a word if one is needed. Not there for whoever works alone. */
export function Hand({ row, hand, opened, setOpened }: Props) {
  const { t } = useTranslation('day');
  const { t: shell } = useTranslation('shell');
  const me = useMe();
  const people = useQuery(api.team.salespeople.queryOptions());
  const others = people.data?.filter(({ id }) => id !== me.data?.id) ?? [];
  const [first] = others;
  if (!first) return null;
  const close = () => setOpened(false);
  return (
    <>
      <Button variant="subtle" size="compact-sm" className={styles.hand} onClick={() => setOpened(true)} rightSection={<KeyCap name="h" />}>
        {t('handOver')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('handTitle', { name: row.name })} closeButtonProps={{ 'aria-label': shell('close') }}>
        <HandForm first={first} others={others} hand={hand} close={close} />
      </Modal>
    </>
  );
}

/** The text keys (of `day`) by which a refusal is said. */
const problems = { away: 'handAway', theirs: 'handTheirs' } as const;
const isKnown = (problem: string): problem is keyof typeof problems => Object.hasOwn(problems, problem);

type FormProps = { first: Colleague; others: readonly Colleague[]; hand: Acts['hand']; close: () => void };

function HandForm({ first, others, hand, close }: FormProps) {
  const { t } = useTranslation('day');
  const say = useSayError();
  const [to, setTo] = useState(first);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<keyof typeof problems | null>(null);
  const refused = (error: unknown) => {
    const found = refusalOf(error)?.problem ?? '';
    if (isKnown(found)) setProblem(found);
    else tell(say(error));
  };
  const go = () => void hand(to, note.trim()).then(close, refused);
  return (
    <WordForm act={t('handOver')} label={t('handNote')} more={t('handNoteMore')} word={note} setWord={setNote} go={go} close={close}>
      <Choose
        label={t('handTo')}
        data-autofocus
        value={to.id}
        error={problem && t(problems[problem])}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(id) => {
          setProblem(null);
          setTo(others.find((one) => one.id === id) ?? first);
        }}
      />
    </WordForm>
  );
}
