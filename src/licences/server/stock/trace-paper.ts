import { granted, refused, type Result } from '#kernel/result.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import type { Face, LicenceRefusal } from '../../core/index.ts'
import { findPapers, paperEvents, type PaperRow } from '../papers/store.ts'
import { versionsOf } from '../versions/store.ts'
import { findBatch, findSheet, sheetEvents, type Batch, type Sheet } from './store.ts'

export interface Trace {
  readonly sheet: Sheet
  readonly batch: Batch
  readonly paper: PaperRow | null
  /** What is printed on it. */
  readonly face: Face | null
  readonly history: readonly {
    readonly at: string
    readonly by: string
    readonly what: string
    readonly note: string
  }[]
}

/**
 * 溯源: from any sheet, by serial or chip, its batch, what was printed on it, who issued it, whose it
 * is and everything that happened to it (annex 2, 5.4).
 */
export async function tracePaper(
  tx: Tx,
  actor: Actor,
  region: string,
  mark: string,
): Promise<Result<Trace, LicenceRefusal | AccessRefusal>> {
  const allowed = allow(actor, 'stock.manage', { region })
  if (!allowed.ok) return allowed
  const sheet = await findSheet(tx, region, mark)
  const batch = sheet && (await findBatch(tx, region, sheet.batch_id))
  if (!sheet || !batch) return refused({ code: 'LICENCES_PAPER_NOT_FOUND', serial: mark })
  const { serial } = sheet
  const [paper = null] = await findPapers(tx, { region, serial })
  const versions = paper ? await versionsOf(tx, paper.number) : []
  const face = versions.find((v) => v.face.version === paper?.version)?.face ?? null
  const ofSheet = (await sheetEvents(tx, region, serial)).map((e) => ({
    at: e.at,
    by: e.actor_name,
    what: e.kind,
    note: e.reason,
  }))
  const ofPaper = paper ? await paperEvents(tx, paper) : []
  const history = [
    ...ofSheet,
    ...ofPaper.map((e) => ({ at: e.at, by: e.actor_name, what: e.kind, note: e.note })),
  ]
  // printing and spoiling stand in both histories
  const once = history.filter(
    (e, i) => history.findIndex((o) => o.at === e.at && o.what === e.what) === i,
  )
  const ordered = once.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return granted({ sheet, batch, paper, face, history: ordered })
}
