import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../ui/key-cap.tsx';
import { useLayers } from './keyboard.ts';
import styles from './keys-help.module.css';
import { makeStore } from './store.ts';

const open = makeStore(false);

export const showKeys = () => open.set(true);

/** Every key that works right now, by the part of the screen it belongs to. */
export function KeysHelp() {
  const { t } = useTranslation();
  const layers = useLayers();
  const isOpen = open.use();
  return (
    <Modal opened={isOpen} onClose={() => open.set(false)} title={t('keysTitle')} closeButtonProps={{ 'aria-label': t('close') }} size="lg">
      <p className={styles.note}>{t('keysNote')}</p>
      <div className={styles.parts}>
        {layers.map((layer) => (
          <section key={layer.id}>
            <h3>{layer.title}</h3>
            <dl className={styles.list}>
              {layer
                .bindings()
                .filter((binding) => !binding.hidden)
                .map((binding) => (
                  <div key={binding.key}>
                    <dt>
                      <KeyCap name={binding.key} />
                      <span className="visually-hidden">{binding.key}</span>
                    </dt>
                    <dd>{binding.says}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
