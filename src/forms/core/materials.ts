import {
  type Answers,
  type Catalogue,
  type Condition,
  type ElementId,
  type Item,
  type ItemId,
  type Material,
  type MaterialId,
  type RegionCode,
  type Truth,
  evaluate,
  namesIn,
  needsVisit,
} from '../../catalogue/core/index.ts'
import { invariant } from '#kernel/invariant.ts'
import { type MaterialUse, type MergedForm, type MergedMaterial, fieldsOf } from './form.ts'
import type { Values } from './values.ts'
import { answersIn, visibleFields } from './visible.ts'

/** One upload per material, with each item's own words beside it, in dictionary order. */
export function mergeMaterials(
  catalogue: Catalogue,
  items: readonly Item[],
  region?: RegionCode,
): readonly MergedMaterial[] {
  const listed = new Set(items.flatMap((item) => item.materials.map((m) => m.material)))
  const uses = new Map<MaterialId, MaterialUse[]>()
  for (const item of items)
    item.materials.forEach((ask, at) => {
      const material = getMaterial(catalogue, ask.material)
      const instead = material.servedBy
      const folded = instead !== undefined && listed.has(instead.material)
      const id = folded ? instead.material : material.id
      const use: MaterialUse = {
        item: item.id,
        at,
        words: ask.name,
        form: ask.form,
        required: ask.required,
        condition: ask.condition,
        ...(ask.when === undefined ? {} : { when: ask.when }),
        ...(folded ? { insteadOf: { material: material.id, basis: instead.basis } } : {}),
      }
      const others = uses.get(id)
      if (others) others.push(use)
      else uses.set(id, [use])
    })
  return [...catalogue.materials.values()].flatMap((material) => {
    const serves = uses.get(material.id)
    return serves === undefined ? [] : [mergeMaterial(catalogue, material, serves, region)]
  })
}

function getMaterial(catalogue: Catalogue, id: MaterialId): Material {
  const material = catalogue.materials.get(id)
  invariant(material !== undefined, `the catalogue has no material ${id}`)
  return material
}

function mergeMaterial(
  catalogue: Catalogue,
  material: Material,
  serves: readonly MaterialUse[],
  region: RegionCode | undefined,
): MergedMaterial {
  const required = serves.some((use) => use.required && use.when === undefined)
  const conditions = serves.flatMap((use) => use.when ?? [])
  const [first, ...rest] = distinct(conditions)
  const when =
    first === undefined ? undefined : rest.length === 0 ? first : { any: [first, ...rest] }
  return {
    id: material.id,
    name: material.name,
    ...sourceOf(catalogue, material, serves, region),
    required,
    ...(required || when === undefined ? {} : { when }),
    serves,
  }
}

function distinct(conditions: readonly Condition[]): Condition[] {
  return [...new Map(conditions.map((c) => [JSON.stringify(c), c])).values()]
}

function sourceOf(
  catalogue: Catalogue,
  material: Material,
  serves: readonly MaterialUse[],
  region: RegionCode | undefined,
): Pick<MergedMaterial, 'source' | 'sourceName' | 'madeFrom'> {
  if (material.generated) return { source: 'generated', sourceName: null }
  if (material.dataSharing === 'yes')
    return { source: 'fetched', sourceName: material.dataSharingSource }
  const { madeFrom } = material
  if (madeFrom?.every((element) => serves.every(({ item }) => requires(catalogue, item, element))))
    return { source: 'generated', sourceName: null, madeFrom }
  const rule = region && catalogue.regions.get(region)?.plan.onSiteMaterials
  const collected =
    rule?.value === true &&
    material.onSite === true &&
    serves.every(({ item }) => {
      const known = catalogue.items.get(item)
      return known !== undefined && needsVisit(known, 'open') && !rule.exceptItems.includes(item)
    })
  if (rule && collected) return { source: 'onSite', sourceName: rule.basis }
  return { source: 'give', sourceName: material.dataSharingSource }
}

/** The item's own form cannot be handed in without this box. */
function requires(catalogue: Catalogue, item: ItemId, element: ElementId): boolean {
  const ask = catalogue.items.get(item)?.elements.find((one) => one.element === element)
  return ask?.required === true && catalogue.elements.get(element)?.visibleWhen === undefined
}

/** `required` must be there at submission, `optional` may be, `notNeeded` is not asked for. */
export type MaterialNeed = 'required' | 'optional' | 'notNeeded'

/**
 * What each material is worth for these answers (form values and guidance answers together). The
 * answer of a hidden box counts for nothing, a condition over a box still open as not met; one over
 * a name the form does not have leaves the material optional, with the law's words beside it.
 * Without `handle_mode` the application goes the general way (一般程序): no commitment letter.
 */
export function materialNeeds(
  form: MergedForm,
  values: Values,
): ReadonlyMap<MaterialId, MaterialNeed> {
  const names = new Set<string>(fieldsOf(form).map((field) => field.element))
  const visible: ReadonlySet<string> = visibleFields(form, values)
  const heard = Object.entries(values).filter(([name]) => visible.has(name) || !names.has(name))
  const answers: Answers = { handle_mode: '一般程序', ...answersIn(Object.fromEntries(heard)) }
  const needs = new Map<MaterialId, MaterialNeed>()
  for (const material of form.materials) {
    const each = material.serves.map((use) => needOf(use, answers, names))
    needs.set(
      material.id,
      each.includes('required') ? 'required' : each.includes('optional') ? 'optional' : 'notNeeded',
    )
  }
  return needs
}

function needOf(use: MaterialUse, answers: Answers, names: ReadonlySet<string>): MaterialNeed {
  if (use.when === undefined) return use.required ? 'required' : 'optional'
  const truth: Truth = evaluate(use.when, answers)
  if (truth === 'unknown')
    return namesIn(use.when).every((name) => names.has(name)) ? 'notNeeded' : 'optional'
  return truth ? 'required' : 'notNeeded'
}
