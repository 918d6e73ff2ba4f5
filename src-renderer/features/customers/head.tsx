import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Customer } from '#contract/customers';
import { capitalized, listOf } from '#kit/format';
import { languageName } from '#kit/languages';
import { greeting } from '#kit/names';
import { api } from '../../host/client.ts';
import type { DeskWish } from '../../shell/desk-wish.ts';
import { findReasonFor } from '../../shell/reason-wish.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useLanguage } from '../../text/use-language.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import styles from './card.module.css';
import type { ContactForm } from './contacts.tsx';

type Props = { customer: Customer; open: (form: ContactForm) => void; toDesk: (mode: DeskWish['mode']) => void };

export function Head({ customer, open, toDesk }: Props) {
  const { t } = useTranslation('customers');
  const { t: words } = useTranslation('words');
  const { t: matters } = useTranslation('matters');
  const language = useLanguage();
  const city = customer.contactPoints.find((point) => point.city)?.city;
  return (
    <header className={styles.head}>
      <div>
        <h1 lang={customer.language}>{customer.displayName}</h1>
        <p className={styles.under}>{[city, customer.segmentName, capitalized(languageName(customer.language, language))].filter(Boolean).join(' · ')}</p>
        <p className={styles.greeting}>
          {t('greeting')}: <span lang={customer.language}>{greeting(customer, customer.language)}</span> ({words(customer.addressForm)})
        </p>
        {customer.tags.length > 0 && <p className={styles.under}>{listOf(customer.tags, language)}</p>}
      </div>
      <div className={styles.acts}>
        <Button variant="default" onClick={() => open('log')} rightSection={<KeyCap name="l" />}>
          {t('logContact')}
        </Button>
        <Button variant="default" onClick={() => open('plan')} rightSection={<KeyCap name="p" />}>
          {t('planTouch')}
        </Button>
        <Button variant="default" onClick={() => findReasonFor(customer.id)} rightSection={<KeyCap name="f" />}>
          {matters('findReason')}
        </Button>
        <Button variant="default" onClick={() => toDesk('call')} rightSection={<KeyCap name="c" />}>
          {words('callNow')}
        </Button>
        <Button onClick={() => toDesk('letter')} rightSection={<KeyCap name="w" />}>
          {words('writeNow')}
        </Button>
        <More customer={customer} />
      </div>
    </header>
  );
}

function More({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers');
  const undo = useUndo();
  const say = useSayError();
  const archive = useMutation(api.customers.archive.mutationOptions());
  const run = (archived: boolean) =>
    archive.mutate(
      { customerId: customer.id, archived },
      {
        onSuccess: () => tell(t(archived ? 'saidArchived' : 'saidUnarchived', { name: customer.displayName }), () => undo()),
        onError: (error) => tell(say(error)),
      },
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">{t('more')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {customer.archivedAt === null ? (
          <Menu.Item onClick={() => run(true)}>{t('archive')}</Menu.Item>
        ) : (
          <Menu.Item onClick={() => run(false)}>{t('unarchive')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
