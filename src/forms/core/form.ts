import type { Bilingual } from '#kernel/bilingual.ts'
import type {
  Column,
  Condition,
  Element,
  ElementId,
  ElementType,
  ItemId,
  MaterialId,
} from '../../catalogue/core/index.ts'

/** What may be put into a box. Several items ask together: the strictest of each. */
export interface Constraints {
  readonly options?: readonly string[]
  /** Of a number; of a table, how many rows. */
  readonly min?: number
  readonly max?: number
  readonly maxLength?: number
}

/** One item's claim on a box: where it stands on that item's own form, and what it asks there. */
export interface FieldUse {
  readonly item: ItemId
  readonly at: number
  readonly required: boolean
  /** What the item's own form calls the box, where not as the dictionary does. */
  readonly name?: Bilingual
  /** The item's own constraints where the merged ones are stricter. */
  readonly own?: Constraints
}

/** One box of the combined form: an element once, tagged with every item that needs it. */
export interface Field extends Constraints {
  /** The name under which its value is kept. */
  readonly element: ElementId
  /** The element it is, where forms stand side by side and the name says whose box it is. */
  readonly of?: ElementId
  readonly label: Bilingual
  readonly type: ElementType
  readonly unit?: string
  readonly columns?: readonly Column[]
  /** When shown, it must be filled before the form is submitted. */
  readonly required: boolean
  readonly requiredBy: readonly ItemId[]
  readonly usedBy: readonly ItemId[]
  readonly uses: readonly FieldUse[]
  readonly prefill: Element['prefill']
  readonly personal: boolean
  readonly visibleWhen?: Condition
  readonly mustBe?: boolean
  readonly typedBy?: ElementId
  /** Items of this very case whose decision fills the box; the person is not asked for it. */
  readonly filledBy?: readonly ItemId[]
  /** The number of this document, which the platform fetches; the person is asked only when it cannot. */
  readonly fetchedWith?: MaterialId
  /** On no item's own form: it only opens other boxes and is not sent to any department. */
  readonly control?: boolean
}

export interface Section {
  readonly id: string
  readonly title: Bilingual
  readonly fields: readonly Field[]
}

/**
 * Who brings a material: the person (您来准备), the platform from another register (替您查, it must
 * not be asked for: 国务院令第716号第七条), the officers at the visit, or the form itself.
 */
export type MaterialSource = 'give' | 'fetched' | 'onSite' | 'generated'

/** One item's claim on a material, in that item's own words. */
export interface MaterialUse {
  readonly item: ItemId
  readonly at: number
  readonly words: Bilingual
  readonly form: 'electronic' | 'original' | 'copy'
  readonly required: boolean
  /** The law's words for when it is needed. */
  readonly condition: string | null
  readonly when?: Condition
  /** The material the item itself lists, where another one serves in its place, and the law that says so. */
  readonly insteadOf?: { readonly material: MaterialId; readonly basis: string }
}

/** One upload of the combined application; it serves every item in `serves`. */
export interface MergedMaterial {
  readonly id: MaterialId
  readonly name: Bilingual
  readonly source: MaterialSource
  /** The register it is fetched from, or the article that lets the officers collect it. */
  readonly sourceName: string | null
  /** The boxes it is made from, where it says nothing but what they say. */
  readonly madeFrom?: readonly ElementId[]
  /** Some item needs it whatever the answers. */
  readonly required: boolean
  /** Not `required`, but needed when this holds. */
  readonly when?: Condition
  readonly serves: readonly MaterialUse[]
}

/** 综合申请表: the union of the chosen items' forms. `project` gives each item its own back. */
export interface MergedForm {
  readonly items: readonly ItemId[]
  readonly sections: readonly Section[]
  readonly materials: readonly MergedMaterial[]
}

export function fieldsOf(form: MergedForm): readonly Field[] {
  return form.sections.flatMap((section) => section.fields)
}
