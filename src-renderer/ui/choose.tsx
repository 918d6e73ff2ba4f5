import { NativeSelect, type NativeSelectProps } from '@mantine/core';

export type Option<Value extends string> = { value: Value; label: string };

type Props<Value extends string> = Omit<NativeSelectProps, 'data' | 'value' | 'onChange'> & {
  value: Value;
  options: readonly Option<Value>[];
  onChoose: (value: Value) => void;
};

/** One of a few known values, in the system's own list: quick by keyboard, and never a value that is not offered. */
export function Choose<Value extends string>({ value, options, onChoose, ...rest }: Props<Value>) {
  return (
    <NativeSelect
      {...rest}
      data={[...options]}
      value={value}
      onChange={(event) => {
        const chosen = options.find((one) => one.value === event.currentTarget.value);
        if (chosen) onChoose(chosen.value);
      }}
    />
  );
}
