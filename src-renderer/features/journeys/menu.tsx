import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journey, JourneyRow } from '#contract/journeys';
import { client } from '../../host/client.ts';
import { useJourneyAct } from '../../shell/journeys/act.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { copyJourney } from './copy.ts';
import { NameDialog } from './naming.tsx';

type Props = { journey: Pick<JourneyRow | Journey, 'id' | 'name' | 'counts'>; removed?: () => void };

/** What can be done with a whole journey: copy, rename, remove. */
export function JourneyMenu({ journey, removed }: Props) {
  const { t } = useTranslation('journeys');
  const act = useJourneyAct();
  const copy = useCopy();
  const [asked, setAsked] = useState<'name' | 'remove' | null>(null);
  const { id: journeyId, name, counts } = journey;
  const close = () => setAsked(null);
  const remove = async () => {
    close();
    if (await act(client.journeys.remove({ journeyId }), t('saidRemoved', { name }))) removed?.();
  };
  return (
    <div>
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <Button variant="subtle" size="compact-md" aria-label={t('more', { name })}>
            …
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked('name')}>{t('rename')}</Menu.Item>
          <Menu.Item onClick={() => void copy(journeyId)}>{t('copy')}</Menu.Item>
          <Menu.Item onClick={() => setAsked('remove')}>{t('remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'name' && (
        <NameDialog
          title={t('rename')}
          act={t('rename')}
          name={name}
          close={close}
          save={(next) => void act(client.journeys.save({ journeyId, name: next }), t('saidSaved'))}
        />
      )}
      <Confirm opened={asked === 'remove'} close={close} title={`${t('remove')}: ${name}`} act={t('remove')} run={() => void remove()}>
        <p>{t('removeText', { count: counts.running + counts.paused })}</p>
      </Confirm>
    </div>
  );
}

/** The copy is one thing for the reader: undo takes all of it away. */
function useCopy(): (journeyId: string) => Promise<void> {
  const { t } = useTranslation('journeys');
  const say = useSayError();
  const navigate = useNavigate();
  return async (journeyId) => {
    try {
      const copied = await copyJourney(journeyId, (name) => t('copyName', { name }));
      tell(t('saidCopied', { name: copied.name }), () => {
        void navigate({ to: '/journeys' });
        void client.journeys.remove({ journeyId: copied.journeyId }).then(
          () => tell(t('saidRemoved', { name: copied.name })),
          (error) => tell(say(error)),
        );
      });
      void navigate({ to: `/journeys/${copied.journeyId}` });
    } catch (error) {
      tell(say(error));
    }
  };
}
