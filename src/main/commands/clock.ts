import type { Command } from 'commander'
import type { ClockFlags } from '../catalogue/clock.ts'

export function register(program: Command): void {
  program
    .command('clock <region>')
    .description('时限到期日 · the working day on which a limit ends')
    .requiredOption(
      '--from <date>',
      '起算事由之日（当日不计）· the day it starts after, YYYY-MM-DD',
    )
    .requiredOption('--days <n>', '工作日数 · working days')
    .option(
      '--pause <from:to>',
      '中止期间，含首尾两日，可重复 · days not counted, both ends included; repeatable',
      (span: string, spans: string[]) => [...spans, span],
      [] as string[],
    )
    .option('--extend <n>', '试算延长的工作日数 · working days added by an extension')
    .option('--json')
    .action(async (region: string, flags: ClockFlags) => {
      const { reckon } = await import('../catalogue/clock.ts')
      reckon(region, flags)
    })
}
