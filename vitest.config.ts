import { playwright } from '@vitest/browser-playwright'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { findChromium } from './test/browser/chromium.ts'
import { workerFolder } from './test/page/worker-folder.ts'
import { fhirclientInBrowser } from './vite.fhirclient.ts'

/** Long runs over generated charts; no time zone matters to them. */
const PROPERTIES = [
  'test/cause-board.test.ts',
  'test/conservation.test.ts',
  'test/fault-matrix.test.ts',
  'test/fuzz.test.ts',
  'test/medication-properties.test.ts',
  'test/monotone-ignorance.test.ts',
  'test/oracle.test.ts',
]

const executablePath = await findChromium()

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'fixtures/**/*.test.ts', 'test/*.test.ts', 'test/bench/*.test.ts'],
          exclude: PROPERTIES,
          testTimeout: 30_000,
          // No test changes what another imports, and loading everything anew for each file costs more than the tests.
          isolate: false,
        },
      },
      { test: { name: 'property', environment: 'node', include: PROPERTIES } },
      {
        plugins: [react()],
        publicDir: workerFolder(),
        ...fhirclientInBrowser,
        // Found before the first test: a dependency met halfway makes the page load again.
        optimizeDeps: { entries: ['src/main.ts', 'test/page/*.tsx', 'test/page/*.ts'] },
        test: {
          name: 'page',
          include: ['test/page/**/*.test.tsx'],
          setupFiles: ['test/page/setup.ts'],
          testTimeout: 60_000,
          // A busy machine is no failure.
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/build.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
})
