import type { Language } from '#contract/words';

// Headers in the reader's language, as the import knows them; the rows are made up.
const heads: Record<Language, string> = {
  en: 'Name;E-mail;Phone;Birthday;Favourite holiday;Newsletter;Order date;Product;Amount;Currency',
  is: 'Nafn;Netfang;Sími;Afmæli;Uppáhaldsdagur;Fréttabréf;Pöntunardagur;Vara;Upphæð;Gjaldmiðill',
  hu: 'Név;E-mail;Telefon;Születésnap;Kedvenc ünnep;Hírlevél;Rendelés dátuma;Termék;Összeg;Pénznem',
  sl: 'Ime in priimek;E-pošta;Telefon;Rojstni dan;Najljubši praznik;E-novice;Datum naročila;Izdelek;Znesek;Valuta',
  nb: 'Navn;E-post;Telefon;Bursdag;Favorittdag;Nyhetsbrev;Ordredato;Produkt;Beløp;Valuta',
};

const rows: Record<Language, [string, string, string, string][]> = {
  en: [
    ['Margaret Ashby', 'margaret@example.org', '24 May', 'Oak floor'],
    ['Tom Hartley', 'tom@example.org', '', 'Two armchairs'],
  ],
  is: [
    ['Guðrún Þorvaldsdóttir', 'gudrun@example.org', '17. júní', 'Eikarborð'],
    ['Jón Páll Ægisson', 'jon@example.org', '', 'Tveir hægindastólar'],
  ],
  hu: [
    ['Őry Győző', 'ory@example.org', 'október 29.', 'Tölgyfa padló'],
    ['Kővári Zsófia', 'kovari@example.org', '', 'Két fotel'],
  ],
  sl: [
    ['Špela Čebašek', 'spela@example.org', '8. februar', 'Hrastov pod'],
    ['Žiga Novak', 'ziga@example.org', '', 'Dva naslanjača'],
  ],
  nb: [
    ['Øyvind Ås', 'oyvind@example.org', '17. mai', 'Eikegulv'],
    ['Kari Nordmann', 'kari@example.org', '', 'To lenestoler'],
  ],
};

const yes: Record<Language, string> = { en: 'yes', is: 'já', hu: 'igen', sl: 'da', nb: 'ja' };

/** A small file to look at and to fill in: semicolons, so that a spreadsheet opens it in columns. */
export function sampleIn(language: Language, currency: string): string {
  const lines = rows[language].map(([name, email, day, product], i) =>
    [
      name,
      email,
      '',
      i === 0 ? '1971-02-25' : '',
      day,
      i === 0 ? yes[language] : '',
      i === 0 ? '2026-02-11' : '2025-10-30',
      product,
      i === 0 ? 389000 : 185000,
      currency,
    ].join(';'),
  );
  return [heads[language], ...lines, ''].join('\r\n');
}
