import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './cruise.ts';

const folder = mkdtempSync(path.join(root, 'node_modules/.comeback-types-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says of one file under the settings of pure files. */
function compilePure(text: string): string {
  writeFileSync(path.join(folder, 'planted.ts'), text);
  const config = {
    extends: path.join(root, 'build/tsconfig.pure.json'),
    compilerOptions: { outDir: path.join(folder, 'out'), rootDir: folder },
    include: [path.join(folder, 'planted.ts')],
  };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  try {
    execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}

describe('pure files', () => {
  it('compile with nothing but the language', () => expect(compilePure('export const a: number = Math.max(1, 2);')).toBe(''));
  it('know no Node', () => expect(compilePure('export const a = process.cwd();')).toContain("'process'"));
  it('know no document', () => expect(compilePure('export const a = document.title;')).toContain("'document'"));
});
