import { defineConfig } from 'vitest/config';

const shared = { pool: 'forks' as const, testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'unit', include: ['test/{rules,kit,stores,api,migrations,fence}/**/*.test.ts'] } },
      {
        // The built app under real Node and a real Chromium: nothing is transformed.
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/{screens,e2e}/**/*.test.ts'],
          globalSetup: ['test/screens/build-once.ts'],
          experimental: { viteModuleRunner: false },
          testTimeout: 90_000,
          // A screen on two busy cores takes its time; the second that is the default here is no sign of a fault.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
