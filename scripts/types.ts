import { inParallel, run } from './lib/run.ts'
import { hasJourneys } from './lib/vitest.ts'

/** Each says what the code under it may see: no DOM and no Node in `core`, no Node in the web. */
const PROJECTS = ['server', 'web', 'e2e', 'core']

/**
 * Compiles every project that has files; says the errors and exits with 1 when there are any. What the compiler
 * found is kept with a hash of every file it read, and only what a change can touch is looked at again.
 */
const results = await inParallel(PROJECTS, 2, async (project) => {
  if (project === 'e2e' && !hasJourneys()) return undefined
  const kept = `node_modules/.cache/zhunying/types/${project}.tsbuildinfo`
  // one checker each: several reckon the types they share once more for each
  const args = ['-p', `tsconfig.${project}.json`, '--incremental', '--tsBuildInfoFile', kept]
  return run('tsc', [...args, '--singleThreaded', '--pretty', 'false'])
})
for (const result of results) {
  if (result === undefined || result.ok) continue
  process.exitCode = 1
  console.log(result.output.trim())
}
