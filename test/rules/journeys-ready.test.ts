import { describe, expect, test } from 'vitest';
import { readyJourneys } from '#contract/journeys';
import { languages } from '#contract/words';
import { lampsOf } from '#kit/journey-steps';
import { readyAbout, readyName, readyNote, readySteps, readyTitle } from '#kit/journeys';
import { ready } from '../../src-main/features/journeys/rules-ready.ts';
import { stockKeys } from '../../src-main/features/letters/stock/index.ts';

describe.each(readyJourneys)('the ready journey "%s"', (key) => {
  const { steps: own, stopRules } = ready[key];
  test('has words for every step, in every language, and none is empty', () => {
    expect(own.map((step) => step.key)).toEqual(readySteps[key]);
    for (const language of languages) {
      expect(readyName(key, language)?.length).toBeGreaterThan(3);
      expect(readyAbout(key, language)).toMatch(/\.$/);
      for (const step of own) {
        const title = readyTitle(key, step.key, language) ?? '';
        expect(title.length > 3 && title.length <= 45, `${language} ${key} ${step.key}: ${title}`).toBe(true);
        expect(readyNote(key, step.key, language) === null, `${language} ${key} ${step.key}`).toBe(step.template !== null);
      }
    }
  });
  test('covers the four essentials, mixes channels and ends where they ask for it', () => {
    expect(lampsOf(own)).toEqual({ 'follow-up': true, delight: true, feedback: true, more: true });
    expect(new Set(own.map(({ channel }) => channel)).size).toBeGreaterThanOrEqual(3);
    expect(stopRules).toContain('asked-to-stop');
  });
  test('sends letters that come with the app, and what sells waits for a complaint', () => {
    for (const { template, essential, condition } of own) {
      if (template !== null) expect(stockKeys).toContain(template);
      if (essential === 'more' && key !== 'enquiry' && key !== 'win-back') expect(condition).toEqual({ if: 'no-complaint' });
    }
  });
});
