import type { Catalogue } from '../catalogue.ts'
import { findingIn, type Finding } from '../finding.ts'
import type { ItemId } from '../ids.ts'
import type { Item, ItemRelation } from '../item.ts'

/** Relations say who says so, do not point at their own item, contradict one another or run in a circle. */
export function checkRelations(catalogue: Catalogue): Finding[] {
  const items = [...catalogue.items.values()]
  return [
    ...items.flatMap((item) => item.relations.flatMap((one, r) => checkOne(item, one, r))),
    ...items.flatMap((item) => contradictions(item)),
    ...circles(catalogue, 'PREREQUISITE_CIRCLE', before(catalogue), '前置条件', 'prerequisites'),
    ...circles(catalogue, 'SUPERSEDES_CIRCLE', instead(catalogue), '取代关系', 'supersedes'),
  ]
}

function checkOne({ id }: Item, relation: ItemRelation, r: number): Finding[] {
  const say = findingIn('item', id)
  const found: Finding[] = []
  if (relation.items.includes(id)) {
    const [zh, en] = ['事项不能与自己有关系', 'an item has no relation to itself']
    found.push(say('error', 'RELATION_TO_ITSELF', ['relations', r, 'items'], zh, en))
  }
  if (relation.basis === null) {
    const zh = '没有写这一关系的出处（basis）'
    const en = 'the relation does not say where it is written (basis)'
    found.push(say('warning', 'RELATION_WITHOUT_BASIS', ['relations', r, 'type'], zh, en))
  }
  return found
}

/** What stands in another's place cannot need that other first. */
function contradictions({ id, relations }: Item): Finding[] {
  const of = (type: ItemRelation['type']): ItemId[] =>
    relations.filter((one) => one.type === type).flatMap(({ items }) => items)
  const first = [...of('prerequisite'), ...of('prerequisiteFor')]
  return relations.flatMap((relation, r) =>
    relation.type !== 'alternative'
      ? []
      : relation.items.flatMap((other, i) =>
          first.includes(other)
            ? [
                findingIn('item', id)(
                  'error',
                  'RELATION_CONTRADICTS',
                  ['relations', r, 'items', i],
                  `${other} 既可由本事项代替，又与本事项有先后，互相矛盾`,
                  `${other} is both replaced by this item and before or after it`,
                ),
              ]
            : [],
        ),
  )
}

type Graph = ReadonlyMap<ItemId, ReadonlySet<ItemId>>

/** Items that must be granted first, by `prerequisite` and by the other end's `prerequisiteFor`. */
function before(catalogue: Catalogue): Graph {
  const graph = new Map<ItemId, Set<ItemId>>()
  const add = (item: ItemId, first: ItemId) =>
    graph.set(item, (graph.get(item) ?? new Set()).add(first))
  for (const { id, relations } of catalogue.items.values())
    for (const { type, items } of relations) {
      if (type === 'prerequisite') items.forEach((first) => add(id, first))
      if (type === 'prerequisiteFor') items.forEach((later) => add(later, id))
    }
  return graph
}

function instead(catalogue: Catalogue): Graph {
  return new Map(
    [...catalogue.items.values()].map(({ id, relations }) => [
      id,
      new Set(relations.filter(({ type }) => type === 'supersedes').flatMap(({ items }) => items)),
    ]),
  )
}

/** A circle would leave every item in it waiting, or ending the others, for ever. */
function circles(
  catalogue: Catalogue,
  code: string,
  graph: Graph,
  zh: string,
  en: string,
): Finding[] {
  const done = new Set<ItemId>()
  const found: Finding[] = []
  const visit = (item: ItemId, path: readonly ItemId[]): void => {
    const at = path.indexOf(item)
    if (at >= 0) {
      const circle = [...path.slice(at), item].join(' → ')
      const type = code === 'SUPERSEDES_CIRCLE' ? 'supersedes' : 'prerequisite'
      const r = catalogue.items.get(item)?.relations.findIndex((one) => one.type === type) ?? -1
      const where = r < 0 ? ['relations'] : ['relations', r, 'type']
      const say = findingIn('item', item)
      found.push(say('error', code, where, `${zh}成环：${circle}`, `${en} in a circle: ${circle}`))
      return
    }
    if (done.has(item)) return
    for (const first of graph.get(item) ?? []) visit(first, [...path, item])
    done.add(item)
  }
  for (const item of graph.keys()) visit(item, [])
  return found
}
