import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { canonicalJson, type RecordEntry, type Recorder } from '../core/index.ts'
import { insertRecord } from './store.ts'

/** Records a command in the caller's transaction: it is kept if, and only if, the command is. */
export async function record(tx: Tx, entry: RecordEntry): Promise<void> {
  const { region, actor, ...rest } = entry
  // who it was, and nothing else that a caller's object carries along
  const by = actor && { accountId: actor.accountId, username: actor.username }
  const body = { ...rest, actor: by }
  await insertRecord(tx, { region, id: newId(), body: canonicalJson(body) })
}

/** What of whose was looked at. */
export interface PersonalRead {
  readonly region: string
  readonly caseId: string
  /** Names of the elements shown, e.g. `legal_rep_id_no`; never their values. */
  readonly fields: readonly string[]
}

/** Records that an officer was shown personal data (个人信息保护法 arts 51, 54: access control and audit). */
export async function recordRead(tx: Tx, actor: Recorder, read: PersonalRead): Promise<void> {
  await record(tx, {
    actor,
    action: 'personal.read',
    region: read.region,
    object: { kind: 'case', id: read.caseId },
    detail: { fields: read.fields },
  })
}
