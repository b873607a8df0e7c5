import type { Act } from './act.ts'
import type { Exercise } from './lessons.ts'

/** How far an exercise is: the case in which it was done first, or how many of its steps lie behind. */
export interface Progress {
  readonly done: boolean
  readonly steps: number
  readonly of: number
  readonly caseId: string | null
  readonly at: string | null
}

/**
 * An exercise is done when the person's own acts on one case contain its steps in order; nothing else ticks it.
 * `acts` in the order in which they happened.
 */
export function progressOf({ acts: steps }: Exercise, acts: readonly Act[]): Progress {
  const runs = new Map<string, number>()
  for (const { caseId, kind, at } of acts) {
    const behind = runs.get(caseId) ?? 0
    if (steps[behind] !== kind) continue
    if (behind + 1 === steps.length)
      return { done: true, steps: steps.length, of: steps.length, caseId, at }
    runs.set(caseId, behind + 1)
  }
  const furthest = Math.max(0, ...runs.values())
  return { done: false, steps: furthest, of: steps.length, caseId: null, at: null }
}
