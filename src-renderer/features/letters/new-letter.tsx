import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TemplatePurpose, templatePurposes } from '#contract/words';
import { api } from '../../host/client.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { Choose } from '../../ui/choose.tsx';
import { purposeNames } from '../../ui/template-name.ts';
import styles from './letters.module.css';

export function NewLetter({ close }: { close: () => void }) {
  const { t } = useTranslation('letters');
  const { t: words } = useTranslation('words');
  const { t: shell } = useTranslation('shell');
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState<TemplatePurpose>('other');
  const create = useMutation(api.letters.createTemplate.mutationOptions());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    create.mutate({ name: name.trim(), kind: 'letter', purpose }, { onSuccess: ({ id }) => void navigate({ to: `/letters/template/${id}` }) });
  };
  return (
    <Modal opened onClose={close} title={t('newLetter')} closeButtonProps={{ 'aria-label': shell('close') }}>
      <form className={styles.sheet} onSubmit={submit}>
        <TextInput label={t('letterName')} data-autofocus value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
        <Choose
          label={t('purpose')}
          value={purpose}
          options={templatePurposes.map((value) => ({ value, label: words(purposeNames[value]) }))}
          onChoose={setPurpose}
        />
        {create.error && <FriendlyError error={create.error} />}
        <div className={styles.row}>
          <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
            {shell('save')}
          </Button>
          <Button variant="default" onClick={close}>
            {shell('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
