import { randomBytes } from 'node:crypto'
import { addDays } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { openFieldKeys, openText, sealText } from '#platform/server/fields/index.ts'
import { newId } from '#platform/server/ids.ts'
import type { Actor } from '../../../access/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import {
  CLAIM_DAYS,
  CLAIM_TRIES,
  claimCode,
  type CaseId,
  type CaseRecord,
  type ClaimSlip,
} from '../../core/index.ts'
import { lockCaseFor } from '../find-case.ts'
import type { CasesRefusal } from '../refusal.ts'
import { isUnclaimed } from './is-unclaimed.ts'
import { endClaim, insertClaim, lockClaim, type Claim } from './store.ts'

/** What is kept as the answer of the command: no code in clear, it is opened on its way out. */
export interface SlipReceipt {
  readonly receipt: 'claim'
  readonly caseId: CaseId
}

/**
 * The code for the slip of a case that was filed at the counter: the one that is alive, or a new one
 * where it was worn out by wrong tries or has run out. A case that its applicant owns needs none.
 */
export async function handOutCode(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
): Promise<Result<SlipReceipt, CasesRefusal>> {
  const found = await lockCaseFor(tx, actor, 'case.hand-code', id)
  if (!found.ok) return found
  const record = found.value
  if (record.caseNo === null) return refused({ code: 'CASES_CLAIM_TOO_EARLY' })
  if (!(await isUnclaimed(tx, record))) return refused({ code: 'CASES_CLAIM_NOT_NEEDED' })
  const alive = await lockClaim(tx, id)
  const today = context.clock.today()
  if (!alive || alive.failures >= CLAIM_TRIES || alive.until_day < today) {
    const at = context.clock.now().toISOString()
    if (alive) await endClaim(tx, alive, { at, by: actor.accountId })
    await insertClaim(tx, { ...freshClaim(context, record), made_by: actor.accountId, made_at: at })
  }
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'case.claim-code-handed-out',
    region: record.region,
    object: { kind: 'case', id },
  })
  return granted({ receipt: 'claim', caseId: id })
}

function freshClaim(context: Context, { region, id }: CaseRecord): Claim {
  openFieldKeys(context.config.dataDir)
  const claim = newId()
  const code = sealText(placeOf(claim), claimCode(randomBytes(10)))
  const until_day = addDays(context.clock.today(), CLAIM_DAYS)
  return { region, id: claim, case_id: id, code, until_day, failures: 0 }
}

/** The code that is alive, in clear. */
export function codeOf(context: Context, claim: Claim): string {
  openFieldKeys(context.config.dataDir)
  return openText(placeOf(claim.id), claim.code)
}

const placeOf = (claim: string) => `case_claim/${claim}`

/** The slip as it is printed. */
export async function readSlip(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
): Promise<Result<ClaimSlip, CasesRefusal>> {
  const found = await lockCaseFor(tx, actor, 'case.hand-code', id)
  if (!found.ok) return found
  const claim = await lockClaim(tx, id)
  if (!claim) return refused({ code: 'CASES_CLAIM_NOT_NEEDED' })
  const { caseNo } = found.value
  const code = codeOf(context, claim)
  return granted({ caseId: id, caseNo: caseNo ?? '', code, until: claim.until_day })
}
