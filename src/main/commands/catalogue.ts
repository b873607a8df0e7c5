import type { Command } from 'commander'

export function register(program: Command): void {
  const catalogue = program
    .command('catalogue')
    .description('法律数据目录 · the law as data: list, export, check')

  catalogue
    .command('list')
    .description('已有实施方案的地区 · the regions that have a plan')
    .option('--json')
    .action(async (flags: { json?: boolean }) => {
      const { listRegions } = await import('../catalogue/list.ts')
      listRegions(flags.json === true)
    })

  catalogue
    .command('export <region>')
    .description('按附件原文导出行业目录 · the industry directory as the annex prints it')
    .option('--format <format>', 'json | tsv | xlsx', 'json')
    .option('--out <file>', 'xlsx 写入的文件 · the file for xlsx')
    .action(async (region: string, flags: { format: string; out?: string }) => {
      const { exportRegion } = await import('../catalogue/export.ts')
      await exportRegion(region, flags.format, flags.out)
    })

  catalogue
    .command('check')
    .description('检查目录，逐条指出文件和行 · every finding with file and line')
    .option('--dir <folder>', '目录文件夹 · the folder to check')
    .option('--json')
    .action(async (flags: { dir?: string; json?: boolean }) => {
      const { checkFolder } = await import('../catalogue/check.ts')
      checkFolder(flags.dir, flags.json === true)
    })
}
