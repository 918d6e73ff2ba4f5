import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { Component, type ReactNode } from 'react';
import { Translation, useTranslation } from 'react-i18next';
import styles from './trouble.module.css';

const declared = {
  NOT_FOUND: 'errorNotFound',
  ALREADY_DONE: 'errorAlreadyDone',
  UNFILLED: 'errorUnfilled',
  NO_ADDRESS: 'errorNoAddress',
  NO_MAILBOX: 'errorNoMailbox',
  ALREADY_SENT: 'errorAlreadySent',
  BAD_BACKUP: 'errorBadBackup',
  NO_ROOM: 'errorNoRoom',
} as const;

const isDeclared = (code: string): code is keyof typeof declared => code in declared;

function textField(data: unknown, field: string): string | null {
  if (typeof data !== 'object' || data === null || !(field in data)) return null;
  const value: unknown = Reflect.get(data, field);
  return typeof value === 'string' ? value : null;
}

/** The number under which the core's log keeps the story of an undeclared error. */
export const logIdOf = (error: unknown) => (error instanceof ORPCError ? textField(error.data, 'logId') : null);

/** What happened, in the reader's words. Known errors have their own sentence, any other says only that. */
export function useSayError(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof ORPCError)) return t('wentWrong');
    if (isDeclared(error.code)) return t(declared[error.code]);
    if (error.code === 'INVALID') return t('errorInvalid', { field: textField(error.data, 'problem') ?? textField(error.data, 'field') ?? '' });
    return t('wentWrong');
  };
}

/** In the place of a part that could not be fetched. */
export function FriendlyError({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useTranslation();
  const say = useSayError();
  const logId = logIdOf(error);
  return (
    <div role="alert" className={styles.trouble}>
      <h2>{say(error)}</h2>
      <p>{t('wentWrongText')}</p>
      {logId && <p className={styles.small}>{t('logId', { id: logId })}</p>}
      {again && (
        <Button variant="default" onClick={again}>
          {t('again')}
        </Button>
      )}
    </div>
  );
}

type Fall = { error: unknown };

/** Catches what a screen throws, keeps the rest of the desk standing, and offers to open the screen again. */
export class Stumble extends Component<{ children: ReactNode; name?: string }, Fall> {
  override state: Fall = { error: null };

  static getDerivedStateFromError(error: unknown): Fall {
    return { error };
  }

  override componentDidUpdate(before: { name?: string }) {
    if (before.name !== this.props.name && this.state.error !== null) this.setState({ error: null });
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <div role="alert" className={styles.trouble}>
            <h2>{t('screenBroke')}</h2>
            <p>{t('screenBrokeText')}</p>
            <p className={styles.small}>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</p>
            <Button variant="default" onClick={() => this.setState({ error: null })}>
              {t('openAgain')}
            </Button>
          </div>
        )}
      </Translation>
    );
  }
}
