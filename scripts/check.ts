import { runChecks, sayFailure } from './check-steps.ts'

/** `npm run check`: everything a machine can check without a database of cases, in under a minute. */
const began = performance.now()
const results = await runChecks(({ name, failed, seconds }) =>
  console.log(`${failed === 0 ? '✓' : '✗'} ${name.padEnd(12)} ${seconds.toFixed(1)} s`),
)
const bad = results.filter(({ failed }) => failed > 0)
for (const result of bad) console.log(sayFailure(result))
const seconds = ((performance.now() - began) / 1000).toFixed(1)
console.log(
  bad.length === 0
    ? `\ncheck passed in ${seconds} s`
    : `\ncheck failed: ${bad.map(({ name }) => name).join(', ')} (${seconds} s)`,
)
process.exitCode = bad.length === 0 ? 0 : 1
