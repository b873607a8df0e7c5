import type { Bilingual } from '#kernel/bilingual.ts'
import type { CatalogueChange, DiffPair } from './diff-change.ts'
import { sayCondition } from './diff-words.ts'
import type { Catalogue } from './catalogue.ts'
import type { MaterialId } from './ids.ts'
import type { Item, ItemMaterial } from './item.ts'
import type { Material } from './material.ts'

/** Papers that the chosen items ask for anew or no longer, and who brings them. */
export function paperChanges({ older, newer, scope }: DiffPair): CatalogueChange[] {
  const changes: CatalogueChange[] = []
  const used = new Set<MaterialId>()
  for (const id of scope.items) {
    const [before, after] = [older.items.get(id), newer.items.get(id)]
    if (!before || !after) continue
    for (const { material } of after.materials) used.add(material)
    changes.push(...listChanges(older, newer, before, after))
  }
  for (const id of used) {
    const [before, after] = [older.materials.get(id), newer.materials.get(id)]
    if (before && after) changes.push(...sourceChange(before, after))
  }
  return changes
}

function listChanges(
  older: Catalogue,
  newer: Catalogue,
  before: Item,
  after: Item,
): CatalogueChange[] {
  const was = new Map(before.materials.map((ask) => [ask.material, ask]))
  const is = new Map(after.materials.map((ask) => [ask.material, ask]))
  const changes: CatalogueChange[] = []
  const said = (change: CatalogueChange['change'], ask: ItemMaterial, zh: string, en: string) =>
    changes.push({
      subject: 'material',
      change,
      id: ask.material,
      item: after.id,
      text: {
        zh: `“${after.name.zh}”材料：${zh.replace('%', ask.name.zh)}`,
        en: `${after.name.en}, materials: ${en.replace('%', ask.name.en)}`,
      },
    })
  for (const ask of is.values()) {
    const old = was.get(ask.material)
    if (old === undefined) {
      const need = needOf(newer, ask)
      said('added', ask, `新增“%”（${need.zh}）`, `“%” is new (${need.en})`)
      continue
    }
    const [a, b] = [needOf(older, old), needOf(newer, ask)]
    if (a.zh !== b.zh)
      said('changed', ask, `“%”由“${a.zh}”改为“${b.zh}”`, `“%”: from ${a.en} to ${b.en}`)
    if (old.form !== ask.form)
      said(
        'changed',
        ask,
        `“%”由${FORM[old.form].zh}改为${FORM[ask.form].zh}`,
        `“%”: from ${FORM[old.form].en} to ${FORM[ask.form].en}`,
      )
    if (old.name.zh !== ask.name.zh)
      said('changed', ask, `“%”原为“${old.name.zh}”`, `“%” was “${old.name.en}”`)
  }
  for (const ask of was.values())
    if (!is.has(ask.material)) said('removed', ask, '不再要求“%”', '“%” is no longer asked for')
  return changes
}

const FORM = {
  electronic: { zh: '电子件', en: 'electronic' },
  original: { zh: '原件', en: 'original' },
  copy: { zh: '复印件', en: 'copy' },
} as const

function needOf(catalogue: Catalogue, ask: ItemMaterial): Bilingual {
  if (ask.when !== undefined) {
    const { zh, en } = sayCondition(catalogue, ask.when)
    return { zh: `符合时提交：${zh}`, en: `needed when ${en}` }
  }
  if (ask.required) return { zh: '必须提交', en: 'required' }
  return ask.condition === null
    ? { zh: '可以提交', en: 'optional' }
    : { zh: ask.condition, en: `under the condition ${ask.condition}` }
}

function sourceChange(before: Material, after: Material): CatalogueChange[] {
  const [was, is] = [sourceOf(before), sourceOf(after)]
  if (was.zh === is.zh) return []
  return [
    {
      subject: 'material',
      change: 'changed',
      id: after.id,
      text: {
        zh: `“${after.name.zh}”：由${was.zh}改为${is.zh}`,
        en: `“${after.name.en}”: ${was.en} becomes ${is.en}`,
      },
    },
  ]
}

function sourceOf({ generated, dataSharing, dataSharingSource }: Material): Bilingual {
  if (generated) return { zh: '由平台生成', en: 'made by the platform' }
  if (dataSharing !== 'yes') return { zh: '申请人提交', en: 'given by the applicant' }
  return {
    zh: `由平台从${dataSharingSource ?? '共享数据'}查取`,
    en: `fetched by the platform (${dataSharingSource ?? 'shared data'})`,
  }
}
