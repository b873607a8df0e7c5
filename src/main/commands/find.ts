import type { Command } from 'commander'

export function register(program: Command): void {
  program
    .command('find <region> <words...>')
    .description('按平常的说法找行业 · find the industry by everyday words')
    .option('--json')
    .action(async (region: string, words: string[], flags: { json?: boolean }) => {
      const { find } = await import('../guidance/find.ts')
      find(region, words.join(' '), flags.json === true)
    })
}
