import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';

export const root = path.resolve(import.meta.dirname, '../..');

const Report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
export type FenceReport = z.infer<typeof Report>['summary'];

/** Runs the import fence over a tree of our shape; works the same on the real tree and on a planted one. */
export function cruise(folder: string): FenceReport {
  const args = [
    path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
    '--config',
    path.join(root, 'build/fence.mjs'),
    '--output-type',
    'json',
    'src-main',
    'src-renderer',
    'db',
  ];
  const env = { ...process.env, FENCE_TSCONFIG: path.join(root, 'build/tsconfig.base.json') };
  const output = runForOutput(args, folder, env);
  return Report.parse(JSON.parse(output)).summary;
}

function runForOutput(args: string[], cwd: string, env: NodeJS.ProcessEnv): string {
  try {
    return execFileSync(process.execPath, args, { cwd, env, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    // A fence that found something exits with the number of findings and still prints its report.
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string' && error.stdout.startsWith('{')) return error.stdout;
    throw error;
  }
}
