import {
  type Catalogue,
  type Condition,
  type Element,
  type ElementId,
  type IndustryCode,
  type Item,
  type RegionCode,
  namesIn,
} from '../../catalogue/core/index.ts'
import type { Field, MergedForm, Section } from './form.ts'
import { getElement, mergeField } from './merge-field.ts'
import { mergeMaterials } from './materials.ts'

/** Where an application is made; the industry says whether its forms have been merged. */
export interface Place {
  readonly region: RegionCode
  readonly industry: IndustryCode
}

/** 暂不具备“一表申请”条件的行业: several items, one submission (西政办发〔2023〕4号 二（二）). */
export function isApart(catalogue: Catalogue, { region, industry }: Place): boolean {
  return catalogue.regions.get(region)?.industries.get(industry)?.formsApart === true
}

/**
 * The forms of an industry that has none in common yet: one cover about the applicant, the place and
 * the application, which are the same for all, and beside it every item's own form, filled by itself.
 * It is one case all the same, with one set of papers, and each department gets its own form back.
 */
export function formsApart(
  catalogue: Catalogue,
  items: readonly Item[],
  cover: readonly Field[],
  region: RegionCode,
): MergedForm {
  const shared = cover.filter(({ element }) => isShared(getElement(catalogue, element)))
  const onCover = new Set<string>(shared.map(({ element }) => element))
  const own = items.map((item): Section => ({
    id: `form-${item.id}`,
    title: { zh: `单独申请表：${item.certificate}`, en: `Form of its own: ${item.name.en}` },
    fields: item.elements.flatMap(({ element }, at) =>
      onCover.has(element) ? [] : [ownField(catalogue, item, element, at, onCover)],
    ),
  }))
  const first: Section = {
    id: 'cover',
    title: { zh: '申请人、场所和申请', en: 'Applicant, place and application' },
    fields: shared,
  }
  const materials = mergeMaterials(catalogue, items, region).map((material) => ({
    ...material,
    ...(material.when === undefined ? {} : { when: anyOf(material.serves, items, onCover) }),
    serves: material.serves.map((use) => {
      const item = items.find(({ id }) => id === use.item)
      return use.when === undefined || item === undefined
        ? use
        : { ...use, when: renamed(use.when, keyOf(item, onCover)) }
    }),
  }))
  const sections = [first, ...own].filter(({ fields }) => fields.length > 0)
  return { items: items.map(({ id }) => id), sections, materials }
}

/** Who applies, where, and how: the same for every item of one case. */
function isShared({ scope, prefill, control }: Element): boolean {
  return scope === 'common' || prefill === 'derived' || control === true
}

function ownField(
  catalogue: Catalogue,
  item: Item,
  id: ElementId,
  at: number,
  onCover: ReadonlySet<string>,
): Field {
  const asked = new Map<ElementId, unknown>(item.elements.map(({ element }) => [element, true]))
  for (const name of onCover) asked.set(name as ElementId, true)
  const field = mergeField(getElement(catalogue, id), [{ item, at }], [item.id], asked)
  const key = keyOf(item, onCover)
  const { visibleWhen, typedBy } = field
  return {
    ...field,
    element: key(id) as ElementId,
    of: id,
    label: field.uses[0]?.name ?? field.label,
    ...(visibleWhen === undefined ? {} : { visibleWhen: renamed(visibleWhen, key) }),
    ...(typedBy === undefined ? {} : { typedBy: key(typedBy) as ElementId }),
  }
}

/** The name under which a box of this item's own form is kept: `food-business-licence/seat_count`. */
function keyOf(item: Item, onCover: ReadonlySet<string>): (name: string) => string {
  const own = new Set<string>(item.elements.map(({ element }) => element))
  return (name) => (own.has(name) && !onCover.has(name) ? `${item.id}/${name}` : name)
}

function anyOf(
  serves: readonly { readonly item: string; readonly when?: Condition }[],
  items: readonly Item[],
  onCover: ReadonlySet<string>,
): Condition {
  const each = serves.flatMap(({ item: id, when }) => {
    const item = items.find((one) => one.id === id)
    return item && when !== undefined ? [renamed(when, keyOf(item, onCover))] : []
  })
  const [only, ...more] = each
  return only !== undefined && more.length === 0 ? only : { any: each }
}

/** The same condition over other names. */
function renamed(condition: Condition, key: (name: string) => string): Condition {
  if (typeof condition === 'boolean') return condition
  if ('all' in condition) return { all: condition.all.map((part) => renamed(part, key)) }
  if ('any' in condition) return { any: condition.any.map((part) => renamed(part, key)) }
  if ('not' in condition) return { not: renamed(condition.not, key) }
  const [name] = namesIn(condition)
  const entries = Object.entries(condition).map(([word, value]) => [
    word,
    word !== 'value' && value === name ? key(value) : value,
  ])
  return Object.fromEntries(entries) as Condition
}
