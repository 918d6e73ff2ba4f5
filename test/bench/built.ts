// The core is measured as it is given away: in one piece, not as the many sources a developer's Node strips of their types (that alone takes 30 MB).
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds the measuring scripts of this folder with the core they measure into `outDir`. */
export async function buildScripts(outDir: string, names: readonly string[]): Promise<void> {
  const input = Object.fromEntries(names.map((name) => [name, path.join(import.meta.dirname, `${name}.ts`)]));
  const native = ['better-sqlite3', '@napi-rs/keyring'];
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { ssr: true, outDir, emptyOutDir: true, minify: false, target: 'node24', rolldownOptions: { input, external: native } },
    ssr: { noExternal: true, external: native },
  });
}
