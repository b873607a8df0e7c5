import type { ItemId } from '../../catalogue/core/index.ts'
import { linesToSee } from './decide-round.ts'
import { ofKind, type Kept, type Observation } from './entry.ts'
import { isConflict, mergeLines } from './merge.ts'
import { failedBy, isGoing, type Line, type Visit } from './visit.ts'
import type { SeenView, VisitLineView } from './view.ts'

export type Naming = (item: ItemId) => VisitLineView['items'][number]

/** Shows one line with what is known of it in the round that is going on, else in its last. */
export function presentLine(of: {
  readonly visit: Visit
  readonly entries: readonly Kept[]
  readonly open: ReadonlySet<ItemId>
  readonly nameOf: Naming
  readonly asOwner: boolean
}): (line: Line) => VisitLineView {
  const { visit, entries, open, nameOf } = of
  const observations = ofKind(entries, 'observation')
  const toSee = new Set(isGoing(visit) ? linesToSee(visit, open).map(({ id }) => id) : [])
  const going = mergeLines(observations, visit.rounds + 1)
  const merged = new Map(
    visit.roundsDone.map(({ round }) => [round, mergeLines(observations, round)]),
  )
  return (line) => {
    const before = line.round === null ? [] : (merged.get(line.round)?.get(line.id) ?? [])
    const now = of.asOwner ? [] : (going.get(line.id) ?? [])
    const seen = now.length > 0 ? now : before
    return {
      id: line.id,
      text: line.words,
      kind: line.kind,
      items: line.items.map(nameOf),
      parts: line.parts.map(({ item, words }) => ({ item: nameOf(item), words })),
      result: line.result,
      note: line.note,
      todo: line.todo,
      failedItems: [...failedBy(line)],
      round: line.round,
      toSee: toSee.has(line.id),
      seen: seen.map(presentSeen),
      seenNow: now.length > 0,
      conflict: isConflict(now),
    }
  }
}

export function presentSeen({ hash, entry, author }: Kept<Observation>): SeenView {
  return {
    hash,
    result: entry.result,
    note: entry.note ?? null,
    todo: entry.todo ?? null,
    items: entry.items ? [...entry.items] : null,
    photos: [...entry.photos],
    by: author,
    device: entry.device ?? null,
    at: entry.at,
  }
}
