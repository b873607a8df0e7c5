import { metrics } from '@opentelemetry/api'
import type { Context } from '#platform/server/context.ts'
import type { AskedKind } from '../../core/index.ts'

/** After so many faults in a row a system is left alone, and whoever asks is told at once. */
const TIRED = 3
const REST_MS = 30_000

interface Health {
  lastOkAt: string | null
  lastFaultAt: string | null
  lastFault: string | null
  inARow: number
}

const known = new WeakMap<Context, Map<AskedKind, Health>>()
const NEW: Health = { lastOkAt: null, lastFaultAt: null, lastFault: null, inARow: 0 }

/** What this process has seen of a system that it asks. */
export const healthOf = (context: Context, kind: AskedKind): Readonly<Health> =>
  known.get(context)?.get(kind) ?? NEW

/** Whether it failed so often that nobody is to wait for it just now. */
export function resting(context: Context, kind: AskedKind): boolean {
  const { inARow, lastFaultAt } = healthOf(context, kind)
  if (inARow < TIRED || lastFaultAt === null) return false
  return context.clock.now().getTime() - Date.parse(lastFaultAt) < REST_MS
}

/** Notes how it went; also as `zhunying_asked_answers`, by system and outcome. */
export function noteAnswer(context: Context, kind: AskedKind, fault: string | null): void {
  const at = context.clock.now().toISOString()
  const before = healthOf(context, kind)
  const health =
    fault === null
      ? { ...before, lastOkAt: at, inARow: 0 }
      : { ...before, lastFaultAt: at, lastFault: fault, inARow: before.inARow + 1 }
  const all = known.get(context) ?? new Map<AskedKind, Health>()
  known.set(context, all.set(kind, health))
  metrics
    .getMeter('zhunying')
    .createCounter('zhunying.asked.answers', { description: 'Answers of registers and seals' })
    .add(1, { system: kind, outcome: fault ?? 'answered' })
}
