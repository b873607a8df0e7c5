import type { Bilingual } from '#kernel/bilingual.ts'
import type { Catalogue, ItemId } from '../../catalogue/core/index.ts'
import { itemSheet, type ItemBox, type ItemSheet } from '../../forms/core/index.ts'
import type { MappedItem, Mapping } from './mapping.ts'

/** What is wrong or doubtful in a mapping, and where in its file. */
export interface MappingFinding {
  readonly level: 'error' | 'warning'
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: Bilingual
}

/**
 * Holds a mapping against the catalogue. An element or material that is not on the item's own form is an
 * error: it would reach a department that has no use for it (行政许可法 31). So is a required one left out:
 * the department would have to ask again. What is optional and left out is a warning.
 */
export function checkMapping(catalogue: Catalogue, mapping: Mapping): MappingFinding[] {
  const plan = catalogue.regions.get(mapping.region)?.plan
  if (!plan) return [wrong('MAPPING_REGION_UNKNOWN', ['region'], mapping.region)]
  const department = plan.departments.find(({ id }) => id === mapping.department)
  if (!department) return [wrong('MAPPING_DEPARTMENT_UNKNOWN', ['department'], mapping.department)]
  const found = twice(mapping.items, ({ item }) => item, 'MAPPING_ITEM_TWICE', ['items'])
  const doubt = mapping.source.verified ? [] : [unverified(mapping)]
  const items = mapping.items.flatMap((mapped, index) => {
    const at = ['items', index]
    return department.items.includes(mapped.item)
      ? checkItem(itemSheet(catalogue, mapped.item), mapped, at)
      : [wrong('MAPPING_NOT_THEIR_ITEM', [...at, 'item'], mapped.item)]
  })
  return [...doubt, ...found, ...items]
}

function checkItem(sheet: ItemSheet, mapped: MappedItem, at: PropertyKey[]): MappingFinding[] {
  const boxes = new Map(sheet.boxes.map((box) => [box.element, box]))
  const papers = new Map(sheet.papers.map((paper) => [paper.material, paper]))
  const fieldsAt = [...at, 'fields']
  const materialsAt = [...at, 'materials']
  return [
    ...twice(mapped.fields, ({ element }) => element, 'MAPPING_ELEMENT_TWICE', fieldsAt),
    ...twice(mapped.fields, (one) => one.code, 'MAPPING_CODE_TWICE', fieldsAt),
    ...twice(mapped.materials, ({ material }) => material, 'MAPPING_MATERIAL_TWICE', materialsAt),
    ...twice(mapped.materials, (one) => one.code, 'MAPPING_CODE_TWICE', materialsAt),
    ...mapped.fields.flatMap((field, index) => {
      const box = boxes.get(field.element)
      const path = [...fieldsAt, index]
      if (!box) return [wrong('MAPPING_NOT_ON_THE_FORM', [...path, 'element'], field.element)]
      return field.values ? checkValues(box, field.values, [...path, 'values']) : []
    }),
    ...mapped.materials.flatMap(({ material }, index) =>
      papers.has(material)
        ? []
        : [wrong('MAPPING_NOT_ON_THE_FORM', [...materialsAt, index, 'material'], material)],
    ),
    ...left(sheet.boxes, new Set(mapped.fields.map((f) => f.element)), (b) => b.element, at),
    ...left(sheet.papers, new Set(mapped.materials.map((m) => m.material)), (p) => p.material, at),
  ]
}

/** Every option has a value of theirs, and no value is for an option that does not exist. */
function checkValues(
  { options = [] }: ItemBox,
  values: Readonly<Record<string, string>>,
  path: PropertyKey[],
): MappingFinding[] {
  const missing = options.filter((option) => !Object.hasOwn(values, option))
  const strange = Object.keys(values).filter((value) => !options.includes(value))
  return [
    ...missing.map((option) => wrong('MAPPING_OPTION_MISSING', path, option)),
    ...strange.map((value) => wrong('MAPPING_OPTION_UNKNOWN', [...path, value], value)),
  ]
}

function left<T extends { readonly required: boolean }, K extends string>(
  all: readonly T[],
  mapped: ReadonlySet<K>,
  idOf: (one: T) => K,
  path: PropertyKey[],
): MappingFinding[] {
  return all
    .filter((one) => !mapped.has(idOf(one)))
    .map((one): MappingFinding => {
      const finding = wrong('MAPPING_LEFT_OUT', path, idOf(one))
      return one.required ? finding : { ...finding, level: 'warning' }
    })
}

function twice<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  code: FindingCode,
  path: PropertyKey[],
): MappingFinding[] {
  const seen = new Set<string>()
  return all.flatMap((one, index) => {
    const key = keyOf(one)
    if (seen.has(key)) return [wrong(code, [...path, index], key)]
    seen.add(key)
    return []
  })
}

const SAYS = {
  MAPPING_REGION_UNKNOWN: ['没有这个地区', 'no such region'],
  MAPPING_DEPARTMENT_UNKNOWN: ['该地区没有这个部门', 'no such department there'],
  MAPPING_NOT_THEIR_ITEM: ['不是这个部门的事项', 'not an item of this department'],
  MAPPING_NOT_ON_THE_FORM: [
    '本事项的申请表上没有，不得发给它',
    'not on this item’s own form: it must not be sent there',
  ],
  MAPPING_LEFT_OUT: ['没有对照，会漏掉', 'not mapped: it would be missing there'],
  MAPPING_OPTION_MISSING: ['选项没有对照', 'this option has no value of theirs'],
  MAPPING_OPTION_UNKNOWN: ['没有这个选项', 'there is no such option'],
  MAPPING_ITEM_TWICE: ['事项写了两次', 'the item is there twice'],
  MAPPING_ELEMENT_TWICE: ['要素写了两次', 'the element is there twice'],
  MAPPING_MATERIAL_TWICE: ['材料写了两次', 'the material is there twice'],
  MAPPING_CODE_TWICE: ['对方字段写了两次', 'their name is there twice'],
} as const
type FindingCode = keyof typeof SAYS

function wrong(code: FindingCode, path: PropertyKey[], what: string): MappingFinding {
  const [zh, en] = SAYS[code]
  return { level: 'error', code, path, message: { zh: `${what}：${zh}`, en: `${what}: ${en}` } }
}

function unverified({ source }: Mapping): MappingFinding {
  return {
    level: 'warning',
    code: 'MAPPING_UNVERIFIED',
    path: ['source', 'verified'],
    message: {
      zh: `对方尚未确认：${source.words}`,
      en: `the other side has not confirmed it: ${source.words}`,
    },
  }
}

/** What of an item a department's system is told under its own names; without a mapping none of it. */
export interface Coverage {
  readonly item: ItemId
  readonly boxes: number
  readonly mapped: number
  readonly materials: number
  readonly mappedMaterials: number
  /** Elements and materials that go under our names. */
  readonly unmapped: readonly string[]
}

export function coverageOf(catalogue: Catalogue, item: ItemId, mapped?: MappedItem): Coverage {
  const { boxes, papers } = itemSheet(catalogue, item)
  const known = new Set<string>([
    ...(mapped?.fields.map(({ element }) => element) ?? []),
    ...(mapped?.materials.map(({ material }) => material) ?? []),
  ])
  const out = (id: string) => !known.has(id)
  const unmappedBoxes = boxes.map(({ element }) => element as string).filter(out)
  const unmappedPapers = papers.map(({ material }) => material as string).filter(out)
  return {
    item,
    boxes: boxes.length,
    mapped: boxes.length - unmappedBoxes.length,
    materials: papers.length,
    mappedMaterials: papers.length - unmappedPapers.length,
    unmapped: [...unmappedBoxes, ...unmappedPapers],
  }
}
