// The paper as the mail programs of the customers draw it: checked against what caniemail knows of each.
import { doIUseEmail } from '@jsx-email/doiuse-email';
import { describe, expect, test } from 'vitest';
import { languages, TemplateLayout } from '#contract/words';
import { renderLetter } from '../../src-main/features/letters/paper.ts';
import { compileMjml, compilePaper, MjmlProblem } from '../../src-main/features/letters/paper-compile.ts';
import { papers as shipped } from '../../src-main/features/letters/paper-compiled.ts';
import { linksOf } from '../../src-main/features/letters/rules-links.ts';

const signer = {
  name: 'Bíró Anna',
  role: 'értékesítő',
  phone: '+36 30 123 4567',
  email: 'anna@example.hu',
  signature: '',
  companyName: 'Szép & Padló',
  companyAddress: 'Fő utca 1.',
};
const parts = {
  language: 'hu',
  addressForm: 'formal',
  subject: 'Mi újság?',
  previewText: 'Egy rövid kérdés',
  body: 'Tisztelt Kovács János!\n\nNézze meg: https://example.hu/a?b=1&c=2. [Az új minták](https://example.hu/mintak) is itt vannak.\n\nÜdvözlettel:',
  signer,
} as const;
const photos = [null, 'cid:photo@letter'];
const papers = TemplateLayout.options.flatMap((layout) => photos.map((photoSource) => ({ layout, photoSource })));

/** What Outlook on Windows and Gmail in a phone's browser draw: neither reads the style sheets, which hold only darkness and narrow screens. */
const withoutStyleSheets = (html: string) => html.replace(/<style[\s\S]*?<\/style>/g, '');

const errorsFor = (html: string, emailClients: string[]): string[] => {
  const found = doIUseEmail(html, { emailClients });
  return found.success ? [] : found.errors;
};

describe.each(papers)('the $layout with photo $photoSource', (paper) => {
  test('draws in Apple Mail and Gmail with its style sheets, and in Outlook and every Gmail without', async () => {
    const { html } = await renderLetter({ ...parts, ...paper });
    expect(errorsFor(html, ['apple-mail.*', 'gmail.desktop-webmail', 'gmail.ios', 'gmail.android'])).toEqual([]);
    expect(errorsFor(withoutStyleSheets(html), ['outlook.windows', 'gmail.*', 'apple-mail.*'])).toEqual([]);
  });

  test('knows the dark, is far below 100 kB, and carries its words inside the body, not in styles', async () => {
    const { html } = await renderLetter({ ...parts, ...paper });
    expect(html).toContain('<meta name="color-scheme" content="light dark"');
    expect(html).toContain('@media (prefers-color-scheme: dark)');
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
    expect(withoutStyleSheets(html)).toContain('Tisztelt Kovács János!');
  });

  test('has the same links in both parts, in the same order', async () => {
    const { html, text } = await renderLetter({ ...parts, ...paper });
    const inHtml = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
    const inText = linksOf(text).map(({ leadsTo }) => leadsTo.replace(/\)$/, ''));
    expect(inHtml).toEqual(['https://example.hu/a?b=1&c=2', 'https://example.hu/mintak']);
    expect(inText).toEqual(inHtml);
  });

  test('shows the line beside the subject in the HTML only, once', async () => {
    const { html, text } = await renderLetter({ ...parts, ...paper });
    expect(html.split('Egy rövid kérdés')).toHaveLength(2);
    expect(text).not.toContain('Egy rövid kérdés');
  });
});

test.each(TemplateLayout.options)('the %s that ships is what MJML makes of its layout; `npm run papers` writes it', async (layout) => {
  expect(shipped[layout]).toEqual({ plain: await compilePaper(layout, false), withPhoto: await compilePaper(layout, true) });
});

test.each(languages)('in %s the paper says its language, so that it is read aloud rightly', async (language) => {
  const { html } = await renderLetter({ ...parts, language, photoSource: null });
  expect(html).toContain(`<html lang="${language}"`);
  expect(html).not.toContain('MARK-');
});

test.each(languages)('in %s the card says how to hear no more, in both parts', async (language) => {
  const { html, text } = await renderLetter({ ...parts, language, layout: 'card', photoSource: null });
  const foot = text.split('\n-- \n')[1]?.split('\n')[0] ?? '';
  expect(foot).toMatch(/stop/);
  expect(html).toContain(foot.replaceAll("'", '&#39;'));
});

test('a layout that is not right is refused with the line and what is wrong there', async () => {
  const problem = await compileMjml(
    '<mjml><mj-body><mj-section><mj-column>\n<mj-text colour="red">x</mj-text>\n</mj-column></mj-section></mj-body></mjml>',
  ).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(MjmlProblem);
  expect(problem).toMatchObject({ problems: ['line 2 (mj-text): Attribute colour is illegal'] });
});
