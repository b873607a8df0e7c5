import { granted, refused, type Result } from '#kernel/result.ts'
import { addYears, plainDate } from '#kernel/plain-date.ts'
import { dayInShanghai } from '#platform/server/clock.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import type { CaseId } from '../../../cases/core/index.ts'
import { findCase } from '../../../cases/server/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { record } from '../../../records/server/index.ts'
import {
  ARCHIVE_PERIODS,
  KEPT_AGAIN_YEARS,
  keptUntil,
  listableBefore,
  type ArchiveLists,
  type DecideList,
} from '../../core/index.ts'
import {
  decideListRow,
  duePackages,
  insertList,
  linesOf,
  listsOf,
  lockList,
  noteDestroyed,
  type NewLine,
} from './store.ts'

export const LIST_DUE = 'archives.list-due'
export const DESTROY = 'archives.destroy'
/** Packages on one list, and lists on the page: what a person can read. */
const MOST_LINES = 500
const MOST_LISTS = 20

export type ListRefusal =
  | AccessRefusal
  | { readonly code: 'ARCHIVES_LIST_UNKNOWN' }
  | { readonly code: 'ARCHIVES_LIST_DECIDED'; readonly name: string }

/** Lists, for every region, the packages whose time is over; nothing goes by that. Answers with how many. */
export async function listDue(context: Context): Promise<number> {
  let listed = 0
  for (const region of currentCatalogue(context).regions.keys())
    listed += await context.db.transaction((tx) => listRegion(tx, context, region))
  return listed
}

async function listRegion(tx: Tx, context: Context, region: string): Promise<number> {
  const today = context.clock.today()
  const keptSince = `${addYears(today, -KEPT_AGAIN_YEARS)}T00:00:00+08:00`
  const lines: NewLine[] = []
  for (const { id: period } of ARCHIVE_PERIODS) {
    const before = `${listableBefore(today, period)}T00:00:00+08:00`
    const most = MOST_LINES - lines.length
    if (most === 0) break
    for (const due of await duePackages(tx, { region, period }, { before, keptSince, most })) {
      const archivedOn = dayInShanghai(new Date(due.madeAt))
      const caseNo = (await findCase(tx, due.caseId as CaseId))?.caseNo ?? due.caseId
      lines.push({
        case_id: due.caseId,
        version: due.version,
        case_no: caseNo,
        sha256: due.sha256,
        period,
        archived_on: archivedOn,
        kept_until: keptUntil(archivedOn, period),
      })
    }
  }
  if (lines.length === 0) return 0
  await insertList(tx, { region, id: newId(), listedOn: today }, lines)
  return lines.length
}

/** 销毁清册 of a region with their lines. */
export async function readLists(
  tx: Tx,
  actor: Actor,
  region: string,
): Promise<Result<ArchiveLists, AccessRefusal>> {
  const allowed = allow(actor, 'archive.destroy', { region })
  if (!allowed.ok) return allowed
  const items: ArchiveLists['items'] = []
  for (const list of await listsOf(tx, region, MOST_LISTS)) {
    const lines = await linesOf(tx, region, list.id)
    items.push({
      id: list.id,
      listedOn: list.listed_on,
      decision: list.decision,
      words: list.words,
      decidedBy: list.decided_name,
      decidedAt: list.decided_at,
      lines: lines.map((line) => ({
        caseNo: line.case_no,
        version: line.version,
        period: line.period,
        archivedOn: line.archived_on,
        keptUntil: line.kept_until,
        destroyedAt: line.destroyed_at,
      })),
    })
  }
  return granted({ items })
}

/** 鉴定: a person decides, once and in words, that a list's packages are destroyed, or kept for longer. */
export async function decideList(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: { readonly region: string; readonly id: string },
  { decision, words }: DecideList,
): Promise<Result<ArchiveLists, ListRefusal>> {
  const allowed = allow(actor, 'archive.destroy', { region: of.region })
  if (!allowed.ok) return allowed
  const list = await lockList(tx, of)
  if (!list) return refused({ code: 'ARCHIVES_LIST_UNKNOWN' })
  if (list.decision !== null)
    return refused({ code: 'ARCHIVES_LIST_DECIDED', name: list.decided_name ?? '' })
  const at = context.clock.now().toISOString()
  await decideListRow(tx, of, { decision, words, by: actor.accountId, name: actor.name, at })
  if (decision === 'destroy') await context.jobs.enqueue(tx, { name: DESTROY, data: of })
  await record(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: decision === 'destroy' ? 'archive.destruction-approved' : 'archive.kept-on',
    region: of.region,
    object: { kind: 'archive-list', id: of.id },
    detail: { words, packages: (await linesOf(tx, of.region, of.id)).length },
  })
  return readLists(tx, actor, of.region)
}

/** Destroys the packages of a list that a person approved; the list stays. Done twice it does nothing more. */
export async function destroyListed(
  context: Context,
  of: { readonly region: string; readonly id: string },
): Promise<void> {
  const { list, lines } = await context.db.transaction(async (tx) => {
    return { list: await lockList(tx, of), lines: await linesOf(tx, of.region, of.id) }
  })
  if (list?.decision !== 'destroy') return
  const today = context.clock.today()
  for (const line of lines) {
    if (line.destroyed_at !== null) continue
    if (plainDate(line.kept_until) >= today) throw new Error(`kept until ${line.kept_until}`)
    await context.blobs.remove(line.sha256)
    const at = context.clock.now().toISOString()
    await context.db.transaction(async (tx) => {
      await noteDestroyed(tx, of, line, at)
      await record(tx, {
        actor: null,
        action: 'archive.destroyed',
        region: of.region,
        object: { kind: 'case', id: line.case_id },
        detail: { version: line.version, sha256: line.sha256, list: of.id },
      })
    })
  }
}
