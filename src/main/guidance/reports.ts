import { hitRates, questionReport, type QuestionReport } from '../../guidance/core/index.ts'
import { systemClock } from '#platform/server/clock.ts'
import { readCatalogue, regionNamed } from '../catalogue/common.ts'
import { print, printJson, say } from '../terminal.ts'

/** Questions in total, asked at most and on average, of every industry (of one region). */
export function printQuestions(regionName: string | undefined, json: boolean): void {
  const catalogue = readCatalogue()
  const region = regionName && regionNamed(catalogue, regionName).plan.region
  const report = questionReport(catalogue, systemClock.today()).filter(
    (one) => !region || one.region === region,
  )
  if (json) return printJson(report)
  print('区划\t编码\t行业\t问题\t最多问\t平均问')
  for (const { region: where, industry, total, atMost, average } of report)
    print([where, industry.code, industry.name, total, atMost, average.toFixed(2)].join('\t'))
  print(`合计\t\t${report.length} 个行业\t${sums(report)}`)
  say(
    '平均：一个问题的各类回答机会均等；次序经逐一穷举证明期望问数最少\n' +
      'on average: each class of answers equally likely; the order is proven least against exhaustive search',
  )
}

function sums(report: readonly QuestionReport[]): string {
  const mean = (of: (one: QuestionReport) => number): string =>
    (report.reduce((sum, one) => sum + of(one), 0) / Math.max(1, report.length)).toFixed(2)
  const most = Math.max(0, ...report.map(({ atMost }) => atMost))
  return [
    `平均 ${mean(({ total }) => total)}`,
    `最多 ${most}`,
    `平均 ${mean(({ average }) => average)}`,
  ].join('\t')
}

/** How often everyday phrases find their industry, and with `missed` those that do not. */
export function printPhrases(missed: boolean, json: boolean): void {
  const rates = hitRates(readCatalogue())
  if (json) return printJson(rates)
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
  for (const rate of rates) {
    const name = rate.list === 'tuned' ? '调词所用 · tuned with' : '从未调过 · never tuned to'
    print(
      `${rate.phrases} 个说法（${name}）：第一位 ${percent(rate.first)}，前三位 ${percent(rate.three)}`,
    )
    if (!missed) continue
    for (const { region, industry, words, instead } of rate.missed)
      print(`  ${region} ${words}：应为 ${industry}，找到 ${instead ?? '（无）'}`)
  }
}
