import type { Command } from 'commander'
import type { ImportFlags } from '../catalogue/import.ts'

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
    .option('--dir <folder>', '整套目录的文件夹 · the folder of a whole catalogue')
    .option(
      '--own <folder>',
      '本单位自己的数据，叠加在自带目录上，默认 CATALOGUE_DIR · one’s own, on top of the bundled law',
    )
    .option('--json')
    .action(async (flags: { dir?: string; own?: string; json?: boolean }) => {
      const { checkFolder } = await import('../catalogue/check.ts')
      checkFolder(flags)
    })
  catalogue
    .command('import <file>')
    .description(
      '把方案附件（docx、xlsx、粘贴的表格）读成新辖区的草稿，逐条标明疑问 · an annex as published into a draft, with every doubt',
    )
    .requiredOption('--region <code>', '行政区划代码，六位 · six digits')
    .requiredOption('--name <name>', '辖区名称 · the name of the region')
    .option('--name-en <name>', '英文名称 · its English name')
    .option('--document-no <no>', '发文字号 · the number of the document')
    .option('--title <title>', '方案名称 · its title')
    .option('--date <date>', '印发日期 · its day, YYYY-MM-DD')
    .option('--annex <name>', '哪个附件 · which annex', '附件1')
    .option('--issuer <name>', '发证机关 · the authority that issues the licence')
    .option(
      '--like <region>',
      '证面和参数先照哪个辖区 · whose face and knobs to begin with',
      '110102',
    )
    .option(
      '--out <folder>',
      '写到哪个文件夹，默认 CATALOGUE_DIR · where to, CATALOGUE_DIR by default',
    )
    .option('--json')
    .action(async (file: string, flags: ImportFlags) => {
      const { importFile } = await import('../catalogue/import.ts')
      await importFile(file, flags)
    })
}
