import type { Catalogue, Item, ItemId, ItemRelation } from '../../catalogue/core/index.ts'
import type { Bilingual } from '#kernel/bilingual.ts'

/**
 * What the items of one application mean for each other. `needsFirst`: the others are granted first.
 * `heldFirst`: the others come first and are not in this application, so the owner must hold one.
 * `lapses`: once this item is granted, the others that the owner may hold end by themselves.
 * `notAgain`: what is given for the others is not given again for this item. `reuse`: the decision on
 * the others fills this item's form. `afterwards`: what is left to do when it is granted.
 */
export interface Between {
  readonly type: 'needsFirst' | 'heldFirst' | 'lapses' | 'notAgain' | 'reuse' | 'afterwards'
  readonly item: ItemId
  readonly others: readonly ItemId[]
  readonly text: Bilingual
  /** The article or the plan's row; empty for `reuse`, which is our own convenience. */
  readonly basis: string
}

/** Everything the catalogue's relations say about these items together, in their order. */
export function relationsAmong(catalogue: Catalogue, ids: readonly ItemId[]): Between[] {
  const items = ids.flatMap((id) => catalogue.items.get(id) ?? [])
  const say = wordsOf(catalogue)
  return items.flatMap((item) => [
    ...orderOf(item, items, say),
    ...item.relations.flatMap((relation) => ofRelation(item, relation, ids, say)),
    ...reuseOf(catalogue, item, ids, say),
  ])
}

type Say = (ids: readonly ItemId[]) => Bilingual

function wordsOf(catalogue: Catalogue): Say {
  return (ids) => ({
    zh: ids.map((id) => `“${catalogue.items.get(id)?.certificate ?? id}”`).join('、'),
    en: ids.map((id) => `“${catalogue.items.get(id)?.name.en ?? id}”`).join(', '),
  })
}

/** Who comes first, whichever end of the pair the catalogue says it on. */
function orderOf(item: Item, items: readonly Item[], say: Say): Between[] {
  const own = item.relations.filter(({ type }) => type === 'prerequisite')
  const turned = items.flatMap((first) =>
    first.relations
      .filter(({ type, items: later }) => type === 'prerequisiteFor' && later.includes(item.id))
      .map((relation) => ({ ...relation, items: [first.id] })),
  )
  const here = new Set(items.map(({ id }) => id))
  const before = [...new Set([...own, ...turned].flatMap((relation) => relation.items))]
  const first = before.filter((id) => here.has(id))
  const basis = basisOf([...own, ...turned])
  if (first.length > 0) return [needsFirst(item, first, basis, say)]
  return own.length === 0 ? [] : [heldFirst(item, before, basis, say)]
}

function needsFirst(item: Item, others: ItemId[], basis: string, say: Say): Between {
  const [self, them] = [say([item.id]), say(others)]
  const text = {
    zh: `先办结${them.zh}，再决定${self.zh}；一次申请，系统自动衔接`,
    en: `${them.en} is decided first, then ${self.en}; one application, passed on by itself`,
  }
  return { type: 'needsFirst', item: item.id, others, text, basis }
}

function heldFirst(item: Item, others: ItemId[], basis: string, say: Say): Between {
  const [self, them] = [say([item.id]), say(others)]
  const text = {
    zh: `办${self.zh}要先取得${them.zh}${others.length > 1 ? '（其中之一）' : ''}，不在本次申请之内，请先备好`,
    en: `${self.en} needs ${others.length > 1 ? 'one of ' : ''}${them.en} first, which is not part of this application: have it ready`,
  }
  return { type: 'heldFirst', item: item.id, others, text, basis }
}

function ofRelation(
  item: Item,
  relation: ItemRelation,
  chosen: readonly ItemId[],
  say: Say,
): Between[] {
  const basis = basisOf([relation])
  const self = say([item.id])
  const others = relation.items.filter((id) => chosen.includes(id))
  switch (relation.type) {
    case 'supersedes': {
      const them = say(relation.items)
      const text = {
        zh: `${self.zh}核发之日，已有的${them.zh}自行失效，不必另办注销`,
        en: `On the day ${self.en} is granted, ${them.en} held before lapses by itself`,
      }
      return [{ type: 'lapses', item: item.id, others: relation.items, text, basis }]
    }
    case 'materialExemption': {
      if (others.length === 0) return []
      const them = say(others)
      const text = {
        zh: `与${them.zh}同时申请，${self.zh}免予重复提交相同的资料`,
        en: `Applied for together with ${them.en}, ${self.en} does not ask for the same papers again`,
      }
      return [{ type: 'notAgain', item: item.id, others, text, basis }]
    }
    case 'followUp': {
      const text = {
        zh: `${self.zh}：${relation.rule ?? ''}`,
        en: `${self.en}, afterwards: ${relation.rule ?? ''}`,
      }
      return [{ type: 'afterwards', item: item.id, others: [], text, basis }]
    }
    case 'alternative':
    case 'related':
    case 'prerequisite':
    case 'prerequisiteFor':
      return []
  }
}

/** Boxes of this item's form that the decision on another item of the same case fills. */
function reuseOf(catalogue: Catalogue, item: Item, chosen: readonly ItemId[], say: Say): Between[] {
  const boxes = item.elements.flatMap(({ element }) => catalogue.elements.get(element) ?? [])
  return boxes.flatMap(({ label, resultOf = [] }): Between[] => {
    const others = resultOf.filter((id) => id !== item.id && chosen.includes(id))
    if (others.length === 0) return []
    const [self, them] = [say([item.id]), say(others)]
    const text = {
      zh: `${them.zh}的办理结果直接填入${self.zh}的“${label.zh}”，不用您填、不用您交`,
      en: `The result of ${them.en} fills “${label.en}” of ${self.en}: nothing to type or hand in`,
    }
    return [{ type: 'reuse', item: item.id, others, text, basis: '' }]
  })
}

function basisOf(relations: readonly ItemRelation[]): string {
  return [...new Set(relations.flatMap(({ basis }) => basis ?? []))].join('；')
}
