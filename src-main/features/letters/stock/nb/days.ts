import { belatedOr, forBoth, type StockOfLanguage, words } from '../words.ts';

export const days = {
  birthday: forBoth(
    words(
      belatedOr('Gratulerer på etterskudd', 'Gratulerer med dagen'),
      'Noen linjer til bursdagen din',
      belatedOr(
        'Litt sent, men like hjertelig: gratulerer så mye med bursdagen. Jeg håper du hadde en fin dag i godt selskap.',
        'Gratulerer så mye med dagen! Jeg håper den byr på godt selskap og litt tid til det du liker best.',
      ),
      'Dette brevet handler ikke om forretninger. Jeg ville bare at du skulle vite at vi tenker på deg, og at vi setter pris på å ha deg som kunde.',
      'Varm hilsen',
    ),
  ),
  'favourite-holiday': forBoth(
    words(
      belatedOr('Litt på etterskudd: {{ occasion.name }}', '{{ occasion.name }}'),
      'Noen linjer til favorittdagen din',
      belatedOr(
        'Hilsenen kommer litt sent, men jeg har ikke glemt favorittdagen din: «{{ occasion.name }}». Jeg håper den ble fin.',
        'Du nevnte en gang hvilken dag du liker best, og jeg noterte det: «{{ occasion.name }}». Jeg håper den blir riktig fin.',
      ),
      'Det er hyggelig å ha en slik grunn til å skrive. Jeg har ingenting å selge i dag, jeg ville bare at du skulle vite at vi tenker på deg.',
      'Varm hilsen',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
