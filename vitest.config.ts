import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  define: { __DEV__: true },
  test: {
    reporters: ['default', './build/closing-line.ts'],
    // Playwright 1.64 over BiDi rejects, with nobody to hear it, where Firefox
    // tells of a navigation in a frame that is gone: its own bug, not a fault
    // of what is tested.
    onUnhandledError: ({ stack }) =>
      !stack?.includes('BidiPage._onNavigationCommitted'),
    projects: [
      {
        test: {
          name: 'unit',
          // Properties are tried on hundreds of cases, beside busy browsers.
          testTimeout: 60_000,
          maxWorkers: 2,
          isolate: false,
          include: [
            'packages/{core,integrations,receipts,ui}/test/**/*.test.ts',
            'packages/assent/test/package/**/*.test.ts',
            'examples/test/**/*.test.ts',
            'bench/test/**/*.test.ts',
            'build/test/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'server',
          include: ['packages/server/test/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The built files, in three browsers that each worker starts once.
        test: {
          name: 'scenarios',
          include: ['packages/assent/test/scenarios/**/*.test.ts'],
          isolate: false,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})

export default config
