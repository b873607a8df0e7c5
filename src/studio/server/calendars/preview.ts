import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Calendar, CalendarYear, ItemId } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { dueOf } from '../../../cases/core/index.ts'
import { listBranches, type BranchPlace } from '../../../cases/server/index.ts'
import {
  checkCalendar,
  compareCalendars,
  nextVersion,
  type CalendarPreview,
  type ImportCalendar,
} from '../../core/index.ts'
import type { StudioRefusal } from '../problems.ts'
import { readCalendarText } from './read-text.ts'

/** So many open deadlines are looked at, the first due first, and so many of those that move are listed. */
const LOOKED = 2000
const LISTED = 100
const BATCH = 200

/** What an upload says, what is wrong with it, and what would move. Writes nothing. */
export async function previewCalendar(
  tx: Tx,
  context: Context,
  { region, year, source, text }: ImportCalendar,
): Promise<Result<CalendarPreview, StudioRefusal>> {
  const rows = readCalendarText(text)
  if (!rows.ok) return rows
  const known = currentCatalogue(context).calendar
  const old = known.get(year)
  const version = nextVersion(year, old?.version)
  const { calendar, findings } = checkCalendar(year, source, version, rows.value)
  const changes = compareCalendars(old, calendar)
  const moved = await movesUnder(tx, context, region, withYear(known, calendar))
  return granted({ calendar, findings, changes, ...moved })
}

function withYear(known: Calendar, calendar: CalendarYear): Calendar {
  return new Map([...known, [calendar.year, calendar]])
}

/**
 * Open deadlines that would end on another day if they were reckoned anew with this calendar. They are
 * not: a case keeps the law it was filed under; new cases get the new days.
 */
async function movesUnder(
  tx: Tx,
  context: Context,
  region: string,
  calendar: Calendar,
): Promise<Pick<CalendarPreview, 'moves' | 'looked' | 'more'>> {
  const { items } = currentCatalogue(context)
  const moves: CalendarPreview['moves'] = []
  let looked = 0
  let after: BranchPlace | undefined
  for (;;) {
    const filter = { open: true, dueBefore: 'infinity', after, limit: BATCH }
    const page = await listBranches(tx, { regions: [region] }, filter)
    for (const { record, branch, due } of page) {
      looked++
      const would = dueOf(calendar, branch)
      if (would === null || would === due || moves.length >= LISTED) continue
      const name = items.get(branch.item as ItemId)?.name ?? null
      moves.push({ caseId: record.id, caseNo: record.caseNo, item: name, was: due, would })
    }
    const last = page.at(-1)
    if (last) after = { due: last.due, caseId: last.record.id, item: last.branch.item }
    if (page.length < BATCH) return { moves, looked, more: false }
    if (looked >= LOOKED) return { moves, looked, more: true }
  }
}
