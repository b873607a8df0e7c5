import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { arrowSeeds } from './guards/arrow-seeds.ts'
import { LINT_SEEDS } from './guards/lint-seeds.ts'
import { castOthers, castTypes } from './guards/nets.ts'
import { OTHER_SEEDS } from './guards/other-seeds.ts'
import type { Finding, Seed } from './guards/seed.ts'
import { TYPE_SEEDS } from './guards/type-seeds.ts'
import { ROOT } from './lib/run.ts'

/**
 * `npm run guards`: a guard never seen to fail is a comment. Plants one violation for each rule in a
 * copy of the project (the project itself is not touched), runs every net over the copy and expects
 * each violation to be reported; and each rule that is configured to have a violation here.
 */
const { MAY_KNOW, RULES } = architecture()
const seeds = [...TYPE_SEEDS, ...LINT_SEEDS, ...arrowSeeds(MAY_KNOW), ...OTHER_SEEDS]
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-guards-'))
try {
  const findings: Finding[] = []
  // a copy for each kind: a core that imports a server would lend its types to the other seeds
  for (const kind of ['types', 'nets'] as const) {
    const copy = path.join(folder, kind)
    copyProject(copy)
    for (const seed of seeds) if ((seed.net === 'types') === (kind === 'types')) plant(copy, seed)
    findings.push(...(await (kind === 'types' ? castTypes(copy) : castOthers(copy))))
  }
  const missed = seeds.filter((seed) => !report(seed, findings))
  const unproven = unprovenRules()
  for (const rule of unproven) console.log(`NO SEED  ${rule}`)
  console.log(`\n${seeds.length - missed.length} of ${seeds.length} violations were stopped`)
  process.exitCode = missed.length + unproven.length === 0 ? 0 : 1
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

/** The list of who may know whom and the names of all arrow rules, from the configuration itself. */
function architecture(): { MAY_KNOW: Record<string, string[]>; RULES: string[] } {
  const file = path.join(ROOT, '.dependency-cruiser.cjs')
  const { forbidden } = createRequire(import.meta.url)(file) as {
    forbidden: { name: string; to: { path?: string } }[]
  }
  const suffix = '-knows-only-its-own'
  const own = forbidden.filter(({ name }) => name.endsWith(suffix))
  const modules = own.map(({ name }) => name.slice(0, -suffix.length))
  const strangers = (to: string | undefined) => /\((.*)\)/.exec(to ?? '')?.[1]?.split('|') ?? []
  return {
    MAY_KNOW: Object.fromEntries(
      own.map(({ to }, i) => [modules[i], modules.filter((m) => !strangers(to.path).includes(m))]),
    ),
    RULES: forbidden.map(({ name }) => name),
  }
}

function copyProject(target: string): void {
  fs.mkdirSync(target)
  const left = new Set(['node_modules', '.git', 'data', 'dist', 'out'])
  for (const name of fs.readdirSync(ROOT)) {
    if (left.has(name)) continue
    fs.cpSync(path.join(ROOT, name), path.join(target, name), { recursive: true })
  }
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(target, 'node_modules'), 'junction')
}

function plant(root: string, { rule, file, code, replace, beside = {} }: Seed): void {
  for (const [name, content] of Object.entries(beside)) write(path.join(root, name), content)
  const target = path.join(root, file)
  if (replace === undefined) return write(target, code ?? '')
  const [found, by] = replace
  const text = fs.readFileSync(target, 'utf8')
  if (!text.includes(found)) throw new Error(`cannot plant “${rule}”: ${file} has no ${found}`)
  fs.writeFileSync(
    target,
    text.replace(found, () => by),
  )
}

function write(file: string, content: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
}

function report(seed: Seed, findings: readonly Finding[]): boolean {
  const wanted = seed.name?.replace(/^.*\//, '')
  const stopped = findings.some(
    ({ net, name, file }) =>
      net === seed.net &&
      [seed.reportedIn ?? seed.file, ...Object.keys(seed.beside ?? {})].includes(file) &&
      (wanted === undefined || name === wanted),
  )
  const by = `${seed.net}${wanted === undefined ? '' : `: ${wanted}`}`
  console.log(`${stopped ? 'stopped ' : 'MISSED  '} ${seed.rule.padEnd(58)} ${by}`)
  return stopped
}

/** Rules that are switched on and have no violation above. */
function unprovenRules(): string[] {
  const proven = new Set(seeds.map(({ name }) => name))
  const { rules, overrides } = JSON.parse(
    fs.readFileSync(path.join(ROOT, '.oxlintrc.json'), 'utf8'),
  ) as { rules: object; overrides: { rules: Record<string, unknown> }[] }
  const on = overrides
    .flatMap((o) => Object.entries(o.rules))
    .filter(([, level]) => level !== 'off')
  return [...RULES, ...Object.keys(rules), ...on.map(([name]) => name)].filter(
    (r) => !proven.has(r),
  )
}
