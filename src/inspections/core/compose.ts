import type {
  Catalogue,
  ItemId,
  SharedObservation as Shared,
  Text,
} from '../../catalogue/core/index.ts'
import type { Line } from './visit.ts'

export type Draft = Pick<Line, 'kind' | 'words' | 'items' | 'observation' | 'parts'>
interface Ask {
  readonly item: ItemId
  readonly kind: Line['kind']
  readonly words: Text
}

/**
 * One checklist out of the conditions (准予条件) and review points (审核要点) of all items to be seen.
 * Lines that say the same, spaces and punctuation aside, are one; so are lines that the catalogue's
 * shared observations (catalogue/observations.yaml) put together, each keeping its own words beneath.
 * What the catalogue says is read from papers is left to the review, unless nothing else is left.
 */
export function composeLines(catalogue: Catalogue, items: readonly ItemId[]): Draft[] {
  const asks = items.flatMap((id) => asksOf(catalogue, id))
  const onSite = asks.filter((ask) => sharedFor(catalogue, ask)?.how !== 'papers')
  const seen = items.flatMap((id) => {
    const own = onSite.filter(({ item }) => item === id)
    return own.length > 0 ? own : asks.filter(({ item }) => item === id)
  })
  const together = Map.groupBy(seen, (ask) => {
    const shared = sharedFor(catalogue, ask)
    return shared?.how === 'onSite' ? `shared ${shared.id}` : `own ${plain(ask.words.zh)}`
  })
  return [...together.values()].map((group) => lineOf(catalogue, group))
}

function asksOf(catalogue: Catalogue, id: ItemId): Ask[] {
  const item = catalogue.items.get(id)
  if (!item) throw new Error(`no item ${id} in catalogue ${catalogue.version}`)
  return [
    ...item.conditions.map((words) => ({ item: id, kind: 'condition' as const, words })),
    ...item.reviewPoints.map((words) => ({ item: id, kind: 'reviewPoint' as const, words })),
  ]
}

function sharedFor(catalogue: Catalogue, { item, words }: Ask): Shared | undefined {
  return catalogue.observations.find(({ answers }) =>
    answers.some((one) => one.item === item && one.words === words.zh),
  )
}

function lineOf(catalogue: Catalogue, group: readonly Ask[]): Draft {
  const [first] = group
  if (!first) throw new Error('a line of nothing')
  const items = [...new Set(group.map(({ item }) => item))]
  const shared = sharedFor(catalogue, first)
  const one = new Set(group.map(({ words }) => plain(words.zh))).size === 1
  if (!shared?.words || one)
    return { kind: first.kind, words: first.words, items, observation: null, parts: [] }
  const parts = group.map(({ item, words }) => ({ item, words }))
  return { kind: first.kind, words: shared.words, items, observation: shared.id, parts }
}

export function plain(words: string): string {
  return words.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
}
