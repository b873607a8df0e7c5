import type { Command } from 'commander'

export function register(program: Command): void {
  program
    .command('questions [region]')
    .description(
      '各行业要问几个问题：共有、最多、平均 · how many questions each industry asks: in total, at most, on average',
    )
    .option('--json')
    .action(async (region: string | undefined, flags: { json?: boolean }) => {
      const { printQuestions } = await import('../guidance/reports.ts')
      printQuestions(region, flags.json === true)
    })
}
