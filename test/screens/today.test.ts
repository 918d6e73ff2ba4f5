import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { settled } from '../e2e/browser.ts';
import type { Pretend } from './fake/core.ts';
import { pretendedStages, type Stage } from './stage.ts';

const open = pretendedStages();

const heading = (s: Stage) => s.page.locator('article h2').first();
const opened = async (s: Stage, name: string) => expect.poll(() => heading(s).textContent(), { timeout: 8_000 }).toBe(name);

describe('the morning from the keyboard', () => {
  it('opens on the first card, and J and K walk through the queue', async () => {
    const s = await open();
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    await s.page.keyboard.press('j');
    await opened(s, 'Guðrún Þorvaldsdóttir');
    await s.page.keyboard.press('k');
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    expect(s.troubles).toEqual([]);
  });

  it('E does the touch, counts it, opens the next card, and Z takes it back', async () => {
    const s = await open();
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    await s.page.keyboard.press('e');
    await opened(s, 'Guðrún Þorvaldsdóttir');
    await s.page.getByText('4 of 13').waitFor();
    await s.page.keyboard.press('z');
    await s.page.getByText('3 of 13').waitFor();
    await s.page
      .getByText(/^Taken back/)
      .first()
      .waitFor();
  });

  it('S offers days, and a figure chooses one', async () => {
    const s = await open();
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    await s.page.keyboard.press('s');
    await s.page.getByRole('menuitem', { name: 'Tomorrow 25 February' }).waitFor();
    await s.page.keyboard.press('3');
    await s.page.getByText('asked again on Monday 1 March 2027').first().waitFor();
    await opened(s, 'Guðrún Þorvaldsdóttir');
  });

  it('a complaint is settled from the card, and Z opens it again', async () => {
    const s = await open();
    await s.page.locator('section', { hasText: 'Held back' }).locator('li button[type=button]').nth(0).waitFor();
    const heldRow = s.page.locator('li', { hasText: 'complaint' }).filter({ has: s.page.getByRole('button', { name: 'Let it go all the same' }) });
    await heldRow.getByRole('button').first().click();
    await s.page.getByRole('button', { name: 'Settled: The floor creaks' }).click();
    await s.page.getByText('Closed: The floor creaks.').first().waitFor();
    await s.page.getByRole('button', { name: 'Settled: The floor creaks' }).waitFor({ state: 'hidden' });
    await s.page.keyboard.press('z');
    await s.page.getByText('Taken back: closed matter').first().waitFor();
    expect(s.troubles).toEqual([]);
  });

  it('what nobody may override is not offered to be let go', async () => {
    const s = await open();
    const held = s.page.locator('section', { hasText: 'Held back' }).last();
    await expect.poll(() => held.locator('li').count()).toBe(3);
    expect(await held.getByRole('button', { name: 'Let it go all the same' }).count()).toBe(2);
  });

  it('the keys rest while somebody types', async () => {
    const s = await open();
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    await s.page.locator('#note').waitFor();
    await s.page.keyboard.press('n');
    await s.page.keyboard.type('jezsx z');
    expect(await s.page.locator('#note').inputValue()).toBe('jezsx z');
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
  });

  it('a call is logged with two figures and Ctrl+Enter, and the next card opens', async () => {
    const s = await open();
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    await s.page.keyboard.press('c');
    await s.page.getByRole('button', { name: 'Answered' }).waitFor();
    expect(await s.page.locator('a[href^="tel:"]').first().getAttribute('href')).toContain('tel:+354');
    await s.page.keyboard.press('1');
    await s.page.keyboard.press('2');
    expect(await s.page.getByRole('button', { name: 'Bought' }).getAttribute('aria-pressed')).toBe('true');
    // What was said is typed at once: no letter of it is the key of an act.
    await s.page.keyboard.type('every seat');
    expect(await s.page.getByLabel('What was said, in words').inputValue()).toBe('every seat');
    await s.page.keyboard.press('Control+Enter');
    await s.page
      .getByText(/The call with Kővári-Szentgyörgyi Zsófia is logged/)
      .first()
      .waitFor();
    await opened(s, 'Guðrún Þorvaldsdóttir');
  });

  it('an unfilled field stops the letter until it is filled in', async () => {
    const s = await open();
    const send = s.page.getByRole('button', { name: 'Send' });
    await send.waitFor();
    expect(await send.isDisabled()).toBe(true);
    await s.page.getByRole('textbox', { name: 'When it was ordered' }).fill('márciusban');
    await s.page.keyboard.press('Enter');
    await expect.poll(() => send.isEnabled()).toBe(true);
    expect(await s.page.getByRole('textbox', { name: 'Text of the letter' }).inputValue()).toContain('márciusban szívesen');
    await s.page.keyboard.press('Control+Enter');
    await s.page
      .getByText(/leaves at \d\d:\d\d/)
      .first()
      .waitFor();
    await opened(s, 'Guðrún Þorvaldsdóttir');
  });

  it('what was found in a letter is said beside Send: a stop blocks, a warning asks for one more press', async () => {
    const s = await open({ findings: [{ rule: 'wrong-language', level: 'warn', wanted: 'hu', found: 'en' }] });
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    await s.page.keyboard.press('j');
    await opened(s, 'Guðrún Þorvaldsdóttir');
    await s.page.keyboard.press('w');
    await s.page.getByText('This customer reads Hungarian, but the letter is in English.').waitFor();
    await s.page.keyboard.press('Control+Enter');
    const anyway = s.page.getByRole('button', { name: 'Send anyway' });
    await anyway.waitFor();
    await anyway.click();
    await s.page
      .getByText(/leaves at \d\d:\d\d/)
      .first()
      .waitFor();
    expect(s.troubles).toEqual([]);
  });

  it('the same words as last time cannot be sent again', async () => {
    const s = await open({ findings: [{ rule: 'same-words', level: 'stop', sentOn: '2027-02-01' }] });
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    await s.page.keyboard.press('j');
    await opened(s, 'Guðrún Þorvaldsdóttir');
    await s.page.keyboard.press('w');
    await s.page.getByText(/This customer got the very same words .* Say it a little differently\./).waitFor();
    expect(await s.page.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true);
  });

  it('a letter without ready words says in plain words where to write', async () => {
    const s = await open({ blankLetter: true });
    const text = s.page.getByRole('textbox', { name: 'Text of the letter' });
    await text.waitFor();
    expect(await text.inputValue()).toBe('Dear customer,\n\n[[What you want to say]]');
    await s.page.getByText('Write what you want to say in the marked place.').waitFor();
    await text.evaluate((area) => area instanceof HTMLTextAreaElement && area.setSelectionRange(20, 20));
    await text.click({ position: { x: 40, y: 70 } });
    await s.page.keyboard.type('The floor comes on Monday.');
    await expect.poll(() => text.inputValue()).toBe('Dear customer,\n\nThe floor comes on Monday.');
    await expect.poll(() => s.page.getByRole('button', { name: /^Send/ }).isEnabled()).toBe(true);
  });

  it('P shows the letter with its own styles, and nothing breaks the content policy', async () => {
    const s = await open();
    await s.page.getByRole('textbox', { name: 'Text of the letter' }).waitFor();
    await s.page.keyboard.press('p');
    const frame = s.page.frameLocator('iframe[title="As it arrives"]');
    await frame.getByText('Tisztelt').waitFor();
    await expect.poll(() => frame.locator('td').evaluate((cell) => getComputedStyle(cell).paddingLeft)).toBe('36px');
    expect(await frame.locator('table').evaluate(() => typeof Reflect.get(window, 'ran'))).toBe('undefined');
    expect(s.troubles).toEqual([]);
  });

  it('the palette finds a person without the accents', async () => {
    const s = await open();
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    await s.page.keyboard.press('Control+k');
    await expect.poll(() => s.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await s.page.keyboard.type('gyozo');
    await s.page.getByText('dr. Őry Győző', { exact: true }).last().waitFor();
    await s.page.locator('[data-action][data-selected]', { hasText: 'dr. Őry Győző' }).waitFor();
    await s.page.keyboard.press('Enter');
    await expect.poll(() => s.page.url()).toContain('#/customers/');
    expect(s.troubles).toEqual([]);
  });

  it('what is typed while the palette opens is meant for it, however slow the machine', async () => {
    const s = await open();
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    const slow = await s.page.context().newCDPSession(s.page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 20 });
    await s.page.keyboard.press('Control+k');
    await s.page.keyboard.type('gyoje');
    const field = s.page.getByRole('textbox', { name: 'Find or do' });
    await expect.poll(() => field.inputValue()).toBe('gyoje');
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    expect(s.troubles).toEqual([]);
  });

  it('no key reaches the screen under a dialog, not even where the dialog has lost the focus', async () => {
    const s = await open();
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    await s.page.keyboard.press('?');
    const help = s.page.getByRole('dialog');
    await expect.poll(() => help.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await help.evaluate((one) => one.querySelector<HTMLElement>(':focus')?.blur());
    await s.page.keyboard.press('j');
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    await s.page.keyboard.press('Escape');
    // Not held up by what is still fading.
    await s.page.keyboard.press('j');
    await expect.poll(() => heading(s).textContent()).not.toBe('Kővári-Szentgyörgyi Zsófia');
    expect(s.troubles).toEqual([]);
  });

  it('what is typed right after Ctrl+K is not for the field of a dialog under the palette', async () => {
    const s = await open();
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    await s.page.keyboard.press('Control+e');
    const whose = s.page.getByRole('dialog', { name: 'New enquiry' }).getByRole('textbox').first();
    await expect.poll(() => whose.evaluate((one) => one === document.activeElement)).toBe(true);
    const slow = await s.page.context().newCDPSession(s.page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 20 });
    await s.page.keyboard.press('Control+k');
    await s.page.keyboard.type('gyoje');
    await expect.poll(() => s.page.getByRole('textbox', { name: 'Find or do' }).inputValue()).toBe('gyoje');
    expect(await whose.inputValue()).toBe('');
    expect(s.troubles).toEqual([]);
  });

  it('Enter goes into the words, and Escape comes back to the keys', async () => {
    const s = await open();
    await s.page.getByRole('textbox', { name: 'Text of the letter' }).waitFor();
    await s.page.keyboard.press('Enter');
    await expect.poll(() => s.page.getByRole('textbox', { name: 'When it was ordered' }).evaluate((field) => field === document.activeElement)).toBe(true);
    await s.page.keyboard.press('Escape');
    await s.page.keyboard.press('j');
    await opened(s, 'Guðrún Þorvaldsdóttir');
  });

  it('? shows the keys of this screen', async () => {
    const s = await open();
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    await s.page.keyboard.press('?');
    await s.page.getByRole('dialog').getByText('Skip, with a reason').waitFor();
    expect(s.troubles).toEqual([]);
  });
});

describe('the states of Today', () => {
  it('says in one sentence what would be here, and offers the import', async () => {
    const s = await open({ morning: 'empty' });
    await s.page.getByText('Here stands who to contact today, and why').waitFor();
    await s.page.getByRole('link', { name: 'Import customers' }).waitFor();
  });

  it('says what was done when everyone has been reached', async () => {
    const s = await open({ morning: 'all-done' });
    await s.page.getByText('18 contacts made today').waitFor();
  });

  it('says calmly that something went wrong, without a stack', async () => {
    const s = await open({ morning: 'error' });
    await s.page.getByRole('alert').getByText('Something went wrong').waitFor();
    expect(await s.page.textContent('body')).not.toContain('stumbles');
  });

  it('draws only what is in sight of a long queue', async () => {
    const s = await open({ morning: 'long' });
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    expect(await s.page.locator('section[aria-label="Who to contact"] button').count()).toBeLessThan(60);
  });

  it('shows the way back when the database was not opened', async () => {
    const s = await open({ problem: { kind: 'missing', path: '/data/comeback.db', customers: 1204, lastBackupAt: null } });
    await s.page.getByText('Your database was not opened').waitFor();
    await s.page.getByRole('button', { name: 'Go back to this copy' }).first().click();
    await s.page.getByRole('dialog').getByRole('button', { name: 'Go back to this copy' }).waitFor();
    expect(s.troubles).toEqual([]);
  });

  it('says calmly that the connection is lost', async () => {
    const s = await open();
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    await s.hangUp();
    await s.page.getByText('The connection to Comeback is lost').waitFor();
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
  });

  it('sets the language of the page', async () => {
    const s = await open({ language: 'is' });
    await s.page.getByText('3 af 13').waitFor();
    expect(await s.page.getAttribute('html', 'lang')).toBe('is');
    await s.page.getByText('Miðvikudagur, 24. febrúar 2027').waitFor();
  });

  it('below 1280 the words open over the person and Escape closes them', async () => {
    const s = await open({}, { width: 1024 });
    await opened(s, 'Kővári-Szentgyörgyi Zsófia');
    expect(await s.page.getByRole('tab', { name: 'Letter' }).isVisible()).toBe(false);
    await s.page.keyboard.press('w');
    await s.page.getByRole('tab', { name: 'Letter' }).waitFor();
    await s.page.keyboard.press('Escape');
    await expect.poll(() => s.page.getByRole('tab', { name: 'Letter' }).isVisible()).toBe(false);
  });
});

describe.each(['light', 'dark'] as const)('in the %s', (colours) => {
  it.each([
    ['the letter', {}, ''],
    ['the call', {}, 'c'],
    ['the menu of days', {}, 's'],
    ['the palette', {}, 'Control+k'],
    ['the empty morning', { morning: 'empty' }, ''],
    ['the welcome page', { isNew: true }, ''],
    ['the way back', { problem: { kind: 'damaged', path: '/data/comeback.db', detail: 'page 3' } }, ''],
  ] as [string, Pretend, string][])('%s has no fault that axe can find', async (_name, pretend, key) => {
    const s = await open(pretend, { colours });
    await s.page.locator('h1, h2').first().waitFor();
    await s.page.waitForLoadState('networkidle');
    if (key) await s.page.keyboard.press(key);
    await settled(s.page);
    const { violations } = await new AxeBuilder({ page: s.page }).analyze();
    expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
    expect(s.troubles).toEqual([]);
  });
});
