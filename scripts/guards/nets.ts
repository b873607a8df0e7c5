import { runIn } from '../lib/run.ts'
import type { Finding } from './seed.ts'

/** What the compilers report of the copy in `folder`. */
export async function castTypes(folder: string): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const project of ['core', 'server', 'web']) {
    const args = ['-p', `tsconfig.${project}.json`, '--pretty', 'false']
    const { stdout } = await runIn(folder, 'tsc', args)
    findings.push(...readLines('types', stdout, /^(\S+)\(\d+,\d+\): error TS/))
  }
  return findings
}

/** What the other nets report of the copy in `folder`. */
export async function castOthers(folder: string): Promise<Finding[]> {
  const tool = async (name: string, args: readonly string[]) =>
    (await runIn(folder, name, args)).stdout
  const arrows = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  return [
    ...readLint(await tool('oxlint', ['--type-aware', '--format', 'json', '.'])),
    ...readArrows(await tool('depcruise', arrows)),
    ...readUnused(await tool('knip', ['--reporter', 'json'])),
    ...readLines('format', await tool('oxfmt', ['--check', 'src']), /^(\S+\.\w+) \(\d+ms\)/),
    ...readLines(
      'derived',
      await tool('node', ['scripts/derived.ts', '--check']),
      /^(\S+) is not what the code says/,
    ),
  ]
}

function readLines(net: Finding['net'], output: string, pattern: RegExp): Finding[] {
  return output.split('\n').flatMap((line) => {
    const file = pattern.exec(line)?.[1]
    return file === undefined ? [] : [{ net, name: '', file: slashes(file) }]
  })
}

/** oxlint names a rule `eslint(no-console)`, `typescript-eslint(no-explicit-any)`; the last part is compared. */
function readLint(output: string): Finding[] {
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: { code?: string; filename: string }[]
  }
  return diagnostics.map(({ code = '', filename }) => ({
    net: 'lint',
    name: /\(([\w-]+)\)/.exec(code)?.[1] ?? code,
    file: slashes(filename),
  }))
}

function readArrows(output: string): Finding[] {
  const { summary } = JSON.parse(output) as {
    summary: { violations: { from: string; rule: { name: string } }[] }
  }
  return summary.violations.map(({ from, rule }) => ({
    net: 'arrows',
    name: rule.name,
    file: from,
  }))
}

function readUnused(output: string): Finding[] {
  const { issues } = JSON.parse(output) as {
    issues: { file: string; files: unknown[]; exports: unknown[] }[]
  }
  return issues.flatMap(({ file, files, exports }) => [
    ...(files.length > 0 ? [{ net: 'unused' as const, name: 'files', file }] : []),
    ...(exports.length > 0 ? [{ net: 'unused' as const, name: 'exports', file }] : []),
  ])
}

const slashes = (file: string) => file.replaceAll('\\', '/').replace(/^\.\//, '')
