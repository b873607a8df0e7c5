import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { z } from 'zod'
import { listScope, type Actor } from '../../../access/server/index.ts'
import type { ItemId } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import {
  AMBER_DAYS,
  horizonOf,
  presentDeadline,
  type CaseId,
  type DeadlinePage,
  type DeadlineSubject,
  type ListDeadlines,
} from '../../core/index.ts'
import { findCase } from '../store.ts'
import { listHappenings } from '../history/store.ts'
import { listDeadlines, type Deadline, type DeadlineFilter } from './store.ts'

/** 逾期与临期清单 of the actor's regions: red is over, amber has two working days left at most. */
export async function readDeadlines(
  tx: Tx,
  context: Context,
  actor: Actor,
  { level, department, cursor, limit }: ListDeadlines,
): Promise<z.infer<typeof DeadlinePage>> {
  const scope = listScope(actor, 'deadline.read')
  if (!scope) return { items: [], next: null }
  const today = context.clock.today()
  const { calendar } = currentCatalogue(context)
  const days: Pick<DeadlineFilter, 'from' | 'to'> =
    level === 'red'
      ? { to: addDays(today, -1) }
      : { from: today, to: horizonOf(calendar, today, AMBER_DAYS) }
  const { regions } = scope
  const after = placeOf(cursor)
  const filter = { regions, ...days, department, after, limit: limit + 1 }
  const found = await listDeadlines(tx, filter)
  const page = found.slice(0, limit)
  const items = []
  for (const deadline of page) {
    const record = await findCase(tx, deadline.caseId)
    if (!record) continue
    const urged = (await listHappenings(tx, record)).filter(
      ({ event }) => event.kind === 'urged' && (event.item ?? '') === deadline.item,
    ).length
    const facts = { catalogue: currentCatalogue(context), today, urged, level }
    items.push(presentDeadline(record, deadline, facts))
  }
  const last = page.at(-1)
  return { items, next: found.length > limit && last ? cursorOf(last) : null }
}

function cursorOf({ due, caseId, subject, item }: Deadline): string {
  return `${due}/${caseId}/${subject}/${item}`
}

function placeOf(cursor: string | undefined): DeadlineFilter['after'] {
  const [due, caseId, subject, item] = cursor?.split('/') ?? []
  if (!due || !caseId || !subject || item === undefined) return undefined
  return {
    due: due as PlainDate,
    caseId: caseId as CaseId,
    subject: subject as DeadlineSubject,
    item: item as ItemId | '',
  }
}
