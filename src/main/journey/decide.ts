import { invariant } from '#kernel/invariant.ts'
import type { CaseView } from '../../cases/core/index.ts'
import type { BranchView } from '../../reviews/core/index.ts'
import type { Cast } from './cast.ts'
import type { JourneyPlan } from './plan.ts'

interface Visit {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly lines: readonly { readonly id: string; readonly result: string | null }[]
}

/** 一窗受理: the clerk of the region reads the case and accepts it. */
export async function accept(cast: Cast, plan: JourneyPlan, caseId: string): Promise<void> {
  const clerk = await cast.as(`clerk-${plan.region}`)
  await clerk.get(`/api/v1/cases/${caseId}`)
  await clerk.post(`/api/v1/cases/${caseId}/accept`, {})
  cast.note(`clerk-${plan.region}`, '受理')
}

/** 一同核查: whatever visit the case got is made by two officers, every line passing. */
export async function visit(cast: Cast, plan: JourneyPlan, caseId: string): Promise<void> {
  const inspector = await cast.as(`inspector-${plan.region}`)
  const page = await inspector.get<{ items: { id: string }[] }>(`/api/v1/visits?caseId=${caseId}`)
  for (const { id } of page.items) {
    const planned = await inspector.get<Visit>(`/api/v1/visits/${id}`)
    const lines = planned.lines.filter((line) => line.result === null)
    await inspector.post(`/api/v1/visits/${id}/results`, {
      officers: ['核查人员甲', '核查人员乙'],
      lines: lines.map((line) => ({ id: line.id, result: 'pass' as const })),
    })
    cast.note(`inspector-${plan.region}`, `联合核查，${lines.length} 项合格`)
  }
}

/** 一网通办: each department grants its own branch; what waits for another item is granted after it. */
export async function grantAll(cast: Cast, plan: JourneyPlan, caseId: string): Promise<CaseView> {
  const owner = await cast.as('owner')
  for (;;) {
    const view = await owner.get<CaseView>(`/api/v1/cases/${caseId}`)
    if (view.state !== 'inReview') return view
    const ready = view.items.filter((item) => item.state === 'inReview')
    invariant(ready.length > 0, `no branch of ${view.caseNo} can go on: ${states(view)}`)
    for (const item of ready) await grantOne(cast, plan, caseId, item)
  }
}

/**
 * One department reads its branch and grants it. 应当听证的事项: a journey has no seven days in which to tell
 * of a hearing, so it enters the record of one that was held before the application.
 */
export async function grantOne(
  cast: Cast,
  plan: JourneyPlan,
  caseId: string,
  item: CaseView['items'][number],
): Promise<void> {
  const name = `${item.department.id}-${plan.region}`
  const reviewer = await cast.as(name)
  const path = `/api/v1/branches/${caseId}/${item.id}` as const
  const { hearing, timeline } = await reviewer.get<BranchView>(path)
  if (hearing.duty !== null) {
    const on = timeline[0]?.at.slice(0, 10) ?? ''
    const record = '演示：申请人、利害关系人到场，没有异议'
    await reviewer.post(`${path}/hearing/record`, { on, record, document: '（演示）听证笔录 1 号' })
    cast.note(name, `登记此前举行的听证 ${item.certificate}`)
  }
  await reviewer.post(`${path}/grant`, {})
  cast.note(name, `准予 ${item.certificate}`)
}

function states(view: CaseView): string {
  return view.items.map((item) => `${item.id} ${item.state}`).join(', ')
}
