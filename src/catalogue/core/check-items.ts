import type { Catalogue } from './catalogue.ts'
import { meant } from './check-regions.ts'
import { findingIn, type Finding } from './finding.ts'
import type { ItemId } from './ids.ts'
import type { Item } from './item.ts'

export function checkItems(catalogue: Catalogue): Finding[] {
  const listed = listedItems(catalogue)
  return [...catalogue.items.values()].flatMap((item) => {
    const say = findingIn('item', item.id)
    const found: Finding[] = checkReferences(catalogue, item)
    if (item.legalBasis.every(({ name }) => name.trim() === '')) {
      found.push(
        say('error', 'ITEM_WITHOUT_BASIS', ['legalBasis'], '没有法律依据', 'no legal basis'),
      )
    }
    const { statutoryDays, statedAs, note, committedDays } = item.limit
    if (statutoryDays === null && committedDays === null && statedAs === null && note === null) {
      found.push(
        say(
          'error',
          'ITEM_WITHOUT_LIMIT',
          ['limit'],
          '没有时限，也没有写明法律如何规定（statedAs）',
          'no limit, nor the words of the law where it states none (statedAs)',
        ),
      )
    }
    if (!listed.has(item.id)) {
      found.push(
        say(
          'warning',
          'ITEM_UNUSED',
          ['id'],
          '没有一个行业用到这个事项',
          'no industry lists this item',
        ),
      )
    } else {
      const missing = regionsOf(catalogue, item.id).filter(
        (region) => !Object.hasOwn(item.authorities, region),
      )
      if (missing.length > 0) {
        found.push(
          say(
            'warning',
            'ITEM_WITHOUT_AUTHORITY',
            ['authorities'],
            `没有写 ${missing.join('、')} 的审批部门原文，显示时用 plan.yaml 的部门名称`,
            `no printed authority for ${missing.join(', ')}; the plan's department is shown`,
          ),
        )
      }
    }
    return found
  })
}

function checkReferences(catalogue: Catalogue, item: Item): Finding[] {
  const say = findingIn('item', item.id)
  const found: Finding[] = []
  const once = (list: readonly string[], key: string, field: string) =>
    list.forEach((id, i) => {
      if (list.indexOf(id) === i) return
      found.push(
        say(
          'error',
          'REFERENCE_TWICE',
          [key, i, field],
          `${id} 在本事项中重复`,
          `${id} stands twice in this item`,
        ),
      )
    })
  once(
    item.elements.map(({ element }) => element),
    'elements',
    'element',
  )
  once(
    item.materials.map(({ material }) => material),
    'materials',
    'material',
  )
  item.elements.forEach(({ element }, i) => {
    if (catalogue.elements.has(element)) return
    const hint = meant(element, catalogue.elements.keys())
    found.push(
      say(
        'error',
        'ELEMENT_UNKNOWN',
        ['elements', i, 'element'],
        `没有要素 ${element}${hint.zh}`,
        `there is no element ${element}${hint.en}`,
      ),
    )
  })
  item.materials.forEach(({ material }, i) => {
    if (catalogue.materials.has(material)) return
    const hint = meant(material, catalogue.materials.keys())
    found.push(
      say(
        'error',
        'MATERIAL_UNKNOWN',
        ['materials', i, 'material'],
        `没有材料 ${material}${hint.zh}`,
        `there is no material ${material}${hint.en}`,
      ),
    )
  })
  item.relations.forEach((relation, r) =>
    relation.items.forEach((other, i) => {
      if (catalogue.items.has(other)) return
      const hint = meant(other, catalogue.items.keys())
      found.push(
        say(
          'error',
          'ITEM_UNKNOWN',
          ['relations', r, 'items', i],
          `没有事项 ${other}${hint.zh}`,
          `there is no item ${other}${hint.en}`,
        ),
      )
    }),
  )
  return found
}

/** Items that must be granted first, by `prerequisite` and by the other end's `prerequisiteFor`. */
function prerequisitesOf(catalogue: Catalogue): Map<ItemId, Set<ItemId>> {
  const before = new Map<ItemId, Set<ItemId>>()
  const add = (item: ItemId, first: ItemId) =>
    before.set(item, (before.get(item) ?? new Set()).add(first))
  for (const item of catalogue.items.values()) {
    for (const { type, items } of item.relations) {
      if (type === 'prerequisite') items.forEach((first) => add(item.id, first))
      if (type === 'prerequisiteFor') items.forEach((later) => add(later, item.id))
    }
  }
  return before
}

/** A circle of prerequisites would leave every item in it waiting for ever. */
export function checkPrerequisites(catalogue: Catalogue): Finding[] {
  const before = prerequisitesOf(catalogue)
  const done = new Set<ItemId>()
  const found: Finding[] = []
  const visit = (item: ItemId, path: readonly ItemId[]): void => {
    const at = path.indexOf(item)
    if (at >= 0) {
      const circle = [...path.slice(at), item].join(' → ')
      found.push(
        findingIn('item', item)(
          'error',
          'PREREQUISITE_CIRCLE',
          ['relations'],
          `前置条件成环：${circle}`,
          `prerequisites in a circle: ${circle}`,
        ),
      )
      return
    }
    if (done.has(item)) return
    for (const first of before.get(item) ?? []) visit(first, [...path, item])
    done.add(item)
  }
  for (const item of before.keys()) visit(item, [])
  return found
}

/** Definitions that nothing uses are doubtful: a misspelt reference leaves one behind. */
export function checkElementsAndMaterials(catalogue: Catalogue): Finding[] {
  const elements = new Set<string>()
  const materials = new Set<string>()
  for (const item of catalogue.items.values()) {
    item.elements.forEach(({ element }) => elements.add(element))
    item.materials.forEach(({ material }) => materials.add(material))
  }
  const found: Finding[] = []
  for (const { id, control } of catalogue.elements.values()) {
    if (elements.has(id) || control === true) continue
    found.push(
      findingIn('element', id)(
        'warning',
        'ELEMENT_UNUSED',
        ['id'],
        `没有一个事项用到要素 ${id}`,
        `no item uses element ${id}`,
      ),
    )
  }
  for (const { id } of catalogue.materials.values()) {
    if (materials.has(id)) continue
    found.push(
      findingIn('material', id)(
        'warning',
        'MATERIAL_UNUSED',
        ['id'],
        `没有一个事项用到材料 ${id}`,
        `no item uses material ${id}`,
      ),
    )
  }
  return found
}

/** Items that some row lists, directly or in the place of another by an override. */
function listedItems(catalogue: Catalogue): Set<ItemId> {
  const listed = new Set<ItemId>(catalogue.overrides.flatMap(({ replaceWith }) => replaceWith))
  for (const { industries } of catalogue.regions.values()) {
    for (const { rows } of industries.values()) {
      rows.forEach(({ items }) => items.forEach((item) => listed.add(item)))
    }
  }
  return listed
}

function regionsOf(catalogue: Catalogue, item: ItemId): string[] {
  return [...catalogue.regions.values()]
    .filter(({ plan }) => plan.departments.some(({ items }) => items.includes(item)))
    .map(({ plan }) => plan.region)
}
