import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context, PublishedEvent } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import { findLicence } from '../../../licences/server/index.ts'
import { record } from '../../../records/server/index.ts'
import type { Finding, SignalKind, SignalView } from '../../core/index.ts'
import type { SignalRefusal } from './problems.ts'
import { presentSignal } from './show-signals.ts'
import { answerSignal, lockSignal, type SignalRow } from './store.ts'

export interface SignalAnswer {
  readonly id: string
  readonly version: number
  readonly finding: Finding
  /** Shown to everybody who reported. */
  readonly words: string
}

/** The lead authority says what came of a signal; whoever holds a reference can read it. */
export async function answer(
  tx: Tx,
  context: Context,
  actor: Actor,
  { id, version, finding, words }: SignalAnswer,
): Promise<Result<SignalView, SignalRefusal | AccessRefusal>> {
  const signal = await lockSignal(tx, id)
  if (!signal) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { region, number } = signal
  const ownerId = (await findLicence(tx, number))?.ownerId
  const allowed = allow(actor, 'signal.answer', { region, ...(ownerId && { ownerId }) })
  if (!allowed.ok) return allowed
  if (signal.state === 'answered')
    return refused({ code: 'VERIFICATION_SIGNAL_ANSWERED', finding: signal.finding ?? '' })
  if (signal.version !== version)
    return refused({ code: 'VERSION_CHANGED', current: signal.version })
  return granted(await closeSignal(tx, context, actor, signal, { finding, words }))
}

/** Told in the transaction that answers a signal. */
export interface SignalAnswered extends PublishedEvent {
  readonly kind: 'verification.signal-answered'
  readonly signalId: string
  readonly number: string
  readonly about: SignalKind
  readonly finding: Finding
}

/** Answers a signal that is held; who calls has seen to it that the actor may. */
export async function closeSignal(
  tx: Tx,
  context: Context,
  actor: Actor,
  signal: SignalRow,
  { finding, words }: Pick<SignalAnswer, 'finding' | 'words'>,
): Promise<SignalView> {
  const { id, region, number, kind } = signal
  const at = context.clock.now().toISOString()
  const { accountId, name } = actor
  const row = await answerSignal(tx, signal, {
    finding,
    answer: words,
    at,
    by: { accountId, name },
  })
  await record(tx, {
    actor,
    action: 'signal.answered',
    region,
    object: { kind: 'signal', id },
    detail: { number, kind, finding, reports: signal.count },
  })
  await context.events.publish<SignalAnswered>(tx, {
    kind: 'verification.signal-answered',
    region,
    signalId: id,
    number,
    about: kind,
    finding,
  })
  return presentSignal(tx, row)
}
