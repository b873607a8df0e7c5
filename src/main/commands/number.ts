import type { Command } from 'commander'

export function register(program: Command): void {
  program
    .command('number')
    .description('证件编号 · licence numbers')
    .command('check <number>')
    .description('核对编号，指出错的一段 · check a number, naming the part that is wrong')
    .option('--json')
    .action(async (number: string, flags: { json?: boolean }) => {
      const { checkLicenceNumber } = await import('../licences/check-number.ts')
      checkLicenceNumber(number, flags.json === true)
    })
}
