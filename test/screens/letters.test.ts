import AxeBuilder from '@axe-core/playwright';
import { createRouterClient } from '@orpc/server';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '#db/schema/index';
import { router } from '../../src-main/app.ts';
import { openRealStage, type RealStage } from './real-stage.ts';
import { builtScreens, launch } from './stage.ts';

let folder = '';
let browser: Browser;
let stage: RealStage | null = null;

beforeAll(async () => {
  folder = await builtScreens();
  browser = await launch();
}, 120_000);

afterEach(async () => {
  await stage?.close();
  stage = null;
});

afterAll(() => browser.close());

const open = async (path: string, look: Parameters<typeof openRealStage>[2] = {}) => {
  stage = await openRealStage(browser, folder, look);
  await stage.go(path);
  return stage;
};

/** The editor of the first letter, in English and formal. */
async function openEditor(look: Parameters<typeof openRealStage>[2] = {}) {
  const s = await open('/letters', look);
  await s.page
    .getByRole('row', { name: /One in five/ })
    .getByRole('link', { name: /^English, formal/ })
    .click();
  await s.page.getByLabel('Subject').waitFor();
  return s;
}

const body = (s: RealStage) => s.page.getByRole('textbox', { name: 'Letter', exact: true });
const arrived = (s: RealStage) => s.page.frameLocator('iframe').locator('body');
const said = (s: RealStage, text: string | RegExp) => s.page.getByText(text).first().waitFor();

describe('the list of letters', () => {
  it('shows each letter in five languages and two forms, and says the state of each in words', async () => {
    const s = await open('/letters');
    const marks = s.page.getByRole('row', { name: /Birthday/ }).getByRole('link', { name: /as it came with Comeback/ });
    await expect.poll(() => marks.count()).toBe(10);
    expect(s.troubles).toEqual([]);
  });

  it('a new letter asks for a name, and its first wording is saved from the keyboard', async () => {
    const s = await open('/letters');
    await s.page.getByRole('button', { name: 'New letter' }).click();
    await s.page.getByLabel('What to call it').fill('Spring offer');
    await s.page.getByRole('button', { name: 'Save' }).click();
    await s.page.getByRole('heading', { name: 'Spring offer' }).waitFor();
    await s.page.getByLabel('Subject').fill('Spring is here');
    await body(s).fill('Dear all');
    await s.page.keyboard.press('Control+s');
    await said(s, 'Saved.');
    // The first wording is the one that customers need most, so the other form is the one that is not there yet.
    await s.page
      .getByRole('navigation', { name: 'Form of address' })
      .getByRole('link', { name: /not written/ })
      .click();
    await s.page.getByRole('button', { name: /^Begin with English/ }).click();
    await expect.poll(() => body(s).inputValue()).toBe('Dear all');
  });
});

describe('the editor of a wording', () => {
  it('shows the letter as it arrives while it is typed, saves with Ctrl+S, and Undo brings the old words back', async () => {
    const s = await openEditor();
    const before = await body(s).inputValue();
    await body(s).fill('{{ customer.greeting }}\n\nA warm word from us.');
    await expect.poll(() => arrived(s).textContent(), { timeout: 8_000 }).toMatch(/Dear [\s\S]*A warm word from us\./);
    await body(s).press('Control+s');
    await said(s, 'Saved.');
    await said(s, 'in your own words');
    await s.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => body(s).inputValue()).toBe(before);
    expect(s.troubles).toEqual([]);
  });

  it('keeps unsaved words while somebody looks elsewhere, and marks them', async () => {
    const s = await openEditor();
    await body(s).fill('Half a thought');
    await s.page.getByRole('link', { name: 'Settings' }).click();
    await s.page.getByRole('heading', { name: 'Settings' }).waitFor();
    await s.page.getByRole('link', { name: 'Letters', exact: true }).click();
    await s.page.getByRole('link', { name: /^English, formal: .*not saved yet$/ }).click();
    await expect.poll(() => body(s).inputValue()).toBe('Half a thought');
    await s.page.getByRole('button', { name: 'Drop the changes' }).click();
    await expect.poll(() => body(s).inputValue()).toMatch(/customer\.greeting/);
  });

  it('says at which line a letter cannot be read and why, shows the place, and loses nothing', async () => {
    const s = await openEditor();
    const typed = 'Dear you,\n\nYou ordered {{ order.product and more.';
    await body(s).fill(typed);
    await body(s).press('Control+s');
    await said(s, /opened here and never closed/);
    expect(await s.page.getByRole('alert').textContent()).toContain('line 3');
    await s.page.getByRole('button', { name: 'Show me the place' }).click();
    expect(await body(s).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe(
      'You ordered {{ order.product and more.',
    );
    expect(await body(s).inputValue()).toBe(typed);
  });

  it('names a field that does not exist, also in the subject', async () => {
    const s = await openEditor();
    await s.page.getByLabel('Subject').fill('For {{ customer.shoeSize }}');
    await s.page.getByLabel('Subject').press('Control+s');
    await said(s, /no field called “customer\.shoeSize”/);
    expect(await s.page.getByRole('alert').textContent()).toContain('Subject');
  });

  it('puts a field where the pen stands', async () => {
    const s = await openEditor();
    await body(s).fill('Hello , dear.');
    await body(s).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(6, 6));
    await s.page.getByRole('button', { name: 'Insert a field' }).click();
    await s.page.getByRole('menuitem', { name: /First name/ }).click();
    await expect.poll(() => body(s).inputValue()).toBe('Hello {{ customer.firstName }}, dear.');
  });

  it('goes back to the first words after asking', async () => {
    const s = await openEditor();
    const before = await body(s).inputValue();
    await body(s).fill('Mine.');
    await body(s).press('Control+s');
    await s.page.getByRole('button', { name: 'Back to the first words' }).click();
    await s.page.getByRole('button', { name: 'Bring the first words back' }).click();
    await expect.poll(() => body(s).inputValue()).toBe(before);
  });
});

/** One letter on its way to somebody who may be written to. */
async function sendOne(s: RealStage) {
  const core = createRouterClient(router, { context: s.app.context });
  await core.mail.unlock({ passphrase: 'a good passphrase' });
  await core.mail.save({
    fromName: 'Anna',
    fromAddress: 'anna@example.com',
    smtpHost: 'smtp.example.com',
    smtpPort: 465,
    smtpSecurity: 'tls',
    userName: 'anna',
    password: 'secret',
  });
  const { rows } = await core.touches.queue({ minutes: null, laterLimit: 0 });
  for (const { customerId, touchId, channel } of rows) {
    if (channel !== 'email') continue;
    const { templateId, subject, previewText, body: text, missing } = await core.letters.draft({ customerId, touchId, templateId: null });
    const fills = Object.fromEntries(missing.map(({ field }) => [field, 'something']));
    const letter = { customerId, touchId, templateId, subject, previewText, body: text, fills, sendKey: crypto.randomUUID() };
    if (
      await core.letters.send(letter).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error('Nobody in the demo could be written to');
}

describe('the outbox', () => {
  it('counts down to the leaving, and stops a letter', async () => {
    const s = await open('/letters/outbox');
    await said(s, 'No mailbox is connected');
    await sendOne(s);
    await said(s, /leaves in \d+ second/);
    await s.page.getByRole('button', { name: /^Stop/ }).click();
    await said(s, 'Nothing is on its way.');
  });

  it('explains a letter that came back with a copy, and takes a person’s word for it', async () => {
    const s = await open('/letters/outbox');
    await sendOne(s);
    await said(s, /leaves in \d+ second/);
    s.app.context.db.update(messages).set({ state: 'uncertain', lastError: 'restored-from-copy' }).run();
    s.app.context.changes.tell({ topic: 'messages' });
    await s.page.getByText('Need you (1)').click();
    await said(s, /when the copy was made that you went back to/);
    await s.page.getByRole('button', { name: 'It was sent' }).click();
    await said(s, 'No letter needs you.');
    await s.page.getByText('Have left').click();
    await s.page.getByRole('main').getByRole('listitem').first().waitFor();
  });
});

describe.each(['light', 'dark'] as const)('axe in the %s', (colours) => {
  // The letter's frame runs no script, so axe would wait in it for ever: it is the letter itself, not a part of the screen.
  const faults = async (s: RealStage) =>
    (await new AxeBuilder({ page: s.page }).setLegacyMode(true).options({ iframes: false }).analyze()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
    );

  it('finds nothing on the list, in the editor and in the outbox', async () => {
    const s = await openEditor({ colours });
    await arrived(s).getByText('Dear').first().waitFor();
    expect(await faults(s)).toEqual([]);
    await body(s).fill('{{ open');
    await body(s).press('Control+s');
    await s.page.getByRole('alert').waitFor();
    expect(await faults(s)).toEqual([]);
    await s.go('/letters');
    await s.page.getByRole('table').waitFor();
    expect(await faults(s)).toEqual([]);
    await sendOne(s);
    await s.go('/letters/outbox');
    await said(s, /leaves in \d+ second/);
    expect(await faults(s)).toEqual([]);
  }, 150_000);
});
