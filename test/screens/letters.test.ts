import AxeBuilder from '@axe-core/playwright';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { messages } from '#db/schema/index';
import { arrived, body, open, openEditor, said, sendOne, subject, write, written } from './letters-stage.ts';
import type { RealStage } from './real-stage.ts';

describe('the list of letters', () => {
  it('shows each letter once with its five languages, grouped by what it is for, and says the state of each in words', async () => {
    const s = await open('/letters');
    const marks = s.page.getByRole('row', { name: /^Birthday/ }).getByRole('link', { name: /as it came with Comeback/ });
    await expect.poll(() => marks.count()).toBe(5);
    await s.page.getByRole('rowheader', { name: 'For their days' }).waitFor();
    await s.page.getByRole('textbox', { name: 'Find a letter' }).fill('birth');
    await expect.poll(() => s.page.getByRole('row', { name: /One in five/ }).count()).toBe(0);
    await s.page.getByRole('row', { name: /^Birthday/ }).waitFor();
    expect(s.troubles).toEqual([]);
  });

  it('a new letter asks for a name, its first wording is saved from the keyboard, and the others can begin from it', async () => {
    const s = await open('/letters');
    await s.page.getByRole('button', { name: 'New letter' }).click();
    await s.page.getByLabel('What to call it').fill('Spring offer');
    await s.page.getByRole('button', { name: 'Save' }).click();
    await s.page.getByRole('heading', { name: 'Spring offer' }).waitFor();
    await write(subject(s), 'Spring is here');
    await write(body(s), 'Dear all');
    await s.page.keyboard.press('Control+s');
    await said(s, 'Saved.');
    await s.page
      .getByRole('navigation', { name: 'Language' })
      .getByRole('link', { name: /customers? needs? it/ })
      .first()
      .click();
    await s.page.getByRole('button', { name: /^Begin with/ }).click();
    await expect.poll(() => written(body(s))).toBe('Dear all');
  });

  it('a letter can be copied, renamed and put away, and Undo brings it back', async () => {
    const s = await openEditor({}, 'birthday');
    await s.page.getByRole('button', { name: 'More for: Birthday' }).click();
    await s.page.getByRole('menuitem', { name: 'Make a copy' }).click();
    await s.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await s.page.getByRole('heading', { name: 'Birthday, a copy' }).waitFor();
    await s.page.getByRole('button', { name: 'More for: Birthday, a copy' }).click();
    await s.page.getByRole('menuitem', { name: 'Rename' }).click();
    await s.page.getByLabel('What to call it').fill('Ours');
    await s.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await s.page.getByRole('button', { name: 'More for: Ours' }).click();
    await s.page.getByRole('menuitem', { name: 'Put away' }).click();
    await said(s, '“Ours” is put away.');
    await expect.poll(() => s.page.getByRole('row', { name: /^Ours/ }).count()).toBe(0);
    await s.page.getByRole('button', { name: 'Undo' }).click();
    await s.page.getByRole('row', { name: /^Ours/ }).waitFor();
  });

  it('what is new is written down with its end, changed, and taken away', async () => {
    const s = await open('/letters/news');
    await s.page.getByRole('button', { name: 'Add news' }).click();
    await s.page.getByLabel('In one line').fill('A new range of oak');
    await s.page.getByLabel('What is new, as a letter tells it').fill('You can see it from Monday.');
    await s.page.getByLabel('Where to read more (optional)').fill('oak');
    await said(s, 'A link begins with https://');
    await s.page.getByLabel('Where to read more (optional)').fill('https://example.com/oak');
    await s.page.getByRole('button', { name: 'Save' }).click();
    await said(s, /every language · news until/);
    await s.page.getByRole('button', { name: 'Remove: A new range of oak' }).click();
    await said(s, '“A new range of oak” is removed.');
  });
});

describe('the preview', () => {
  it('begins with the emptiest card, walks on with the arrows, and finds anybody by name', async () => {
    const s = await openEditor();
    const walker = s.page.getByRole('group', { name: 'As it arrives, for' });
    await walker.getByText(/^1 of \d+$/).waitFor();
    const first = await walker.locator('b').textContent();
    await body(s).focus();
    await s.page.keyboard.press('Alt+ArrowDown');
    await walker.getByText(/^2 of \d+$/).waitFor();
    expect(await walker.locator('b').textContent()).not.toBe(first);
    await walker.getByRole('button', { name: 'The reader before' }).focus();
    await s.page.keyboard.press('ArrowRight');
    await walker.getByText(/^3 of \d+$/).waitFor();
    const name = (await walker.locator('b').textContent()) ?? '';
    await expect.poll(() => arrived(s).textContent()).toContain('Dear');
    await walker.getByPlaceholder('Find a customer').fill(name);
    await s.page.getByRole('option', { name }).first().click();
    await expect.poll(() => walker.locator('b').textContent()).toBe(name);
  });

  it('says what a card lacks, and shows the same words as plain text, SMS, post and call', async () => {
    const s = await openEditor();
    await write(body(s), 'A word, then: {{ occasion.name }}.\n\nAnd another.');
    await said(s, 'Not on this card: Name of the day');
    await s.page.getByText('Plain text', { exact: true }).click();
    await s.page.locator('pre').getByText('And another.').waitFor();
    await s.page.getByText('SMS', { exact: true }).click();
    await said(s, /\d+ messages? · \d+ characters/);
    await s.page.getByText('Call', { exact: true }).click();
    await s.page.getByRole('listitem').getByText('And another.').waitFor();
    await s.page.getByText('Post', { exact: true }).click();
    await arrived(s).getByText('And another.').waitFor();
  });

  it('rests while half a sign stands in the letter, and keeps what could be read', async () => {
    const s = await openEditor();
    await write(body(s), 'Words to keep.');
    await arrived(s).getByText('Words to keep.').waitFor();
    await s.page.keyboard.type(' {{ half ');
    await said(s, 'The preview rests until the letter can be read again.');
    expect(await arrived(s).textContent()).toContain('Words to keep.');
    expect(await arrived(s).textContent()).not.toContain('{{');
  });

  it('can be read as on a phone and in a dark mail program', async () => {
    const s = await openEditor();
    await arrived(s).getByText('Dear').first().waitFor();
    const wide = await s.page.locator('iframe').evaluate((frame) => frame.clientWidth);
    await s.page.getByRole('button', { name: 'On a phone' }).click();
    expect(await s.page.locator('iframe').evaluate((frame) => frame.clientWidth)).toBeLessThan(wide);
    await s.page.getByRole('button', { name: 'In a dark mail program' }).click();
    const ground = () => arrived(s).evaluate((page) => getComputedStyle(page).backgroundColor);
    await expect.poll(ground).toBe('rgb(25, 23, 20)');
  });

  it('follows each sign that is typed, without waiting for a pause', async () => {
    const s = await openEditor();
    await arrived(s).getByText('Dear').first().waitFor();
    await body(s).press('Control+End');
    // The page's own clock stands still: whatever would wait for a time to pass waits for ever.
    await s.page.clock.install();
    await s.page.clock.pauseAt(Date.now() + 3_600_000);
    const words = 'Signs, one by one';
    for (let typed = 1; typed <= words.length; typed += 1) {
      await s.page.keyboard.type(words.charAt(typed - 1));
      await expect.poll(() => arrived(s).textContent(), { interval: 20 }).toContain(words.slice(0, typed).trim());
    }
  });
});

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
    s.app.context.db.update(messages).set({ state: 'uncertain', lastError: 'restored-from-copy' }).where(eq(messages.state, 'queued')).run();
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
    await write(body(s), '{{ open');
    await body(s).press('Control+s');
    await s.page.getByRole('alert').waitFor();
    expect(await faults(s)).toEqual([]);
    await write(body(s), 'Hi {{ customer.firstName }}{% if order.product %}x{% endif %} ');
    await s.page.keyboard.type('/');
    await s.page.getByRole('listbox').waitFor();
    expect(await faults(s)).toEqual([]);
    await s.page.keyboard.press('Escape');
    await body(s).getByRole('img', { name: 'field: First name' }).click();
    await s.page.getByRole('dialog').waitFor();
    expect(await faults(s)).toEqual([]);
    await s.page.keyboard.press('Escape');
    await s.go('/letters/news');
    await s.page.getByRole('button', { name: 'Add news' }).waitFor();
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
