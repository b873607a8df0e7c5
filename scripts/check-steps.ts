import { availableParallelism } from 'node:os'
import { inParallel, run } from './lib/run.ts'
import { runTests } from './lib/vitest.ts'

export interface StepResult {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly output: string
  readonly seconds: number
}

/** The nets, by their npm scripts, slowest first so that the rest runs beside them. */
const STEPS = {
  lint: ['run', '-s', 'lint'],
  types: ['run', '-s', 'types'],
  arrows: ['run', '-s', 'arrows'],
  budgets: ['run', '-s', 'budgets'],
  derived: ['run', '-s', 'derived', '--', '--check'],
  interface: ['run', '-s', 'interface'],
  unused: ['run', '-s', 'unused'],
  format: ['run', '-s', 'format:check'],
}

/** Runs every net and the unit tests side by side; `onDone` hears of each as it ends. */
export async function runChecks(onDone: (result: StepResult) => void): Promise<StepResult[]> {
  const work: (() => Promise<StepResult>)[] = [
    async () => ({ name: 'unit tests', ...(await runTests('unit')) }),
    ...Object.entries(STEPS).map(([name, args]) => async () => {
      const { ok, output, seconds } = await run('npm', args)
      return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, output, seconds }
    }),
  ]
  const width = Math.max(2, availableParallelism())
  return inParallel(work, width, async (step) => {
    const result = await step()
    onDone(result)
    return result
  })
}

/** The last lines of what a failed step said, enough to act on. */
export function sayFailure({ name, output }: StepResult, lines = 60): string {
  const said = output.trim().split('\n')
  const shown = said.length > lines ? ['…', ...said.slice(-lines)] : said
  return `\n── ${name} ──\n${shown.join('\n')}`
}
