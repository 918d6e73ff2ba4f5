import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (file: string) => path.resolve(import.meta.dirname, file);

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
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      rolldownOptions: {
        input: { index: at('src-renderer/index.html') },
        // What several screens share comes in one piece: seventy small files took longer to ask for than to read. zod comes before it, because
        // main.tsx sets it up before any of our shapes is made.
        output: {
          codeSplitting: {
            groups: [
              { name: 'first', test: /node_modules.zod.|preload-helper/, priority: 1 },
              { name: 'shared', minShareCount: 3 },
            ],
          },
        },
      },
    },
  },
});
