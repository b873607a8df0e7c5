import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import {
  filesOf,
  ofKind,
  type Acknowledged,
  type FieldEntry,
  type Hashed,
  type Visit,
  type VisitOfCase,
  type VisitRefusal,
} from '../../core/index.ts'
import { collect } from './collect.ts'
import { concludeIfDone } from './conclude.ts'
import { listFilesOfVisit } from '../files/store.ts'
import { hashOfEntry } from '../hash.ts'
import { lockVisitFor } from '../read-visit.ts'
import type { InspectionsRefusal } from '../refusal.ts'
import { touchVisit } from '../store.ts'
import { insertEntries, listEntries } from './store.ts'

/**
 * Takes what a device wrote down. An entry is kept, whatever has become of the visit meanwhile, as
 * soon as the bytes it speaks of are here, and acknowledged by its hash only then; sent again it is
 * acknowledged again. If a finished and signed record is now complete, the round counts.
 */
export async function receiveEntries(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  sent: readonly Hashed<FieldEntry>[],
): Promise<Result<Acknowledged, InspectionsRefusal>> {
  const found = await lockVisitFor(tx, actor, 'visit.record', id)
  if (!found.ok) return found
  const { visit } = found.value
  const wrong = whyNot(visit, sent)
  if (wrong) return refused(wrong)
  const there = new Set((await listFilesOfVisit(tx, visit)).map(({ sha256 }) => sha256))
  const absent = (one: Hashed) => filesOf(one.entry).filter((file) => !there.has(file))
  const ready = sent.filter((one) => absent(one).length === 0)
  const kept = await keep(tx, context, actor, found.value, ready)
  return granted({
    acknowledged: ready.map(({ hash }) => hash),
    waiting: sent.flatMap((one) => {
      const files = absent(one)
      return files.length > 0 ? [{ hash: one.hash, files }] : []
    }),
    version: kept.version,
  })
}

async function keep(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: VisitOfCase,
  ready: readonly Hashed<FieldEntry>[],
): Promise<Visit> {
  const { visit, record } = of
  const at = context.clock.now().toISOString()
  const known = new Set((await listEntries(tx, visit)).map(({ hash }) => hash))
  const unknown = ready.filter(
    ({ hash }, i) => !known.has(hash) && ready.findIndex((one) => one.hash === hash) === i,
  )
  if (unknown.length === 0) return visit
  await insertEntries(tx, visit, unknown, { author: actor, at })
  for (const { entry } of ofKind(unknown, 'collected')) await collect(tx, actor, of, entry, at)
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'visit.entries-received',
    region: visit.region,
    object: { kind: 'visit', id: visit.id },
    detail: { entries: unknown.map(({ hash }) => hash) },
  })
  const touched = await touchVisit(tx, visit, at)
  return concludeIfDone(tx, context, actor, { visit: touched, record })
}

/** Nothing is taken of a sending in which something is not what it says it is. */
function whyNot(visit: Visit, sent: readonly Hashed[]): VisitRefusal | undefined {
  const hashes = (bad: (one: Hashed) => boolean) =>
    sent.filter((one) => bad(one)).map(({ hash }) => hash)
  const differs = hashes(({ hash, entry }) => hashOfEntry(entry) !== hash)
  if (differs.length > 0) return { code: 'INSPECTIONS_ENTRY_HASH_DIFFERS', hashes: differs }
  const lines = new Set(visit.lines.map(({ id }) => id))
  const foreign = hashes(
    ({ entry }) =>
      entry.visit !== visit.id || (entry.kind === 'observation' && !lines.has(entry.line)),
  )
  return foreign.length > 0
    ? { code: 'INSPECTIONS_ENTRY_OF_ANOTHER_VISIT', hashes: foreign }
    : undefined
}
