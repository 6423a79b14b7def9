import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    reporters: ['default', './build/closing-line.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/{core,receipts}/test/**/*.test.ts',
            'packages/assent/test/package/**/*.test.ts',
            'examples/test/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'server',
          include: ['packages/server/test/**/*.test.ts'],
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
