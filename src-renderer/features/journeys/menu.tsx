import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journey, JourneyRow } from '#contract/journeys';
import { client } from '../../host/client.ts';
import { useJourneyAct } from '../../shell/journeys/act.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { NameDialog } from './naming.tsx';

type Props = {
  journey: Pick<JourneyRow | Journey, 'id' | 'name' | 'counts'>;
  /** Called once it is put away. */
  gone?: () => void;
};

const longestName = 120;

/** What can be done with a whole journey: rename, copy, put away. Putting away asks first where somebody is on it. */
export function JourneyMenu({ journey, gone }: Props) {
  const { t } = useTranslation('journeys');
  const act = useJourneyAct();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'name' | 'away' | null>(null);
  const { id: journeyId, name, counts } = journey;
  const people = counts.running + counts.paused;
  const close = () => setAsked(null);
  const putAway = async () => {
    close();
    if (await act(client.journeys.putAway({ journeyId }), t('saidPutAway', { name }))) gone?.();
  };
  const copy = async () => {
    const copyName = t('copyName', { name }).slice(0, longestName);
    const copied = await act(client.journeys.copy({ journeyId, name: copyName }), t('saidCopied', { name: copyName }));
    if (copied) void navigate({ to: `/journeys/${copied.journeyId}` });
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
          <Menu.Item onClick={() => void copy()}>{t('copy')}</Menu.Item>
          <Menu.Item onClick={() => (people > 0 ? setAsked('away') : void putAway())}>{t('putAway')}</Menu.Item>
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
      <Confirm opened={asked === 'away'} close={close} title={`${t('putAway')}: ${name}`} act={t('putAway')} run={() => void putAway()}>
        <p>{t('putAwayText', { count: people })}</p>
      </Confirm>
    </div>
  );
}
