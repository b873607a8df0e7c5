import type { Command } from 'commander'

export function register(program: Command): void {
  program
    .command('licence')
    .description('综合证 · comprehensive licences')
    .command('effects <region>')
    .description('单项或综合证变动的后果 · what becomes of a licence when something changes')
    .option('--json')
    .action(async (region: string, flags: { json?: boolean }) => {
      const { showEffects } = await import('../licences/effects.ts')
      showEffects(region, flags.json === true)
    })
}
