import { type Catalogue, type ElementId, namesIn } from '../../catalogue/core/index.ts'
import { isImpossible, strictest } from './constraints.ts'
import { findInDictionary } from './findings-dictionary.ts'
import { error, type FormFinding } from './form-finding.ts'

/** What `catalogue check` must say about forms: nothing here is ever resolved silently. */
export function findInForms(catalogue: Catalogue): readonly FormFinding[] {
  return [
    ...conflicts(catalogue),
    ...badConditions(catalogue),
    ...badTables(catalogue),
    ...badMaterials(catalogue),
    ...findInDictionary(catalogue),
  ]
}

/** Two items' demands on one box that no value can meet. */
function* conflicts(catalogue: Catalogue): Generator<FormFinding> {
  for (const element of catalogue.elements.values()) {
    const asks = [...catalogue.items.values()].flatMap((item) =>
      item.elements.filter((ask) => ask.element === element.id).map((ask) => ({ item, ask })),
    )
    if (!isImpossible(strictest([element, ...asks.map(({ ask }) => ask)]))) continue
    const names = asks.map(({ item }) => item.id).join(', ')
    yield error('elements.yaml', element.id, {
      zh: `没有任何值能同时满足这些事项对“${element.label.zh}”的要求：${names}`,
      en: `no value meets what these items ask of ${element.label.en}: ${names}`,
    })
    for (const { item, ask } of asks)
      if (Object.keys(ask).length > 2)
        yield error(`items/${item.id}.yaml`, element.id, {
          zh: `本事项对“${element.label.zh}”的要求与其他事项冲突`,
          en: `what this item asks of ${element.label.en} excludes what others ask`,
        })
  }
}

/** Conditions over elements that do not exist, cannot be looked at, or wait for each other. */
function* badConditions(catalogue: Catalogue): Generator<FormFinding> {
  for (const element of catalogue.elements.values()) {
    if (element.visibleWhen === undefined) continue
    for (const name of namesIn(element.visibleWhen)) {
      const other = catalogue.elements.get(name as ElementId)
      if (other === undefined)
        yield error('elements.yaml', element.id, {
          zh: `visibleWhen 引用了不存在的要素 ${name}`,
          en: `visibleWhen names an element that does not exist: ${name}`,
        })
      else if (other.type === 'table' || other.type === 'dateRange')
        yield error('elements.yaml', element.id, {
          zh: `visibleWhen 不能比较表格或起止日期：${name}`,
          en: `visibleWhen cannot look at a table or a date range: ${name}`,
        })
    }
    if (waitsForItself(catalogue, element.id))
      yield error('elements.yaml', element.id, {
        zh: 'visibleWhen 互相等待，这一项永远不会显示',
        en: 'visibleWhen waits for itself in a circle; the box is never shown',
      })
  }
}

function waitsForItself(catalogue: Catalogue, start: ElementId): boolean {
  const seen = new Set<string>()
  const reach = (id: string): boolean => {
    const condition = catalogue.elements.get(id as ElementId)?.visibleWhen
    if (condition === undefined) return false
    return namesIn(condition).some((name) => {
      if (name === start) return true
      if (seen.has(name)) return false
      seen.add(name)
      return reach(name)
    })
  }
  return reach(start)
}

/** A choice without options, a table without columns, a number's document that is no choice. */
function* badTables(catalogue: Catalogue): Generator<FormFinding> {
  for (const element of catalogue.elements.values()) {
    const choice = element.type === 'select' || element.type === 'multiselect'
    if (choice && (element.options ?? []).length === 0)
      yield error('elements.yaml', element.id, {
        zh: '选择项没有 options',
        en: 'a choice without options',
      })
    if ((element.type === 'table') !== (element.columns ?? []).length > 0)
      yield error('elements.yaml', element.id, {
        zh: '表格要有 columns，其他类型不能有',
        en: 'a table has columns, nothing else has',
      })
    if (element.typedBy !== undefined && catalogue.elements.get(element.typedBy)?.type !== 'select')
      yield error('elements.yaml', element.id, {
        zh: `typedBy 应指向证件类型的选择项：${element.typedBy}`,
        en: `typedBy must name the choice of document type: ${element.typedBy}`,
      })
  }
}

/** A material served by one that no item lists would silently vanish. */
function* badMaterials(catalogue: Catalogue): Generator<FormFinding> {
  for (const material of catalogue.materials.values()) {
    const other = material.servedBy?.material
    if (other === undefined) continue
    const serving = catalogue.materials.get(other)
    if (serving === undefined || serving.servedBy !== undefined)
      yield error('materials.yaml', material.id, {
        zh: `servedBy 应指向存在的、不再转引的材料：${other}`,
        en: `servedBy must name a material that exists and is not itself served by another: ${other}`,
      })
  }
}
