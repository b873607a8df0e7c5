import { granted, type Result } from '#kernel/result.ts'
import type { Context, PublishedEvent } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import type { ItemId } from '../../../catalogue/core/index.ts'
import {
  applicantOf,
  branchesOf,
  type Branch,
  type Breach,
  type CaseId,
  type CaseRecord,
} from '../../../cases/core/index.ts'
import { findCase } from '../../../cases/server/index.ts'
import { parseUscc } from '../../../parties/core/index.ts'
import { markCredit } from '../../../parties/server/index.ts'
import type { AfterCheckTask, FindBreach, PassCheck, RescindGrant } from '../../core/index.ts'
import type { z } from 'zod'
import { performOn } from '../command-branch.ts'
import { lockBranch, type BranchAddress } from '../find-branch.ts'
import type { ReviewsRefusal } from '../refusal.ts'
import { saveTask } from './store.ts'

export type PromiseCommand =
  | ({ readonly kind: 'passCheck' } & z.infer<typeof PassCheck>)
  | ({ readonly kind: 'findBreach' } & z.infer<typeof FindBreach>)
  | ({ readonly kind: 'rescindGrant' } & z.infer<typeof RescindGrant>)

/** 撤销: a licence that was granted on a promise that was broken; main tells licences of it. */
export interface PromiseRescinded extends PublishedEvent {
  readonly kind: 'reviews.promise-rescinded'
  readonly caseId: CaseId
  readonly item: ItemId
  /** Number of the single licence that ends. */
  readonly number: string
  readonly breach: Breach
  readonly reason: string
  /** Number of the decision. */
  readonly document: string
  /** Who rescinded. */
  readonly by: { readonly accountId: string; readonly username: string; readonly name: string }
}

/**
 * 事后核查 by the department that granted: kept; or broken, with an order to put it right; or rescinded.
 * A rescission is put on the business's credit record and told onwards, in the same transaction.
 */
export async function checkPromise(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  command: PromiseCommand,
): Promise<Result<CaseRecord, ReviewsRefusal>> {
  const found = await lockBranch(tx, context, actor, 'branch.decide', at)
  if (!found.ok) return found
  const by = { accountId: actor.accountId, name: actor.name }
  const done = await performOn(tx, context, actor, found.value, { ...command, by })
  if (!done.ok) return done
  const branch = branchesOf(done.value.file).get(at.item)
  if (branch) await followRescission(tx, context, actor, done.value, branch)
  return granted(done.value)
}

async function followRescission(
  tx: Tx,
  context: Context,
  actor: Actor,
  record: CaseRecord,
  branch: Branch,
): Promise<void> {
  const { at, item, department } = branch
  if (at.state !== 'granted' || at.promise?.after.check !== 'rescinded') return
  const { breach, reason, document, on } = at.promise.after
  const { region, id: caseId } = record
  const typed = record.submittedValues?.['uscc']
  const uscc = typeof typed === 'string' ? parseUscc(typed) : undefined
  if (uscc?.ok)
    await markCredit(tx, {
      region,
      uscc: uscc.value,
      kind: breach === 'false' ? 'false-commitment' : 'broken-commitment',
      caseId,
      item,
      department,
      reason,
      on,
      by: { accountId: actor.accountId, name: actor.name },
    })
  await context.events.publish<PromiseRescinded>(tx, {
    kind: 'reviews.promise-rescinded',
    region,
    caseId,
    item,
    number: at.grant.number,
    breach,
    reason,
    document,
    by: { accountId: actor.accountId, username: actor.username, name: actor.name },
  })
}

interface OfBranch extends PublishedEvent {
  readonly caseId: CaseId
  readonly item: ItemId
}

/** Keeps the department's list of what is to be checked in step with the branch, in the same transaction. */
export async function followPromise(tx: Tx, { caseId, item }: OfBranch): Promise<void> {
  const record = await findCase(tx, caseId)
  const branch = record && branchesOf(record.file).get(item)
  const task = record && branch && taskOf(record, branch)
  if (task) await saveTask(tx, task)
}

function taskOf(record: CaseRecord, { at, item, department }: Branch): AfterCheckTask | undefined {
  if (at.state !== 'granted' || !at.promise) return undefined
  const { after, checkBy } = at.promise
  return {
    region: record.region,
    caseId: record.id,
    item,
    department,
    caseNo: record.caseNo ?? '',
    applicant: applicantOf(record),
    state: after.check,
    dueOn: after.check === 'ordered' ? after.correctBy : checkBy,
  }
}
