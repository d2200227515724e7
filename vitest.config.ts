import { defineConfig } from 'vitest/config'

const quiet = { exclude: ['**/node_modules/**', '**/dist/**'] }

export default defineConfig({
  test: {
    reporters: ['default', './vitest-reporter.ts'],
    projects: [
      {
        test: {
          name: 'rules',
          include: ['{contract,engines,connectors,cli,packs,web}/**/*.test.{ts,tsx}', '*.test.ts'],
          testTimeout: 30_000,
          ...quiet,
        },
      },
      {
        test: {
          name: 'features',
          include: ['server/**/*.test.ts'],
          globalSetup: ['server/src/base/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...quiet,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['journeys/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
          ...quiet,
        },
      },
    ],
  },
})
