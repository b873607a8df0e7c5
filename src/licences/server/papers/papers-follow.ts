import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { HandedOut, Licence, LicenceEvent } from '../../core/index.ts'
import type { Doer } from '../doer.ts'
import { endPosting } from '../postings/settle.ts'
import { dropQueued, findPapers, insertRequest, movePaper } from './store.ts'

/** Papers that are out of the cupboard and must come back when their version ends. */
const OUT = ['printed', 'delivered'] as const

export async function papersOut(tx: Tx, licence: Licence | undefined): Promise<HandedOut[]> {
  if (!licence) return []
  const { region, number } = licence
  const found = await findPapers(tx, { region, number, states: OUT })
  return found.map(({ serial, version, copy }) => ({ serial, version, copy }))
}

/**
 * What an event of the licence means for its papers: a new version is queued for printing; the
 * papers of the version it replaces, or of a void licence, are to come back (收回).
 */
export async function papersFollow(
  tx: Tx,
  event: LicenceEvent,
  now: {
    readonly licence: Licence
    readonly doer: Doer
    readonly at: string
    /** Paper of an imported licence was printed elsewhere. */
    readonly paperless: boolean
  },
): Promise<void> {
  const made = event.kind === 'issued' || event.kind === 'reissued'
  if (!made && event.kind !== 'voided') return
  const { licence, doer, at } = now
  const { region, number, face } = licence
  const below = made ? face.version : face.version + 1
  await dropQueued(tx, { region, number, below })
  if (event.kind === 'voided') await endPosting(tx, { region, number, at })
  const by = { at, actorId: doer?.accountId ?? null, actorName: doer?.name ?? '系统' }
  const note = made ? '换发新证，旧证收回' : '作废，证件收回'
  for (const paper of await findPapers(tx, { region, number, states: OUT }, true))
    if (paper.version < below) await movePaper(tx, paper, 'due', by, note)
  if (made && !now.paperless)
    await insertRequest(tx, {
      region,
      id: newId(),
      number,
      version: face.version,
      copies: 1,
      reason: event.kind,
      state: 'queued',
      asked_by: null,
      at,
      run_id: null,
    })
}
