import { Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Choose, type Option } from '../../ui/choose.tsx';
import styles from './card.module.css';

type TextProps = {
  label: string;
  value: string;
  save: (value: string) => void;
  error?: string | null;
  maxLength: number;
  long?: boolean;
  lang?: string;
  numeric?: boolean;
  /** What holds where nothing is written. */
  placeholder?: string;
  /** Offered while typing; anything else may be written too. */
  offered?: readonly string[];
};

/** A fact that is read as text and written where it stands: leaving it or Enter saves, Escape puts back what was there. */
export function InPlace({ label, value, save, error, maxLength, long = false, lang, numeric = false, placeholder, offered }: TextProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const leave = () => {
    if (text.trim() !== value) save(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && !long) event.currentTarget.blur();
    if (event.key === 'Escape') {
      event.stopPropagation();
      setText(value);
      // The old text is back only after the next turn; leaving before it would save the new one.
      const field = event.currentTarget;
      setTimeout(() => field.blur(), 0);
    }
  };
  const shared = { id, value: text, error, maxLength, lang, placeholder, onBlur: leave, onKeyDown };
  return (
    <div className={styles.fact}>
      <label htmlFor={id}>{label}</label>
      {long ? (
        <Textarea {...shared} autosize minRows={1} maxRows={8} onChange={(event) => setText(event.currentTarget.value)} />
      ) : (
        <TextInput
          {...shared}
          inputMode={numeric ? 'numeric' : undefined}
          list={offered && `${id}-offered`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {offered && (
        <datalist id={`${id}-offered`}>
          {offered.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  );
}

type PickProps<Value extends string> = { label: string; value: Value; options: readonly Option<Value>[]; save: (value: Value) => void; error?: string | null };

export function PickInPlace<Value extends string>({ label, value, options, save, error }: PickProps<Value>) {
  const id = useId();
  return (
    <div className={styles.fact}>
      <label htmlFor={id}>{label}</label>
      <Choose id={id} value={value} options={options} onChoose={save} error={error} />
    </div>
  );
}
