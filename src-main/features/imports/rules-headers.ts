// What a column means by its heading, in five languages and in the exports of Outlook, Google and web shops.
import { type ColumnMeaning, columnMeanings } from '#contract/imports';
import { type Language, languages } from '#contract/words';
import { fold } from '#kit/fold';

/** Headings of one meaning by language, with a bar between them. */
type Words = Partial<Record<Language, string>>;

// One row a meaning; 'en' also holds what Outlook, Google and the shops write. Compared folded, without signs and what stands in brackets.
const dictionary: Partial<Record<ColumnMeaning, Words>> = {
  'full-name': {
    en: 'name|full name|customer|customer name|client|client name|contact|contact name|display name|file as|billing name|buyer',
    hu: 'név|teljes név|ügyfél|ügyfél neve|ügyfélnév|vevő|vevő neve|vásárló|vásárló neve|megrendelő|partner|partner neve|kapcsolattartó',
    is: 'nafn|fullt nafn|viðskiptavinur|nafn viðskiptavinar|kaupandi|tengiliður',
    sl: 'ime in priimek|priimek in ime|stranka|ime stranke|kupec|naziv|kontakt',
    nb: 'navn|fullt navn|kunde|kundenavn|kjøper|kontaktperson|kontakt',
  },
  'given-name': {
    en: 'first name|given name|firstname|forename|billing first name|christian name',
    hu: 'keresztnév|utónév',
    is: 'fornafn|eiginnafn|skírnarnafn',
    sl: 'ime',
    nb: 'fornavn',
  },
  'family-name': {
    en: 'last name|family name|surname|lastname|billing last name',
    hu: 'vezetéknév|családnév',
    is: 'eftirnafn|kenninafn|föðurnafn',
    sl: 'priimek',
    nb: 'etternavn|slektsnavn',
  },
  title: {
    en: 'title|name prefix|prefix|salutation',
    hu: 'titulus|cím előtag|előtag|megszólítás',
    is: 'titill|ávarp',
    sl: 'naziv osebe|titula|nagovor',
    nb: 'tittel|tiltale',
  },
  company: {
    en: 'company|company name|organization|organisation|organization name|organization 1 name|business name|billing company|firm',
    hu: 'cég|cégnév|cég neve|vállalat|szervezet',
    is: 'fyrirtæki|nafn fyrirtækis|félag',
    sl: 'podjetje|ime podjetja|firma|organizacija',
    nb: 'firma|firmanavn|bedrift|selskap|organisasjon',
  },
  'job-title': {
    en: 'job title|position|organization title|organization 1 title',
    hu: 'beosztás|munkakör',
    is: 'starfsheiti|staða',
    sl: 'delovno mesto|položaj',
    nb: 'stilling|stillingstittel',
  },
  email: {
    en: 'email|e mail|email address|e mail address|mail|client email|customer email|billing email|e mail 2 address|e mail 3 address|e mail 1 value|e mail 2 value|email 1',
    hu: 'e mail cím|email cím|ügyfél e mail|ügyfél email|vevő e mail|vevő email|levélcím',
    is: 'netfang|tölvupóstur|tölvupóstfang|netfang viðskiptavinar',
    sl: 'e pošta|epošta|e poštni naslov|elektronska pošta|elektronski naslov|e naslov|e pošta stranke',
    nb: 'e post|epost|e postadresse|epostadresse|kundens e post|kunde e post',
  },
  phone: {
    en: 'phone|telephone|phone number|telephone number|tel|business phone|business phone 2|home phone|home phone 2|primary phone|company main phone|other phone|billing phone|phone 1 value|phone 2 value|phone 3 value',
    hu: 'telefon|telefonszám|vezetékes telefon|tel szám',
    is: 'sími|símanúmer|heimasími|vinnusími',
    sl: 'telefon|telefonska številka|tel št|stacionarni telefon',
    nb: 'telefon|telefonnummer|tlf|telefon nr|telefon privat|telefon arbeid',
  },
  mobile: {
    en: 'mobile|mobile phone|cell|cell phone|mobile number',
    hu: 'mobil|mobiltelefon|mobilszám',
    is: 'farsími|gsm|gsm sími',
    sl: 'mobitel|gsm|mobilni telefon|mobilna številka',
    nb: 'mobil|mobiltelefon|mobilnummer|mobilnr',
  },
  street: {
    en: 'street|street address|address 1|address line 1|business street|home street|other street|address 1 street|billing address 1',
    hu: 'utca|utca házszám|cím|lakcím|közterület',
    is: 'heimilisfang|gata|götuheiti',
    sl: 'ulica|ulica in hišna številka|naslov',
    nb: 'gateadresse|gate|adresse|postadresse',
  },
  'postal-code': {
    en: 'postal code|postcode|zip|zip code|business postal code|home postal code|other postal code|address 1 postal code|billing postcode|billing zip',
    hu: 'irányítószám|ir szám|irsz|irányítósz',
    is: 'póstnúmer|pnr|póstnr',
    sl: 'poštna številka|poštna št',
    nb: 'postnr|postnummer',
  },
  city: {
    en: 'city|town|business city|home city|other city|address 1 city|billing city',
    hu: 'város|település|helység',
    is: 'staður|bær|sveitarfélag|póststöð',
    sl: 'kraj|mesto|pošta',
    nb: 'sted|poststed|by',
  },
  country: {
    en: 'country|business country|business country region|home country region|other country region|country region|address 1 country|billing country',
    hu: 'ország',
    is: 'land',
    sl: 'država',
    nb: 'land',
  },
  address: {
    en: 'address|full address|business address|home address|address 1 formatted|postal address',
    hu: 'teljes cím|postacím|szállítási cím|számlázási cím',
    is: 'póstfang|fullt heimilisfang',
    sl: 'celoten naslov|poštni naslov',
    nb: 'full adresse',
  },
  birthday: {
    en: 'birthday|date of birth|birth date|dob|born',
    hu: 'születésnap|születési dátum|születési idő|szülinap|születés',
    is: 'afmæli|afmælisdagur|fæðingardagur|fæðingardagsetning|fæðingard',
    sl: 'rojstni dan|datum rojstva|rojstni datum|rojen',
    nb: 'fødselsdato|fødselsdag|bursdag|født',
  },
  'favourite-holiday': {
    en: 'favourite holiday|favorite holiday|favourite day|favorite day',
    hu: 'kedvenc ünnep|kedvenc ünnepe|kedvenc nap',
    is: 'uppáhaldshátíð|uppáhaldsdagur|uppáhalds hátíð|uppáhaldshátíðisdagur',
    sl: 'najljubši praznik|priljubljen praznik|najljubši dan',
    nb: 'favoritthøytid|yndlingsdag|favorittdag|favoritt høytid|yndlingshøytid',
  },
  newsletter: {
    en: 'newsletter|subscribed|accepts marketing|email marketing consent|accepts email marketing|mailing list|opt in|marketing',
    hu: 'hírlevél|feliratkozott|hírlevélre feliratkozott|kér hírlevelet',
    is: 'fréttabréf|póstlisti|á póstlista|vill fréttabréf',
    sl: 'novice|e novice|naročen na novice|prijavljen na novice|obvestila',
    nb: 'nyhetsbrev|påmeldt nyhetsbrev|ønsker nyhetsbrev',
  },
  note: {
    en: 'note|notes|comment|comments|remark|remarks|order note',
    hu: 'megjegyzés|megjegyzések|jegyzet',
    is: 'athugasemd|athugasemdir|minnispunktar|glósur',
    sl: 'opomba|opombe|pripomba|pripombe',
    nb: 'merknad|merknader|notat|notater|kommentar',
  },
  likes: {
    en: 'likes|interests|hobby|hobbies',
    hu: 'érdeklődés|hobbi|mit szeret',
    is: 'áhugamál|líkar',
    sl: 'zanimanja|hobi|rad ima',
    nb: 'interesser|liker|hobby',
  },
  tags: {
    en: 'tags|tag|categories|category list|labels|group membership|groups',
    hu: 'címkék|címke|csoport|kategóriák',
    is: 'merki|flokkar|hópur',
    sl: 'oznake|oznaka|skupina|kategorije',
    nb: 'etiketter|merkelapper|gruppe|kategorier',
  },
  language: { en: 'language|preferred language|locale', hu: 'nyelv', is: 'tungumál|mál', sl: 'jezik', nb: 'språk' },
  sex: { en: 'sex|gender', hu: 'nem|neme', is: 'kyn', sl: 'spol', nb: 'kjønn' },
  segment: {
    en: 'segment|customer group|customer type',
    hu: 'szegmens|ügyfélcsoport|vevőcsoport',
    is: 'hluti|viðskiptahópur',
    sl: 'segment|skupina strank',
    nb: 'segment|kundegruppe',
  },
  'customer-ref': {
    en: 'customer id|customer no|customer number|client id|client no|account|account number|account no|id|customer ref|ref|user id|contact id',
    hu: 'ügyfélszám|ügyfélkód|vevőkód|azonosító|ügyfélazonosító|vevő kód|partnerkód',
    is: 'kennitala|viðskiptanúmer|viðskiptamannanúmer|auðkenni',
    sl: 'šifra stranke|šifra kupca|id stranke|številka stranke|šifra',
    nb: 'kundenr|kundenummer|kunde id',
  },
  'order-date': {
    en: 'date|order date|invoice date|purchase date|date of order|ordered|ordered on|date paid|created at|paid at|sale date|bought on',
    hu: 'dátum|rendelés dátuma|vásárlás dátuma|számla dátuma|számla kelte|kelt|teljesítés|teljesítés dátuma|rendelés napja|megrendelés dátuma',
    is: 'dagsetning|pöntunardagur|pöntunardagsetning|dags|kaupdagur|dagsetning pöntunar|reikningsdagur|dagsetning reiknings',
    sl: 'datum|datum naročila|datum nakupa|datum računa|naročeno',
    nb: 'dato|kjøpsdato|ordredato|fakturadato|bestillingsdato|salgsdato|kjøpt',
  },
  'order-number': {
    en: 'order number|order no|order id|order|invoice number|invoice no|invoice|receipt no|order name',
    hu: 'rendelésszám|rendelés száma|számlaszám|számla száma|számla sorszáma|rendelés|bizonylatszám|megrendelésszám',
    is: 'pöntunarnúmer|reikningsnúmer|númer pöntunar|pöntun|reikningur',
    sl: 'številka naročila|št naročila|naročilo|številka računa|št računa|račun',
    nb: 'ordrenr|ordrenummer|fakturanr|fakturanummer|bestillingsnr|ordre',
  },
  product: {
    en: 'product|product name|item|item name|lineitem name|article|service|goods|what',
    hu: 'termék|terméknév|termék neve|árucikk|cikk|megnevezés|tétel|szolgáltatás|áru',
    is: 'vara|vöruheiti|vörur|þjónusta|vörulýsing|heiti vöru',
    sl: 'izdelek|ime izdelka|artikel|blago|storitev|naziv izdelka|opis izdelka',
    nb: 'vare|varenavn|produkt|produktnavn|artikkel|tjeneste|varebeskrivelse',
  },
  category: {
    en: 'category|product category|product type',
    hu: 'kategória|termékkategória|termékcsoport|árucsoport',
    is: 'flokkur|vöruflokkur',
    sl: 'kategorija|skupina izdelkov',
    nb: 'kategori|varegruppe|produktkategori',
  },
  quantity: {
    en: 'quantity|qty|count|pieces|pcs|units|lineitem quantity',
    hu: 'db|darab|darabszám|mennyiség|menny',
    is: 'magn|fjöldi|stk',
    sl: 'količina|kos|kosov|kol',
    nb: 'antall|stk|mengde',
  },
  amount: {
    en: 'amount|total|sum|price|net|gross|net amount|gross amount|total amount|order total|value|revenue|line total|subtotal|amount paid|turnover',
    hu: 'összeg|végösszeg|ár|nettó|bruttó|érték|összesen|fizetendő|bruttó összeg|nettó összeg|számla összege|rendelés értéke',
    is: 'upphæð|samtals|verð|fjárhæð|heildarupphæð|heildarverð',
    sl: 'znesek|skupaj|cena|vrednost|skupni znesek|neto|bruto|znesek računa',
    nb: 'beløp|sum|totalt|pris|totalbeløp|total|ordresum|nettobeløp|netto|brutto',
  },
  currency: { en: 'currency|currency code', hu: 'pénznem|deviza|valuta', is: 'gjaldmiðill|mynt', sl: 'valuta', nb: 'valuta' },
};

interface Meaning {
  meaning: ColumnMeaning;
  languages: Language[];
}

const byHeading = new Map<string, Meaning>();
for (const meaning of columnMeanings) {
  for (const language of languages) {
    for (const heading of dictionary[meaning]?.[language]?.split('|') ?? []) {
      const key = headingKey(heading);
      const known = byHeading.get(key);
      if (known) known.languages.push(language);
      else byHeading.set(key, { meaning, languages: [language] });
    }
  }
}

// Units and currencies beside the heading itself, then tax words: 'Net GBP', 'Összeg Ft', 'Beløp inkl mva'.
const units = /\b(gbp|eur|usd|huf|ft|nok|isk|sek|dkk|kr|in|i|v)\b/g;
const taxes = /\b(incl|excl|inkl|ekskl|vat|mva|afa|ddv|vsk|brutto|netto|net|gross|with|med|tax)\b/g;

const without = (key: string, words: RegExp) => key.replace(words, ' ').replace(/\s+/g, ' ').trim();

/** The heading folded, without what stands in brackets and without signs. */
export function headingKey(heading: string): string {
  return fold(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What a heading says its column is, with the languages it is known in; null where no language knows it. */
export function meaningOfHeading(heading: string): Meaning | null {
  const key = headingKey(heading);
  if (key === '') return null;
  const bare = without(key, units);
  return byHeading.get(key) ?? byHeading.get(bare) ?? byHeading.get(without(bare, taxes)) ?? null;
}
