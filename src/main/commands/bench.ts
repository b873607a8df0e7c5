import type { Command } from 'commander'

export function register(program: Command): void {
  program
    .command('bench [names...]')
    .description(
      '与同类软件比速度，低于下限即失败 · race the peers; fails when one ratio is below its floor',
    )
    .action(async (names: string[]) => {
      const { runBench } = await import('../bench.ts')
      runBench(names)
    })
}
