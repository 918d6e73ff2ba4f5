import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (file: string) => path.resolve(import.meta.dirname, '..', file);

/** The screens alone, without the hosts: for the screen tests, which serve them beside a stand-in core. */
export default defineConfig({
  root: at('src-renderer'),
  base: './',
  plugins: [react()],
  build: { outDir: process.env.COMEBACK_SCREENS ?? at('out/renderer'), emptyOutDir: true, target: 'chrome140' },
});
