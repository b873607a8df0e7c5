import { sql, type ColumnType, type Selectable } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import { tables, type Tx } from '#platform/server/database.ts'
import { apply, type Check, type CheckEvent } from '../../core/index.ts'

interface CheckTable {
  region: string
  id: string
  number: string
  industry: string
  owner_id: string | null
  cause: Check['cause']
  cause_id: string
  departments: string[]
  state: Check['at']['state']
  outcome: 'passed' | 'rectified' | 'referred' | null
  due_on: string
  closed_on: string | null
  body: ColumnType<Check, string, string>
  version: number
}

interface CheckTables {
  joint_check: CheckTable
  joint_check_event: {
    region: string
    check_id: string
    seq: number
    at: string
    actor_id: string | null
    actor_name: string
    kind: CheckEvent['kind']
    event: ColumnType<CheckEvent, string, never>
  }
  joint_check_alarm: { region: string; check_id: string; due_on: string; raised_on: string }
}

const own = (tx: Tx) => tables<CheckTables>(tx)

/** A check as it stands, with the number of its last event. */
export interface CheckRecord {
  readonly check: Check
  readonly version: number
  readonly dueOn: PlainDate
}

const recordOf = ({ body, version, due_on }: Selectable<CheckTable>): CheckRecord => {
  return { check: body, version, dueOn: due_on as PlainDate }
}

export async function findCheck(
  tx: Tx,
  id: string,
  lock = false,
): Promise<CheckRecord | undefined> {
  const row = await own(tx)
    .selectFrom('joint_check')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && recordOf(row)
}

/** The check of a licence that is going on. */
export async function findGoing(
  tx: Tx,
  region: string,
  number: string,
): Promise<CheckRecord | undefined> {
  const row = await own(tx)
    .selectFrom('joint_check')
    .selectAll()
    .where('region', '=', region)
    .where('number', '=', number)
    .where('state', 'in', ['planned', 'begun', 'rectification'])
    .executeTakeFirst()
  return row && recordOf(row)
}

/** Lets one event happen to a check; false where another check of the licence is going on already. */
export async function happen(
  tx: Tx,
  before: CheckRecord | undefined,
  event: CheckEvent,
  by: { readonly at: string; readonly actorId: string | null; readonly actorName: string },
): Promise<CheckRecord | undefined> {
  const check = apply(before?.check, event)
  const version = (before?.version ?? 0) + 1
  const { at } = check
  const dueOn = at.state === 'rectification' ? at.fixBy : (before?.dueOn ?? check.by)
  const standing = {
    state: at.state,
    outcome: at.state === 'closed' ? at.outcome : null,
    due_on: dueOn,
    closed_on: at.state === 'closed' || at.state === 'cancelled' ? at.on : null,
    body: JSON.stringify(check),
    version,
  }
  const { region, id, number, industry, cause, causeId, departments } = check
  if (before === undefined) {
    const owner_id = check.ownerId === '' ? null : check.ownerId
    const fixed = { region, id, number, industry, owner_id, cause, cause_id: causeId }
    const made = await own(tx)
      .insertInto('joint_check')
      .values({ ...fixed, departments: [...departments], ...standing })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows !== 1n) return undefined
  } else {
    await own(tx)
      .updateTable('joint_check')
      .set(standing)
      .where('region', '=', region)
      .where('id', '=', id)
      .execute()
  }
  await own(tx)
    .insertInto('joint_check_event')
    .values({
      region,
      check_id: id,
      seq: version,
      at: by.at,
      actor_id: by.actorId,
      actor_name: by.actorName,
      kind: event.kind,
      event: JSON.stringify(event),
    })
    .execute()
  return { check, version, dueOn }
}

export interface CheckScope {
  readonly regions: readonly string[] | '*'
  readonly departments?: readonly string[]
  readonly ownerId?: string
}

/** Checks within reach: those going on by the day that is next, or the closed ones, newest first. */
export async function listChecks(
  tx: Tx,
  scope: CheckScope,
  page: {
    readonly state: 'open' | 'closed'
    readonly after?: { readonly day: string; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<CheckRecord[]> {
  let query = own(tx).selectFrom('joint_check').selectAll().limit(page.limit)
  if (scope.regions !== '*') query = query.where('region', 'in', [...scope.regions])
  if (scope.ownerId !== undefined) query = query.where('owner_id', '=', scope.ownerId)
  if (scope.departments !== undefined)
    query = query.where(sql<boolean>`departments && ${[...scope.departments]}::text[]`)
  const { after } = page
  if (page.state === 'open') {
    query = query.where('state', 'in', ['planned', 'begun', 'rectification'])
    if (after)
      query = query.where((on) =>
        on(on.refTuple('due_on', 'id'), '>', on.tuple(after.day, after.id)),
      )
    return (await query.orderBy('due_on').orderBy('id').execute()).map(recordOf)
  }
  query = query.where('state', '=', 'closed')
  if (after)
    query = query.where((on) =>
      on(on.refTuple('closed_on', 'id'), '<', on.tuple(after.day as string | null, after.id)),
    )
  return (await query.orderBy('closed_on', 'desc').orderBy('id', 'desc').execute()).map(recordOf)
}

/** Everything that happened to a check, in its order. */
export async function listCheckEvents(
  tx: Tx,
  region: string,
  id: string,
): Promise<readonly CheckEvent[]> {
  const rows = await own(tx)
    .selectFrom('joint_check_event')
    .select('event')
    .where('region', '=', region)
    .where('check_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(({ event }) => event)
}

/** Checks whose day to put right has passed. */
export async function listOverdue(tx: Tx, today: string, limit: number): Promise<CheckRecord[]> {
  const rows = await own(tx)
    .selectFrom('joint_check as c')
    .selectAll('c')
    .where('c.state', '=', 'rectification')
    .where('c.due_on', '<', today)
    .where((on) =>
      on.not(
        on.exists(
          on
            .selectFrom('joint_check_alarm as a')
            .select('a.check_id')
            .whereRef('a.region', '=', 'c.region')
            .whereRef('a.check_id', '=', 'c.id')
            .whereRef('a.due_on', '=', 'c.due_on'),
        ),
      ),
    )
    .orderBy('c.due_on')
    .limit(limit)
    .execute()
  return rows.map(recordOf)
}

/** Raises the alarm of a check for its day; whether it was this call that did. */
export async function raiseAlarm(tx: Tx, record: CheckRecord, today: string): Promise<boolean> {
  const { region, id } = record.check
  const done = await own(tx)
    .insertInto('joint_check_alarm')
    .values({ region, check_id: id, due_on: record.dueOn, raised_on: today })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}
