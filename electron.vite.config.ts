import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const at = (file: string) => path.resolve(import.meta.dirname, file);

/** What a morning begins with. */
const firstModules = ['src-renderer/start.tsx', 'src-renderer/features/today/screen.tsx'].map((file) => at(file));

/** The page names what its first screen will ask for, programs and styles, so that all of it is fetched and compiled at once and not one after the other. */
const fetchFirstScreenEarly: Plugin = {
  name: 'fetch-first-screen-early',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const wanted = new Set<string>();
      const styles = new Set<string>();
      const want = (file: string) => {
        const chunk = bundle[file];
        if (chunk?.type !== 'chunk' || wanted.has(file)) return;
        wanted.add(file);
        chunk.imports.forEach(want);
        // Behind those of what it imports: the order in which they would come by themselves.
        for (const sheet of chunk.viteMetadata?.importedCss ?? []) styles.add(sheet);
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.facadeModuleId && firstModules.includes(chunk.facadeModuleId)) want(chunk.fileName);
      }
      const link = (rel: string) => (file: string) => ({ tag: 'link', attrs: { rel, crossorigin: true, href: `./${file}` }, injectTo: 'head' as const });
      return [...[...styles].map(link('stylesheet')), ...[...wanted].map(link('modulepreload'))];
    },
  },
};

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: at('src-main/hosts/electron/main.ts'),
          browser: at('src-main/hosts/browser/main.ts'),
          cli: at('src-main/hosts/cli/main.ts'),
          'thread-check-copy': at('db/thread-check-copy.ts'),
          'thread-scoring': at('src-main/features/scoring/thread.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src-main/hosts/electron/preload.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), fetchFirstScreenEarly],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      rolldownOptions: {
        input: { index: at('src-renderer/index.html') },
        // What several screens share comes in one piece: seventy small files took longer to ask for than to read. What main.tsx itself needs comes
        // before it, because zod is set up there before any of our shapes is made.
        output: {
          codeSplitting: {
            groups: [
              { name: 'first', test: /node_modules.zod.|preload-helper|host.session/, priority: 1 },
              { name: 'shared', minShareCount: 3 },
            ],
          },
        },
      },
    },
  },
});
