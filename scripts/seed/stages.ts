import type { CaseView } from '../../src/cases/core/index.ts'
import { apply } from '../../src/main/journey/apply.ts'
import { askAndNotify } from '../../src/main/journey/ask.ts'
import type { Cast } from '../../src/main/journey/cast.ts'
import { accept, grantAll, grantOne, visit } from '../../src/main/journey/decide.ts'
import type { JourneyPlan } from '../../src/main/journey/plan.ts'

/** How far a case has come, and how many of a thousand cases stand there. */
export interface Stage {
  readonly name: string
  readonly perMille: number
  /** Nobody's turn any more, or not: what has ended is spread over months, what is open over weeks. */
  readonly open: boolean
  reach(cast: Cast, plan: JourneyPlan): Promise<string>
}

/** Where the cases of a district stand on an ordinary day; our estimate, not a statistic. */
export const STAGES: readonly Stage[] = [
  { name: 'issued', perMille: 780, open: false, reach: issued },
  { name: 'withdrawn', perMille: 30, open: false, reach: withdrawn },
  { name: 'declined', perMille: 20, open: false, reach: declined },
  { name: 'decided', perMille: 10, open: true, reach: decided },
  { name: 'partly decided', perMille: 20, open: true, reach: partlyDecided },
  { name: 'in review', perMille: 60, open: true, reach: inReview },
  { name: 'correction asked', perMille: 15, open: true, reach: correctionAsked },
  { name: 'submitted', perMille: 25, open: true, reach: submitted },
  { name: 'draft', perMille: 40, open: true, reach: draft },
]

async function draft(cast: Cast, plan: JourneyPlan): Promise<string> {
  const { items, answers, noticeId } = await askAndNotify(cast, plan)
  const { region, industry } = plan
  const owner = await cast.as('owner')
  const wish = { region, industry, kind: 'open', items, answers, noticeId } as const
  return (await owner.post<CaseView>('/api/v1/cases', wish)).id
}

async function submitted(cast: Cast, plan: JourneyPlan): Promise<string> {
  const { items, answers, noticeId } = await askAndNotify(cast, plan)
  const wish = { kind: 'open', items, answers, noticeId, holdings: [] } as const
  return (await apply(cast, plan, wish)).caseId
}

async function withdrawn(cast: Cast, plan: JourneyPlan): Promise<string> {
  const id = await submitted(cast, plan)
  await (await cast.as('owner')).post(`/api/v1/cases/${id}/withdraw`, { reason: '暂不开店' })
  return id
}

async function declined(cast: Cast, plan: JourneyPlan): Promise<string> {
  const id = await submitted(cast, plan)
  const clerk = await cast.as(`clerk-${plan.region}`)
  const reason = '申请事项不属于本行政机关职权范围'
  await clerk.post(`/api/v1/cases/${id}/decline`, { reason })
  return id
}

async function correctionAsked(cast: Cast, plan: JourneyPlan): Promise<string> {
  const id = await submitted(cast, plan)
  const view = await (await cast.as('owner')).get<CaseView>(`/api/v1/cases/${id}`)
  const material = view.materials.find((one) => one.required && one.files.length > 0)?.id
  const point =
    material === undefined
      ? ({ target: 'element', id: 'premises_address', reason: '与平面图不一致' } as const)
      : ({ target: 'material', id: material, reason: '扫描件不清晰' } as const)
  const clerk = await cast.as(`clerk-${plan.region}`)
  await clerk.post(`/api/v1/cases/${id}/ask-correction`, {
    points: [point],
    whyBeyondNotice: '经营方式特殊，须补充说明',
  })
  return id
}

async function inReview(cast: Cast, plan: JourneyPlan): Promise<string> {
  const id = await submitted(cast, plan)
  await accept(cast, plan, id)
  return id
}

async function partlyDecided(cast: Cast, plan: JourneyPlan): Promise<string> {
  const id = await inReview(cast, plan)
  await visit(cast, plan, id)
  const view = await (await cast.as('owner')).get<CaseView>(`/api/v1/cases/${id}`)
  const ready = view.items.filter((item) => item.state === 'inReview')
  for (const item of ready.slice(0, Math.floor(ready.length / 2)))
    await grantOne(cast, plan, id, item)
  return id
}

async function decided(cast: Cast, plan: JourneyPlan): Promise<string> {
  const id = await inReview(cast, plan)
  await visit(cast, plan, id)
  await grantAll(cast, plan, id)
  return id
}

export async function issued(cast: Cast, plan: JourneyPlan): Promise<string> {
  const id = await decided(cast, plan)
  await (await cast.as(`lead-${plan.region}`)).post(`/api/v1/cases/${id}/issue`, {})
  return id
}
