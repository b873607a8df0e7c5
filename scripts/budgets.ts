import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildWeb } from '../src/main/web-build.ts'
import { newerThanServed, scriptsOf } from './lib/newer-library.ts'
import { LIMITS, measureBuild, overBudget, SCRIPTS, type Limits } from './lib/first-load.ts'

/**
 * `npm run budgets`: what the first load of every page weighs, gzip, from the build itself, and whether
 * the pages keep to what Chromium 100 knows.
 * `-- --owner 120 --staff 300` tries other limits, in kB.
 */
const { values } = parseArgs({
  options: { owner: { type: 'string' }, staff: { type: 'string' } },
})
const limits: Limits = {
  owner: values.owner === undefined ? LIMITS.owner : Number(values.owner) * 1000,
  staff: values.staff === undefined ? LIMITS.staff : Number(values.staff) * 1000,
}
const root = path.dirname(import.meta.dirname)
const folder = await buildWeb(path.join(os.tmpdir(), 'zhunying-budgets'))
const loads = measureBuild(root, folder).toSorted((a, b) => b.bytes - a.bytes)
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
for (const { page, shell, bytes, scripts } of loads)
  console.log(
    `${shell.padEnd(6)} ${kB(bytes).padStart(9)} of ${kB(limits[shell])} in ${scripts} scripts  ${page}`,
  )
const over = overBudget(loads, limits)
for (const { page, shell, bytes, scripts } of over)
  console.log(
    `over budget: ${page} loads ${kB(bytes)} in ${scripts} scripts, the ${shell} shell may ` +
      `${kB(limits[shell])}, an owner’s page ${SCRIPTS} scripts`,
  )
const newer = newerThanServed(scriptsOf(folder))
for (const line of newer) console.log(line)
process.exitCode = over.length === 0 && newer.length === 0 ? 0 : 1
