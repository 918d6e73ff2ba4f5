import { describe, expect, test } from 'vitest';
import { languages, type Reason } from '#contract/words';
import { readyTexts } from '#kit/journeys';
import { whySentence, whyShort } from '#kit/why';
import { cadence, id, late, lines, occasion, today } from './reasons.ts';

describe('the line in the queue', () => {
  test('lateness with the rhythm behind it', () => {
    expect(lines(late())).toEqual({
      is: '3 vikur fram yfir, venjulega á 9 mánaða fresti',
      hu: '3 héttel a szokott időn túl, 9 havonta vásárol',
      sl: 'Zamuja 3 tedne, običajno vsakih 9 mesecev',
      nb: '3 uker på overtid, vanligvis hver niende måned',
      en: '3 weeks late, usually every 9 months',
    });
  });

  test('what cannot wait comes first', () => {
    expect(lines(cadence({ lastContactOn: '2026-09-16' }), occasion({ years: 40 }))).toEqual({
      is: 'Verður 40 ára á morgun · síðast samband fyrir 6 vikum',
      hu: 'Holnap lesz 40 éves · utolsó kapcsolat: 6 hete',
      sl: 'Jutri dopolni 40 let · zadnji stik pred 6 tedni',
      nb: 'Fyller 40 år i morgen · siste kontakt for 6 uker siden',
      en: 'Turns 40 tomorrow · last contact 6 weeks ago',
    });
  });

  test('a promise that is overdue cannot be read as one made then', () => {
    expect(lines({ rule: 'promised', on: '2026-10-25', note: null })).toEqual({
      is: 'Lofað samband, átti að vera fyrir 3 dögum',
      hu: 'Ígéret, 3 napja volt esedékes',
      sl: 'Obljuba, rok je bil pred 3 dnevi',
      nb: 'Lovet kontakt, fristen var for 3 dager siden',
      en: 'Promise due 3 days ago',
    });
  });

  const everyReason: Reason[] = [
    late({ lastOrderOn: '2020-01-01', usualGapDays: 400, lateSinceOn: '2021-03-01', lastProduct: 'A very long name of a product '.repeat(5) }),
    late({ lateSinceOn: today }),
    cadence({ lastContactOn: null }),
    cadence({ lastContactOn: '2024-01-01' }),
    ...(['birthday', 'name-day', 'favourite-holiday', 'anniversary'] as const).flatMap((kind) =>
      ['2026-10-20', today, '2026-11-04'].flatMap((on) => [
        occasion({ kind, on }),
        occasion({ kind, on, years: 25, label: 'A very long name of a day '.repeat(5), story: 'x '.repeat(500) }),
      ]),
    ),
    { rule: 'promised', on: today, note: 'call '.repeat(40) },
    { rule: 'manual', on: today, note: 'call '.repeat(40) },
    { rule: 'enquiry', matterId: id, title: 'A very long title '.repeat(6), openedOn: '2026-10-01', contactNumber: 12 },
    { rule: 'complaint', matterId: id, title: 'A very long title '.repeat(6), openedOn: '2026-10-01' },
    { rule: 'follow-up', orderedOn: '2026-10-01', product: 'A very long name of a product '.repeat(5) },
  ];

  test.each(languages)('%s says every reason, on a line of at most 60 characters and in a whole sentence', (language) => {
    for (const reason of everyReason) {
      const line = whyShort([reason], { today, language, ready: readyTexts[language] });
      expect(line.length).toBeGreaterThan(4);
      expect(line.length).toBeLessThanOrEqual(60);
      expect(whySentence([reason], { today, language, ready: readyTexts[language] })).toMatch(/^[^a-zæøåáéíóúöüðþčšž].*[^.]\.$/u);
    }
    expect(whyShort(everyReason, { today, language, ready: readyTexts[language] }).length).toBeLessThanOrEqual(60);
  });
});
