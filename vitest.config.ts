import { defineConfig } from 'vitest/config'
import { missingJudges } from './test/tools/external.ts'

const env = { TZ: 'Asia/Shanghai' }
process.env['TZ'] = env.TZ

/** A bare machine has no poppler, qpdf, zbar, libxml2 or OpenSSL; `npm test` says so. */
const unjudged = missingJudges().length === 0 ? [] : ['**/*.judged.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          env,
          include: ['{src,test,scripts,bench}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', 'test/{e2e,storm}/**', '**/node_modules/**', ...unjudged],
          // properties over every industry are long on a busy machine
          testTimeout: 60_000,
          // core keeps no state: the code is loaded once in each worker, not once for each file
          isolate: false,
        },
      },
      {
        test: {
          name: 'db',
          env,
          include: ['{src,test}/**/*.db.test.ts'],
          exclude: ['test/e2e/**', '**/node_modules/**'],
          globalSetup: ['test/db/template-database.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: '100%',
          // each file has its own database; the code is loaded and warmed once in each worker
          isolate: false,
        },
      },
      {
        test: {
          name: 'storm',
          env,
          include: ['test/storm/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          env,
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/browser.ts'],
          // each has its own server and browser, and mostly waits for them
          maxWorkers: '100%',
          // a browser on a busy machine; what fails twice is broken
          retry: 1,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // as patient as the browser's own waiting: a second is soon gone
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
