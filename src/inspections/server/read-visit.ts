import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import {
  allow,
  may,
  type AccessRefusal,
  type Action,
  type Actor,
} from '../../access/server/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { findCase, listFiles, lockCase, noteRead } from '../../cases/server/index.ts'
import { presentVisit, type VisitCommandName, type VisitOfCase } from '../core/index.ts'
import type { VisitView } from '../core/index.ts'
import { listEntries } from './entries/store.ts'
import { sha256 } from './hash.ts'
import { findVisit } from './store.ts'
import { targetOf } from './target.ts'

/** What the applicant's address and name are called in the record of who looked. */
const SHOWN = ['subject_name', 'premises_address']

export async function readVisit(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
): Promise<Result<VisitView, AccessRefusal>> {
  const visit = await findVisit(tx, id)
  const record = visit && (await findCase(tx, visit.caseId))
  if (!visit || !record) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, 'visit.read', targetOf(visit))
  if (!allowed.ok) return allowed
  await noteRead(tx, actor, record, SHOWN)
  return granted(await viewVisit(tx, context, actor, { visit, record }))
}

const ACTION_OF: Readonly<Record<VisitCommandName, Action>> = {
  record: 'visit.record',
  arrange: 'visit.arrange',
  answer: 'visit.answer',
}

/** The visit as this reader sees it. */
export async function viewVisit(
  tx: Tx,
  context: Context,
  actor: Actor,
  { visit, record }: VisitOfCase,
): Promise<VisitView> {
  const target = targetOf(visit)
  const names = Object.keys(ACTION_OF) as VisitCommandName[]
  return presentVisit({
    visit,
    record,
    entries: await listEntries(tx, visit),
    files: await listFiles(tx, record),
    catalogue: await catalogueOf(context, record.catalogueVersion),
    today: context.clock.today(),
    asOwner: visit.ownerId === actor.accountId,
    allowed: names.filter((name) => may(actor, ACTION_OF[name], target)),
    mayOpine: (department) => may(actor, 'visit.opine', { ...target, department }),
    hashOf: sha256,
  })
}

/** The visit and its case, both locked (the case first, as everybody locks it first), if allowed. */
export async function lockVisitFor(
  tx: Tx,
  actor: Actor,
  action: Action,
  id: string,
): Promise<Result<VisitOfCase, AccessRefusal>> {
  const caseId = (await findVisit(tx, id))?.caseId
  const record = caseId && (await lockCase(tx, caseId))
  const visit = record && (await findVisit(tx, id, { lock: true }))
  if (!record || !visit) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, action, targetOf(visit))
  return allowed.ok ? granted({ visit, record }) : allowed
}
