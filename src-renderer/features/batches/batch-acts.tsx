import { ActionIcon, Button, Menu, Modal, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchCheck, Campaign } from '#contract/campaigns';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useCtrlEnter } from '../../shell/use-ctrl-enter.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { ConfirmSend } from './confirm-send.tsx';
import { useBatchName } from './name.ts';
import { useProblem } from './queries.ts';

type Props = { batch: Campaign; check: BatchCheck | undefined; unread: ReadonlySet<string> };

/** The one primary act of a batch, always in the same place: send what waits. */
export function BatchActs({ batch, check, unread }: Props) {
  const { t } = useTranslation('batches');
  const [asking, setAsking] = useState(false);
  const warned = check?.copies.filter(({ verdict }) => verdict === 'warned').length ?? 0;
  const could = (check?.ready ?? 0) + warned;
  const maySend = (batch.state === 'draft' || batch.state === 'sending') && batch.counts.waiting > 0 && !batch.busy;
  useCtrlEnter(() => setAsking(true), maySend && could > 0 && !asking, 'form');
  return (
    <>
      {maySend && (
        <Button disabled={could === 0} onClick={() => setAsking(true)} rightSection={<KeyCap name="mod+Enter" />}>
          {check && could === 0 ? t('nothingReady') : t(batch.state === 'draft' ? 'send' : 'sendRest', { count: could })}
        </Button>
      )}
      <More batch={batch} />
      {asking && check && <ConfirmSend batch={batch} check={check} unread={unread} close={() => setAsking(false)} />}
    </>
  );
}

function More({ batch }: { batch: Campaign }) {
  const { t } = useTranslation('batches');
  const nameOf = useBatchName();
  const navigate = useNavigate();
  const problem = useProblem();
  const undo = useUndo();
  const [naming, setNaming] = useState(false);
  const removal = useMutation(api.campaigns.remove.mutationOptions());
  const remove = () =>
    removal.mutate(
      { campaignId: batch.id },
      {
        onSuccess: ({ actId }) => {
          tell(t('saidRemoved', { name: nameOf(batch) }), () => undo(actId));
          void navigate({ to: '/batches' });
        },
        onError: (error) => tell(problem(error)),
      },
    );
  return (
    <>
      <Menu position="bottom-end" returnFocus withinPortal={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" size="lg" aria-label={t('more')}>
            <IconDots size={18} stroke={1.8} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setNaming(true)}>{t('rename')}</Menu.Item>
          {batch.state === 'draft' && <Menu.Item onClick={remove}>{t('remove')}</Menu.Item>}
          <Menu.Item onClick={() => void navigate({ to: '/batches' })}>{t('allBatches')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {naming && <Naming batch={batch} close={() => setNaming(false)} />}
    </>
  );
}

function Naming({ batch, close }: { batch: Campaign; close: () => void }) {
  const { t } = useTranslation('batches');
  const { t: shell } = useTranslation('shell');
  const nameOf = useBatchName();
  const problem = useProblem();
  const [name, setName] = useState(nameOf(batch));
  const rename = useMutation(api.campaigns.rename.mutationOptions());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') rename.mutate({ campaignId: batch.id, name: name.trim() }, { onSuccess: close, onError: (error) => tell(problem(error)) });
  };
  return (
    <Modal opened onClose={close} title={t('rename')} closeButtonProps={{ 'aria-label': shell('close') }}>
      <form onSubmit={submit}>
        <TextInput label={t('name')} value={name} maxLength={120} data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
        <Button mt="md" type="submit" loading={rename.isPending} disabled={name.trim() === ''}>
          {shell('save')}
        </Button>
      </form>
    </Modal>
  );
}
