import type { Command } from 'commander'
import { Exit } from '../terminal.ts'

export function register(program: Command): void {
  program
    .command('savings [region]')
    .description(
      '一次申请省多少：表项、材料、工作日 · what one application saves: boxes, papers, working days',
    )
    .option(
      '--why <industry>',
      '每一项为什么不用填、不用交，依据哪一条 · why each is spared, and by which article',
    )
    .option('--json')
    .action(async (region: string | undefined, flags: { json?: boolean; why?: string }) => {
      if (flags.why !== undefined) {
        if (region === undefined)
          throw new Exit(2, '--why 要先给出地区 · --why needs a region: savings REGION --why …')
        const { printSaved } = await import('../savings-why.ts')
        return printSaved(region, flags.why, flags.json === true)
      }
      const { printSavings } = await import('../savings.ts')
      printSavings(region, flags.json === true)
    })
}
