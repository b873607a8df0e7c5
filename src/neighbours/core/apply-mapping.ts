import type { MappedItem } from './mapping.ts'

interface Box {
  readonly element: string
  readonly label: string
  readonly value: unknown
}
interface Paper<F> {
  readonly material: string
  readonly words: string
  readonly files: readonly F[]
}

/** A form in a department's own words. */
export interface Theirs<F> {
  readonly form: string
  readonly fields: readonly {
    readonly code: string
    readonly name: string
    readonly value: unknown
  }[]
  readonly materials: readonly {
    readonly code: string
    readonly name: string
    readonly files: readonly F[]
  }[]
  /** What has no name of theirs yet, under ours: never silently left out. */
  readonly unmapped: readonly string[]
}

/**
 * The department's form in its own words. It is made from the item's own form alone, so that nothing that the
 * item did not ask for can come in, whatever the mapping says; and nothing of the form is lost.
 */
export function applyMapping<F>(
  mapped: MappedItem,
  { boxes, papers }: { readonly boxes: readonly Box[]; readonly papers: readonly Paper<F>[] },
): Theirs<F> {
  const fields = new Map(mapped.fields.map((one) => [one.element as string, one]))
  const materials = new Map(mapped.materials.map((one) => [one.material as string, one]))
  const unmapped = [
    ...boxes.filter(({ element }) => !fields.has(element)).map(({ element }) => element),
    ...papers.filter(({ material }) => !materials.has(material)).map(({ material }) => material),
  ]
  return {
    form: mapped.form,
    fields: boxes.map(({ element, label, value }) => {
      const field = fields.get(element)
      if (!field) return { code: element, name: label, value }
      return { code: field.code, name: field.name, value: valueOf(value, field.values) }
    }),
    materials: papers.map(({ material, words, files }) => {
      const { code = material, name = words } = materials.get(material) ?? {}
      return { code, name, files }
    }),
    unmapped,
  }
}

/** Their value of a choice, or of each of several. */
function valueOf(value: unknown, values: Readonly<Record<string, string>> = {}): unknown {
  if (Array.isArray(value)) return value.map((one) => valueOf(one, values))
  return typeof value === 'string' && Object.hasOwn(values, value) ? values[value] : value
}
