import { granted, refused, type Result } from '#kernel/result.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { record } from '../../../records/server/index.ts'
import { compareDemands, type ComparedDemands, type Demand } from '../../core/index.ts'
import type { NoticesRefusal } from '../problems.ts'
import { findNotice } from '../serve-notice.ts'
import { insertDemand, listDemands, sumDemands, type DemandRow, type DemandSums } from './store.ts'

/** What is demanded of a case, and the notice that was served for it (`CaseRecord.noticeId`). */
export interface DemandOnCase {
  readonly region: string
  readonly caseId: string
  readonly noticeId: string | null
  readonly demands: readonly Demand[]
}

/** The comparison; without a served notice nothing can be on it or beyond it. */
export interface JudgedDemands extends ComparedDemands {
  readonly notice: { readonly id: string; readonly receipt: string } | null
}

/** 这项要求在不在告知单上: looks, writes nothing. */
export async function judgeDemands(tx: Tx, of: DemandOnCase): Promise<JudgedDemands> {
  const notice = of.noticeId === null ? undefined : await findNotice(tx, of.noticeId)
  if (!notice || notice.region.code !== of.region)
    return { notice: null, onNotice: [], beyondNotice: [] }
  const { id, receipt } = notice
  return { notice: { id, receipt }, ...compareDemands(notice, of.demands) }
}

/**
 * Keeps a demand on a case, in the transaction that makes it. What is beyond the served notice needs a
 * reason (`NOTICES_REASON_NEEDED`), is counted, recorded, and shown to the applicant.
 */
export async function recordDemands(
  tx: Tx,
  context: Context,
  of: DemandOnCase & {
    readonly actor: { readonly accountId: string; readonly username: string } | null
    /** Why it is asked for although the notice did not say so. */
    readonly reason: string | null
  },
): Promise<Result<JudgedDemands & { readonly round: number }, NoticesRefusal>> {
  const judged = await judgeDemands(tx, of)
  const { beyondNotice, notice } = judged
  const reason = of.reason?.trim() || null
  if (beyondNotice.length > 0 && reason === null)
    return refused({ code: 'NOTICES_REASON_NEEDED', beyondNotice })
  const { region, caseId } = of
  const round = (await listDemands(tx, region, caseId)).length + 1
  const id = newId()
  await insertDemand(tx, {
    region,
    id,
    caseId,
    noticeId: notice?.id ?? null,
    round,
    demanded: of.demands,
    beyond: beyondNotice,
    reason,
    askedBy: of.actor?.accountId ?? null,
    askedOn: context.clock.today(),
    askedAt: context.clock.now().toISOString(),
  })
  if (beyondNotice.length > 0)
    await record(tx, {
      actor: of.actor,
      action: 'notice.demand-beyond',
      region,
      object: { kind: 'case', id: caseId },
      detail: { notice: notice?.receipt, round, beyond: beyondNotice.map((one) => one.id) },
    })
  return granted({ ...judged, round })
}

/** Every demand made on a case, in turn, for its owner and for the window. */
export function demandsOn(tx: Tx, region: string, caseId: string): Promise<DemandRow[]> {
  return listDemands(tx, region, caseId)
}

/** 多次告知率 of a region over days, both included. */
export interface DemandCount extends DemandSums {
  readonly region: string
  readonly from: PlainDate
  readonly until: PlainDate
  /** Cases asked more than once, or for something beyond their notice, in every hundred asked; null when none was asked. */
  readonly repeatedPercent: number | null
}

export async function countDemands(
  tx: Tx,
  region: string,
  from: PlainDate,
  until: PlainDate,
): Promise<DemandCount> {
  const sums = await sumDemands(tx, region, from, until)
  const percent = sums.casesAsked === 0 ? null : (100 * sums.casesRepeated) / sums.casesAsked
  const repeatedPercent = percent === null ? null : Math.round(percent * 10) / 10
  return { region, from, until, ...sums, repeatedPercent }
}
