import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import type { IndustryCode, RegionCode } from '../../src/catalogue/core/index.ts'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import { apply } from '../../src/main/journey/apply.ts'
import { askAndNotify } from '../../src/main/journey/ask.ts'
import { Cast } from '../../src/main/journey/cast.ts'
import { planJourney } from '../../src/main/journey/plan.ts'

/** A café's application in 西城, filed through the API by the owner of the demonstration. */
export async function fileCafe(origin: string): Promise<CaseView> {
  const catalogue = bundledCatalogue()
  const region = catalogue.regions.get('110102' as RegionCode)
  const cafe = region?.industries.get('25' as IndustryCode)
  if (region === undefined || cafe === undefined) throw new Error('西城 has no café')
  const cast = new Cast(origin, DEMO_PASSWORD, () => new Date())
  const plan = planJourney(catalogue, region, cafe, { sequence: 1, out: '' })
  const { items, answers, noticeId } = await askAndNotify(cast, plan)
  const { caseId } = await apply(cast, plan, {
    kind: 'open',
    items,
    answers,
    noticeId,
    holdings: [],
  })
  return (await cast.as('owner')).get<CaseView>(`/api/v1/cases/${caseId}`)
}
