import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { businessOutcomes, channels, type Language, languages, type RejectReason, rejectCodes, technicalOutcomes } from '#contract/words';
import { sayAct, sayBusinessOutcome, sayByChannel, sayChannel, sayReject, sayTechnicalOutcome } from '#kit/say';

type InAll = Record<Language, string>;
const inAll = (say: (language: Language) => string): InAll => ({ is: say('is'), hu: say('hu'), sl: say('sl'), nb: say('nb'), en: say('en') });
const rejected = (code: RejectReason['code'], value: string | null = null, column: string | null = null) => inAll((l) => sayReject({ code, value, column }, l));

describe('a row that was not taken', () => {
  test('names the column and the cell', () => {
    expect(rejected('bad-email', 'anna@', 'E-mail')).toEqual({
      is: 'Dálkurinn „E-mail“: „anna@“ er ekki netfang.',
      hu: '„E-mail” oszlop: „anna@” nem e-mail-cím.',
      sl: 'Stolpec »E-mail«: »anna@« ni e-poštni naslov.',
      nb: 'Kolonnen «E-mail»: «anna@» er ikke en e-postadresse.',
      en: 'Column “E-mail”: “anna@” is not an e-mail address.',
    });
    expect(rejected('bad-date', '1990-02-29', 'Born')).toEqual({
      is: 'Dálkurinn „Born“: „1990-02-29“ er ekki dagsetning.',
      hu: '„Born” oszlop: „1990-02-29” nem dátum.',
      sl: 'Stolpec »Born«: »1990-02-29« ni datum.',
      nb: 'Kolonnen «Born»: «1990-02-29» er ikke en dato.',
      en: 'Column “Born”: “1990-02-29” is not a date.',
    });
    expect(rejected('bad-number', '1o0', 'Total')).toEqual({
      is: 'Dálkurinn „Total“: „1o0“ er ekki tala.',
      hu: '„Total” oszlop: „1o0” nem szám.',
      sl: 'Stolpec »Total«: »1o0« ni število.',
      nb: 'Kolonnen «Total»: «1o0» er ikke et tall.',
      en: 'Column “Total”: “1o0” is not a number.',
    });
  });

  test('goes on in lower case after the colon, but in Norwegian', () => {
    expect(rejected('future-birthday', '2030-01-01', 'Born')).toEqual({
      is: 'Dálkurinn „Born“: afmælisdagurinn er í framtíðinni („2030-01-01“).',
      hu: '„Born” oszlop: a születésnap a jövőben van („2030-01-01”).',
      sl: 'Stolpec »Born«: rojstni dan je v prihodnosti (»2030-01-01«).',
      nb: 'Kolonnen «Born»: Fødselsdagen ligger i framtiden («2030-01-01»).',
      en: 'Column “Born”: the birthday lies in the future (“2030-01-01”).',
    });
  });

  test('says what is missing', () => {
    expect(rejected('no-name')).toEqual({ is: 'Nafn vantar.', hu: 'Hiányzik a név.', sl: 'Manjka ime.', nb: 'Navnet mangler.', en: 'There is no name.' });
    expect(rejected('no-date')).toEqual({
      is: 'Dagsetningu pöntunar vantar.',
      hu: 'Hiányzik a rendelés napja.',
      sl: 'Manjka dan naročila.',
      nb: 'Bestillingsdatoen mangler.',
      en: 'The day of the order is missing.',
    });
    expect(rejected('no-customer')).toEqual({
      is: 'Ekki kemur fram hver pantaði.',
      hu: 'Nem derül ki, ki rendelt.',
      sl: 'Ni razvidno, čigavo je naročilo.',
      nb: 'Det går ikke fram hvem som bestilte.',
      en: 'Nothing says whose order this is.',
    });
    expect(rejected('no-amount')).toEqual({
      is: 'Upphæð vantar.',
      hu: 'Hiányzik az összeg.',
      sl: 'Manjka znesek.',
      nb: 'Beløpet mangler.',
      en: 'The amount is missing.',
    });
    expect(rejected('empty-row')).toEqual({ is: 'Línan er tóm.', hu: 'A sor üres.', sl: 'Vrstica je prazna.', nb: 'Raden er tom.', en: 'The row is empty.' });
  });

  test('says whom we do not know and how many cells there were', () => {
    expect(rejected('unknown-customer', 'K-17')).toEqual({
      is: 'Þessi viðskiptavinur finnst ekki („K-17“).',
      hu: 'Nincs ilyen ügyfelünk („K-17”).',
      sl: 'Te stranke ne poznamo (»K-17«).',
      nb: 'Vi kjenner ingen slik kunde («K-17»).',
      en: 'We know no such customer (“K-17”).',
    });
    expect(rejected('too-few-columns', '3')).toEqual({
      is: 'Of fáir reitir eru í línunni (3).',
      hu: 'A sorban túl kevés cella van (3).',
      sl: 'V vrstici je premalo celic (3).',
      nb: 'Raden har for få celler (3).',
      en: 'The row has too few cells (3).',
    });
    expect(rejected('too-many-columns', '9')).toMatchObject({
      hu: 'A sorban túl sok cella van (9).',
      sl: 'V vrstici je preveč celic (9).',
      en: 'The row has too many cells (9).',
    });
  });

  test('a cell that holds a whole letter is cut', () => {
    expect(rejected('bad-date', 'long '.repeat(100), 'Born').en.length).toBeLessThan(110);
  });

  test.each(languages)('%s has a whole sentence for every code, with and without a cell', (language) => {
    const said = rejectCodes.flatMap((code) => [null, 'x'].map((value) => sayReject({ code, column: null, value }, language)));
    for (const sentence of said) expect(sentence).toMatch(/^[„»«“\p{Lu}].*\p{L}.*[^.]\.$/u);
    expect(new Set(said.map((sentence) => sentence.replace(/ \(?[„»«“]?x[“”«»]?\)?/, ''))).size).toBeGreaterThanOrEqual(rejectCodes.length);
  });
});

describe('names of things', () => {
  test('channels', () => {
    expect(channels.map((channel) => inAll((l) => sayChannel(channel, l)))).toEqual([
      { is: 'Tölvupóstur', hu: 'E-mail', sl: 'E-pošta', nb: 'E-post', en: 'E-mail' },
      { is: 'SMS', hu: 'SMS', sl: 'SMS', nb: 'SMS', en: 'SMS' },
      { is: 'Símtal', hu: 'Hívás', sl: 'Klic', nb: 'Telefonsamtale', en: 'Call' },
      { is: 'Bréf í pósti', hu: 'Postai levél', sl: 'Pismo po pošti', nb: 'Brev i posten', en: 'Post' },
      { is: 'Heimsókn', hu: 'Látogatás', sl: 'Obisk', nb: 'Besøk', en: 'Visit' },
      { is: 'Mínar síður', hu: 'Saját oldal', sl: 'Moja stran', nb: 'Min side', en: 'My pages' },
    ]);
    expect(inAll((l) => sayByChannel('call', l))).toEqual({ is: 'símleiðis', hu: 'telefonon', sl: 'po telefonu', nb: 'på telefon', en: 'by phone' });
  });

  test('what came of a call', () => {
    expect(technicalOutcomes.map((o) => sayTechnicalOutcome(o, 'hu'))).toEqual([
      'Felvette',
      'Nem vette fel',
      'Foglalt',
      'Hangposta',
      'Rossz szám',
      'Más vette fel',
    ]);
    expect(technicalOutcomes.map((o) => sayTechnicalOutcome(o, 'sl'))).toEqual([
      'Klic sprejet',
      'Ni odgovora',
      'Zasedeno',
      'Odzivnik',
      'Napačna številka',
      'Napačna oseba',
    ]);
    expect(businessOutcomes.map((o) => sayBusinessOutcome(o, 'is'))).toEqual([
      'Áhugi',
      'Keypti',
      'Hringja aftur',
      'Afþakkaði',
      'Kvörtun',
      'Ekki hringja',
      'Spjall',
    ]);
    expect(businessOutcomes.map((o) => sayBusinessOutcome(o, 'nb'))).toEqual([
      'Interessert',
      'Kjøpte',
      'Ring tilbake',
      'Takket nei',
      'Klage',
      'Ikke ring',
      'Snakket sammen',
    ]);
    expect(businessOutcomes.map((o) => sayBusinessOutcome(o, 'en'))).toEqual([
      'Interested',
      'Bought',
      'Call back',
      'Refused',
      'Complaint',
      'Do not call',
      'Talked',
    ]);
  });

  test('acts that can be taken back', () => {
    expect(inAll((l) => sayAct('touch.snoozed', l))).toEqual({ is: 'frestun', hu: 'halasztás', sl: 'odlog', nb: 'utsettelse', en: 'snooze' });
    expect(inAll((l) => sayAct('call.logged', l))).toEqual({
      is: 'skráð símtal',
      hu: 'feljegyzett hívás',
      sl: 'zapisan klic',
      nb: 'logget samtale',
      en: 'call written down',
    });
    expect(inAll((l) => sayAct('letter.queued', l))).toEqual({
      is: 'bréf á leiðinni',
      hu: 'elindított levél',
      sl: 'pismo na poti',
      nb: 'brev på vei',
      en: 'letter on its way',
    });
  });

  test('every act that a feature logs has its words', () => {
    const features = path.resolve(import.meta.dirname, '../../src-main/features');
    const sources = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const logged = sources.flatMap((file) =>
      [...readFileSync(path.join(features, file), 'utf8').matchAll(/(?:startAct\(tx, ctx, |actKind: )'([^']+)'/g)].map((found) => found[1] ?? ''),
    );
    expect(logged.length).toBeGreaterThan(15);
    expect(logged.filter((kind) => sayAct(kind, 'en') === 'last change')).toEqual([]);
  });

  test('an act of another version still has a name', () => {
    expect(inAll((l) => sayAct('journey.started', l))).toEqual({
      is: 'síðasta breyting',
      hu: 'utolsó módosítás',
      sl: 'zadnja sprememba',
      nb: 'siste endring',
      en: 'last change',
    });
    expect(sayAct('constructor', 'en')).toBe('last change');
  });
});
