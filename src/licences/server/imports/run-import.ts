import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { isDatabaseGone, type Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import { record } from '../../../records/server/index.ts'
import type { ImportFault, ImportLine, LicenceRefusal } from '../../core/index.ts'
import { faultsHere } from './check-import.ts'
import { enterLicence, enterSingle, type Entering } from './enter-line.ts'
import {
  countDone,
  enteredBefore,
  findImport,
  linesOf,
  lockReady,
  moveImport,
  settleLine,
  type ImportRow,
  type LineRow,
} from './store.ts'

export const IMPORT_JOB = 'licences.import'

/** Confirms a checked file: its ready lines are entered by a job, and progress can be watched. */
export async function confirmImport(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
): Promise<Result<ImportRow, LicenceRefusal | AccessRefusal>> {
  const found = await findImport(tx, id, true)
  if (!found) return refused({ code: 'LICENCES_IMPORT_NOT_FOUND', id })
  const { region } = found
  const allowed = allow(actor, 'licence.import', { region })
  if (!allowed.ok) return allowed
  if (found.state !== 'checked') return refused({ code: 'LICENCES_IMPORT_CONFIRMED', id })
  const [ready] = await linesOf(tx, found, { after: 0, limit: 1, states: ['ready'] })
  if (!ready) return refused({ code: 'LICENCES_IMPORT_NOTHING_READY' })
  const set = { state: 'running', confirmed_at: context.clock.now().toISOString() } as const
  await moveImport(tx, found, set)
  await context.jobs.enqueue(tx, { name: IMPORT_JOB, data: { id }, key: id })
  const object = { kind: 'licence-import', id }
  await record(tx, { actor, action: 'import.confirmed', region, object })
  return granted({ ...found, ...set })
}

/**
 * Enters the ready lines of a confirmed import. Each single licence, or whole comprehensive one, has its
 * own transaction with the mark on its lines, so a job that dies goes on where it stopped and enters
 * nothing twice.
 */
export async function runImport(context: Context, id: string): Promise<void> {
  const found = await context.db.transaction((tx) => findImport(tx, id))
  if (found?.state !== 'running') return
  let after = 0
  for (;;) {
    const from = after
    const lines = await context.db.transaction((tx) =>
      linesOf(tx, found, { after: from, limit: 200, states: ['ready'] }),
    )
    for (const line of lines) await enterUnit(context, found, line)
    after = lines.at(-1)?.line ?? after
    if (lines.length < 200) break
  }
  const finished_at = context.clock.now().toISOString()
  await context.db.transaction((tx) => moveImport(tx, found, { state: 'done', finished_at }))
}

/** The line, with its siblings of one comprehensive licence; a refusal is written on each of them. */
async function enterUnit(context: Context, of: ImportRow, line: LineRow): Promise<void> {
  const unit = line.number === null ? { line: line.line } : { number: line.number }
  try {
    await context.db.transaction(async (tx) => {
      const lines = await lockReady(tx, of, unit)
      if (lines.length === 0) return
      await enter(tx, context, of, lines)
      await countDone(tx, of, lines.length)
    })
  } catch (error) {
    // the world failed, not the line: the job is tried again
    if (isDatabaseGone(error)) throw error
    const faults = [faultOf(error)]
    await context.db.transaction(async (tx) => {
      const lines = await lockReady(tx, of, unit)
      for (const one of lines) await settleLine(tx, one, { state: 'refused', faults })
      await countDone(tx, of, lines.length)
    })
  }
}

async function enter(
  tx: Tx,
  context: Context,
  of: ImportRow,
  lines: readonly LineRow[],
): Promise<void> {
  const region = of.region as RegionCode
  const known = await enteredBefore(
    tx,
    region,
    lines.map(({ hash }) => hash),
  )
  const read = lines.map((row) => ({ ...(row.row_read as ImportLine), at: row.line }))
  const faults = await Promise.all(read.map((line) => faultsHere(tx, region, line)))
  if (known.size > 0 || faults.some((found) => found.length > 0)) {
    for (const [i, row] of lines.entries()) {
      const before = known.get(row.hash)
      if (before) await settleLine(tx, row, { state: 'known', ...before })
      else await settleLine(tx, row, { state: 'refused', faults: faults[i] ?? [] })
    }
    return
  }
  const doer = { accountId: of.actor_id, username: of.actor_name, name: of.actor_name }
  const entering: Entering = { region, doer, from: { importId: of.id, file: of.file } }
  const licence = read[0]?.licence
  const singles = licence
    ? await enterLicence(tx, context, entering, read)
    : [await enterSingle(tx, context, entering, read[0] as ImportLine & { at: number })]
  for (const [i, row] of lines.entries()) {
    const single_id = singles[i]?.id ?? null
    await settleLine(tx, row, { state: 'entered', single_id, number: licence?.number ?? null })
  }
}

/** A name that no font can draw, a number that somebody issued meanwhile: said on the line, for a person. */
function faultOf(error: unknown): ImportFault {
  const problem = (error as { problem?: { title: { zh: string; en: string } } }).problem
  const words = (error as Error).message
  return { column: '', zh: problem?.title.zh ?? words, en: problem?.title.en ?? words }
}
