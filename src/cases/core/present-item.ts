import type { PlainDate } from '#kernel/plain-date.ts'
import type { Catalogue, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import type { Branch } from './branch.ts'
import { dueOf, presentClock } from './deadline.ts'
import type { OpenHearing } from './hearing.ts'
import type { CaseItemView, DecisionView } from './view-schema.ts'

/** One item of a case as everybody who may see the case sees it. */
export function presentItem(
  catalogue: Catalogue,
  region: RegionCode,
  id: ItemId,
  branch: Branch | undefined,
  today: PlainDate,
): CaseItemView {
  const item = catalogue.items.get(id)
  const department = catalogue.regions
    .get(region)
    ?.plan.departments.find((d) => (branch ? d.id === branch.department : d.items.includes(id)))
  if (!item || !department) throw new Error(`no item ${id} or no department for it in ${region}`)
  const at = branch?.at
  const clock = at && 'clock' in at ? at.clock : null
  const pause = clock?.pauses.at(-1)
  return {
    id,
    certificate: item.certificate,
    name: item.name,
    authority: item.authorities[region] ?? department.name,
    department: { id: department.id, name: department.name },
    state: at?.state ?? null,
    dueOn: branch ? dueOf(catalogue.calendar, branch) : null,
    clock: clock && presentClock(catalogue.calendar, clock, today),
    waitsFor: at?.state === 'waiting' ? [...at.for] : [],
    faults: at && 'visit' in at && at.visit.visit === 'failed' ? [...at.visit.faults] : [],
    suspension:
      at?.state === 'suspended' && pause
        ? { since: at.since, reason: pause.reason, basis: pause.basis }
        : null,
    hearingOffer: branch?.offer ?? null,
    hearing: at?.state === 'hearing' ? presentHearing(at.hearing) : null,
    promise: at ? presentPromise(at) : null,
    decision: branch ? presentDecision(branch) : null,
  }
}

function presentHearing({ since, cause, holdBy, date }: OpenHearing): CaseItemView['hearing'] {
  return { since, cause, holdBy, date: date && { ...date } }
}

function presentPromise(at: Branch['at']): CaseItemView['promise'] {
  if (!('promise' in at) || !at.promise) return null
  const { signedOn } = at.promise
  if (at.state !== 'granted') return { signedOn, checkBy: null, check: null, correctBy: null }
  const { checkBy, after } = at.promise
  const correctBy = after.check === 'ordered' ? after.correctBy : null
  return { signedOn, checkBy, check: after.check, correctBy }
}

function presentDecision({ at }: Branch): DecisionView | null {
  if (at.state === 'granted') {
    const { by: _by, ...grant } = at.grant
    return { outcome: 'granted', ...grant }
  }
  if (at.state === 'refused') {
    const { reasons, decidedOn, remedy } = at.denial
    const { reconsiderationDays: days, litigationMonths: months, basis } = remedy
    const text = {
      zh: `如不服本决定，可自收到决定之日起 ${days} 日内申请行政复议，或者 ${months} 个月内提起行政诉讼。`,
      en: `You may ask for administrative reconsideration within ${days} days, or sue within ${months} months, of receiving this decision.`,
    }
    return { outcome: 'refused', reasons, decidedOn, remedy: { text, basis } }
  }
  if (at.state === 'withdrawn') return { outcome: 'withdrawn', reason: at.reason, decidedOn: at.on }
  if (at.state === 'lapsed') {
    const { reason, basis, on: decidedOn } = at
    return { outcome: 'lapsed', reason, basis, decidedOn }
  }
  return null
}
