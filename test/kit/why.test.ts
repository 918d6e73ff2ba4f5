import { describe, expect, test } from 'vitest';
import type { Reason } from '#contract/words';
import { readyTexts } from '#kit/journeys';
import { whySentence, whyShort } from '#kit/why';
import { cadence, id, komsomol, late, lines, occasion, sentences, today } from './reasons.ts';

describe('the sentence on the card', () => {
  test('a late buyer with a favourite day tomorrow is told in one sentence', () => {
    expect(sentences(komsomol, late())).toEqual({
      is: 'Pantaði síðast í febrúar (Borealis 14 mm), kaupir venjulega á 9 mánaða fresti og er nú 3 vikur fram yfir venju; uppáhaldsdagurinn (Komsomol) er á morgun.',
      hu: 'Februárban rendelt utoljára (Borealis 14 mm), általában 9 havonta vásárol, és most 3 héttel túl van a szokott időn; holnap Komsomol lesz.',
      sl: 'Zadnje naročilo je bilo v februarju (Borealis 14 mm), običajno kupuje vsakih 9 mesecev in zdaj zamuja 3 tedne; jutri je praznik »Komsomol«.',
      nb: 'Bestilte «Borealis 14 mm» i februar, kjøper vanligvis hver niende måned og er nå 3 uker senere ute enn vanlig; Komsomol er i morgen.',
      en: 'Ordered “Borealis 14 mm” in February and usually buys every 9 months, now 3 weeks late; Komsomol is tomorrow.',
    });
  });

  test('where the rhythm is that of the segment, the sentence says so', () => {
    expect(sentences(late({ lastOrderOn: '2025-02-10', lastProduct: null, usualGapDays: 540, gapSource: 'segment', lateSinceOn: '2026-10-25' }))).toEqual({
      is: 'Pantaði síðast í febrúar 2025; viðskiptavinir af þessu tagi kaupa venjulega á 18 mánaða fresti, nú 3 daga fram yfir það.',
      hu: '2025 februárjában rendelt utoljára; a hasonló ügyfelek általában 18 havonta vásárolnak, és ezen most 3 nappal túl van.',
      sl: 'Zadnje naročilo je bilo v februarju 2025; podobne stranke običajno kupujejo vsakih 18 mesecev, zdaj je že 3 dni čez ta čas.',
      nb: 'Bestilte sist i februar 2025; kunder som denne kjøper vanligvis hver 18. måned, og nå har det gått 3 dager lenger enn det.',
      en: 'Last ordered in February 2025; customers like this one usually buy every 18 months, now 3 days late.',
    });
  });

  test('who is due just now is not called late', () => {
    expect(sentences(late({ lastOrderOn: '2026-10-14', lastProduct: null, usualGapDays: 14, lateSinceOn: today }))).toEqual({
      is: 'Pantaði síðast fyrir 2 vikum, kaupir venjulega á 2 vikna fresti og nú er komið að því.',
      hu: '2 hete rendelt utoljára, általában 2 hetente vásárol, és most van itt az ideje.',
      sl: 'Zadnje naročilo je bilo pred 2 tednoma, običajno kupuje vsaka 2 tedna in zdaj je spet čas.',
      nb: 'Bestilte sist for 2 uker siden og kjøper vanligvis annenhver uke, så nå er det på tide.',
      en: 'Last ordered 2 weeks ago and usually buys every 2 weeks, so about now.',
    });
  });

  test('silence is measured against what is usual', () => {
    expect(sentences(cadence({ lastContactOn: '2026-09-16' }))).toEqual({
      is: 'Síðast var haft samband fyrir 6 vikum en venjan er að gera það á 4 vikna fresti.',
      hu: 'Legutóbb 6 hete voltunk kapcsolatban, 4 hetente szoktunk jelentkezni.',
      sl: 'Zadnji stik je bil pred 6 tedni, običajno se oglasimo vsake 4 tedne.',
      nb: 'Siste kontakt var for 6 uker siden, det vanlige er hver fjerde uke.',
      en: 'Last contact was 6 weeks ago, every 4 weeks is usual.',
    });
    expect(sentences(cadence({ lastContactOn: null }))).toEqual({
      is: 'Aldrei hefur verið haft samband en venjan er að gera það á 4 vikna fresti.',
      hu: 'Még nem kerestük, pedig 4 hetente szokás.',
      sl: 'Stika še ni bilo, običajno se oglasimo vsake 4 tedne.',
      nb: 'Vi har ikke hatt kontakt ennå, det vanlige er hver fjerde uke.',
      en: 'We have never been in touch, and every 4 weeks is usual.',
    });
  });

  test('who may wait is told from whom it is usual, and what would be usual', () => {
    expect(sentences(cadence({ lastContactOn: '2026-09-16', insteadOfDays: 14 }))).toEqual({
      is: 'Síðast var haft samband fyrir 6 vikum; lítil kaup og langt síðan, svo nóg er að gera það á 4 vikna fresti í stað þess að gera það á 2 vikna fresti.',
      hu: 'Legutóbb 6 hete voltunk kapcsolatban; keveset vásárolt és régen, ezért 2 hetente helyett elég 4 hetente jelentkezni.',
      sl: 'Zadnji stik je bil pred 6 tedni; nakupov je bilo malo in so že stari, zato je dovolj, da se oglasimo vsake 4 tedne, ne pa vsaka 2 tedna.',
      nb: 'Siste kontakt var for 6 uker siden; har kjøpt lite og for lenge siden, så hver fjerde uke er nok i stedet for annenhver uke.',
      en: 'Last contact was 6 weeks ago; bought little and long ago, so every 4 weeks is enough instead of every 2 weeks.',
    });
  });

  test('age is spoken of when the year is known', () => {
    expect(sentences(occasion({ years: 40 }))).toEqual({
      is: 'Verður 40 ára á morgun.',
      hu: 'Holnap lesz 40 éves.',
      sl: 'Jutri dopolni 40 let.',
      nb: 'Fyller 40 år i morgen.',
      en: 'Turns 40 tomorrow.',
    });
    expect(sentences(occasion({ on: today }))).toEqual({
      is: 'Á afmæli í dag.',
      hu: 'Ma van a születésnapja.',
      sl: 'Danes ima rojstni dan.',
      nb: 'Har bursdag i dag.',
      en: 'Birthday is today.',
    });
  });

  test('a missed birthday is belated', () => {
    expect(sentences(occasion({ on: '2026-10-27', years: 40 }))).toEqual({
      is: 'Varð 40 ára í gær, síðbúin kveðja er vel þegin.',
      hu: 'Tegnap lett 40 éves, utólag is jólesik a köszöntés.',
      sl: 'Včeraj je bil 40. rojstni dan, tudi pozno voščilo razveseli.',
      nb: 'Fylte 40 år i går, en forsinket hilsen er fortsatt velkommen.',
      en: 'Turned 40 yesterday, belated wishes are welcome.',
    });
  });

  test('wishes are welcome for three days after it; later the day has passed, and nothing else is said', () => {
    const english = (on: string) => whySentence([occasion({ on, years: 40 })], { today, language: 'en', ready: null });
    expect(english('2026-10-25')).toBe('Turned 40, 3 days ago, belated wishes are welcome.');
    expect(english('2026-10-24')).toBe('Turned 40, 4 days ago.');
  });

  test('a name day with its name', () => {
    expect(sentences(occasion({ kind: 'name-day', label: 'Katalin', on: '2026-10-31' }))).toEqual({
      is: 'Á nafnadag (Katalin) eftir 3 daga.',
      hu: '3 nap múlva lesz a névnapja (Katalin).',
      sl: 'Čez 3 dni ima god (Katalin).',
      nb: 'Har navnedag (Katalin) om 3 dager.',
      en: 'Name day (Katalin) is in 3 days.',
    });
  });

  test('a favourite holiday brings its story', () => {
    const said = sentences({ ...komsomol, on: '2026-10-27', story: 'Dobos Pista.' });
    expect(said).toEqual({
      is: 'Uppáhaldsdagurinn (Komsomol) var í gær („Dobos Pista“), síðbúin kveðja er vel þegin.',
      hu: 'Tegnap Komsomol volt („Dobos Pista”), utólag is jólesik a köszöntés.',
      sl: 'Včeraj je bil praznik »Komsomol« (»Dobos Pista«), tudi pozno voščilo razveseli.',
      nb: 'Komsomol var i går («Dobos Pista»), en forsinket hilsen er fortsatt velkommen.',
      en: 'Komsomol was yesterday (“Dobos Pista”), belated wishes are welcome.',
    });
  });

  test('years since the first order agree with their verb', () => {
    const first = (years: number, on: string) => whySentence([occasion({ kind: 'anniversary', years, on })], { today, language: 'sl', ready: readyTexts.sl });
    expect([1, 2, 3, 5].map((years) => first(years, '2026-10-29'))).toEqual([
      'Jutri mineva 1 leto od prvega naročila.',
      'Jutri minevata 2 leti od prvega naročila.',
      'Jutri minevajo 3 leta od prvega naročila.',
      'Jutri mineva 5 let od prvega naročila.',
    ]);
    expect(first(2, '2026-10-27')).toBe('Včeraj sta minili 2 leti od prvega naročila, tudi pozna zahvala razveseli.');
    const icelandic = [1, 2, 21].map((years) =>
      whySentence([occasion({ kind: 'anniversary', years, on: today })], { today, language: 'is', ready: readyTexts.is }),
    );
    expect(icelandic).toEqual(['Í dag er 1 ár liðið frá fyrstu pöntun.', 'Í dag eru 2 ár liðin frá fyrstu pöntun.', 'Í dag er 21 ár liðið frá fyrstu pöntun.']);
    expect(sentences(occasion({ kind: 'anniversary', years: 2 }))).toMatchObject({
      hu: 'Holnap lesz 2 éve, hogy először rendelt.',
      nb: 'I morgen er det 2 år siden første bestilling.',
      en: 'Tomorrow it is 2 years since the first order.',
    });
  });

  test('a promise is told with its note, and a missed one as missed', () => {
    expect(sentences({ rule: 'promised', on: today, note: 'Borealis?' })).toEqual({
      is: 'Við lofuðum að hafa samband í dag: „Borealis?“.',
      hu: 'Azt ígértük, hogy ma jelentkezünk: „Borealis?”.',
      sl: 'Obljubili smo, da se oglasimo danes: »Borealis?«.',
      nb: 'Vi lovet å ta kontakt i dag: «Borealis?».',
      en: 'We promised to be in touch today: “Borealis?”.',
    });
    expect(sentences({ rule: 'promised', on: '2026-10-25', note: null })).toEqual({
      is: 'Við ætluðum að hafa samband fyrir 3 dögum, eins og lofað var.',
      hu: 'Ígéretünk szerint 3 napja kellett volna jelentkeznünk.',
      sl: 'Obljubili smo, da se oglasimo, rok je bil pred 3 dnevi.',
      nb: 'Vi skulle ha tatt kontakt for 3 dager siden, slik vi lovet.',
      en: 'The contact we promised was due 3 days ago.',
    });
  });

  test('an enquiry counts its contacts', () => {
    expect(sentences({ rule: 'enquiry', matterId: id, title: 'Sofa', openedOn: '2026-10-23', contactNumber: 3 })).toEqual({
      is: 'Sendi fyrirspurn fyrir 5 dögum (Sofa), nú er komið að samskiptum númer 3.',
      hu: '5 napja érdeklődött (Sofa), ez a 3. megkeresés.',
      sl: 'Povpraševanje je prišlo pred 5 dnevi (Sofa), to bo 3. stik.',
      nb: 'Kom med en forespørsel for 5 dager siden (Sofa), dette blir kontakt nummer 3.',
      en: 'Enquired 5 days ago (Sofa), and this is contact 3.',
    });
  });

  test('in the queue an enquiry says how many contacts a sale usually takes, until there were more', () => {
    const line = (contactNumber: number) => (language: 'en' | 'hu' | 'is' | 'nb' | 'sl') =>
      whyShort([{ rule: 'enquiry', matterId: id, title: 'Sofa', openedOn: '2026-10-23', contactNumber }], { today, language, ready: readyTexts[language] });
    expect((['is', 'hu', 'sl', 'nb', 'en'] as const).map(line(3))).toEqual([
      'Fyrirspurn, samskipti nr. 3 af 8–12: Sofa',
      'Érdeklődés, 3. megkeresés a 8–12-ből: Sofa',
      'Povpraševanje, 3. stik od 8–12: Sofa',
      'Forespørsel, kontakt 3 av 8–12: Sofa',
      'Enquiry, contact 3 of 8–12: Sofa',
    ]);
    expect(line(13)('en')).toBe('Enquiry, contact 13: Sofa');
  });

  test('the Hungarian article goes by how the figure is read', () => {
    const said = (contactNumber: number) =>
      whySentence([{ rule: 'enquiry', matterId: id, title: 'X', openedOn: today, contactNumber }], { today, language: 'hu', ready: readyTexts.hu });
    expect([1, 2, 5, 10, 11, 50].map((n) => said(n).replace('Ma érdeklődött (X), ez ', ''))).toEqual([
      'az 1. megkeresés.',
      'a 2. megkeresés.',
      'az 5. megkeresés.',
      'a 10. megkeresés.',
      'a 11. megkeresés.',
      'az 50. megkeresés.',
    ]);
  });

  test('a purchase that lacks two things is named once', () => {
    const bought = { orderedOn: '2026-10-07', product: 'Borealis' };
    const dueOn = today;
    expect(sentences({ rule: 'essential', essential: 'delight', dueOn, ...bought }, { rule: 'follow-up', ...bought })).toEqual({
      is: 'Keypti fyrir 3 vikum (Borealis) og hefur ekki heyrt frá okkur síðan; nú er kominn tími á litla óvænta gleði.',
      hu: '3 hete vásárolt (Borealis), és azóta nem hallott felőlünk; ideje egy kis váratlan örömöt szerezni.',
      sl: 'Nakup je bil pred 3 tedni (Borealis), od takrat se še nismo oglasili; čas je za majhno nepričakovano veselje.',
      nb: 'Kjøpte «Borealis» for 3 uker siden og har ikke hørt fra oss siden; det er tid for en liten uventet glede.',
      en: 'Bought “Borealis” 3 weeks ago and has not heard from us since; it is time for a small unexpected pleasure.',
    });
    const another = sentences(
      { rule: 'follow-up', ...bought },
      { rule: 'essential', essential: 'feedback', dueOn, orderedOn: '2026-08-28', product: 'Nordlys' },
    );
    expect(another.en).toBe('Bought “Borealis” 3 weeks ago and has not heard from us since; bought “Nordlys” in August, and nobody has asked yet how it was.');
  });

  test('a complaint, a follow-up and a plan', () => {
    expect(sentences({ rule: 'complaint', matterId: id, title: 'Sofa', openedOn: '2026-10-23' })).toEqual({
      is: 'Kvörtun sem barst fyrir 5 dögum er enn óleyst (Sofa).',
      hu: 'Nyitott panasza van, 5 napja érkezett (Sofa).',
      sl: 'Pritožba je še odprta, prišla je pred 5 dnevi (Sofa).',
      nb: 'Klagen som kom for 5 dager siden, er fortsatt åpen (Sofa).',
      en: 'A complaint from 5 days ago is still open (Sofa).',
    });
    expect(sentences({ rule: 'follow-up', orderedOn: '2026-10-07', product: 'Borealis' })).toEqual({
      is: 'Keypti fyrir 3 vikum (Borealis) og hefur ekki heyrt frá okkur síðan.',
      hu: '3 hete vásárolt (Borealis), és azóta nem hallott felőlünk.',
      sl: 'Nakup je bil pred 3 tedni (Borealis), od takrat se še nismo oglasili.',
      nb: 'Kjøpte «Borealis» for 3 uker siden og har ikke hørt fra oss siden.',
      en: 'Bought “Borealis” 3 weeks ago and has not heard from us since.',
    });
    expect(sentences({ rule: 'manual', on: '2026-10-27', note: null })).toEqual({
      is: 'Við ætluðum að hafa samband í gær.',
      hu: 'Terv szerint tegnap jelentkeztünk volna.',
      sl: 'Po načrtu bi se morali oglasiti včeraj.',
      nb: 'Etter planen skulle vi ha tatt kontakt i går.',
      en: 'We had planned to be in touch yesterday.',
    });
  });

  test('what we owe comes first, the day that cannot wait last, and nothing is said twice', () => {
    const promise: Reason = { rule: 'promised', on: today, note: null };
    expect(whySentence([komsomol, cadence({ lastContactOn: '2026-09-16' }), promise, promise], { today, language: 'en', ready: readyTexts.en })).toBe(
      'We promised to be in touch today; last contact was 6 weeks ago, every 4 weeks is usual; Komsomol is tomorrow.',
    );
  });

  test('a long story is cut between words', () => {
    const said = whySentence([{ ...komsomol, story: 'drum '.repeat(100) }], { today, language: 'en', ready: readyTexts.en });
    expect(said).toMatch(/drum…”\)\.$/);
    expect(said.length).toBeLessThan(160);
  });

  test('without reasons there is nothing to say', () => {
    expect(sentences()).toEqual({ is: '', hu: '', sl: '', nb: '', en: '' });
    expect(lines()).toEqual({ is: '', hu: '', sl: '', nb: '', en: '' });
  });
});
