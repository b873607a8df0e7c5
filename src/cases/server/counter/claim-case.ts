import { timingSafeEqual } from 'node:crypto'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { beyondReach, type Tx } from '#platform/server/database.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import { tidyCode } from '../../../parties/core/index.ts'
import {
  CLAIM_TRIES,
  normalClaimCode,
  usccOf,
  type CaseId,
  type CaseRecord,
  type ClaimCase,
} from '../../core/index.ts'
import { doerOf } from '../address.ts'
import { rememberApplicant } from '../applicant.ts'
import { perform } from '../perform.ts'
import type { CasesRefusal } from '../refusal.ts'
import { lockCase } from '../store.ts'
import { codeOf } from './claim-code.ts'
import { countFailure, endClaim, findCaseByNumber, giveTo, lockClaim } from './store.ts'

/**
 * Looks at the three proofs in a transaction of its own, so that a wrong try counts whatever follows. A
 * number, a credit code and a claim code that do not belong together are all answered alike.
 */
export async function proveClaim(
  context: Context,
  actor: Actor,
  proof: ClaimCase,
): Promise<Result<CaseId, CasesRefusal>> {
  const allowed = allow(actor, 'case.claim', { region: '*', ownerId: actor.accountId })
  if (!allowed.ok) return allowed
  return context.db.transaction((tx) => beyondReach(tx, () => look(tx, context, actor, proof)))
}

/** The case is not theirs to see yet: the number finds it in any region. */
async function look(
  tx: Tx,
  context: Context,
  actor: Actor,
  proof: ClaimCase,
): Promise<Result<CaseId, CasesRefusal>> {
  const id = await findCaseByNumber(tx, tidyCode(proof.caseNo).replace(...GROUPS))
  const record = id && (await lockCase(tx, id))
  if (!record) return refused({ code: 'CASES_CLAIM_WRONG' })
  // sent twice: it is theirs already
  if (record.ownerId === actor.accountId) return granted(record.id)
  const claim = await lockClaim(tx, record.id)
  if (!claim || claim.until_day < context.clock.today())
    return refused({ code: 'CASES_CLAIM_WRONG' })
  if (claim.failures >= CLAIM_TRIES) return refused({ code: 'CASES_CLAIM_WORN_OUT' })
  const right = same(normalClaimCode(proof.code), codeOf(context, claim))
  if (right && tidyCode(proof.uscc) === usccOf(record)) return granted(record.id)
  await countFailure(tx, claim)
  return refused({ code: 'CASES_CLAIM_WRONG' })
}

/** `tidyCode` takes the hyphens away: region, day, serial. */
const GROUPS: [RegExp, string] = [/^(\d{6})(\d{8})(\d+)$/, '$1-$2-$3']

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** 认领: from now on the case, its visit and its licence are this account's; the clerk stays the agent. */
export async function claimCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
): Promise<Result<CaseRecord, CasesRefusal>> {
  const taken = await beyondReach(tx, () => take(tx, context, actor, id))
  if (!taken.ok || taken.value.ownerId === actor.accountId) return taken
  const theirs = { ...taken.value, ownerId: actor.accountId }
  const done = await perform(tx, context, actor, theirs, { kind: 'claim', by: doerOf(actor) })
  if (done.ok) await rememberApplicant(tx, done.value, context.clock.today())
  return done
}

/** The case as it was: still another's when it has just been given to this account. */
async function take(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
): Promise<Result<CaseRecord, CasesRefusal>> {
  const record = await lockCase(tx, id)
  if (!record) return refused({ code: 'CASES_CLAIM_WRONG' })
  if (record.ownerId === actor.accountId) return granted(record)
  const claim = await lockClaim(tx, id)
  if (!claim) return refused({ code: 'CASES_CLAIM_WRONG' })
  await endClaim(tx, claim, { at: context.clock.now().toISOString(), by: actor.accountId })
  await giveTo(tx, record, actor.accountId)
  return granted(record)
}
