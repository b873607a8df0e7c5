import type { Catalogue } from '../catalogue.ts'
import { findingIn, type Finding } from '../finding.ts'
import type { Item } from '../item.ts'
import { unknown, type Say } from './unknown.ts'

/** An item has a basis and a limit, refers to what exists, and is known to an authority. */
export function checkItems(catalogue: Catalogue): Finding[] {
  const listed = listedItems(catalogue)
  return [...catalogue.items.values()].flatMap((item) => {
    const say = findingIn('item', item.id)
    return [
      ...checkLaw(item, say),
      ...checkReferences(catalogue, item, say),
      ...checkAuthorities(catalogue, item, say),
      ...(listed.has(item.id) ? [] : [unused(say)]),
    ]
  })
}

function unused(say: Say): Finding {
  const [zh, en] = ['没有一个行业用到这个事项', 'no industry lists this item']
  return say('warning', 'ITEM_UNUSED', ['id'], zh, en)
}

function checkLaw({ legalBasis, limit }: Item, say: Say): Finding[] {
  const found: Finding[] = []
  if (legalBasis.every(({ name }) => name.trim() === '')) {
    found.push(say('error', 'ITEM_WITHOUT_BASIS', ['legalBasis'], '没有法律依据', 'no legal basis'))
  } else if (legalBasis.every(({ article }) => article === null)) {
    found.push(
      say(
        'warning',
        'ITEM_WITHOUT_ARTICLE',
        ['legalBasis'],
        '法律依据都没有写到条（article），条次未核实',
        'no legal basis names its article: not verified',
      ),
    )
  }
  const { statutoryDays, statedAs, note, committedDays } = limit
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
  return found
}

/** An annex that lists the item prints who decides it: its words belong to the item too. */
function checkAuthorities(catalogue: Catalogue, item: Item, say: Say): Finding[] {
  const missing = [...catalogue.regions.values()]
    .filter(({ industries }) =>
      [...industries.values()].some(({ rows }) =>
        rows.some(({ items, authority }) => authority !== null && items.includes(item.id)),
      ),
    )
    .map(({ plan }) => plan.region)
    .filter((region) => !Object.hasOwn(item.authorities, region))
  if (missing.length === 0) return []
  return [
    say(
      'warning',
      'ITEM_WITHOUT_AUTHORITY',
      ['authorities'],
      `${missing.join('、')} 的附件写了审批部门，本事项没有写`,
      `the annexes of ${missing.join(', ')} print an authority that the item does not name`,
    ),
  ]
}

function checkReferences(catalogue: Catalogue, item: Item, say: Say): Finding[] {
  const once = (list: readonly string[], key: string, field: string): Finding[] =>
    list.flatMap((id, i) =>
      list.indexOf(id) === i
        ? []
        : [
            say(
              'error',
              'REFERENCE_TWICE',
              [key, i, field],
              `${id} 在本事项中重复`,
              `${id} stands twice in this item`,
            ),
          ],
    )
  const elements = item.elements.map(({ element }) => element)
  const materials = item.materials.map(({ material }) => material)
  return [
    ...once(elements, 'elements', 'element'),
    ...once(materials, 'materials', 'material'),
    ...elements.flatMap((id, i) =>
      unknown('element', id, catalogue.elements, ['elements', i, 'element'], say),
    ),
    ...materials.flatMap((id, i) =>
      unknown('material', id, catalogue.materials, ['materials', i, 'material'], say),
    ),
    ...item.relations.flatMap((relation, r) =>
      relation.items.flatMap((other, i) =>
        unknown('item', other, catalogue.items, ['relations', r, 'items', i], say),
      ),
    ),
  ]
}

/** Items that some row lists, or that an override or a trigger puts in another's place. */
function listedItems(catalogue: Catalogue): Set<string> {
  const listed = new Set<string>(catalogue.overrides.flatMap(({ replaceWith }) => replaceWith))
  for (const { item, insteadOf } of catalogue.triggers) if (insteadOf) listed.add(item)
  for (const { industries } of catalogue.regions.values()) {
    for (const { rows } of industries.values()) {
      rows.forEach(({ items }) => items.forEach((item) => listed.add(item)))
    }
  }
  return listed
}
