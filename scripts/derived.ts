import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Derive } from './lib/derive.ts'
import { ROOT } from './lib/run.ts'
import { catalogueSchemaFiles } from './derived/catalogue-schemas.ts'
import { client } from './derived/client.ts'
import { configuration } from './derived/configuration.ts'
import { errors } from './derived/errors.ts'
import { interfaceProblems } from './derived/interface-problems.ts'
import { lifecycle } from './derived/lifecycle.ts'
import { lock } from './derived/lock.ts'
import { mappings } from './derived/mappings.ts'
import { openapi } from './derived/openapi.ts'
import { schemaSql } from './derived/schema.ts'
import { states } from './derived/states.ts'

/** Everything that is derived and kept in git. To add one, write its function and name it here. */
const GENERATORS: Readonly<Record<string, Derive>> = {
  schemaSql,
  openapi,
  client,
  errors,
  configuration,
  states,
  lifecycle,
  catalogueSchemaFiles,
  mappings,
  lock,
}

/**
 * `npm run derived` writes the files; with `--check` it says which differ, and what is wrong with the description of
 * the interface, and exits with 1.
 */
const check = process.argv.includes('--check')
const made = await Promise.all(Object.values(GENERATORS).map((derive) => derive()))
for (const [file, content] of made.flatMap((files) => Object.entries(files))) {
  const target = path.join(ROOT, file)
  const present = existsSync(target) ? readFileSync(target, 'utf8').replaceAll('\r\n', '\n') : ''
  if (present === content) continue
  if (check) {
    console.log(
      `${file} is not what the code says; run npm run derived\n${firstDifference(present, content)}`,
    )
    process.exitCode = 1
  } else {
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, content)
    console.log(`wrote ${file}`)
  }
}

if (check) {
  const problems = await interfaceProblems()
  for (const problem of problems) console.log(problem)
  if (problems.length > 0) process.exitCode = 1
}

function firstDifference(present: string, content: string): string {
  const [a, b] = [present.split('\n'), content.split('\n')]
  const line = b.findIndex((text, index) => text !== a[index])
  const at = line < 0 ? b.length : line
  return `  line ${at + 1}\n  - ${a[at] ?? '(end)'}\n  + ${b[at] ?? '(end)'}`
}
