import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ROOT, run } from './run.ts'

export interface TestRun {
  readonly passed: number
  readonly failed: number
  readonly output: string
  readonly seconds: number
}

interface JsonReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numTotalTestSuites: number
}

/**
 * Runs one project of the tests and counts from its JSON report. A run that ends badly without a
 * failed test (a file that does not load, a setup that breaks) counts as one failure.
 */
export async function runTests(
  project: string,
  extra: readonly string[] = [],
  echo = false,
): Promise<TestRun> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-report-'))
  const file = path.join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const args = ['run', '--project', project, ...reporters, ...extra]
    const { ok, output, seconds } = await run('vitest', args, echo)
    const report = readReport(file)
    const passed = report?.numPassedTests ?? 0
    const failed = report?.numFailedTests ?? 0
    return { passed, failed: ok ? failed : Math.max(failed, 1), output, seconds }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(file: string): JsonReport | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as JsonReport
  } catch {
    return undefined
  }
}

/** Whether there are end-to-end tests: a project without files counts as broken for its runner. */
export function hasJourneys(): boolean {
  const folder = path.join(ROOT, 'test/e2e')
  if (!fs.existsSync(folder)) return false
  return fs
    .readdirSync(folder, { recursive: true })
    .some((name) => String(name).endsWith('.test.ts'))
}
