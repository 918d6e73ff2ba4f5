import type { Holiday } from '#kit/holidays/holiday';

/** National days and old custom of single countries. Icelandic months are counted from the First Day of Summer, the first Thursday after 18 April. */
export const nationalDays: Holiday[] = [
  {
    rule: '01-01',
    names: { en: "New Year's Day|New Year", is: 'Nýársdagur', hu: 'Újév|Új év', sl: 'Novo leto', nb: 'Første nyttårsdag|1. nyttårsdag|Nyttårsdag|Nyttår' },
  },
  {
    rule: '12-31',
    names: { en: "New Year's Eve|Hogmanay", is: 'Gamlársdagur|Gamlárskvöld', hu: 'Szilveszter|Óév', sl: 'Silvestrovo|Silvester', nb: 'Nyttårsaften' },
  },
  {
    rule: '05-01',
    names: {
      en: 'May Day|International Workers Day',
      is: 'Verkalýðsdagurinn|Baráttudagur verkalýðsins',
      hu: 'A munka ünnepe|Majális',
      sl: 'Praznik dela|Prvi maj',
      nb: 'Arbeidernes dag|1. mai|Første mai',
    },
  },

  { rule: 'thursday after 04-18 -90', names: { is: 'Bóndadagur|Bóndadagurinn' }, offeredIn: 'IS' },
  { rule: 'thursday after 04-18 -60', names: { is: 'Konudagur|Konudagurinn' }, offeredIn: 'IS' },
  { rule: 'thursday after 04-18', names: { is: 'Sumardagurinn fyrsti|Fyrsti sumardagur', en: 'First Day of Summer (Iceland)' }, offeredIn: 'IS' },
  { rule: 'thursday after 04-18 -180', names: { is: 'Fyrsti vetrardagur' }, offeredIn: 'IS' },
  { rule: '1 sunday in 06 unless whitsun', names: { is: 'Sjómannadagurinn|Sjómannadagur', en: "Seamen's Day" }, offeredIn: 'IS' },
  { rule: '06-17', names: { is: '17. júní|Þjóðhátíðardagurinn|Þjóðhátíðardagur Íslendinga|Sautjándi júní', en: 'Icelandic National Day' }, offeredIn: 'IS' },
  { rule: '06-19', names: { is: 'Kvenréttindadagurinn' }, offeredIn: 'IS' },
  { rule: '1 monday in 08', names: { is: 'Frídagur verslunarmanna|Verslunarmannahelgi|Verslunarmannahelgin' }, offeredIn: 'IS' },
  { rule: '10-24', names: { is: 'Kvennafrídagurinn|Kvennafrí' }, offeredIn: 'IS' },
  { rule: '11-16', names: { is: 'Dagur íslenskrar tungu' }, offeredIn: 'IS' },
  { rule: '12-01', names: { is: 'Fullveldisdagurinn|1. desember|Fullveldisdagur' }, offeredIn: 'IS' },

  { rule: '01-22', names: { hu: 'A magyar kultúra napja|Magyar kultúra napja' }, offeredIn: 'HU' },
  { rule: '03-15', names: { hu: 'Március 15.|1848-as forradalom ünnepe' }, offeredIn: 'HU' },
  { rule: '04-11', names: { hu: 'A költészet napja|Költészet napja|A magyar költészet napja' }, offeredIn: 'HU' },
  { rule: 'last sunday in 05', names: { hu: 'Gyereknap|Gyermeknap' }, offeredIn: 'HU' },
  { rule: '06-24', names: { hu: 'Szent Iván napja|Szent Iván-éj|Szentivánéj' }, offeredIn: 'HU' },
  { rule: '08-20', names: { hu: 'Augusztus 20.|Szent István napja|Szent István ünnepe|Államalapítás ünnepe' }, offeredIn: 'HU' },
  { rule: '10-23', names: { hu: 'Október 23.|1956-os forradalom ünnepe' }, offeredIn: 'HU' },

  { rule: '02-08', names: { sl: 'Prešernov dan|Kulturni praznik|Slovenski kulturni praznik', en: 'Prešeren Day' }, offeredIn: 'SI' },
  { rule: '03-12', names: { sl: 'Gregorjevo' }, offeredIn: 'SI' },
  { rule: '04-24', names: { sl: 'Jurjevo' }, offeredIn: 'SI' },
  { rule: '04-27', names: { sl: 'Dan upora proti okupatorju|Dan upora' }, offeredIn: 'SI' },
  { rule: '05-25', names: { sl: 'Dan mladosti' }, offeredIn: 'SI' },
  { rule: '06-23', names: { sl: 'Kresna noč|Kres', nb: 'Sankthans|Sankthansaften|St. Hans|Jonsok', is: 'Jónsmessunótt' }, offeredIn: 'SI NO' },
  { rule: '06-25', names: { sl: 'Dan državnosti' }, offeredIn: 'SI' },
  { rule: '10-31', names: { sl: 'Dan reformacije', hu: 'A reformáció napja|Reformáció napja' }, offeredIn: 'SI' },
  { rule: '11-29', names: { sl: 'Dan republike' }, offeredIn: 'SI' },

  { rule: '02-06', names: { nb: 'Samefolkets dag|Samenes nasjonaldag' }, offeredIn: 'NO' },
  { rule: '05-08', names: { nb: 'Frigjøringsdagen' }, offeredIn: 'NO' },
  { rule: '05-17', names: { nb: '17. mai|Grunnlovsdagen|Nasjonaldagen|Syttende mai', en: 'Norwegian Constitution Day' }, offeredIn: 'NO' },
  { rule: '07-29', names: { nb: 'Olsok' }, offeredIn: 'NO' },

  { rule: '01-25', names: { en: 'Burns Night' }, offeredIn: 'GB' },
  { rule: '03-01', names: { en: "St David's Day" }, offeredIn: 'GB' },
  { rule: '03-17', names: { en: "St Patrick's Day|Saint Patrick's Day|Paddy's Day" }, offeredIn: 'GB IE US' },
  { rule: '04-23', names: { en: "St George's Day" }, offeredIn: 'GB' },
  { rule: '11-05', names: { en: 'Bonfire Night|Guy Fawkes Night|Guy Fawkes' }, offeredIn: 'GB' },
  { rule: '11-11', names: { en: 'Remembrance Day|Armistice Day|Veterans Day' }, offeredIn: 'GB US' },
  { rule: '11-30', names: { en: "St Andrew's Day" }, offeredIn: 'GB' },
  { rule: '06-16', names: { en: 'Bloomsday' }, offeredIn: 'IE' },
  { rule: '07-04', names: { en: 'Independence Day|4th of July|Fourth of July' }, offeredIn: 'US' },
  { rule: '4 thursday in 11', inCountry: { CA: '2 monday in 10' }, names: { en: 'Thanksgiving|Thanksgiving Day' }, offeredIn: 'US CA' },
  { rule: '1 monday in 09', names: { en: 'Labor Day|Labour Day' }, offeredIn: 'US CA' },
];
