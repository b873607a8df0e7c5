import type { PlainDate } from '#kernel/plain-date.ts'
import type { CaseView } from '../../cases/core/index.ts'
import { savingsOf, type Savings } from '../../forms/core/index.ts'
import { apply } from './apply.ts'
import { askAndNotify } from './ask.ts'
import type { Cast, Step } from './cast.ts'
import { issueAndScan, type CollectedLicence } from './collect.ts'
import { accept, grantAll, visit } from './decide.ts'
import { registerHoldings } from './holdings.ts'
import type { JourneyPlan } from './plan.ts'

/** What `zhunying journey --json` prints (contracts.md). */
export interface Journey {
  readonly caseNo: string
  readonly region: string
  readonly industry: { readonly code: string; readonly name: string }
  readonly items: readonly {
    readonly id: string
    readonly certificate: string
    readonly authority: string
    readonly decision: string
  }[]
  readonly licence: CollectedLicence
  readonly fields: Savings['fields']
  readonly materials: Savings['materials']
  readonly workingDays: Savings['workingDays']
  readonly steps: readonly Step[]
}

/** Takes one application from the first question to the scanned licence, as the different people. */
export async function walk(cast: Cast, plan: JourneyPlan, today: PlainDate): Promise<Journey> {
  const { items, answers, newApplications, noticeId } = await askAndNotify(cast, plan)
  const kind = newApplications ? 'open' : 'renew'
  const holdings = newApplications ? [] : await registerHoldings(cast, plan, items, today)
  const { caseId, filled } = await apply(cast, plan, { kind, items, answers, noticeId, holdings })
  await accept(cast, plan, caseId)
  await visit(cast, plan, caseId)
  const decided = await grantAll(cast, plan, caseId)
  const licence = await issueAndScan(cast, plan, caseId)
  const { fields, materials, workingDays } = savingsOf(plan.catalogue, { ...plan, items })
  return {
    caseNo: decided.caseNo ?? '',
    region: plan.region,
    industry: { code: decided.industry.code, name: decided.industry.name },
    items: decided.items.map(itemLine),
    licence,
    fields: { ...fields, typed: filled.typed },
    materials: { ...materials, uploaded: filled.uploaded },
    workingDays,
    steps: cast.takeSteps(),
  }
}

function itemLine({ id, certificate, authority, decision }: CaseView['items'][number]) {
  return { id, certificate, authority, decision: decision?.outcome ?? 'none' }
}
