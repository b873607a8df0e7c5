import type { Bilingual } from '#kernel/bilingual.ts'
import type {
  Catalogue,
  Element,
  Item,
  ItemElement,
  MaterialId,
} from '../../catalogue/core/index.ts'
import { error, type FormFinding } from './form-finding.ts'

/** Mistakes of the dictionary beside what any single form can show. */
export function* findInDictionary(catalogue: Catalogue): Generator<FormFinding> {
  yield* badNames(catalogue)
  yield* unfitConstraints(catalogue)
  yield* badReferences(catalogue)
  yield* twins(catalogue)
}

/** An own name for a box that the item's form does not have, or two boxes of one form alike in name. */
function* badNames(catalogue: Catalogue): Generator<FormFinding> {
  for (const element of catalogue.elements.values())
    for (const [id, name] of Object.entries(element.names ?? {})) {
      if (name === undefined) continue
      const item = catalogue.items.get(id as Item['id'])
      if (!item?.elements.some((ask) => ask.element === element.id))
        yield error('elements.yaml', element.id, {
          zh: `names 给出了 ${id} 的叫法，但它的申请表没有这一项`,
          en: `names speaks of ${id}, whose form has no such box`,
        })
      else if (isTaken(catalogue, item, element, name.zh))
        yield error('elements.yaml', element.id, {
          zh: `${id} 的申请表上有两项都叫“${name.zh}”`,
          en: `two boxes of ${id} are both called ${name.en}`,
        })
    }
}

function isTaken(catalogue: Catalogue, item: Item, element: Element, zh: string): boolean {
  return item.elements.some(({ element: id }) => {
    const other = catalogue.elements.get(id)
    return (
      other !== undefined && id !== element.id && (other.names?.[item.id] ?? other.label).zh === zh
    )
  })
}

const NUMERIC = new Set<Element['type']>(['integer', 'decimal', 'area', 'table'])
const TEXTUAL = new Set<Element['type']>(['text', 'textarea', 'address'])
const CHOICE = new Set<Element['type']>(['select', 'multiselect'])

/** An item's own constraint that its kind of box cannot have, or options the dictionary does not know. */
function* unfitConstraints(catalogue: Catalogue): Generator<FormFinding> {
  for (const item of catalogue.items.values())
    for (const ask of item.elements) {
      const element = catalogue.elements.get(ask.element)
      const wrong = element && unfit(element, ask)
      if (wrong) yield error(`items/${item.id}.yaml`, ask.element, wrong)
    }
}

function unfit({ type, options = [] }: Element, ask: ItemElement): Bilingual | undefined {
  if ((ask.min !== undefined || ask.max !== undefined) && !NUMERIC.has(type))
    return { zh: 'min、max 只用于数字和表格', en: 'min and max are for numbers and tables only' }
  if (ask.maxLength !== undefined && !TEXTUAL.has(type))
    return { zh: 'maxLength 只用于文字', en: 'maxLength is for text only' }
  if (ask.options === undefined) return undefined
  if (!CHOICE.has(type)) return { zh: 'options 只用于选择项', en: 'options are for choices only' }
  const unknown = ask.options.filter((option) => !options.includes(option))
  return unknown.length === 0
    ? undefined
    : {
        zh: `字典里没有这些选项：${unknown.join('、')}`,
        en: `options the dictionary does not have: ${unknown.join(', ')}`,
      }
}

/** Boxes, papers and questions named by an entry that do not exist. */
function* badReferences(catalogue: Catalogue): Generator<FormFinding> {
  for (const { id, numberOf, answeredBy = [], type } of catalogue.elements.values()) {
    if (numberOf !== undefined && !catalogue.materials.has(numberOf as MaterialId))
      yield error('elements.yaml', id, {
        zh: `numberOf 指向不存在的材料 ${numberOf}`,
        en: `numberOf names a material that does not exist: ${numberOf}`,
      })
    for (const name of answeredBy) {
      const question = catalogue.questions.get(name)
      const fits = {
        boolean: type === 'boolean',
        number: NUMERIC.has(type),
        choice: type === 'select',
      }
      if (!question || !fits[question.type])
        yield error('elements.yaml', id, {
          zh: `answeredBy 指向的问题不存在或回答形式不同：${name}`,
          en: `answeredBy names a question that does not exist or is answered otherwise: ${name}`,
        })
    }
  }
  for (const { id, madeFrom = [] } of catalogue.materials.values())
    for (const name of madeFrom)
      if (!catalogue.elements.has(name))
        yield error('materials.yaml', id, {
          zh: `madeFrom 引用了不存在的要素 ${name}`,
          en: `madeFrom names an element that does not exist: ${name}`,
        })
}

/** Two entries alike in everything, met on the forms of one industry: asked twice where once would do. */
function* twins(catalogue: Catalogue): Generator<FormFinding> {
  const told = new Set<string>()
  for (const { industries } of catalogue.regions.values())
    for (const { rows } of industries.values()) {
      const items = [...new Set(rows.flatMap((row) => row.items.slice(0, 1)))]
      const ids = new Set(
        items.flatMap((id) => catalogue.items.get(id)?.elements.map((ask) => ask.element) ?? []),
      )
      const met = new Map<string, Element>()
      for (const id of ids) {
        const element = catalogue.elements.get(id)
        if (!element) continue
        const key = JSON.stringify([element.label.zh, element.type, element.unit, element.options])
        const other = met.get(key)
        met.set(key, element)
        const pair =
          element.id < (other?.id ?? '')
            ? `${element.id} ${other?.id}`
            : `${other?.id} ${element.id}`
        if (!other || told.has(pair)) continue
        told.add(pair)
        yield {
          severity: 'warning',
          file: 'elements.yaml',
          at: element.id,
          message: {
            zh: `与 ${other.id} 名称、类型都相同，同一行业的表上会填两次；应合为一个要素`,
            en: `alike in name and type to ${other.id}, asked twice of one trade: make them one element`,
          },
        }
      }
    }
}
