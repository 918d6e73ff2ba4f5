import { Modal, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TemplatePurpose, templatePurposes } from '#contract/words';
import { api } from '../../host/client.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { Choose } from '../../ui/choose.tsx';
import { SaveCancel } from '../../ui/save-cancel.tsx';
import { purposeNames, useTemplateName } from '../../ui/template-name.ts';
import styles from './letters.module.css';

/** A letter of one's own: blank, or with the words of another to begin from. */
export function NewLetter({ close }: { close: () => void }) {
  const { t } = useTranslation('letters');
  const { t: words } = useTranslation('words');
  const { t: shell } = useTranslation('shell');
  const nameOf = useTemplateName();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState<TemplatePurpose>('other');
  const [from, setFrom] = useState<string | null>(null);
  const templates = useQuery(api.letters.templates.queryOptions());
  const create = useMutation(api.letters.createTemplate.mutationOptions());
  const copy = useMutation(api.letters.copyTemplate.mutationOptions());
  const error = create.error ?? copy.error;
  const onSuccess = ({ id }: { id: string }) => void navigate({ to: `/letters/template/${id}` });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = name.trim();
    if (named === '') return;
    if (from !== null) copy.mutate({ templateId: from, name: named }, { onSuccess });
    else create.mutate({ name: named, kind: 'letter', purpose, layout: purpose === 'thanks' ? 'card' : 'letter' }, { onSuccess });
  };
  return (
    <Modal opened onClose={close} title={t('newLetter')} closeButtonProps={{ 'aria-label': shell('close') }}>
      <form className={styles.sheet} onSubmit={submit}>
        <TextInput label={t('letterName')} data-autofocus value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
        <Select
          label={t('startFrom')}
          placeholder={t('blankSheet')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('blankSheet') }}
          data={(templates.data ?? []).map((one) => ({ value: one.id, label: nameOf(one) }))}
          value={from}
          onChange={setFrom}
          nothingFoundMessage={t('noSuchLetter')}
        />
        {from === null && (
          <Choose
            label={t('purpose')}
            value={purpose}
            options={templatePurposes.map((value) => ({ value, label: words(purposeNames[value]) }))}
            onChoose={setPurpose}
          />
        )}
        {error && <FriendlyError error={error} />}
        <div className={styles.row}>
          <SaveCancel isSaving={create.isPending || copy.isPending} disabled={name.trim() === ''} close={close} />
        </div>
      </form>
    </Modal>
  );
}
