import type { Command } from 'commander'
import type { GuideFlags } from '../guidance/guide-flags.ts'

export function register(program: Command): void {
  program
    .command('guide <region> <industry>')
    .description('一问引导：要办哪些事项、下一个问题 · which items are needed, what to ask next')
    .option(
      '--answers <file-or-json>',
      '已有的回答：{"问题编号": 值} · answers so far, a file or JSON: {questionId: value}',
    )
    .option('--json')
    .action(async (region: string, industry: string, flags: GuideFlags) => {
      const { showGuide } = await import('../guidance/guide.ts')
      showGuide(region, industry, flags)
    })
}
