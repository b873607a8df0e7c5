import type { Catalogue, ItemId } from '../../catalogue/core/index.ts'
import type { Line } from './visit.ts'

type Draft = Pick<Line, 'kind' | 'words' | 'items'>

/**
 * One checklist out of the conditions (准予条件) and review points (审核要点) of all items to be seen:
 * lines that say the same are merged and name every item they serve, in the order of the items.
 * Spaces and punctuation do not make a difference.
 */
export function composeLines(catalogue: Catalogue, items: readonly ItemId[]): Draft[] {
  const lines = new Map<string, { kind: Draft['kind']; words: Draft['words']; items: ItemId[] }>()
  for (const id of items) {
    const item = catalogue.items.get(id)
    if (!item) throw new Error(`no item ${id} in catalogue ${catalogue.version}`)
    const asks = [
      ...item.conditions.map((words) => ({ kind: 'condition' as const, words })),
      ...item.reviewPoints.map((words) => ({ kind: 'reviewPoint' as const, words })),
    ]
    for (const { kind, words } of asks) {
      const key = words.zh.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
      const known = lines.get(key)
      if (!known) lines.set(key, { kind, words, items: [id] })
      else if (!known.items.includes(id)) known.items.push(id)
    }
  }
  return [...lines.values()]
}
