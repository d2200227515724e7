import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const quiet = { exclude: ['**/node_modules/**', '**/dist/**'] }

export default defineConfig({
  test: {
    // Most tests wait for PostgreSQL or a process of their own: on two cores one worker would leave a core idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
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
          testTimeout: 180_000,
          hookTimeout: 240_000,
          ...quiet,
        },
      },
    ],
  },
})
