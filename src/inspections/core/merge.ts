import type { ItemId } from '../../catalogue/core/index.ts'
import type { Hashed, Observation } from './entry.ts'

export type SeenObservation = Hashed<Observation>

/**
 * What is known of each line of one round, whatever device said it and in whichever order it came:
 * the observations that no other puts itself in the place of. Two devices that saw the same line
 * without knowing of one another leave two. A set is merged by union, so every order and every
 * repetition gives the same; an observation is named by its hash and names those it replaces by
 * theirs, so it can replace only what its author had seen.
 */
export function mergeLines<O extends SeenObservation>(
  observations: readonly O[],
  round: number,
): ReadonlyMap<string, readonly O[]> {
  const known = new Map(
    observations.filter(({ entry }) => entry.round === round).map((one) => [one.hash, one]),
  )
  const replaced = new Set<string>()
  for (const { entry } of known.values())
    for (const hash of entry.replaces)
      if (known.get(hash)?.entry.line === entry.line) replaced.add(hash)
  const heads = [...known.values()].filter(({ hash }) => !replaced.has(hash)).toSorted(byTime)
  return Map.groupBy(heads, ({ entry }) => entry.line)
}

/** Two who saw the same line say different things of it: a person has to settle it. */
export function isConflict(heads: readonly SeenObservation[]): boolean {
  return new Set(heads.map(({ entry }) => entry.result)).size > 1
}

/** The hashes on which a round may be finished, in order. */
export function headsOf(lines: ReadonlyMap<string, readonly SeenObservation[]>): string[] {
  return [...lines.values()].flatMap((heads) => heads.map(({ hash }) => hash)).toSorted()
}

/** One answer out of several that agree: what each wrote, nothing twice. */
export function agreed(heads: readonly SeenObservation[]):
  | {
      readonly result: Observation['result']
      readonly note: string | undefined
      readonly todo: string | undefined
      /** Which items a fault concerns, by any of them; undefined: all. */
      readonly items: readonly ItemId[] | undefined
      readonly photos: readonly string[]
    }
  | undefined {
  const [first] = heads
  if (!first || isConflict(heads)) return undefined
  const all = (pick: (entry: Observation) => string | undefined) =>
    [...new Set(heads.flatMap(({ entry }) => pick(entry)?.trim() ?? []))].join('；') || undefined
  return {
    result: first.entry.result,
    note: all(({ note }) => note),
    todo: all(({ todo }) => todo),
    items: heads.some(({ entry }) => entry.items === undefined)
      ? undefined
      : [...new Set(heads.flatMap(({ entry }) => entry.items ?? []))],
    photos: [...new Set(heads.flatMap(({ entry }) => entry.photos))],
  }
}

function byTime(a: SeenObservation, b: SeenObservation): number {
  if (a.entry.at !== b.entry.at) return a.entry.at < b.entry.at ? -1 : 1
  return a.hash < b.hash ? -1 : 1
}
