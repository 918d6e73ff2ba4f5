import type { Holiday } from '#kit/holidays/holiday';

/** Days of the church year and the customs around them. */
export const churchDays: Holiday[] = [
  {
    rule: '01-06',
    names: {
      en: 'Epiphany|Three Kings',
      is: 'Þrettándinn',
      hu: 'Vízkereszt|Háromkirályok',
      sl: 'Sveti trije kralji|Trije kralji',
      nb: 'Hellige tre kongers dag|Trettendedagen',
    },
  },
  { rule: 'easter -49', names: { nb: 'Fastelavn|Fastelavnssøndag' }, offeredIn: 'NO' },
  { rule: 'easter -48', names: { is: 'Bolludagur|Bolludagurinn' }, offeredIn: 'IS' },
  { rule: 'easter -47', names: { en: 'Shrove Tuesday|Pancake Day', is: 'Sprengidagur|Sprengidagurinn', hu: 'Húshagyó kedd', sl: 'Pust|Pustni torek' } },
  { rule: 'easter -46', names: { en: 'Ash Wednesday', is: 'Öskudagur|Öskudagurinn', hu: 'Hamvazószerda', sl: 'Pepelnica|Pepelnična sreda', nb: 'Askeonsdag' } },
  { rule: 'easter -7', names: { en: 'Palm Sunday', is: 'Pálmasunnudagur', hu: 'Virágvasárnap', sl: 'Cvetna nedelja', nb: 'Palmesøndag' } },
  { rule: 'easter -3', names: { en: 'Maundy Thursday', is: 'Skírdagur', hu: 'Nagycsütörtök', sl: 'Veliki četrtek', nb: 'Skjærtorsdag' } },
  { rule: 'easter -2', names: { en: 'Good Friday', is: 'Föstudagurinn langi', hu: 'Nagypéntek', sl: 'Veliki petek', nb: 'Langfredag' } },
  {
    rule: 'easter',
    names: {
      en: 'Easter Sunday|Easter|Easter Day',
      is: 'Páskadagur|Páskar',
      hu: 'Húsvét|Húsvétvasárnap',
      sl: 'Velika noč|Velikonočna nedelja',
      nb: 'Første påskedag|Påske|1. påskedag|Påskedag',
    },
  },
  {
    rule: 'easter +1',
    names: { en: 'Easter Monday', is: 'Annar í páskum', hu: 'Húsvéthétfő|Locsolkodás', sl: 'Velikonočni ponedeljek', nb: 'Andre påskedag|2. påskedag' },
  },
  {
    rule: 'orthodox',
    names: {
      en: 'Orthodox Easter|Orthodox Easter Sunday',
      hu: 'Ortodox húsvét',
      sl: 'Pravoslavna velika noč',
      nb: 'Ortodoks påske',
      is: 'Páskar rétttrúnaðarkirkjunnar',
    },
  },
  {
    rule: 'easter +39',
    names: { en: 'Ascension Day|Ascension', is: 'Uppstigningardagur', hu: 'Áldozócsütörtök|Mennybemenetel', sl: 'Vnebohod', nb: 'Kristi himmelfartsdag' },
  },
  {
    rule: 'easter +49',
    names: {
      en: 'Whit Sunday|Whitsun|Pentecost',
      is: 'Hvítasunnudagur|Hvítasunna',
      hu: 'Pünkösd|Pünkösdvasárnap',
      sl: 'Binkošti|Binkoštna nedelja',
      nb: 'Første pinsedag|Pinse|1. pinsedag',
    },
  },
  {
    rule: 'easter +50',
    names: { en: 'Whit Monday', is: 'Annar í hvítasunnu', hu: 'Pünkösdhétfő', sl: 'Binkoštni ponedeljek', nb: 'Andre pinsedag|2. pinsedag' },
  },
  { rule: '08-15', names: { en: 'Assumption', hu: 'Nagyboldogasszony|Nagyboldogasszony napja', sl: 'Marijino vnebovzetje|Veliki šmaren' } },
  {
    rule: '11-01',
    inCountry: { NO: '1 sunday in 11' },
    names: { en: "All Saints' Day|All Saints", is: 'Allraheilagramessa', hu: 'Mindenszentek', sl: 'Vsi sveti|Dan spomina na mrtve', nb: 'Allehelgensdag' },
  },
  { rule: '11-02', names: { en: "All Souls' Day|All Souls", hu: 'Halottak napja', sl: 'Verne duše', nb: 'Allesjelersdag' } },
  {
    rule: '11-11',
    names: { en: "St Martin's Day|Martinmas", hu: 'Márton-nap|Márton napja|Szent Márton napja', sl: 'Martinovo', nb: 'Mortensmesse' },
    offeredIn: 'HU SI',
  },
  {
    rule: 'sunday on-or-after 11-27',
    names: {
      en: 'Advent Sunday|Advent|First Sunday of Advent',
      is: 'Fyrsti í aðventu|Aðventa',
      hu: 'Advent első vasárnapja|Advent',
      sl: 'Prva adventna nedelja|Advent',
      nb: 'Første søndag i advent|Advent|1. søndag i advent',
    },
  },
  {
    rule: '12-06',
    names: {
      en: "St Nicholas' Day|Saint Nicholas|St Nicholas",
      hu: 'Mikulás|Mikulás napja|Mikulásnap|Szent Miklós napja',
      sl: 'Miklavž|Miklavževo|Sveti Miklavž',
      nb: 'Nikolasdagen',
    },
  },
  {
    rule: '12-13',
    names: { en: "St Lucy's Day|Lucia Day", hu: 'Luca napja|Luca-nap', sl: 'Sveta Lucija|Lucijino', nb: 'Luciadagen|Lucia|Santa Lucia', is: 'Lúsíumessa' },
  },
  { rule: '12-23', names: { is: 'Þorláksmessa', nb: 'Lille julaften' }, offeredIn: 'IS NO' },
  {
    rule: '12-24',
    names: {
      en: 'Christmas Eve',
      is: 'Aðfangadagur|Jól|Aðfangadagskvöld',
      hu: 'Szenteste|Karácsony|Karácsony este',
      sl: 'Sveti večer|Božični večer',
      nb: 'Julaften|Jul',
    },
  },
  {
    rule: '12-25',
    names: {
      en: 'Christmas Day|Christmas|Xmas',
      is: 'Jóladagur',
      hu: 'Karácsony első napja|Karácsony napja',
      sl: 'Božič',
      nb: 'Første juledag|1. juledag|Juledag',
    },
  },
  {
    rule: '12-26',
    names: {
      en: "Boxing Day|St Stephen's Day",
      is: 'Annar í jólum',
      hu: 'Karácsony másnapja|Karácsony második napja',
      sl: 'Štefanovo|Dan samostojnosti in enotnosti',
      nb: 'Andre juledag|2. juledag',
    },
  },
];
