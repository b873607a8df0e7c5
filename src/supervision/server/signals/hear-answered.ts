import type { Context, PublishedEvent } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { findLicence } from '../../../licences/server/index.ts'
import { SIGNAL_KINDS } from '../../../verification/core/index.ts'
import type { SignalAnswered } from '../../../verification/server/index.ts'
import { noteFactor } from '../credit/note-factor.ts'

/**
 * A report that proved true counts against the holder, whoever answered it; one signal once, however many
 * reported. A forged paper is not the holder's doing, and an ended licence may have another owner's paper.
 */
export async function hearAnswered(tx: Tx, event: PublishedEvent, context: Context): Promise<void> {
  const { region, signalId, number, about, finding } = event as SignalAnswered
  if (finding !== 'confirmed' || about === 'forged') return
  const found = await findLicence(tx, number)
  if (!found) return
  const { face } = found.licence
  await noteFactor(tx, context, {
    region,
    uscc: face.holder.uscc,
    kind: 'confirmed-report',
    on: context.clock.today(),
    words: `举报属实：${SIGNAL_KINDS[about].zh}`,
    department: face.issuer,
    source: `signal:${signalId}`,
    by: '举报核实',
  })
}
