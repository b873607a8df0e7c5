import type { Command } from 'commander'

export function register(program: Command): void {
  program
    .command('phrases')
    .description('日常说法找到行业的命中率 · how often everyday phrases find their industry')
    .option('--missed', '列出没找到的 · list those that do not')
    .option('--json')
    .action(async (flags: { missed?: boolean; json?: boolean }) => {
      const { printPhrases } = await import('../guidance/reports.ts')
      printPhrases(flags.missed === true, flags.json === true)
    })
}
