import type { PlainDate } from '#kernel/plain-date.ts'
import { plainDate } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import {
  apply,
  decideCheck,
  judgeField,
  type CheckCommand,
  type FieldRecord,
  type Officer,
  type Signing,
} from '../../core/index.ts'
import { officersOf, provesPresence, type Scanned } from '../checks/begin.ts'
import { perform } from '../checks/command-check.ts'
import { usualDay } from '../checks/record-results.ts'
import type { CheckRecord } from '../checks/store.ts'
import type { SupervisionRefusal } from '../problems.ts'

interface Came {
  readonly hash: string
  readonly record: FieldRecord
  readonly scanned: Scanned
  /** The day of the visit. */
  readonly day: PlainDate
  readonly now: string
}

/** Lets a record stand for its round: the visit and its results, both or neither. */
export async function countRecord(
  tx: Tx,
  context: Context,
  actor: Actor,
  before: CheckRecord,
  came: Came,
): Promise<Result<CheckRecord, SupervisionRefusal>> {
  const { check } = before
  const { record, day } = came
  const officers = await officersOf(tx, check.region, record.officers)
  if (!officers.ok) return officers
  const named = (id: string) => officers.value.find((one) => one.id === id)?.name ?? id
  const judged = judgeField(check, record, { named, today: context.clock.today() })
  if (!judged.ok) return judged
  const there = await provesPresence(tx, check.number, came.scanned, record.scan.why)
  if (!there.ok) return there
  const { lines, checklist } = check
  const begin: CheckCommand = {
    kind: 'begin',
    scan: { means: there.value.means, why: record.scan.why },
    officers: officers.value,
    at: record.scan.at,
    lines,
    hash: checklist ?? '',
  }
  const results: CheckCommand = {
    kind: 'record',
    results: record.results,
    fixBy:
      record.fixBy === undefined
        ? usualDay(context, context.clock.today())
        : plainDate(record.fixBy),
    signing: signingOf(came, officers.value),
  }
  // looked at before anything is written: what is refused leaves no half of a visit behind
  const begun = decideCheck(check, begin, day)
  if (!begun.ok) return begun
  const recorded = decideCheck(apply(check, begun.value), results, day)
  if (!recorded.ok) return recorded
  const after = await perform(tx, context, actor, before, begin, day)
  return after.ok ? perform(tx, context, actor, after.value, results, day) : after
}

function signingOf({ hash, record, now }: Came, officers: readonly Officer[]): Signing {
  const { officerSignatures, holderSignature, refused } = record
  const drawn = officerSignatures.map(({ officer, image }) => {
    const one = officers.find(({ id }) => id === officer)
    const { name = '', certificateNo = null } = one ?? {}
    return { by: 'officer' as const, name, certificateNo, image }
  })
  const holder = holderSignature
    ? [{ by: 'holder' as const, certificateNo: null, ...holderSignature }]
    : []
  const { name = '', reason = '', witness = '' } = refused ?? {}
  const contact = refused?.witnessContact ? `（${refused.witnessContact}）` : ''
  return {
    record: hash,
    writtenAt: record.at,
    receivedAt: now,
    signatures: [...drawn, ...holder],
    refused: refused ? { name, reason, witness: `${witness}${contact}` } : null,
  }
}
