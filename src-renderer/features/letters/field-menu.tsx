import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../host/client.ts';
import { useFieldLabel } from './field-labels.ts';
import styles from './letters.module.css';

const groups = ['customer', 'order', 'occasion', 'me', 'company'] as const;
const groupNames = { customer: 'groupCustomer', order: 'groupOrder', occasion: 'groupOccasion', me: 'groupMe', company: 'groupCompany' } as const;

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** The line in which the pen stood last, in this part of the screen; the letter itself before anything was touched. */
function useLastTyped(area: RefObject<HTMLElement | null>): () => Typed | null {
  const last = useRef<Typed | null>(null);
  useEffect(() => {
    const place = area.current;
    if (!place) return;
    const note = (event: FocusEvent) => {
      const at = event.target;
      if (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement) last.current = at;
    };
    place.addEventListener('focusin', note);
    return () => place.removeEventListener('focusin', note);
  }, [area]);
  return () => (last.current?.isConnected ? last.current : (area.current?.querySelector('textarea') ?? null));
}

/** Puts a field where the pen stands. Typed through the browser, so that its own undo takes it back like any typing. */
export function FieldMenu({ area }: { area: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('letters');
  const fields = useQuery(api.letters.fields.queryOptions());
  const label = useFieldLabel();
  const lastTyped = useLastTyped(area);
  const insert = (name: string) => {
    // The menu gives the focus back when it closes; the pen is taken up after that.
    setTimeout(() => {
      lastTyped()?.focus();
      document.execCommand('insertText', false, `{{ ${name} }}`);
    }, 180);
  };
  return (
    <Menu position="bottom-start" returnFocus={false} withinPortal={false} disabled={!fields.data}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.8} aria-hidden="true" />}>
          {t('insertField')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.fields} aria-label={t('insertField')}>
        {groups.map((group) => (
          <Fragment key={group}>
            <Menu.Label>{t(groupNames[group])}</Menu.Label>
            {fields.data
              ?.filter(({ name }) => name.startsWith(`${group}.`))
              .map(({ name, example }) => (
                <Menu.Item key={name} onClick={() => insert(name)} rightSection={<span className={styles.example}>{example}</span>}>
                  {label(name)}
                </Menu.Item>
              ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
