import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import { record as writeRecord } from '../../records/server/index.ts'
import type { ServeLetter } from '../core/index.ts'
import { letterFor, targetOf } from './find-letters.ts'
import type { LettersRefusal } from './problems.ts'
import { insertService } from './service/store.ts'
import type { LetterRow } from './store.ts'

/** 送达: an officer notes that the paper was handed over or posted, and who took it. */
export async function serveLetter(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: { readonly caseId: CaseId; readonly letterId: string },
  how: ServeLetter,
): Promise<Result<LetterRow, AccessRefusal | LettersRefusal>> {
  const found = await letterFor(tx, actor, at.caseId, at.letterId)
  if (!found.ok) return found
  const { record, row } = found.value
  const allowed = allow(actor, 'letter.issue', targetOf(record, row.department))
  if (!allowed.ok) return allowed
  await insertService(tx, {
    region: row.region,
    id: newId(),
    letterId: row.id,
    channel: how.channel,
    receivedBy: how.receivedBy,
    notedBy: actor.accountId,
    servedOn: context.clock.today(),
    servedAt: context.clock.now().toISOString(),
  })
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'letter.served',
    region: row.region,
    object: { kind: 'letter', id: row.id },
    detail: { number: row.number, channel: how.channel },
  })
  return granted(row)
}
