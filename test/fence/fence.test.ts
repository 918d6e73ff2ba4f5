import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import { cruise, type FenceReport, root } from './cruise.ts';

/** One planted violation a rule: the file, what it imports, and the rule that must catch it. */
const planted: [rule: string, file: string, imports: string][] = [
  ['contract-is-pure', 'src-main/contract/leak.ts', '../kit/days.ts'],
  ['kit-is-pure', 'src-main/kit/leak.ts', 'drizzle-orm'],
  ['rules-decide-only', 'src-main/features/touches/rules-leak.ts', '../../ports/clock.ts'],
  ['rules-reach-no-database', 'src-main/features/touches/rules-far.ts', './rules-between.ts'],
  ['only-stores-query', 'src-main/features/touches/service-leak.ts', 'drizzle-orm'],
  ['only-db-opens-files', 'src-main/features/touches/store-leak.ts', 'better-sqlite3'],
  ['only-the-electron-host-names-electron', 'src-main/hosts/browser/leak.ts', 'electron'],
  ['features-know-no-host', 'src-main/features/touches/host-leak.ts', '../../hosts/browser/serve.ts'],
  ['jobs-and-ports-stay-low', 'src-main/ports/leak.ts', '../features/team/index.ts'],
  ['front-doors', 'src-main/features/touches/door-leak.ts', '../team/store.ts'],
  ['front-doors-from-outside', 'src-main/app-leak.ts', './features/team/store.ts'],
  ['hosts-do-not-know-each-other', 'src-main/hosts/cli/leak.ts', '../browser/serve.ts'],
  ['renderer-knows-contract-and-kit', 'src-renderer/features/today/leak.ts', '../../../src-main/ports/clock.ts'],
  ['renderer-has-no-node', 'src-renderer/features/today/node-leak.ts', 'node:fs'],
  ['screens-know-no-other-screen', 'src-renderer/features/today/screen-leak.ts', '../letters/screen.ts'],
  ['screens-carry-one-language', 'src-renderer/features/today/five-leak.ts', '#kit/journeys'],
  ['ui-knows-no-feature', 'src-renderer/ui/leak.ts', '../features/letters/screen.ts'],
  ['db-knows-only-the-words', 'db/leak.ts', '../src-main/ports/clock.ts'],
  ['rank-of-team', 'src-main/features/team/up-leak.ts', '#features/touches'],
  ['rank-of-touches', 'src-main/features/touches/up-leak.ts', '#features/letters'],
  ['rank-of-calls', 'src-main/features/calls/side-leak.ts', '#features/letters'],
  ['nothing-unresolved', 'src-main/features/touches/lost.ts', '#features/nowhere'],
  ['no-cycles', 'src-main/features/touches/round-again.ts', './round.ts'],
];

/** What the planted files import, all of it innocent by itself. */
const innocent: [file: string, text: string][] = [
  ['src-main/kit/days.ts', 'export const a = 1;'],
  ['src-main/kit/journeys.ts', 'export const a = 1;'],
  ['src-main/ports/clock.ts', 'export const a = 1;'],
  ['src-main/hosts/browser/serve.ts', 'export const a = 1;'],
  ['src-main/features/team/index.ts', 'export const a = 1;'],
  ['src-main/features/team/store.ts', 'export const a = 1;'],
  ['src-main/features/touches/index.ts', 'export const a = 1;'],
  ['src-main/features/letters/index.ts', 'export const a = 1;'],
  ['src-main/features/touches/rules-between.ts', "export * from '../../../db/open.ts';"],
  ['src-main/features/touches/round.ts', "export * from './round-again.ts';"],
  ['src-renderer/features/letters/screen.ts', 'export const a = 1;'],
  ['db/open.ts', 'export const a = 1;'],
];

let folder: string;
let report: FenceReport;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'comeback-fence-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('package.json', JSON.stringify({ name: 'planted', type: 'module', imports: pkg.imports }));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [file, text] of innocent) write(file, text);
  for (const [, file, imports] of planted) write(file, `export * from '${imports}';`);
  report = cruise(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the import fence', () => {
  it.each(planted)('%s catches a planted violation', (rule, file) => {
    expect(report.violations.filter((v) => v.rule.name === rule).map((v) => v.from)).toContain(file);
  });

  it('has a planted violation for every kind of rule', async () => {
    const fence: { default: { forbidden: { name: string }[] } } = await import(path.join(root, 'build/fence.mjs'));
    const names = fence.default.forbidden.map((rule) => rule.name).filter((name) => !name.startsWith('rank-of-'));
    expect(planted.map(([rule]) => rule)).toEqual(expect.arrayContaining(names));
  });

  it('reads the real tree, and finds nothing to complain of', () => {
    const real = cruise(root);
    expect(real.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)).toEqual([]);
    // A fence that reads no file passes too: this many modules are the least there must be.
    expect(real.totalCruised).toBeGreaterThan(200);
  });
});
