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
import { getElement, getItem } from './merge.ts'
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
  const { boxes, papers } = projectSheet(form, item)
  const fields = boxes.map((box) => {
    const shown = visible.has(box.element)
    return { ...box, shown, value: (shown ? values[box.element] : undefined) ?? null }
  })
  return { item, fields, papers }
}

/** The item's own form, empty, out of the merged one; equal to `itemSheet` for every choice of items. */
export function projectSheet(form: MergedForm, item: ItemId): ItemSheet {
  invariant(form.items.includes(item), `the form does not serve ${item}`)
  const boxes = fieldsOf(form)
    .flatMap((field) => {
      const use = field.uses.find((one) => one.item === item)
      return use ? [{ at: use.at, box: boxOf(field, use.required, use.own ?? field) }] : []
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ box }) => box)
  const papers = form.materials
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
  return { item, boxes, papers }
}

/** The item's own form as the catalogue has it, without any merging. */
export function itemSheet(catalogue: Catalogue, id: ItemId): ItemSheet {
  const item = getItem(catalogue, id)
  return {
    item: id,
    boxes: item.elements.map((ask) => {
      const element = getElement(catalogue, ask.element)
      return boxOf({ ...element, element: element.id }, ask.required, strictest([element, ask]))
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
