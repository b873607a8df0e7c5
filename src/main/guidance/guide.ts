import {
  lookUpIndustry,
  type Catalogue,
  type Industry,
  type Region,
} from '../../catalogue/core/index.ts'
import { findIndustry, guide, type GuideResult } from '../../guidance/core/index.ts'
import { systemClock } from '#platform/server/clock.ts'
import { readCatalogue, regionNamed } from '../catalogue/common.ts'
import { Exit, printJson, say } from '../terminal.ts'
import type { GuideFlags } from './guide-flags.ts'
import { presentGuide } from './present-guide.ts'
import { answersGiven } from './read-answers.ts'

/** One step of the guidance by the answers given so far. */
export function showGuide(regionName: string, industryName: string, flags: GuideFlags): void {
  const catalogue = readCatalogue()
  const region = regionNamed(catalogue, regionName)
  const industry = industryMeant(catalogue, region, industryName)
  const answers = answersGiven(catalogue, flags.answers)
  const result = guide({
    catalogue,
    region: region.plan.region,
    industry: industry.code,
    answers,
    today: systemClock.today(),
  })
  for (const { text } of result.problems) say(`${text.zh}\n${text.en}`)
  if (flags.json) return printJson(presentGuide(result))
  sayGuide(result)
}

/** By code or name; otherwise the nearest names, by sound and everyday words too. */
function industryMeant(catalogue: Catalogue, region: Region, codeOrName: string): Industry {
  const known = lookUpIndustry(region, codeOrName)
  if (known.ok) return known.value
  const near = findIndustry(catalogue, region.plan.region, codeOrName)
  throw new Exit(
    2,
    [
      `行业目录里没有 · not in the directory: ${codeOrName}`,
      '您可能要找 · you may mean:',
      ...near.map(({ code, name, nameEn }) => `  ${code}  ${name} · ${nameEn}`),
    ].join('\n'),
  )
}

const STATES = { required: '要办', optional: '可选', notNeeded: '不用', undecided: '待定' } as const

function sayGuide(result: GuideResult): void {
  const { items, outside, next, remainingAtMost, cart, relations } = result
  for (const { certificate, authority, state, because } of items) {
    say(`${STATES[state]} ${state.padEnd(9)}  ${certificate}  （${authority}）`)
    // a rule that rests on several answers has a reason for each; in words once is enough
    const reasons = new Set(because.map(({ rule, basis }) => `    ${rule.zh}  〔${basis}〕`))
    for (const reason of reasons) say(reason)
  }
  for (const { certificate } of outside) say(`目录外另办 · beside this licence: ${certificate}`)
  for (const { text, basis } of relations) say(`关系 · ${text.zh}${basis && `  〔${basis}〕`}`)
  const { serial, parallel, inOrder } = cart.workingDays
  say(`共 ${cart.items} 项 · items，${cart.materials} 份材料 · materials，`)
  say(`依次 ${serial} 个工作日，并联 ${parallel} 个工作日 · working days in series, together`)
  if (inOrder > parallel)
    say(`有先后的，全部办结 ${inOrder} 个工作日 · with those that wait, ${inOrder} working days`)
  if (next === null) return say('没有别的问题了 · no question is left')
  say(`\n下一问（最多还有 ${remainingAtMost} 问）· next: ${next.id}`)
  say(`  ${next.text.zh}${next.unit ? `（${next.unit}）` : ''}\n  ${next.text.en}`)
  for (const { value, label } of next.options ?? []) say(`    ${value}  ${label.zh} · ${label.en}`)
  say(`  为什么问 · why: ${next.why.zh}`)
}
