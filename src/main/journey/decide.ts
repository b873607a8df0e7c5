import { invariant } from '#kernel/invariant.ts'
import type { CaseView } from '../../cases/core/index.ts'
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
    for (const item of ready) {
      const name = `${item.department.id}-${plan.region}`
      const reviewer = await cast.as(name)
      await reviewer.get(`/api/v1/branches/${caseId}/${item.id}`)
      await reviewer.post(`/api/v1/branches/${caseId}/${item.id}/grant`, {})
      cast.note(name, `准予 ${item.certificate}`)
    }
  }
}

function states(view: CaseView): string {
  return view.items.map((item) => `${item.id} ${item.state}`).join(', ')
}
