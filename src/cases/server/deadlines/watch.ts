import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { catalogueOf, currentCatalogue } from '../../../catalogue/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import {
  AMBER_DAYS,
  branchesOf,
  deliveryOf,
  followingOf,
  horizonOf,
  type CaseId,
} from '../../core/index.ts'
import type { CasesEvent } from '../events.ts'
import { perform } from '../perform.ts'
import { findCase, lockCase } from '../store.ts'
import {
  listDeadlines,
  listWithoutDelivery,
  raiseAlarm,
  setDelivery,
  type Deadline,
} from './store.ts'

export const WATCH = 'cases.watch-deadlines'
const BATCH = 200

export interface Watched {
  readonly amber: number
  readonly red: number
  /** Cases in which a promised material did not come. */
  readonly expired: number
}

/**
 * The watch over every deadline: raises amber once when two working days are left, red once when it is
 * over, and ends what was promised to follow and did not. Deadlines are rows, and an alarm is a row
 * with its own key: a watch that dies, runs twice or on many nodes raises each alarm once.
 */
export async function watchDeadlines(context: Context): Promise<Watched> {
  const today = context.clock.today()
  await fillDeliveries(context)
  const expired = await expireFollowing(context, today)
  const horizon = horizonOf(currentCatalogue(context).calendar, today, AMBER_DAYS)
  const counted = { amber: 0, red: 0 }
  let after: Deadline | undefined
  for (;;) {
    const from = after
    const page = await context.db.transaction((tx) =>
      listDeadlines(tx, { regions: '*', to: horizon, after: from, limit: BATCH }),
    )
    for (const deadline of page) {
      const level = deadline.due < today ? 'red' : 'amber'
      const raised = await context.db.transaction((tx) => alarm(tx, context, deadline, level))
      if (raised) counted[level]++
    }
    after = page.at(-1)
    if (page.length < BATCH) return { ...counted, expired }
  }
}

async function alarm(
  tx: Tx,
  context: Context,
  deadline: Deadline,
  level: 'amber' | 'red',
): Promise<boolean> {
  if (await waitsForApplicant(tx, deadline)) return false
  const at = context.clock.now().toISOString()
  if (!(await raiseAlarm(tx, deadline, level, at))) return false
  const { region, caseId, subject, item, due } = deadline
  const event: CasesEvent = {
    kind: 'cases.deadline',
    region,
    caseId,
    subject,
    item: item === '' ? null : item,
    level,
    due,
  }
  await context.events.publish(tx, event)
  if (level === 'red')
    await writeRecord(tx, {
      actor: null,
      action: 'case.overdue',
      region,
      object: { kind: 'case', id: caseId },
      detail: { subject, due, ...(item !== '' && { item }) },
    })
  return true
}

/**
 * An item that is decided at once on a promise waits for nothing but the material that the applicant may
 * still send (容缺): the department is not late with it, and the applicant has a deadline of their own.
 */
async function waitsForApplicant(tx: Tx, { caseId, subject, item }: Deadline): Promise<boolean> {
  if (subject !== 'decision' || item === '') return false
  const record = await findCase(tx, caseId)
  if (!record || branchesOf(record.file).get(item)?.at.state !== 'commitment') return false
  return followingOf(record.file.beside, item) !== null
}

/** Each case in its own transaction; one that cannot be ended is logged and holds up no other. */
async function expireFollowing(context: Context, today: PlainDate): Promise<number> {
  let expired = 0
  let after: Deadline | undefined
  for (;;) {
    const from = after
    const page = await context.db.transaction((tx) =>
      listDeadlines(tx, { regions: '*', to: addDays(today, -1), after: from, limit: BATCH }),
    )
    for (const { caseId } of page.filter(({ subject }) => subject === 'following'))
      try {
        if (await context.db.transaction((tx) => expireOne(tx, context, caseId))) expired++
      } catch (err) {
        context.log.error({ err, case: caseId }, 'cases: promised material overdue and not ended')
      }
    after = page.at(-1)
    if (page.length < BATCH) return expired
  }
}

/** Whether it was this one that ended it: somebody may have been faster, or the material came. */
async function expireOne(tx: Tx, context: Context, id: CaseId): Promise<boolean> {
  const record = await lockCase(tx, id)
  if (!record) return false
  return (await perform(tx, context, null, record, { kind: 'expireFollowing' })).ok
}

async function fillDeliveries(context: Context): Promise<void> {
  const ids = await context.db.transaction((tx) => listWithoutDelivery(tx, BATCH))
  for (const id of ids)
    await context.db.transaction(async (tx) => {
      const record = await lockCase(tx, id)
      if (record?.file.at.state !== 'decided') return
      const { calendar } = await catalogueOf(context, record.catalogueVersion)
      const { due } = deliveryOf(calendar, record.file.at.decidedOn)
      if (due !== null) await setDelivery(tx, id, due)
    })
}
