import { inParallel, run } from './lib/run.ts'
import { hasJourneys } from './lib/vitest.ts'

/** Each says what the code under it may see: no DOM and no Node in `core`, no Node in the web. */
const PROJECTS = ['core', 'server', 'web', 'e2e']

/** Compiles every project that has files; says the errors and exits with 1 when there are any. */
const results = await inParallel(PROJECTS, 2, async (project) => {
  if (project === 'e2e' && !hasJourneys()) return undefined
  return run('tsc', ['-p', `tsconfig.${project}.json`, '--pretty', 'false'])
})
for (const result of results) {
  if (result === undefined || result.ok) continue
  process.exitCode = 1
  console.log(result.output.trim())
}
