import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import { canonical } from '../../../inspections/core/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import { dayInShanghai } from '#platform/server/clock.ts'
import { dayOfVisit, filesOf, statementOf, type SendFieldRecord } from '../../core/index.ts'
import type { Scanned } from '../checks/begin.ts'
import { targetOf } from '../checks/present.ts'
import { findCheck, type CheckRecord } from '../checks/store.ts'
import { DIGESTS } from '../draw/digests.ts'
import { listPhotos } from '../photos/store.ts'
import type { SupervisionRefusal } from '../problems.ts'
import { countRecord } from './count.ts'
import { insertFieldRecord, listFieldRecords, type FieldFault } from './store.ts'

export interface Received {
  readonly check: CheckRecord
  readonly fault: FieldFault | null
}

/**
 * Takes a record of a visit in, under the hash that the device gave it. What is whole is kept whatever became of the
 * check meanwhile; it stands for its round unless something speaks against it, and then says what. Sent again, it is
 * the same record.
 */
export async function receiveRecord(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  { hash, record }: SendFieldRecord,
  scanned: Scanned,
): Promise<Result<Received, SupervisionRefusal>> {
  const found = await findCheck(tx, id, true)
  if (!found) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, 'check.record', targetOf(found.check))
  if (!allowed.ok) return allowed
  const text = canonical(record)
  const reckoned = [DIGESTS.sha256(text), DIGESTS.sha256(canonical(statementOf(record)))]
  if (reckoned[0] !== hash || reckoned[1] !== record.statement || record.check !== id)
    return refused({ code: 'SUPERVISION_RECORD_HASH' })
  const before = (await listFieldRecords(tx, found.check)).find((one) => one.hash === hash)
  if (before) return granted({ check: found, fault: before.refusal })
  const kept = new Set((await listPhotos(tx, found.check)).map(({ sha256 }) => sha256))
  const lost = filesOf(record).find((sha256) => !kept.has(sha256))
  if (lost !== undefined) return refused({ code: 'SUPERVISION_PHOTO_ABSENT', sha256: lost })
  const now = context.clock.now().toISOString()
  const day = dayOfVisit(dayInShanghai(new Date(record.at)), context.clock.today())
  const counted = await countRecord(tx, context, actor, found, { hash, record, scanned, day, now })
  const fault = counted.ok ? null : counted.refusal
  const { region } = found.check
  await insertFieldRecord(tx, {
    region,
    check_id: id,
    hash,
    round: record.round,
    record: text,
    by_id: actor.accountId,
    by_name: actor.name,
    received_at: now,
    refusal: fault,
  })
  await writeRecord(tx, {
    actor,
    action: 'check.field-record',
    region,
    object: { kind: 'check', id },
    detail: { hash, counted: String(fault === null) },
  })
  return granted({ check: counted.ok ? counted.value : found, fault })
}
