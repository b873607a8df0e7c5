import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { DepartmentId, ItemId, Plan } from '../../catalogue/core/index.ts'
import { followHolder } from './follow-holder.ts'
import type { FaceItem, Holder, Licence, Outstanding, SingleLicence } from './licence.ts'
import type { LicenceRefusal } from './refusal.ts'

/** How one branch of the case ended (cases/server: `readDecidedCase`). */
export interface DecidedBranch {
  readonly item: ItemId
  readonly certificate: string
  readonly authority: string
  readonly department: DepartmentId
  readonly outcome: 'granted' | 'refused' | 'withdrawn' | 'open'
  readonly number: string | null
  readonly validFrom: PlainDate | null
  readonly validUntil: PlainDate | null
}

export interface IssueFacts {
  readonly plan: Plan
  readonly caseState: string
  readonly holder: Holder
  readonly branches: readonly DecidedBranch[]
  /** Single licences the case builds on (变更, 延续, 补办). */
  readonly holdings: readonly SingleLicence[]
  /** The comprehensive licence of those holdings, when there is one already. */
  readonly existing: Licence | undefined
}

/** What issuing will do: which singles come, which are replaced, what the face leaves out. */
export interface IssueDecision {
  readonly as: 'new' | 'reissue'
  /** What the face prints; the old words while other single licences must still change. */
  readonly holder: Holder
  /** Kept single licences that must take on the holder's new words too. */
  readonly waitingFor: readonly SingleLicence[]
  /** Branches that become single licences, each with the holding it replaces. */
  readonly grants: readonly {
    readonly branch: DecidedBranch
    readonly replaces: SingleLicence | undefined
  }[]
  /** Holdings that stay as they are. */
  readonly kept: readonly SingleLicence[]
  readonly outstanding: readonly Outstanding[]
}

/**
 * May this decided case become a comprehensive licence, and of what? A partial issue with
 * 未许可事项 only where the plan allows it (西政办发〔2023〕4号 二（六）). The lead authority
 * decides nothing here: only granted branches and live holdings reach the face.
 */
export function decideIssue(facts: IssueFacts): Result<IssueDecision, LicenceRefusal> {
  const { plan, branches, existing } = facts
  const waiting = branches.filter((b) => b.outcome === 'open').map((b) => b.item)
  if (waiting.length > 0)
    return refused({ code: 'LICENCES_CASE_NOT_DECIDED', state: facts.caseState, waiting })
  if (existing?.state === 'void' || existing?.state === 'recalled')
    return refused({ code: 'LICENCES_ENDED', number: existing.number, state: existing.state })
  const grants = branches.filter((b) => b.outcome === 'granted')
  if (grants.length === 0) return refused({ code: 'LICENCES_NOTHING_GRANTED' })
  const failed = branches.filter((b) => b.outcome === 'refused')
  const live = facts.holdings.filter((s) => s.state !== 'ended')
  const outstanding = failed.filter((b) => !live.some((s) => s.item === b.item))
  if (outstanding.length > 0 && !plan.partialIssue.value) {
    const names = outstanding.map((b) => b.certificate)
    const { basis } = plan.partialIssue
    return refused({ code: 'LICENCES_PARTIAL_NOT_ALLOWED', refused: names, basis })
  }
  const replacedBy = (s: SingleLicence) => grants.some((b) => b.item === s.item)
  const kept = live.filter((s) => !replacedBy(s))
  const following = existing
    ? followHolder(plan, existing.face, facts.holder, kept)
    : { holder: facts.holder, waitingFor: [] }
  return granted({
    as: existing ? 'reissue' : 'new',
    ...following,
    grants: grants.map((branch) => ({
      branch,
      replaces: live.find((s) => s.item === branch.item),
    })),
    kept,
    outstanding: [...stillOutstanding(existing, grants, outstanding), ...outstanding.map(named)],
  })
}

function named({ item, certificate, authority }: DecidedBranch): Outstanding {
  return { item, certificate, authority }
}

/** 未许可事项 of the earlier version that this case neither grants nor refuses again. */
function stillOutstanding(
  existing: Licence | undefined,
  grants: readonly DecidedBranch[],
  again: readonly DecidedBranch[],
): Outstanding[] {
  const settled = new Set([...grants, ...again].map((b) => b.item))
  return (existing?.face.outstanding ?? []).filter((o) => !settled.has(o.item))
}

/** The items of a face, in the order of the plan's annex (`order`), not of their decisions. */
export function faceItems(singles: readonly SingleLicence[], order: readonly ItemId[]): FaceItem[] {
  const place = (item: ItemId) => {
    const at = order.indexOf(item)
    return at < 0 ? order.length : at
  }
  return singles
    .toSorted((a, b) => place(a.item) - place(b.item) || (a.item < b.item ? -1 : 1))
    .map(({ id, item, certificate, authority }) => ({ single: id, item, certificate, authority }))
}
