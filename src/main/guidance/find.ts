import { findIndustry } from '../../guidance/core/index.ts'
import { readCatalogue, regionNamed } from '../catalogue/common.ts'
import { Exit, printJson, say } from '../terminal.ts'

/** Below this nothing was recognised: the names are only the nearest there are. */
const RECOGNISED = 0.5

/** The industries a person may mean, best first, at most five. */
export function find(regionName: string, words: string, json: boolean): void {
  const catalogue = readCatalogue()
  const region = regionNamed(catalogue, regionName)
  const found = findIndustry(catalogue, region.plan.region, words)
  const [best] = found
  if (!best) throw new Exit(2, `请说出要找的行业 · say which trade you look for: ${words}`)
  if (best.score < RECOGNISED) {
    say(`没有认出“${words}”，最接近的是 · not recognised, the nearest names are:`)
  }
  if (json)
    return printJson(
      found.map(({ code, name, matched, score }) => ({ code, name, matched, score })),
    )
  for (const { code, name, nameEn, matched, score } of found) {
    say(`${code}  ${name} · ${nameEn}  （${matched}，${score.toFixed(2)}）`)
  }
}
