import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import type { IndustryCode, RegionCode } from '../../src/catalogue/core/index.ts'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import { effectiveRows } from '../../src/guidance/core/index.ts'
import { apply } from '../../src/main/journey/apply.ts'
import { askAndNotify } from '../../src/main/journey/ask.ts'
import { Cast } from '../../src/main/journey/cast.ts'
import { registerHoldings } from '../../src/main/journey/holdings.ts'
import { planJourney, type JourneyPlan } from '../../src/main/journey/plan.ts'
import { inDays } from './days.ts'

/** The people of the demonstration and what is to be done in 西城 for the trade of this code. */
export function xicheng(origin: string, code: string): { cast: Cast; plan: JourneyPlan } {
  const catalogue = bundledCatalogue()
  const region = catalogue.regions.get('110102' as RegionCode)
  const industry = region?.industries.get(code as IndustryCode)
  if (region === undefined || industry === undefined) throw new Error(`西城 has no trade ${code}`)
  const cast = new Cast(origin, DEMO_PASSWORD, () => new Date())
  return { cast, plan: planJourney(catalogue, region, industry, { sequence: 1, out: '' }) }
}

/** A café's application in 西城, filed through the API by the owner of the demonstration. */
export async function fileCafe(origin: string): Promise<CaseView> {
  const { cast, plan } = xicheng(origin, '25')
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

/** Every single licence of the trade, held by a fictitious business since before the reform; its code. */
export async function holdLicences(origin: string, code: string): Promise<string> {
  const { cast, plan } = xicheng(origin, code)
  const today = inDays(0)
  const rows = effectiveRows(plan.catalogue, plan.region, plan.industry, today)
  const items = [...new Set(rows.flatMap((row) => row.items))]
  await registerHoldings(cast, plan, items, today)
  return plan.uscc
}
