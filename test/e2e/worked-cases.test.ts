// The worked cases of our languages that must hold in Chromium, which has no Icelandic of its own: the app's own words, run in the page.

import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.ts';

let browser: Browser;
let page: Page;

/** The kit as the renderer bundles it, as one script that leaves it on the window. */
async function kitForPages(): Promise<string> {
  const entry = path.join(import.meta.dirname, '../kit/for-pages.ts');
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: false, lib: { entry, name: 'kit', formats: ['iife'] } } });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output.find((one) => one.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the kit was not bundled');
  return chunk.code;
}

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await page.addScriptTag({ content: await kitForPages() });
}, 60_000);
afterAll(() => browser?.close());

const inPage = <T>(expression: string): Promise<T> => page.evaluate(expression);

describe('in Chromium', () => {
  it('the browser itself does not know Icelandic, so our own words are needed', async () => {
    expect(await inPage("Intl.DateTimeFormat.supportedLocalesOf('is')")).toEqual([]);
  });

  it('case 28: an Icelandic full date, number and list', async () => {
    expect(await inPage("kit.formatDay('2027-02-03', 'is', 'full')")).toBe('miðvikudagur, 3. febrúar 2027');
    expect(await inPage("kit.formatNumber(1234567.89, 'is')")).toBe('1.234.567,89');
    expect(await inPage("kit.listOf(['A', 'B', 'C'], 'is')")).toBe('A, B og C');
  });

  it('case 29: Icelandic names in the order of their alphabet', async () => {
    const shuffled = ['Örn', 'Zoltán', 'Ása', 'Þór', 'Arna', 'Ýr', 'Davíð', 'Óli', 'Ævar', 'Ðe', 'Yrsa', 'Ola'];
    const sort = `${JSON.stringify(shuffled)}.map((name) => [kit.sortKey(name, 'is'), name]).sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, name]) => name)`;
    expect(await inPage(sort)).toEqual(['Arna', 'Ása', 'Davíð', 'Ðe', 'Ola', 'Óli', 'Yrsa', 'Ýr', 'Zoltán', 'Þór', 'Ævar', 'Örn']);
  });

  it('cases 25 and 27: Slovenian counts and days in a sentence are the same as in the core', async () => {
    expect(await inPage("[1, 2, 3, 5, 101, 102].map((n) => kit.countOf(n, 'visit', 'sl'))")).toEqual([
      '1 obisk',
      '2 obiska',
      '3 obiski',
      '5 obiskov',
      '101 obisk',
      '102 obiska',
    ]);
    expect(await inPage("['sl', 'hu', 'is', 'nb'].map((l) => [kit.onDay('2027-02-03', l), kit.inMonth('2027-02-03', l)])")).toEqual([
      ['3. februarja', 'v februarju'],
      ['február 3-án', 'februárban'],
      ['3. febrúar', 'í febrúar'],
      ['3. februar', 'i februar'],
    ]);
    expect(await inPage("kit.onDay('2027-02-03', 'is', { weekday: true })")).toBe('miðvikudaginn 3. febrúar');
  });
});
