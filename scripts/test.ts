import { missingJudges } from '../test/tools/external.ts'
import { runChecks, sayFailure } from './check-steps.ts'
import { hasJourneys, runTests } from './lib/vitest.ts'

/**
 * `npm test`: the checks, then the tests on a real database, then the journeys in the browser, then
 * the storm (two hundred applications while everything is killed). The last line is
 * exactly `N passed, N failed`; a check counts as one.
 */
let passed = 0
let failed = 0
const take = (result: { passed: number; failed: number }) => {
  passed += result.passed
  failed += result.failed
}

const checks = await runChecks((result) => {
  take(result)
  console.log(
    `${result.failed === 0 ? '✓' : '✗'} ${result.name.padEnd(12)} ${result.seconds.toFixed(1)} s`,
  )
})
for (const result of checks) if (result.failed > 0) console.log(sayFailure(result))

for (const project of hasJourneys() ? ['db', 'e2e', 'storm'] : ['db', 'storm']) {
  console.log(`\n── ${project} ──`)
  take(await runTests(project, [], true))
}

const absent = missingJudges()
if (absent.length > 0)
  console.log(
    `without ${absent.join(', ')} the papers were not judged by others: see CONTRIBUTING.md`,
  )
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
