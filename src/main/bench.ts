import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Exit } from './terminal.ts'

const RUNNER = fileURLToPath(new URL('../../bench/run.ts', import.meta.url))

/** Runs the races of `bench/` whose name holds one of these words (none given: all) in their own process. */
export function runBench(names: readonly string[]): void {
  if (!existsSync(RUNNER)) throw new Exit(3, `没有 bench 文件夹 · no bench folder: ${RUNNER}`)
  const { status } = spawnSync(process.execPath, [RUNNER, ...names], { stdio: 'inherit' })
  if (status !== 0) throw new Exit(status === 2 ? 2 : 1)
}
