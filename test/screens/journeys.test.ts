import AxeBuilder from '@axe-core/playwright';
import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { router } from '../../src-main/app.ts';
import { type RealStage, realStages } from './real-stage.ts';

const stageAt = realStages();

const core = (s: RealStage) => createRouterClient(router, { context: s.app.context });
const stepsOf = async (s: RealStage, journeyId: string) => (await core(s).journeys.get({ journeyId })).steps.map(({ title }) => title);

async function seen(s: RealStage) {
  const found = await new AxeBuilder({ page: s.page }).analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

const undo = (s: RealStage) => s.page.getByRole('complementary', { name: 'What was just done' }).getByRole('button', { name: 'Undo' }).click();

describe('a journey', () => {
  it('is taken ready, changed by keyboard, tried over the whole base, switched on, and stands on the customer’s card', async () => {
    const s = await stageAt();
    const { page } = s;
    await s.go('/journeys');
    await page.getByRole('button', { name: /^Take this journey: .*floor/i }).click();
    await page.getByRole('heading', { level: 1, name: /floor/i }).waitFor();
    // The demo team has two that are switched on.
    const journey = (await core(s).journeys.list()).find(({ active }) => !active);
    const journeyId = journey?.id ?? '';
    await page.getByText('All four are there.').waitFor();
    expect(await seen(s)).toEqual([]);

    await page.keyboard.press('n');
    const form = page.getByRole('dialog', { name: 'New step: 9' });
    await form.getByLabel('What it is').waitFor();
    await page.keyboard.type('A visit with felt pads');
    await page.keyboard.press('Enter');
    await page.getByText('Step 9 added: A visit with felt pads.').first().waitFor();

    const title = page.getByRole('button', { name: /^Step \d+: A visit with felt pads$/ });
    await title.focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('A visit with felt pads is now step 8 of 9.').first().waitFor();
    await expect.poll(() => title.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('A visit with felt pads is now step 7 of 9.').first().waitFor();
    await undo(s);
    await expect.poll(async () => (await stepsOf(s, journeyId)).indexOf('A visit with felt pads')).toBe(7);

    // The line may be fetched anew at any letter; whoever is writing an idea goes on writing it.
    await page.keyboard.press('i');
    await page.keyboard.type('A photograph of ');
    const felt = (await core(s).journeys.get({ journeyId })).steps.at(7);
    await core(s).journeys.moveStep({ stepId: felt?.id ?? '', to: 0 });
    await page.getByRole('button', { name: 'Step 1: A visit with felt pads', exact: true }).waitFor();
    await page.keyboard.type('the finished room');
    await page.keyboard.press('Enter');
    await page.keyboard.type('A second thought');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Grade A: A second thought' }).waitFor();
    await page.getByRole('button', { name: 'Grade A: A photograph of the finished room' }).click();
    await page.getByRole('button', { name: 'Make it a step: A photograph of the finished room' }).click();
    await page.getByRole('menuitem', { name: /^Make it step 3/ }).click();
    await page.getByText('The idea is step 3 now.').first().waitFor();
    expect((await stepsOf(s, journeyId))[2]).toBe('A photograph of the finished room');

    await page.getByRole('button', { name: 'Switch on' }).click();
    const dialog = page.getByRole('dialog', { name: /^Switch on: / });
    await dialog.getByText('Nobody at once.').waitFor();
    await dialog.getByLabel('Also for those it began for in the past days').check();
    await dialog.getByLabel('How many days back').fill('1000');
    await dialog.getByText(/customers? would be on it at once/).waitFor();
    await dialog.getByRole('table', { name: 'Contacts per week' }).waitFor();
    expect(await seen(s)).toEqual([]);
    await dialog.getByRole('button', { name: 'Switch on' }).click();
    await page
      .getByText(/is switched on, \d+ customers? (is|are) on it\./)
      .first()
      .waitFor();

    const { rows } = await core(s).journeys.people({ journeyId, state: 'running' });
    const run = rows[0];
    if (!run?.nextStep) throw new Error('Nobody was put on the journey');
    await s.go(`/customers/${run.customerId}`);
    const runs = page.getByRole('list', { name: 'Journeys' });
    await runs.getByText(`Next: ${run.nextStep.title}`).first().waitFor();
    await runs
      .getByRole('button', { name: `More about ${run.journeyName}` })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Stop' }).click();
    await runs.getByText('stopped by hand').waitFor();
    await undo(s);
    await runs.getByText(`Next: ${run.nextStep.title}`).first().waitFor();
    expect(s.troubles).toEqual([]);
  });

  it('is copied, put away and brought back, each with Undo', async () => {
    const s = await stageAt();
    const { page } = s;
    await s.go('/journeys');
    const own = page.getByRole('list', { name: 'Your journeys' });
    const menu = async (name: string, item: string) => {
      await own.getByRole('button', { name: `More: ${name}`, exact: true }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await menu('While they decide', 'Copy');
    await page.getByRole('heading', { level: 1, name: 'While they decide (copy)' }).waitFor();
    await page.getByText('Copied: While they decide (copy).').first().waitFor();
    await undo(s);
    await page.getByText('This journey is not here').waitFor();

    await s.go('/journeys');
    await menu('While they decide', 'Put away');
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await dialog.getByText(/customers who are on it are no longer asked/).waitFor();
    await dialog.getByRole('button', { name: 'Put away' }).click();
    await page.getByText('While they decide is put away.').first().waitFor();
    await page.getByText('Put away (1)').click();
    expect(await seen(s)).toEqual([]);
    await page.getByRole('button', { name: 'Bring back: While they decide' }).click();
    await own.getByRole('link', { name: 'While they decide' }).waitFor();
    await undo(s);
    await page.getByText('Put away (1)').waitFor();
    expect(s.troubles).toEqual([]);
  });
});
