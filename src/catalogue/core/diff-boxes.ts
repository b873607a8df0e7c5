import type { Bilingual } from '#kernel/bilingual.ts'
import type { Catalogue } from './catalogue.ts'
import type { CatalogueChange, DiffPair } from './diff-change.ts'
import { sayCondition, sayList, sayYes } from './diff-words.ts'
import type { Element } from './element.ts'
import type { ItemId } from './ids.ts'
import type { Item, ItemElement } from './item.ts'

/** Boxes that the chosen items' own forms gained or lost, and what may be put into them. */
export function boxChanges({ older, newer, scope }: DiffPair): CatalogueChange[] {
  const changes: CatalogueChange[] = []
  for (const id of scope.items) {
    const [before, after] = [older.items.get(id), newer.items.get(id)]
    if (before && after) changes.push(...formChanges(older, newer, before, after))
  }
  return [...changes, ...dictionaryChanges(older, newer, scope.items)]
}

function formChanges(
  older: Catalogue,
  newer: Catalogue,
  before: Item,
  after: Item,
): CatalogueChange[] {
  const was = new Map(before.elements.map((ask) => [ask.element, ask]))
  const is = new Map(after.elements.map((ask) => [ask.element, ask]))
  const changes: CatalogueChange[] = []
  const said = (
    change: CatalogueChange['change'],
    element: ItemElement['element'],
    zh: string,
    en: string,
  ) => {
    const label = (newer.elements.get(element) ?? older.elements.get(element))?.label
    changes.push({
      subject: 'element',
      change,
      id: element,
      item: after.id,
      text: {
        zh: `“${after.name.zh}”申请表：${zh.replace('%', label?.zh ?? element)}`,
        en: `${after.name.en}, form: ${en.replace('%', label?.en ?? element)}`,
      },
    })
  }
  for (const [element, ask] of is) {
    const old = was.get(element)
    if (old === undefined)
      said(
        'added',
        element,
        `新增“%”（${ask.required ? '必填' : '选填'}）`,
        `“%” is new (${ask.required ? 'required' : 'optional'})`,
      )
    else if (old.required !== ask.required)
      said(
        'changed',
        element,
        `“%”由${old.required ? '必填' : '选填'}改为${ask.required ? '必填' : '选填'}`,
        `“%” is now ${ask.required ? 'required' : 'optional'}`,
      )
    if (old !== undefined) {
      const limits = constraintChange(old, ask)
      if (limits !== undefined) said('changed', element, `“%”${limits.zh}`, `“%” ${limits.en}`)
    }
  }
  for (const element of was.keys())
    if (!is.has(element)) said('removed', element, '不再填写“%”', '“%” is no longer asked')
  return changes
}

/** What the dictionary itself changed of boxes that the choice uses: told once, not for each item. */
function dictionaryChanges(
  older: Catalogue,
  newer: Catalogue,
  items: readonly ItemId[],
): CatalogueChange[] {
  const used = new Set(
    items.flatMap((id) => newer.items.get(id)?.elements.map((ask) => ask.element) ?? []),
  )
  return [...used].flatMap((id) => {
    const [before, after] = [older.elements.get(id), newer.elements.get(id)]
    if (!before || !after) return []
    return elementChanges(older, newer, before, after).map(({ zh, en }): CatalogueChange => ({
      subject: 'element',
      change: 'changed',
      id,
      text: { zh: `“${after.label.zh}”${zh}`, en: `“${after.label.en}” ${en}` },
    }))
  })
}

function elementChanges(
  older: Catalogue,
  newer: Catalogue,
  before: Element,
  after: Element,
): Bilingual[] {
  const changes: Bilingual[] = []
  const said = (zh: string, en: string) => changes.push({ zh, en })
  if (before.label.zh !== after.label.zh)
    said(`原名“${before.label.zh}”`, `was called “${before.label.en}”`)
  if (before.type !== after.type || before.unit !== after.unit)
    said('填写的形式或单位有变', 'is filled in differently or in another unit')
  const limits = constraintChange(before, after)
  if (limits !== undefined) changes.push(limits)
  if (before.personal !== after.personal)
    said(
      `是否个人信息由“${sayYes(before.personal).zh}”改为“${sayYes(after.personal).zh}”`,
      `personal data: from ${sayYes(before.personal).en} to ${sayYes(after.personal).en}`,
    )
  if (JSON.stringify(before.visibleWhen) !== JSON.stringify(after.visibleWhen)) {
    const is = sayCondition(newer, after.visibleWhen ?? true)
    const was = sayCondition(older, before.visibleWhen ?? true)
    said(`的出现条件由“${was.zh}”改为“${is.zh}”`, `was shown when ${was.en}; now when ${is.en}`)
  }
  const columns = columnChange(before, after)
  if (columns !== undefined) changes.push(columns)
  return changes
}

function columnChange(before: Element, after: Element): Bilingual | undefined {
  const say = ({ columns = [] }: Element) => ({
    zh: sayList(columns.map(({ label }) => label.zh)).zh,
    en: sayList(columns.map(({ label }) => label.en)).en,
  })
  const [was, is] = [say(before), say(after)]
  if (was.zh === is.zh) return undefined
  return {
    zh: `的列由 ${was.zh} 改为 ${is.zh}`,
    en: `has other columns: from ${was.en} to ${is.en}`,
  }
}

type Bounds = Pick<Element | ItemElement, 'min' | 'max' | 'maxLength' | 'options'>

function constraintChange(before: Bounds, after: Bounds): Bilingual | undefined {
  const parts: Bilingual[] = []
  for (const [key, zh, en] of BOUNDS) {
    const [was, is] = [before[key], after[key]]
    if (was === is) continue
    parts.push({
      zh: `${zh}由${was ?? '无'}改为${is ?? '无'}`,
      en: `${en} from ${was ?? 'none'} to ${is ?? 'none'}`,
    })
  }
  const [was, is] = [before.options ?? [], after.options ?? []]
  const gained = is.filter((option) => !was.includes(option))
  const lost = was.filter((option) => !is.includes(option))
  if (gained.length > 0)
    parts.push({ zh: `新增选项${sayList(gained).zh}`, en: `new options: ${sayList(gained).en}` })
  if (lost.length > 0)
    parts.push({ zh: `取消选项${sayList(lost).zh}`, en: `options gone: ${sayList(lost).en}` })
  if (parts.length === 0) return undefined
  return {
    zh: `：${parts.map((part) => part.zh).join('；')}`,
    en: `: ${parts.map((part) => part.en).join('; ')}`,
  }
}

const BOUNDS = [
  ['min', '最小值', 'minimum'],
  ['max', '最大值', 'maximum'],
  ['maxLength', '最多字数', 'longest text'],
] as const
