import type { Command } from 'commander'

export function register(program: Command): void {
  const exchange = program
    .command('exchange')
    .description('与部门系统的要素对照表 · mappings to departments’ systems')
  const folder = ['--dir <folder>', '对照表文件夹 · the folder of mappings'] as const

  exchange
    .command('check')
    .description('检查对照表，逐条指出文件和行 · every finding with file and line')
    .option(...folder)
    .option('--json')
    .action(async (flags: { dir?: string; json?: boolean }) => {
      const { checkMappings } = await import('../exchange/mappings.ts')
      checkMappings(flags)
    })

  exchange
    .command('coverage [region]')
    .description('每个部门每个事项对照了多少 · how much of each item is mapped')
    .option(...folder)
    .option('--json')
    .action(async (region: string | undefined, flags: { dir?: string; json?: boolean }) => {
      const { sayCoverage } = await import('../exchange/mappings.ts')
      sayCoverage(region, flags)
    })

  exchange
    .command('draft <region> <department>')
    .description('为一个部门写出对照表草稿（YAML） · a mapping to begin with')
    .action(async (region: string, department: string) => {
      const { printDraft } = await import('../exchange/mappings.ts')
      printDraft(region, department)
    })
}
