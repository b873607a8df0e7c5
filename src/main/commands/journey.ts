import type { Command } from 'commander'
import type { JourneyFlags } from '../journey/command.ts'

export function register(program: Command): void {
  program
    .command('journey')
    .description(
      '一次申请走到底：从第一问到扫码查验 · one application, from the first question to the scanned licence',
    )
    .option('--region <region>', '行政区划代码或名称 · code or name of the region')
    .option('--industry <industry>', '类别编码或行业名称 · code or name of the industry')
    .option('--items <ids>', '只要这些事项，逗号分隔 · only these items, separated by commas')
    .option('--answers <file>', '引导问题的回答（JSON 文件）· answers to the guidance, a JSON file')
    .option('--out <dir>', '证照写到哪里 · where the files go', 'out/journey')
    .option('--all', '四个地区的全部行业 · every industry of the four regions')
    .option('--json')
    .action(async (flags: JourneyFlags) => {
      const { journey } = await import('../journey/command.ts')
      await journey(flags)
    })
}
