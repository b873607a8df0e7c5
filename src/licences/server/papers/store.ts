import { sql } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { PapersTables, PaperState } from './tables.ts'

const own = (tx: Tx) => tables<PapersTables>(tx)

export type PaperRow = PapersTables['paper']
export type PrintRequest = PapersTables['print_request']
export type Delivery = PapersTables['delivery']

export async function insertRequest(tx: Tx, request: PrintRequest): Promise<void> {
  await own(tx).insertInto('print_request').values(request).execute()
}

/** What waits to be printed, in the order in which it was asked for. */
export async function queued(
  tx: Tx,
  regions: readonly string[] | '*',
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<PrintRequest[]> {
  let query = own(tx).selectFrom('print_request').selectAll().where('state', '=', 'queued')
  if (regions !== '*') query = query.where('region', 'in', [...regions])
  if (page.after !== undefined) query = query.where('id', '>', page.after)
  return query.orderBy('id').limit(page.limit).execute()
}

/** Requests by id, locked in a fixed order, so that two runs never print the same one. */
export async function lockRequests(
  tx: Tx,
  region: string,
  ids: readonly string[],
): Promise<PrintRequest[]> {
  return own(tx)
    .selectFrom('print_request')
    .selectAll()
    .where('region', '=', region)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function settleRequest(
  tx: Tx,
  of: { region: string; id: string },
  to: { state: 'printed'; run_id: string } | { state: 'dropped' },
): Promise<void> {
  await own(tx)
    .updateTable('print_request')
    .set(to)
    .where('region', '=', of.region)
    .where('id', '=', of.id)
    .execute()
}

/** Drops what waits for versions that are no longer in force. */
export async function dropQueued(
  tx: Tx,
  of: { region: string; number: string; below: number },
): Promise<void> {
  await own(tx)
    .updateTable('print_request')
    .set({ state: 'dropped' })
    .where('region', '=', of.region)
    .where('number', '=', of.number)
    .where('version', '<', of.below)
    .where('state', '=', 'queued')
    .execute()
}

/** Whether a copy of this version waits to be printed. */
export async function isQueued(
  tx: Tx,
  of: { readonly region: string; readonly number: string; readonly version: number },
): Promise<boolean> {
  const found = await own(tx)
    .selectFrom('print_request')
    .select('id')
    .where('region', '=', of.region)
    .where('number', '=', of.number)
    .where('version', '=', of.version)
    .where('state', '=', 'queued')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export async function insertRun(tx: Tx, run: PapersTables['print_run']): Promise<void> {
  await own(tx).insertInto('print_run').values(run).execute()
}

export async function findRun(tx: Tx, id: string): Promise<PapersTables['print_run'] | undefined> {
  return own(tx).selectFrom('print_run').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The next copy number of a licence, counted over all its versions; its row must be locked. */
export async function nextCopy(tx: Tx, region: string, number: string): Promise<number> {
  const row = await own(tx)
    .selectFrom('paper')
    .select((get) => get.fn.max('copy').as('copy'))
    .where('region', '=', region)
    .where('number', '=', number)
    .executeTakeFirst()
  return (row?.copy ?? 0) + 1
}

export async function insertPaper(tx: Tx, paper: PaperRow): Promise<void> {
  await own(tx).insertInto('paper').values(paper).execute()
}

export interface PaperFilter {
  readonly region?: string
  readonly number?: string
  readonly serial?: string
  readonly runId?: string
  readonly states?: readonly PaperState[]
}

/** Papers that match, by licence and copy; with `lock` their rows are held. */
export async function findPapers(
  tx: Tx,
  { region, number, serial, runId, states }: PaperFilter,
  lock = false,
): Promise<PaperRow[]> {
  let query = own(tx).selectFrom('paper').selectAll().orderBy('number').orderBy('copy')
  if (region !== undefined) query = query.where('region', '=', region)
  if (number !== undefined) query = query.where('number', '=', number)
  if (serial !== undefined) query = query.where('serial', '=', serial)
  if (runId !== undefined) query = query.where('run_id', '=', runId)
  if (states !== undefined) query = query.where('state', 'in', [...states])
  return (lock ? query.forUpdate() : query.limit(1000)).execute()
}

/** A paper's new state and the entry in its own history. */
export async function movePaper(
  tx: Tx,
  paper: Pick<PaperRow, 'region' | 'number' | 'copy'>,
  kind: PaperState,
  by: { readonly at: string; readonly actorId: string | null; readonly actorName: string },
  note: string,
): Promise<void> {
  const { region, number, copy } = paper
  await own(tx)
    .updateTable('paper')
    .set({ state: kind })
    .where('region', '=', region)
    .where('number', '=', number)
    .where('copy', '=', copy)
    .execute()
  await own(tx)
    .insertInto('paper_event')
    .values({
      region,
      number,
      copy,
      seq: sql<number>`(
        select coalesce(max(seq), 0) + 1 from paper_event
        where region = ${region} and number = ${number} and copy = ${copy}
      )`,
      at: by.at,
      actor_id: by.actorId,
      actor_name: by.actorName,
      kind,
      note,
    })
    .execute()
}

export async function paperEvents(
  tx: Tx,
  of: { region: string; number: string; copy?: number },
): Promise<PapersTables['paper_event'][]> {
  let query = own(tx)
    .selectFrom('paper_event')
    .selectAll()
    .where('region', '=', of.region)
    .where('number', '=', of.number)
  if (of.copy !== undefined) query = query.where('copy', '=', of.copy)
  return query.orderBy('copy').orderBy('seq').execute()
}

export async function insertDelivery(tx: Tx, delivery: Delivery): Promise<void> {
  await own(tx).insertInto('delivery').values(delivery).execute()
}

/** How the versions of a licence were handed over, in order. */
export async function deliveriesOf(tx: Tx, region: string, number: string): Promise<Delivery[]> {
  return own(tx)
    .selectFrom('delivery')
    .selectAll()
    .where('region', '=', region)
    .where('number', '=', number)
    .orderBy('id')
    .execute()
}
