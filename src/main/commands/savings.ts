import type { Command } from 'commander'

export function register(program: Command): void {
  program
    .command('savings [region]')
    .description(
      '一次申请省多少：表项、材料、工作日 · what one application saves: boxes, papers, working days',
    )
    .option('--json')
    .action(async (region: string | undefined, flags: { json?: boolean }) => {
      const { printSavings } = await import('../savings.ts')
      printSavings(region, flags.json === true)
    })
}
