import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import { singlesIn, wholesIn, type StandingRow } from '../../../licences/server/index.ts'
import { tellOne, waitingIn } from '../../../outbox/server/index.ts'
import { record } from '../../../records/server/index.ts'
import {
  compareWithLibrary,
  INVENTORY_WANTED,
  type LibraryInventory,
  type LinkList,
  type Standing,
  type Told,
} from '../../core/index.ts'
import { readLinks } from '../links/links.ts'
import { linksEverywhere, linksOf } from '../links/store.ts'
import type { NeighboursRefusal } from '../refusal.ts'
import {
  closeUnanswered,
  insertDifferences,
  insertReport,
  linesOf,
  lockReport,
  moveReport,
  noteConfirmed,
} from './store.ts'
import { tellLibrary } from './tell.ts'

/** 夜间对账: every library is asked for its list; what was not answered since yesterday is said to be so. */
export const COMPARE = 'neighbours.compare-library'

export async function askLibraries(context: Context): Promise<number> {
  const links = await context.db.transaction((tx) => linksEverywhere(tx, 'library'))
  for (const link of links) await context.db.transaction((tx) => askLibrary(tx, context, link))
  return links.length
}

interface At {
  readonly region: string
  readonly receiverId: string
}

async function askLibrary(tx: Tx, context: Context, { region, receiverId }: At): Promise<void> {
  const askedAt = context.clock.now().toISOString()
  const day = context.clock.today()
  const id = newId()
  await closeUnanswered(tx, region, askedAt)
  await insertReport(tx, { region, receiverId }, { id, day, askedAt })
  const about = { type: INVENTORY_WANTED, region, stream: `library/${region}`, departments: [] }
  const event = { ...about, subject: `library-reports/${id}`, data: { report: id, day } }
  await tellOne(tx, context, receiverId, event, 0)
}

/** The same at once, by who runs the connections of the region. */
export async function askLibraryNow(
  tx: Tx,
  context: Context,
  actor: Actor,
  region: string,
): Promise<Result<LinkList, NeighboursRefusal>> {
  const allowed = allow(actor, 'receiver.manage', { region })
  if (!allowed.ok) return allowed
  const [link] = await linksOf(tx, region, 'library')
  if (!link) return refused({ code: 'NEIGHBOURS_NO_LIBRARY' })
  await askLibrary(tx, context, link)
  await record(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'neighbour.library-asked',
    region,
    object: { kind: 'receiver', id: link.receiverId },
  })
  return readLinks(tx, context, actor, region)
}

/** One page of the library's list against the same range of ours; what it lacks it is told again. */
export async function comparePage(
  tx: Tx,
  context: Context,
  at: At,
  page: LibraryInventory,
): Promise<Result<{ compared: number; differences: number }, NeighboursRefusal>> {
  const report = await lockReport(tx, at, page.report)
  if (!report) return refused({ code: 'NEIGHBOURS_REPORT_NOT_OPEN' })
  const { reached: expected } = report
  const subjects = page.entries.map(({ subject }) => subject)
  if (page.after !== expected || !rises([...(expected ? [expected] : []), ...subjects]))
    return refused({ code: 'NEIGHBOURS_PAGE_OUT_OF_ORDER', expected })
  const upTo = page.last ? null : (subjects.at(-1) ?? expected)
  const now = context.clock.now().toISOString()
  const ours = await standingsIn(tx, at.region, { after: expected, upTo })
  const all = [...new Set([...ours.map(({ subject }) => subject), ...subjects])]
  const found = compareWithLibrary(ours, page.entries, await toldOf(tx, at, all))
  await insertDifferences(tx, { region: at.region, id: report.id }, found)
  await noteConfirmed(tx, at, subjects, now)
  for (const { subject, remedy } of found)
    if (remedy === 'told-again') await tellLibrary(tx, context, at, subject, true)
  const compared = report.compared + all.length
  const to = { reached: upTo ?? expected, compared, ...(page.last && { endedAt: now }) }
  await moveReport(tx, { region: at.region, id: report.id }, to)
  return granted({ compared, differences: found.length })
}

const rises = (subjects: readonly string[]) =>
  subjects.every((subject, i) => i === 0 || subject > (subjects[i - 1] as string))

interface Range {
  readonly after: string | null
  readonly upTo: string | null
}

/** Ours in a range of subjects: `licence/…` comes before `single/…`. */
async function standingsIn(tx: Tx, region: string, range: Range): Promise<Standing[]> {
  const part = (kind: 'licence' | 'single') => {
    const key = (subject: string | null) =>
      subject?.startsWith(`${kind}/`) ? subject.slice(kind.length + 1) : null
    return { after: key(range.after), upTo: key(range.upTo) }
  }
  const named = (kind: string, rows: readonly StandingRow[]) =>
    rows.map(({ key, ...row }): Standing => ({ ...row, subject: `${kind}/${key}` }))
  const pastWholes = range.after?.startsWith('single/') ?? false
  const beforeSingles = range.upTo?.startsWith('licence/') ?? false
  return [
    ...(pastWholes ? [] : named('licence', await wholesIn(tx, region, part('licence')))),
    ...(beforeSingles ? [] : named('single', await singlesIn(tx, region, part('single')))),
  ]
}

async function toldOf(tx: Tx, at: At, subjects: readonly string[]): Promise<Map<string, Told>> {
  const lines = await linesOf(tx, at, subjects)
  const waiting = await waitingIn(tx, { ...at, streams: subjects })
  return new Map(
    lines.map(({ subject, toldAt, said }) => [
      subject,
      { toldAt, said, waiting: waiting.get(subject) ?? null },
    ]),
  )
}
