import type { Holiday } from '#kit/holidays/holiday';

/** Days for people, for trades, and the odd ones. */
export const personalDays: Holiday[] = [
  {
    rule: '03-08',
    names: {
      en: "Women's Day|International Women's Day",
      is: 'Alþjóðlegur baráttudagur kvenna|Kvennadagurinn|Alþjóðadagur kvenna',
      hu: 'Nőnap|Nemzetközi nőnap',
      sl: 'Dan žena|Osmi marec|Mednarodni dan žena',
      nb: 'Kvinnedagen|Den internasjonale kvinnedagen',
    },
  },
  {
    rule: '2 sunday in 05',
    inCountry: { HU: '1 sunday in 05', NO: '2 sunday in 02', SI: '03-25', GB: 'easter -21', IE: 'easter -21' },
    names: { en: "Mother's Day|Mothering Sunday", is: 'Mæðradagurinn|Mæðradagur', hu: 'Anyák napja', sl: 'Materinski dan', nb: 'Morsdag|Morsdagen' },
  },
  {
    rule: '3 sunday in 06',
    inCountry: { IS: '2 sunday in 11', NO: '2 sunday in 11', SI: '03-19' },
    names: { en: "Father's Day", is: 'Feðradagurinn|Feðradagur', hu: 'Apák napja', sl: 'Očetov dan|Dan očetov', nb: 'Farsdag|Farsdagen' },
  },
  {
    rule: '02-14',
    names: {
      en: "Valentine's Day|Valentine's|Valentine|St Valentine's Day",
      is: 'Valentínusardagurinn|Valentínusardagur',
      hu: 'Valentin-nap|Bálint-nap|Valentin napja|Bálint napja',
      sl: 'Valentinovo',
      nb: 'Valentinsdagen|Valentinsdag',
    },
  },
  {
    rule: '04-01',
    names: {
      en: "April Fools' Day|April Fool's Day|April Fools",
      is: 'Fyrsti apríl',
      hu: 'Bolondok napja',
      sl: 'Prvi april|Prvi aprila',
      nb: 'Første april|Aprilsnarr',
    },
  },
  { rule: '04-22', names: { en: 'Earth Day', is: 'Dagur jarðar', hu: 'A Föld napja|Föld napja', sl: 'Dan Zemlje', nb: 'Jordens dag' } },
  { rule: '05-09', names: { en: 'Europe Day', is: 'Evrópudagurinn', hu: 'Európa-nap|Európa napja', sl: 'Dan Evrope', nb: 'Europadagen' } },
  { rule: '10-31', names: { en: 'Halloween', is: 'Hrekkjavaka', hu: 'Halloween', sl: 'Noč čarovnic', nb: 'Halloween' } },
  {
    rule: '4 thursday in 11 +1',
    names: { en: 'Black Friday', is: 'Svartur föstudagur', hu: 'Fekete péntek', sl: 'Črni petek', nb: 'Black Friday' },
    offeredIn: 'US',
  },
  { rule: '03-14', names: { en: 'Pi Day', is: 'Pí-dagurinn', hu: 'Pí-nap|A pí napja', sl: 'Dan števila pi', nb: 'Pi-dagen' } },
  {
    rule: '10-01',
    names: {
      en: 'Coffee Day|International Coffee Day',
      is: 'Dagur kaffisins',
      hu: 'A kávé világnapja|Kávé világnapja',
      sl: 'Dan kave|Svetovni dan kave',
      nb: 'Kaffens dag',
    },
  },
  {
    rule: '10-04',
    names: {
      en: 'World Animal Day|Animal Day',
      is: 'Dagur dýranna',
      hu: 'Az állatok világnapja|Állatok világnapja',
      sl: 'Svetovni dan živali',
      nb: 'Verdens dyredag',
    },
  },
  // Nostalgic days: never proposed by themselves, recognised when somebody names them.
  {
    rule: '10-29',
    names: {
      en: 'Komsomol Day',
      is: 'Komsomoldagurinn|Dagur Komsomol',
      hu: 'Komszomol napja|Komszomolnap|A Komszomol napja',
      sl: 'Dan Komsomola',
      nb: 'Komsomoldagen',
    },
    offeredIn: '-',
  },
  {
    rule: '05-19',
    inCountry: { US: '07-24' },
    names: { en: 'Pioneer Day|Young Pioneers Day', is: 'Dagur ungherja', hu: 'Pionírok napja|Pionírnap', sl: 'Dan sovjetskih pionirjev', nb: 'Pionerdagen' },
    offeredIn: '-',
  },
  { rule: '04-12', names: { en: 'Cosmonautics Day', hu: 'Az űrhajózás napja|Űrhajózás napja', sl: 'Dan kozmonavtike', nb: 'Romfartsdagen' }, offeredIn: '-' },
];

/** Days of trades and professions. National ones are given only where they are kept. */
export const tradeDays: Holiday[] = [
  {
    rule: '10-05',
    inCountry: { HU: '1 sunday in 06' },
    names: {
      en: "Teachers' Day|Teacher's Day|World Teachers' Day",
      is: 'Alþjóðadagur kennara|Dagur kennara',
      hu: 'Pedagógusnap|Pedagógus nap|Tanárok napja',
      sl: 'Dan učiteljev|Svetovni dan učiteljev',
      nb: 'Lærerdagen|Verdens lærerdag',
    },
  },
  {
    rule: '05-04',
    names: { en: "Firefighters' Day", is: 'Dagur slökkviliðsmanna', hu: 'Tűzoltónap|Tűzoltók napja', sl: 'Dan gasilcev|Florjanovo', nb: 'Brannmennenes dag' },
  },
  {
    rule: '05-12',
    names: {
      en: 'Nurses Day|International Nurses Day',
      is: 'Alþjóðadagur hjúkrunarfræðinga|Dagur hjúkrunarfræðinga',
      hu: 'Az ápolók nemzetközi napja|Ápolók nemzetközi napja|Ápolók napja',
      sl: 'Dan medicinskih sester',
      nb: 'Sykepleierdagen',
    },
  },
  { rule: '07-01', names: { hu: 'Semmelweis-nap|Semmelweis nap|Orvosok napja' }, offeredIn: 'HU' },
  { rule: '2 sunday in 07', names: { hu: 'Vasutasnap' }, offeredIn: 'HU' },
  { rule: '1 sunday in 06', names: { hu: 'Az építők napja|Építők napja|Építőmunkások napja' }, offeredIn: 'HU' },
  { rule: '1 sunday in 09', inCountry: { SI: '07-03' }, names: { hu: 'Bányásznap', sl: 'Dan rudarjev' }, offeredIn: 'HU SI' },
  {
    rule: '04-23',
    names: {
      en: 'World Book Day|Book Day',
      is: 'Dagur bókarinnar',
      hu: 'A könyv világnapja|Könyv világnapja|A könyv napja',
      sl: 'Dan knjige|Svetovni dan knjige',
      nb: 'Verdens bokdag|Bokdagen',
    },
  },
  {
    rule: '08-19',
    names: {
      en: 'World Photography Day|Photography Day',
      is: 'Dagur ljósmyndunar',
      hu: 'A fotózás világnapja|Fotózás világnapja',
      sl: 'Svetovni dan fotografije',
      nb: 'Verdens fotodag|Fotodagen|Fotografiets dag',
    },
  },
  {
    rule: 'last friday in 07',
    names: {
      en: 'System Administrator Day|Sysadmin Day',
      is: 'Dagur kerfisstjóra',
      hu: 'Rendszergazdák napja',
      sl: 'Dan sistemskih skrbnikov',
      nb: 'Systemadministratorens dag',
    },
  },
  {
    rule: 'day 256',
    names: {
      en: "Programmers' Day|Programmer's Day|Day of the Programmer",
      is: 'Dagur forritara',
      hu: 'Programozók napja',
      sl: 'Dan programerjev',
      nb: 'Programmererens dag',
    },
  },
  {
    rule: '09-25',
    names: {
      en: 'World Pharmacists Day|Pharmacists Day',
      is: 'Dagur lyfjafræðinga',
      hu: 'A gyógyszerészek világnapja|Gyógyszerészek napja',
      sl: 'Dan farmacevtov',
      nb: 'Farmasiens dag',
    },
  },
  {
    rule: '10-16',
    names: {
      en: 'World Bread Day|Bakers Day',
      is: 'Dagur brauðsins',
      hu: 'A kenyér világnapja|Kenyér világnapja',
      sl: 'Svetovni dan kruha|Dan kruha',
      nb: 'Brødets dag',
    },
  },
  {
    rule: '10-20',
    names: {
      en: 'International Chefs Day|Chefs Day',
      is: 'Dagur matreiðslumanna',
      hu: 'A szakácsok világnapja|Szakácsok napja',
      sl: 'Dan kuharjev',
      nb: 'Kokkenes dag',
    },
  },
  {
    rule: '11-10',
    names: {
      en: 'International Accounting Day|Accounting Day',
      is: 'Dagur bókhaldara',
      hu: 'Könyvelők napja',
      sl: 'Dan računovodij',
      nb: 'Regnskapsførerens dag',
    },
  },
];
