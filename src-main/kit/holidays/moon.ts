import type { Holiday } from '#kit/holidays/holiday';

/** Days that go by the moon: Islamic, Jewish, Chinese and Korean ones. */
export const moonDays: Holiday[] = [
  {
    rule: '1 shawwal',
    names: { en: 'Eid al-Fitr|Eid', is: 'Eid al-Fitr|Hátíð föstuloka', hu: 'Íd al-Fitr|A ramadán vége', sl: 'Ramazanski bajram|Bajram', nb: 'Id al-fitr|Id' },
  },
  {
    rule: '10 dhu-al-hijjah',
    names: { en: 'Eid al-Adha', is: 'Eid al-Adha|Fórnarhátíðin', hu: 'Íd al-Adha|Áldozati ünnep', sl: 'Kurban bajram', nb: 'Id al-adha' },
  },
  {
    rule: '1 ramadan',
    names: {
      en: 'Beginning of Ramadan|Ramadan',
      is: 'Upphaf ramadan|Ramadan',
      hu: 'A ramadán kezdete|Ramadán',
      sl: 'Začetek ramazana|Ramazan',
      nb: 'Ramadan begynner|Ramadan',
    },
  },
  { rule: '1 tishri', names: { en: 'Rosh Hashanah|Jewish New Year', is: 'Rosh Hashana|Nýár gyðinga', hu: 'Ros hásáná', sl: 'Roš hašana', nb: 'Rosh hashana' } },
  { rule: '10 tishri', names: { en: 'Yom Kippur', is: 'Jom kippúr', hu: 'Jom kippur', sl: 'Jom kipur', nb: 'Jom kippur' } },
  { rule: '25 kislev', names: { en: 'Hanukkah|Chanukah', is: 'Hanúkka|Ljósahátíð gyðinga', hu: 'Hanuka', sl: 'Hanuka', nb: 'Hanukka|Chanukka' } },
  { rule: '14 adar', names: { en: 'Purim', is: 'Púrim', hu: 'Purim', sl: 'Purim', nb: 'Purim' } },
  { rule: '15 nisan', names: { en: 'Passover|Pesach', is: 'Páskahátíð gyðinga', hu: 'Peszah|Pészah', sl: 'Pesah', nb: 'Pesach|Jødisk påske' } },
  {
    rule: 'chinese 01-01',
    names: {
      en: 'Chinese New Year|Lunar New Year|Spring Festival',
      is: 'Kínverska nýárið|Kínversk nýár',
      hu: 'Kínai újév|Holdújév',
      sl: 'Kitajsko novo leto|Lunarno novo leto',
      nb: 'Kinesisk nyttår',
    },
  },
  {
    rule: 'chinese 08-15',
    names: { en: 'Mid-Autumn Festival', is: 'Kínverska hausthátíðin', hu: 'Őszközép ünnepe', sl: 'Praznik sredine jeseni', nb: 'Midthøstfestivalen' },
  },
  {
    rule: 'dangi 01-01',
    names: { en: 'Korean New Year|Seollal', is: 'Kóreska nýárið', hu: 'Koreai újév|Szollal', sl: 'Korejsko novo leto', nb: 'Koreansk nyttår' },
  },
];
