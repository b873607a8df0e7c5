import type { Catalogue } from '../catalogue.ts'
import { leavesOf } from '../evaluate.ts'
import { findingIn, type Finding } from '../finding.ts'

/** Definitions that nothing uses are doubtful: a misspelt reference leaves one behind. */
export function checkUnused(catalogue: Catalogue): Finding[] {
  const items = [...catalogue.items.values()]
  const elements = new Set<string>(
    items.flatMap((item) => item.elements.map(({ element }) => element)),
  )
  const materials = new Set<string>(
    items.flatMap((item) => item.materials.map(({ material }) => material)),
  )
  const conditions = [
    ...catalogue.triggers.map(({ when }) => when),
    ...items.flatMap((item) => item.materials.flatMap(({ when }) => when ?? [])),
    ...[...catalogue.elements.values()].flatMap(({ visibleWhen }) => visibleWhen ?? []),
  ]
  const asked = new Set(conditions.flatMap(leavesOf).map(({ name }) => name))
  const warn = (of: 'element' | 'material' | 'question', id: string, zh: string, en: string) =>
    findingIn(of, id)('warning', `${of.toUpperCase()}_UNUSED`, ['id'], zh, en)
  return [
    ...[...catalogue.elements.values()]
      // a control is on no item's own form: it only opens other boxes
      .filter(({ id, control }) => !elements.has(id) && !(control === true && asked.has(id)))
      .map(({ id }) =>
        warn('element', id, `没有一个事项用到要素 ${id}`, `no item uses element ${id}`),
      ),
    ...[...catalogue.materials.values()]
      .filter(({ id }) => !materials.has(id))
      .map(({ id }) =>
        warn('material', id, `没有一个事项用到材料 ${id}`, `no item uses material ${id}`),
      ),
    ...[...catalogue.questions.values()]
      .filter(({ id }) => !asked.has(id))
      .map(({ id }) =>
        warn(
          'question',
          id,
          '没有一个条件用到这个问题，不会问到',
          'no condition uses this question; it is never asked',
        ),
      ),
  ]
}
