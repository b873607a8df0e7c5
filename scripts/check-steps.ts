import fs from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { inParallel, ROOT, run } from './lib/run.ts'
import { runTests } from './lib/vitest.ts'

export interface StepResult {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly output: string
  readonly seconds: number
}

/** The nets, by their npm scripts (and what is added to them), slowest first so that the rest runs beside them. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  lint: [],
  types: [],
  arrows: [],
  budgets: [],
  // the description of the interface is looked at there too
  derived: ['--check'],
  unused: [],
  'format:check': [],
}

/** What a script of package.json runs, without npm's own start: a plain tool and its words. */
function commandOf(script: string): [tool: string, ...words: string[]] {
  const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>
  }
  const [tool, ...words] = scripts[script]?.split(' ') ?? []
  if (tool === undefined) throw new Error(`package.json has no script ${script}`)
  return [tool, ...words]
}

/** Runs every net and the unit tests side by side; `onDone` hears of each as it ends. */
export async function runChecks(onDone: (result: StepResult) => void): Promise<StepResult[]> {
  const work: (() => Promise<StepResult>)[] = [
    async () => ({ name: 'unit tests', ...(await runTests('unit')) }),
    ...Object.entries(STEPS).map(([name, added]) => async () => {
      const [tool, ...words] = commandOf(name)
      const { ok, output, seconds } = await run(tool, [...words, ...added])
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
