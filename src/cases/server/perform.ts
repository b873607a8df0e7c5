import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Actor } from '../../access/server/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { record as writeRecord } from '../../records/server/index.ts'
import {
  apply,
  decide,
  deliveryOf,
  dueOf,
  type CaseCommand,
  type CaseEvent,
  type CaseFacts,
  type CaseRecord,
  type CaseRefusal,
} from '../core/index.ts'
import { tellWho } from './changed.ts'
import { publishedOf, type CaseHappened } from './events.ts'
import { updateCase } from './store.ts'
import { insertEvents } from './history/store.ts'

/** Facts a command needs beyond today; what it does not look at may stay away. */
export type Known = Partial<Omit<CaseFacts, 'today' | 'calendar'>>

/**
 * One command on one locked case: decides, stores events and state, writes the record and tells the
 * other modules, all in this transaction. `null` for the actor is the platform itself. Who comes too
 * late is told who was faster.
 */
export async function perform(
  tx: Tx,
  context: Context,
  actor: Actor | null,
  record: CaseRecord,
  command: CaseCommand,
  known: Known = {},
): Promise<Result<CaseRecord, CaseRefusal>> {
  const today = context.clock.today()
  const nothing = { answerBy: today, missing: { fields: [], materials: [] }, plan: [] }
  const { calendar } = await catalogueOf(context, record.catalogueVersion)
  const answer = decide(record.file, command, { ...nothing, calendar, ...known, today })
  if (!answer.ok) return refused(await tellWho(tx, context, record, answer.refusal))
  return granted(await append(tx, context, actor, record, answer.value))
}

/** Stores what has happened to a case and tells it onwards. */
export async function append(
  tx: Tx,
  context: Context,
  actor: Actor | null,
  before: CaseRecord,
  events: readonly CaseEvent[],
): Promise<CaseRecord> {
  const at = context.clock.now().toISOString()
  const file = events.reduce(apply, before.file)
  const caseNo = 'caseNo' in file.at ? file.at.caseNo : before.caseNo
  const moved = events.findLast((event) => event.kind === 'catalogueMoved')
  const catalogueVersion = moved ? moved.to : before.catalogueVersion
  const version = before.version + events.length
  const after = { ...before, file, caseNo, catalogueVersion, version, updatedAt: at }
  const { calendar } = await catalogueOf(context, catalogueVersion)
  const delivery = file.at.state === 'decided' ? deliveryOf(calendar, file.at.decidedOn) : null
  await updateCase(tx, after, (branch) => dueOf(calendar, branch), delivery?.due ?? null)
  const doer = actor && { accountId: actor.accountId, name: actor.name }
  const rows = events.map((event, i) => ({ seq: before.version + 1 + i, at, doer, event }))
  await insertEvents(tx, after, rows)
  await writeDown(tx, actor, after, events)
  for (const { seq, event } of rows) {
    const { region, id: caseId } = after
    const happened: CaseHappened = { kind: 'cases.happened', region, caseId, seq, event, actor }
    await context.events.publish(tx, happened)
    for (const published of publishedOf(after, event)) await context.events.publish(tx, published)
  }
  return after
}

/** 操作记录 of every command; single saves of an own draft are kept in the history alone. */
async function writeDown(
  tx: Tx,
  actor: Actor | null,
  { region, id, ownerId, filedBy, file }: CaseRecord,
  events: readonly CaseEvent[],
): Promise<void> {
  const theirs: (string | null)[] = [ownerId, ...(file.at.state === 'draft' ? [filedBy] : [])]
  for (const event of events) {
    if (event.kind === 'edited' && theirs.includes(actor?.accountId ?? null)) continue
    await writeRecord(tx, {
      actor: actor && { accountId: actor.accountId, username: actor.username },
      action: `case.${event.kind === 'branch' ? `branch-${event.event.kind}` : event.kind}`,
      region,
      object: { kind: 'case', id },
      ...(event.kind === 'branch' && { detail: { item: event.item } }),
    })
  }
}
