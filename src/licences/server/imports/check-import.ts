import { createHash } from 'node:crypto'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { canonicalJson } from '../../../records/core/index.ts'
import { record } from '../../../records/server/index.ts'
import {
  cellsOf,
  findColumns,
  judgeLines,
  readLine,
  type ImportFault,
  type ImportLine,
  type Judged,
  type LicenceRefusal,
} from '../../core/index.ts'
import { findByNumber } from '../singles/store.ts'
import { findLicence } from '../store.ts'
import { enteredBefore, insertImport, insertLines, type ImportRow, type LineRow } from './store.ts'

/** The most lines of one file; more are split. */
export const MOST_LINES = 5000

/**
 * 存量导入, dry run: every line of the file is read and judged, against the directory and against what
 * is here; nothing is entered. A line that was entered before is known by its hash and stays out.
 */
export async function checkImport(
  tx: Tx,
  context: Context,
  actor: Actor,
  upload: {
    readonly region: RegionCode
    readonly file: string
    readonly sha256: string
    readonly rows: readonly string[][]
  },
): Promise<Result<ImportRow, LicenceRefusal | AccessRefusal>> {
  const { region, file, sha256, rows } = upload
  const allowed = allow(actor, 'licence.import', { region })
  if (!allowed.ok) return allowed
  const judged = judgeFile(context, region, rows)
  if (!judged.ok) return judged
  const id = newId()
  const lines = await lineRows(tx, { region, import_id: id }, judged.value, rows)
  const row: ImportRow = {
    region,
    id,
    file,
    sha256,
    state: 'checked',
    lines: lines.length,
    done: 0,
    at: context.clock.now().toISOString(),
    actor_id: actor.accountId,
    actor_name: actor.name,
    wrong: lines.filter(({ state }) => state === 'wrong').length,
    confirmed_at: null,
    finished_at: null,
  }
  await insertImport(tx, row)
  await insertLines(tx, lines)
  const detail = { sha256, lines: row.lines, wrong: row.wrong }
  const object = { kind: 'licence-import', id }
  await record(tx, { actor, action: 'import.checked', region, object, detail })
  return granted(row)
}

function judgeFile(
  context: Context,
  region: RegionCode,
  rows: readonly string[][],
): Result<Judged[], LicenceRefusal> {
  const { at, missing } = findColumns(rows[0] ?? [])
  if (missing.length > 0)
    return refused({ code: 'LICENCES_IMPORT_COLUMNS_MISSING', columns: missing })
  const place = { catalogue: currentCatalogue(context), region, today: context.clock.today() }
  const reads = rows.flatMap((row, index) => {
    if (index === 0 || row.every((cell) => cell.trim() === '')) return []
    const cells = cellsOf(row, at)
    return [{ at: index + 1, licence: cells.licence, read: readLine(cells, place) }]
  })
  if (reads.length === 0) return refused({ code: 'LICENCES_IMPORT_EMPTY' })
  if (reads.length > MOST_LINES)
    return refused({ code: 'LICENCES_IMPORT_TOO_LONG', lines: reads.length, most: MOST_LINES })
  return granted(judgeLines(reads))
}

async function lineRows(
  tx: Tx,
  of: Pick<LineRow, 'region' | 'import_id'>,
  judged: readonly Judged[],
  rows: readonly string[][],
): Promise<LineRow[]> {
  const said = judged.map((one) =>
    one.ok ? one.line : { cells: (rows[one.at - 1] ?? []).slice(0, 30) },
  )
  const hashes = said.map((what) => createHash('sha256').update(canonicalJson(what)).digest('hex'))
  const before = await enteredBefore(tx, of.region, hashes)
  const lines: LineRow[] = []
  for (const [i, one] of judged.entries()) {
    const hash = hashes[i] ?? ''
    const known = before.get(hash)
    const faults = one.ok && !known ? await faultsHere(tx, of.region, one.line) : []
    const wrong = one.ok ? faults : one.faults
    lines.push({
      ...of,
      line: one.at,
      hash,
      faults: wrong,
      row_read: said[i] as ImportLine,
      state: known ? 'known' : wrong.length > 0 ? 'wrong' : 'ready',
      single_id: known?.single_id ?? null,
      number: known?.number ?? (one.ok ? (one.line.licence?.number ?? null) : null),
    })
  }
  return lines
}

/** What speaks against a line here: its single licence, or its number, exists already. */
export async function faultsHere(
  tx: Tx,
  region: string,
  { item, number, licence }: ImportLine,
): Promise<ImportFault[]> {
  const faults: ImportFault[] = []
  if (await findByNumber(tx, { region, item, number }))
    faults.push({
      column: '证件编号',
      zh: `“${number}”已登记`,
      en: `“${number}” is registered already`,
    })
  if (licence && (await findLicence(tx, licence.number)))
    faults.push({
      column: '综合证编号',
      zh: `${licence.number} 已在本平台`,
      en: `${licence.number} is here already`,
    })
  return faults
}
