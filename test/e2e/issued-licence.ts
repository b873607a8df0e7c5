import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import type { IndustryCode, RegionCode } from '../../src/catalogue/core/index.ts'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import { apply } from '../../src/main/journey/apply.ts'
import { askAndNotify } from '../../src/main/journey/ask.ts'
import { Cast } from '../../src/main/journey/cast.ts'
import { accept, grantAll, visit } from '../../src/main/journey/decide.ts'
import { planJourney } from '../../src/main/journey/plan.ts'

/** A café of the demonstration's owner in 西城, issued through the API; its number. */
export async function issueCafe(origin: string): Promise<string> {
  const catalogue = bundledCatalogue()
  const region = catalogue.regions.get('110102' as RegionCode)
  const industry = region?.industries.get('25' as IndustryCode)
  if (region === undefined || industry === undefined) throw new Error('西城 has a trade 25')
  const cast = new Cast(origin, DEMO_PASSWORD, () => new Date())
  const plan = planJourney(catalogue, region, industry, { sequence: 1, out: '' })
  const { items, answers, noticeId } = await askAndNotify(cast, plan)
  const wish = { kind: 'open' as const, items, answers, noticeId, holdings: [] }
  const { caseId } = await apply(cast, plan, wish)
  await accept(cast, plan, caseId)
  await visit(cast, plan, caseId)
  await grantAll(cast, plan, caseId)
  const lead = await cast.as('lead-110102')
  const issued = await lead.post<{ licence: { number: string } }>(
    `/api/v1/cases/${caseId}/issue`,
    {},
  )
  return issued.licence.number
}
