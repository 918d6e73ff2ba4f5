import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Salesperson } from '#contract/team';
import { tell } from '../../shell/toast.tsx';
import { initialsOf } from '../../ui/initials.ts';
import tones from '../../ui/tones.module.css';
import { photoOf } from './photo.ts';
import styles from './settings.module.css';

/** The face beside the signature; saved at once, for there is nothing more to say about it. */
export function Photo({ me, save }: { me: Pick<Salesperson, 'name' | 'photo'>; save: (photo: string | null) => void }) {
  const { t } = useTranslation('settings');
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const photo = await photoOf(file);
    if (photo) save(photo);
    else tell(t('photoWrong'));
  };
  return (
    <div data-wide className={styles.photo}>
      {me.photo ? (
        <img className={styles.face} src={me.photo} alt={t('photoOf', { name: me.name })} />
      ) : (
        <span className={styles.face} aria-hidden="true">
          {initialsOf(me.name)}
        </span>
      )}
      <div>
        <div className={styles.row}>
          <Button variant="default" onClick={() => input.current?.click()}>
            {t('choosePhoto')}
          </Button>
          {me.photo && (
            <Button variant="subtle" onClick={() => save(null)}>
              {t('removePhoto')}
            </Button>
          )}
        </div>
        <p className={tones.quiet}>{t('photoNote')}</p>
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          hidden
          aria-label={t('choosePhoto')}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </div>
  );
}
