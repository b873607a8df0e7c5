import type { Tx } from '#platform/server/database.ts'
import { listScope, type Actor } from '../../../access/server/index.ts'
import type { SignalView } from '../../core/index.ts'
import { listSignals, wordsOf, type SignalRow } from './store.ts'

/** So many of the latest words are shown; the others are counted. */
const SHOWN_WORDS = 20

export interface SignalPage {
  readonly state: 'open' | 'answered'
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Signals within the actor's reach, the one last heard of first. */
export async function signalsFor(
  tx: Tx,
  actor: Actor,
  { state, cursor, limit }: SignalPage,
): Promise<{ items: SignalView[]; next: string | null }> {
  const scope = listScope(actor, 'signal.read')
  if (!scope) return { items: [], next: null }
  const [at = '', id = ''] = (cursor ?? '').split('_')
  const after = cursor === undefined ? undefined : { at, id }
  const rows = await listSignals(tx, { regions: scope.regions, state, after, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const items: SignalView[] = []
  for (const row of shown) items.push(await presentSignal(tx, row))
  const last = shown.at(-1)
  return { items, next: rows.length > limit && last ? `${last.last_at}_${last.id}` : null }
}

export async function presentSignal(tx: Tx, row: SignalRow): Promise<SignalView> {
  const reports = await wordsOf(tx, row, SHOWN_WORDS)
  const { id, region, number, verdict, kind, state, count, finding, answer, version } = row
  return {
    id,
    region,
    number,
    verdict,
    kind,
    state,
    count,
    finding,
    answer,
    version,
    firstAt: row.first_at,
    lastAt: row.last_at,
    words: reports.map(({ reference, at, words }) => ({ reference, at, words })),
    answeredAt: row.answered_at,
    answeredBy: row.answered_name,
  }
}
