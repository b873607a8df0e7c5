import { setTimeout as wait } from 'node:timers/promises'
import type { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/ids.ts'
import type { Config } from '#platform/server/config.ts'
import { egressOf, post, signatureFault, signedHeaders } from '../../../outbox/server/index.ts'
import type { AskedKind } from '../../core/index.ts'
import { noteAnswer, resting } from './health.ts'

type Endpoint = NonNullable<Config['asked']['sealPlatform']>

/** A question is asked once more after a fault that may pass; never after a silence. */
const TRIES = 2
const PAUSE_MS = 150

/** Why a system gave no answer that counts; `passing`: it may at once be otherwise. */
export class AskedFault extends Error {
  readonly passing: boolean
  constructor(fault: string, passing: boolean) {
    super(fault)
    this.name = 'AskedFault'
    this.passing = passing
  }
}

/**
 * A way to ask another system and have its answer at once: one signed POST, answered under the same id and signed
 * with the same secret. An answer that is not signed, is signed wrongly or long ago, belongs to another question or
 * is not understood is none. Rejects (`AskedFault`) and never makes up anything; stops when the signal aborts.
 */
export function asker(context: Context, kind: AskedKind, { url, secret }: Endpoint) {
  const key = [{ algorithm: 'hmac' as const, words: secret }]

  async function once(id: string, body: string, signal: AbortSignal): Promise<string> {
    const now = context.clock.now().getTime()
    const signed = signedHeaders({ id, timestamp: Math.floor(now / 1000), body }, key)
    const headers = { 'content-type': 'application/json', ...signed }
    const answer = await post({ url, headers, body }, { ...egressOf(context), signal })
    if (!answer.ok) throw new AskedFault(answer.fault, !signal.aborted)
    const { status, signature } = answer
    if (status !== 200) throw new AskedFault(`status-${status}`, status >= 500)
    const wrong = signatureFault(signature, answer.body, key, context.clock.now().getTime())
    if (wrong) throw new AskedFault(`signature-${wrong}`, true)
    if (signature['webhook-id'] !== id) throw new AskedFault('another-question', true)
    return answer.body
  }

  return async function ask<T>(
    question: object,
    shape: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<T> {
    if (resting(context, kind)) throw new AskedFault('resting', false)
    // asked again under the same id: for the other side it is the same question
    const id = newId()
    const body = JSON.stringify(question)
    for (let attempt = 1; ; attempt++)
      try {
        const answer = understood(await once(id, body, signal), shape)
        noteAnswer(context, kind, null)
        return answer
      } catch (error) {
        const fault = error instanceof AskedFault ? error : new AskedFault('failed', false)
        if (!fault.passing || attempt === TRIES || signal.aborted) {
          noteAnswer(context, kind, fault.message)
          throw fault
        }
        await wait(PAUSE_MS)
      }
  }
}

function understood<T>(body: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(JSON.parse(body))
  } catch {
    throw new AskedFault('not-understood', false)
  }
}
