import type { Bilingual } from '#kernel/bilingual.ts'
import { invariant } from '#kernel/invariant.ts'
import type {
  Catalogue,
  Column,
  ElementId,
  ElementType,
  ItemId,
  MaterialId,
} from '../../catalogue/core/index.ts'
import { strictest } from './constraints.ts'
import { type Constraints, type Field, type MergedForm, fieldsOf } from './form.ts'
import { getElement, getItem } from './merge-field.ts'
import type { Value, Values } from './values.ts'
import { visibleFields } from './visible.ts'

/** One box as the item's own form has it. */
export interface ItemBox extends Constraints {
  readonly element: ElementId
  readonly label: Bilingual
  readonly type: ElementType
  readonly unit?: string
  readonly columns?: readonly Column[]
  readonly required: boolean
  readonly personal: boolean
}

/** One material as the item's own list asks for it. */
export interface ItemPaper {
  readonly material: MaterialId
  readonly words: Bilingual
  readonly form: 'electronic' | 'original' | 'copy'
  readonly required: boolean
  readonly condition: string | null
  /** The upload that serves it, when that is another material, and the law that says so. */
  readonly servedBy?: { readonly material: MaterialId; readonly basis: string }
}

/** 单项申请表: exactly one item's own form, in its own order. */
export interface ItemSheet {
  readonly item: ItemId
  readonly boxes: readonly ItemBox[]
  readonly papers: readonly ItemPaper[]
}

/** The item's own form filled: `value` is null where nothing was asked (`shown` false) or said. */
export interface ItemForm extends Omit<ItemSheet, 'boxes'> {
  readonly fields: readonly (ItemBox & { readonly shown: boolean; readonly value: Value | null })[]
}

/**
 * What one department gets of the combined application: exactly its own item's form, complete,
 * in its own order, and nothing that another item asked for (行政许可法 arts 29, 31).
 */
export function project(form: MergedForm, values: Values, item: ItemId): ItemForm {
  const visible = visibleFields(form, values)
  const fields = claimsOf(form, item).map(({ key, box }) => {
    const shown = visible.has(key)
    return { ...box, shown, value: (shown ? values[key] : undefined) ?? null }
  })
  return { item, fields, papers: papersOf(form, item) }
}

/** The item's own form, empty, out of the merged one; equal to `itemSheet` for every choice of items. */
export function projectSheet(form: MergedForm, item: ItemId): ItemSheet {
  return { item, boxes: claimsOf(form, item).map(({ box }) => box), papers: papersOf(form, item) }
}

/** The item's own boxes in its own order, and the name under which the combined form keeps each. */
function claimsOf(
  form: MergedForm,
  item: ItemId,
): readonly { readonly key: ElementId; readonly box: ItemBox }[] {
  invariant(form.items.includes(item), `the form does not serve ${item}`)
  return fieldsOf(form)
    .flatMap((field) => {
      const use = field.uses.find((one) => one.item === item)
      if (use === undefined) return []
      const named = { ...field, element: field.of ?? field.element, label: use.name ?? field.label }
      const box = boxOf(named, use.required, use.own ?? field)
      return [{ at: use.at, key: field.element, box }]
    })
    .toSorted((a, b) => a.at - b.at)
}

function papersOf(form: MergedForm, item: ItemId): readonly ItemPaper[] {
  return form.materials
    .flatMap((merged) =>
      merged.serves.filter((use) => use.item === item).map((use) => ({ merged, use })),
    )
    .toSorted((a, b) => a.use.at - b.use.at)
    .map(({ merged, use }): ItemPaper => {
      const { words, form: kind, required, condition, insteadOf } = use
      const paper = { words, form: kind, required, condition }
      if (insteadOf === undefined) return { material: merged.id, ...paper }
      const servedBy = { material: merged.id, basis: insteadOf.basis }
      return { material: insteadOf.material, ...paper, servedBy }
    })
}

/** The item's own form as the catalogue has it, without any merging. */
export function itemSheet(catalogue: Catalogue, id: ItemId): ItemSheet {
  const item = getItem(catalogue, id)
  return {
    item: id,
    boxes: item.elements.map((ask) => {
      const element = getElement(catalogue, ask.element)
      const label = element.names?.[id] ?? element.label
      const named = { ...element, element: element.id, label }
      return boxOf(named, ask.required, strictest([element, ask]))
    }),
    papers: item.materials.map(({ material, name, form, required, condition }) => ({
      material,
      words: name,
      form,
      required,
      condition,
    })),
  }
}

type Named = Pick<Field, 'element' | 'label' | 'type' | 'personal'> & {
  readonly unit?: string | undefined
  readonly columns?: readonly Column[] | undefined
}

function boxOf(field: Named, required: boolean, own: Constraints): ItemBox {
  const { options, min, max, maxLength } = own
  return {
    element: field.element,
    label: field.label,
    type: field.type,
    ...(field.unit === undefined ? {} : { unit: field.unit }),
    ...(field.columns === undefined ? {} : { columns: field.columns }),
    ...(options === undefined ? {} : { options }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(maxLength === undefined ? {} : { maxLength }),
    required,
    personal: field.personal,
  }
}
