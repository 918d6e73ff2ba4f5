// A batch as a person makes it: rows selected, a letter chosen, copies read, sent, taken back, paused.
import AxeBuilder from '@axe-core/playwright';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { messages } from '../../db/schema/index.ts';
import { saveMailbox } from '../../src-main/features/mail/service.ts';
import { someMailbox } from '../kit/mail-ports.ts';
import { type Look, type RealStage, realStages } from './real-stage.ts';

const stageAt = realStages();

async function open(look: Look = {}): Promise<RealStage> {
  const stage = await stageAt(undefined, look);
  await stage.app.context.secrets.unlock('a long enough passphrase');
  const mailbox = someMailbox({ smtpHost: 'localhost', smtpPort: 25, smtpSecurity: 'none', userName: '' });
  const saved = await saveMailbox(stage.app.context, { ...mailbox, password: null });
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  stage.app.context.changes.tell({ topic: 'mail' });
  return stage;
}

/** The first so many customers, and a letter for them. */
async function beginBatch(s: RealStage, rows = 12, letter = 'Keeping in touch'): Promise<void> {
  await s.go('/customers');
  const boxes = s.page.getByRole('checkbox', { name: /^Select (?!all)/ });
  await boxes.first().click();
  await boxes.nth(rows - 1).click({ modifiers: ['Shift'] });
  await s.page.getByText(`${rows} selected`).waitFor();
  await s.page.keyboard.press('l');
  await s.page.getByRole('combobox', { name: 'Which letter?' }).fill(letter);
  await s.page.getByRole('option', { name: letter }).first().click();
  await s.page.getByText(/letters could leave as they are/).waitFor();
  await s.page.getByRole('button', { name: 'Read the letters' }).click();
  await s.page.getByRole('region', { name: 'Copies' }).waitFor();
}

const inOutbox = (s: RealStage) => s.app.context.db.select().from(messages).where(eq(messages.state, 'queued')).all();

const clean = async (s: RealStage) => {
  const { violations } = await new AxeBuilder({ page: s.page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
};

describe('a batch of letters', () => {
  it('begins with rows selected in the list of customers, and says who lacks what', async () => {
    const s = await open();
    await s.go('/batches');
    await s.page.getByRole('heading', { name: 'Batches' }).waitFor();
    await beginBatch(s);
    await s.page.getByRole('heading', { name: 'The whole batch' }).waitFor();
    await s.page.locator('iframe').waitFor();
    await clean(s);
    expect(s.troubles).toEqual([]);
  });

  it('is read with the keyboard, copies are left out and given words of their own, and it is sent and taken back', async () => {
    const s = await open();
    await beginBatch(s);
    const send = s.page.getByRole('button', { name: /^Send \d+ letters?$/ });
    await send.waitFor();
    const before = Number((await send.textContent())?.match(/\d+/)?.[0]);
    expect(before).toBeGreaterThan(1);
    await s.page
      .getByRole('button', { name: /to be read/ })
      .first()
      .click();
    await s.page.locator('iframe').waitFor();
    await s.page.keyboard.press('e');
    await s.page.getByRole('textbox', { name: 'Subject' }).fill('A line for you alone');
    await s.page.keyboard.press('Control+s');
    await s.page.getByRole('heading', { name: 'A line for you alone' }).waitFor();
    await s.page.keyboard.press('Enter');
    await s.page.getByText(/^1 of \d+ read/).waitFor();
    await s.page
      .getByRole('button', { name: /to be read/ })
      .first()
      .click();
    await s.page.keyboard.press('x');
    await s.page.getByRole('button', { name: new RegExp(`^Send ${before - 1} letters?$`) }).waitFor();
    await s.page.keyboard.press('Control+Enter');
    const dialog = s.page.getByRole('dialog', { name: 'Send the letters?' });
    await dialog.getByText(/letters? leaves? (from|at)/).waitFor();
    await clean(s);
    await dialog.getByRole('button', { name: /^Send/ }).click();
    await s.page.getByText(/0 of \d+ have left/).waitFor();
    const queued = inOutbox(s);
    expect(queued).toHaveLength(before - 1);
    expect(queued.filter(({ subject }) => subject === 'A line for you alone')).toHaveLength(1);
    await s.page.getByRole('button', { name: 'Pause' }).click();
    await s.page.getByText('Nothing leaves until you go on.').waitFor();
    await s.page.getByRole('button', { name: 'Go on' }).click();
    await clean(s);
    await s.page.getByRole('button', { name: 'Take all back' }).click();
    await s.page.getByRole('button', { name: new RegExp(`^Send ${before - 1} letters?$`) }).waitFor();
    expect(inOutbox(s)).toHaveLength(0);
    expect(s.troubles).toEqual([]);
  });

  it('begins with several of the queue of today too', async () => {
    const s = await open();
    await s.page.locator('section button[aria-current]').first().waitFor();
    await s.page.keyboard.press('v');
    await s.page.getByText('1 selected').first().waitFor();
    await s.page.keyboard.press('j');
    await s.page.keyboard.press('v');
    await s.page.getByText('2 selected').waitFor();
    await s.page.keyboard.press('l');
    await s.page.getByRole('dialog', { name: 'Write to 2 customers' }).waitFor();
    await clean(s);
    expect(s.troubles).toEqual([]);
  });
});
