import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lamp, Light } from '#contract/lamps';
import type { Day, Feedback } from '#contract/words';
import { relativeDay } from '#kit/format';
import { sayChannel } from '#kit/say';
import { api } from '../../host/client.ts';
import { useLanguage } from '../../text/use-language.ts';
import tones from '../../ui/tones.module.css';
import { tell } from '../toast.tsx';
import { useSayError } from '../trouble.tsx';
import { useUndo } from '../undo.ts';
import { Answer } from './answer.tsx';
import styles from './lamps.module.css';

const about = { 'follow-up': 'aboutFollowUp', delight: 'aboutDelight', feedback: 'aboutFeedback', more: 'aboutMore' } as const;

type Props = { lamp: Lamp; customerId: string; purchaseOn: Day; today: Day; close: () => void };

/** The three acts on a lamp: each says what it did, with a way back. */
function useLampActs({ lamp, customerId, purchaseOn, close }: Props) {
  const { t } = useTranslation('lamps');
  const undo = useUndo();
  const say = useSayError();
  const light = useMutation(api.lamps.light.mutationOptions());
  const putOut = useMutation(api.lamps.putOut.mutationOptions());
  const bring = useMutation(api.lamps.bring.mutationOptions());
  const input = { customerId, purchaseOn, essential: lamp.essential };
  const what = t(lamp.essential);
  const told = (text: string) => ({
    onSuccess: ({ actId }: { actId: string }) => {
      close();
      tell(text, () => undo(actId));
    },
    onError: (error: unknown) => tell(say(error)),
  });
  return {
    busy: light.isPending || putOut.isPending || bring.isPending,
    light: (note: string, feedback: Feedback | null) =>
      light.mutate({ ...input, note: note.trim() || null, feedback }, told(t(lamp.state === 'lit' ? 'saidAnswer' : 'saidLit', { what }))),
    putOut: () => putOut.mutate(input, told(t('saidOut', { what }))),
    bring: () => bring.mutate(input, told(t('saidBrought', { name: what }))),
  };
}

/** What lit a lamp; or what it is about, when its moment is, and the ways to get it done. */
export function LampPanel(props: Props) {
  const { lamp } = props;
  const { t } = useTranslation('lamps');
  return (
    <div className={styles.panel}>
      <p>
        <b>{t(lamp.essential)}</b>
      </p>
      <p className={tones.quiet}>{t(about[lamp.essential])}</p>
      {lamp.state === 'lit' ? <Lit {...props} /> : <Unlit {...props} />}
    </div>
  );
}

const saidBy = { contact: 'byContact', answer: 'byAnswer', hand: 'byHand' } as const satisfies Record<Light['by'], string>;

function Lit(props: Props) {
  const { lamp, today } = props;
  const { t } = useTranslation('lamps');
  const language = useLanguage();
  const acts = useLampActs(props);
  const [answer, setAnswer] = useState<Feedback | null>(null);
  const { light } = lamp;
  const asksAnswer = lamp.essential === 'feedback' && !light?.feedback;
  return (
    <>
      {light && (
        <p>
          {t(saidBy[light.by], { when: relativeDay(light.on, today, language), channel: light.channel ? sayChannel(light.channel, language) : '' })}
          {light.who && `, ${t('byWhom', { who: light.who })}`}
        </p>
      )}
      {light?.note && <blockquote>{light.note}</blockquote>}
      {light?.feedback && <p>{t('theySaid', { answer: t(light.feedback) })}</p>}
      {asksAnswer && <Answer answer={answer} setAnswer={setAnswer} />}
      <div className={styles.acts}>
        {answer && (
          <Button size="compact-md" loading={acts.busy} onClick={() => acts.light('', answer)}>
            {t('saveAnswer')}
          </Button>
        )}
        <Button size="compact-md" variant="default" loading={acts.busy} onClick={acts.putOut}>
          {t('putOut')}
        </Button>
      </div>
    </>
  );
}

function Unlit(props: Props) {
  const { lamp, today } = props;
  const { t } = useTranslation('lamps');
  const language = useLanguage();
  const acts = useLampActs(props);
  const [note, setNote] = useState('');
  const [answer, setAnswer] = useState<Feedback | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    acts.light(note, answer);
  };
  return (
    <form onSubmit={submit}>
      <p>
        {t(lamp.dueOn > today ? 'momentIs' : 'momentWas', { when: relativeDay(lamp.dueOn, today, language) })} {lamp.asked && t('asked')}
      </p>
      {lamp.essential === 'feedback' && <Answer answer={answer} setAnswer={setAnswer} />}
      <TextInput
        data-autofocus
        label={t('whatWasDone')}
        placeholder={t('optional')}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        <Button type="submit" size="compact-md" loading={acts.busy}>
          {t('light')}
        </Button>
        {!lamp.asked && (
          <Button size="compact-md" variant="default" loading={acts.busy} onClick={acts.bring}>
            {t('bring')}
          </Button>
        )}
      </div>
    </form>
  );
}
