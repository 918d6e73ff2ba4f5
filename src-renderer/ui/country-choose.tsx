import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { knownCountries } from '#kit/languages';

const named = ['IS', 'HU', 'SI', 'NO', 'GB', 'IE'] as const;

type Props = Omit<NativeSelectProps, 'data' | 'value' | 'onChange'> & { value: string; onChoose: (country: string) => void };

/** A country by name: those of the first users at the top. Chromium knows no Icelandic names, so the others stand in English there. */
export function CountryChoose({ value, onChoose, ...rest }: Props) {
  const { t, i18n } = useTranslation('welcome');
  const names = new Intl.DisplayNames([i18n.language, 'en'], { type: 'region' });
  const others = knownCountries.filter((code) => !named.some((one) => one === code)).map((code) => ({ value: code, label: names.of(code) ?? code }));
  others.sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  const known = named.some((one) => one === value) || knownCountries.includes(value);
  return (
    <NativeSelect
      {...rest}
      data={[
        ...named.map((code): { value: string; label: string } => ({ value: code, label: t(code) })),
        { group: t('otherCountry'), items: [...others, ...(known ? [] : [{ value, label: value }])] },
      ]}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
