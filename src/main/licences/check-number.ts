import { readCatalogue } from '../catalogue/common.ts'
import {
  checkNumber,
  groupNumber,
  type KnownRegions,
  type NumberFault,
} from '../../licences/core/index.ts'
import { Exit, print, printJson, say } from '../terminal.ts'

const PARTS = {
  length: ['位数', 'length'],
  region: ['行政区划编码（第 1–6 位）', 'region code (1–6)'],
  zh: ['“ZH”（第 7–8 位）', '“ZH” (7–8)'],
  category: ['类别代码（第 9–10 位）', 'category code (9–10)'],
  serial: ['顺序码（第 11–15 位）', 'serial (11–15)'],
  check: ['校验码（第 16 位）', 'check character (16)'],
} as const satisfies Record<NumberFault['part'], readonly [zh: string, en: string]>

/** `number check N`: the parts of a right number, or which part of a wrong one is wrong (exit 1). */
export function checkLicenceNumber(text: string, json: boolean): void {
  const catalogue = readCatalogue()
  const known: KnownRegions = new Map(
    [...catalogue.regions].map(([code, { plan, industries }]) => [
      code,
      { algorithm: plan.checkCharacter.value, categories: new Set<string>(industries.keys()) },
    ]),
  )
  const checked = checkNumber(text, known)
  if (!checked.ok) {
    const { part, found, expected } = checked.refusal
    const [zh, en] = PARTS[part]
    const should = expected === null ? ['', ''] : [`，应为 ${expected}`, `, expected ${expected}`]
    if (json) printJson({ ok: false, part, found, expected })
    say(`${zh}有误：${found}${should[0]}\n${en} is wrong: ${found}${should[1]}`)
    throw new Exit(1)
  }
  const { number, region, category, serial, check } = checked.value
  const place = catalogue.regions.get(region)
  const industry = place?.industries.get(category)?.name ?? null
  if (json) printJson({ ok: true, number, region, category, industry, serial, check })
  else
    print(
      [
        groupNumber(number),
        `行政区划 region      ${region} ${place?.plan.name.zh ?? ''}`,
        `类别代码 category    ${category} ${industry ?? ''}`,
        `顺序码 serial        ${String(serial).padStart(5, '0')}`,
        `校验码 check         ${check}`,
      ].join('\n'),
    )
}
