import type { Bilingual } from '#kernel/bilingual.ts'
import type { Catalogue, Element, Item, ItemId } from '../../catalogue/core/index.ts'
import type { Field, Section } from './form.ts'

/** The common part, in the order in which a person thinks of a business. */
const COMMON = [
  ['subject', { zh: '经营主体', en: 'The business' }],
  ['premises', { zh: '经营场所', en: 'The premises' }],
  ['people', { zh: '人员', en: 'People' }],
  ['facilities', { zh: '设施设备', en: 'Facilities and equipment' }],
  ['operation', { zh: '经营活动', en: 'Operation' }],
] as const satisfies readonly (readonly [Element['group'], Bilingual])[]

/** Declaration and delivery come last: one declares what one has just read. */
const LAST = ['application', { zh: '申请与承诺', en: 'Application and declaration' }] as const

/** Common sections, then one for each item's (or group of items') own boxes, then the declaration. */
export function sectionsOf(
  catalogue: Catalogue,
  items: readonly Item[],
  fields: readonly Field[],
): readonly Section[] {
  const groupOf = (field: Field) => catalogue.elements.get(field.element)?.group
  const common = ([id, title]: readonly [Element['group'], Bilingual]): Section => ({
    id,
    title,
    fields: fields.filter((field) => groupOf(field) === id),
  })
  const special = fields.filter((field) => groupOf(field) === 'specific')
  const sections = [...COMMON.map(common), ...specialSections(items, special), common(LAST)]
  return sections.filter((section) => section.fields.length > 0)
}

function specialSections(items: readonly Item[], fields: readonly Field[]): readonly Section[] {
  const byItems = new Map<string, { of: readonly ItemId[]; fields: Field[] }>()
  for (const field of fields) {
    const key = field.usedBy.join('+')
    const group = byItems.get(key)
    if (group) group.fields.push(field)
    else byItems.set(key, { of: field.usedBy, fields: [field] })
  }
  const rank = (of: readonly ItemId[]) => items.findIndex((item) => of.includes(item.id))
  return [...byItems]
    .toSorted(([, a], [, b]) => rank(a.of) - rank(b.of) || a.of.length - b.of.length)
    .map(([key, group]) => ({
      id: `item-${key}`,
      title: specialTitle(items.filter((item) => group.of.includes(item.id))),
      fields: group.fields,
    }))
}

function specialTitle(items: readonly Item[]): Bilingual {
  return {
    zh: `专项：${items.map((item) => item.name.zh).join('、')}`,
    en: `Specific: ${items.map((item) => item.name.en).join(', ')}`,
  }
}
