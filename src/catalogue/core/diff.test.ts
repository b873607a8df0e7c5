import { expect, test } from 'vitest'
import { bundledCatalogue } from '../server/index.ts'
import { catalogueFrom, documentOf, type CatalogueDocument } from './document.ts'
import { diffCatalogue } from './diff.ts'
import type { IndustryCode, ItemId, RegionCode } from './ids.ts'

const catalogue = bundledCatalogue()
const food = 'food-business-licence' as ItemId
const scope = {
  region: '110102' as RegionCode,
  industry: '25' as IndustryCode,
  items: [food, 'public-place-hygiene-licence' as ItemId],
}

/** The bundled law as an editor changed it, published as another version. */
function edited(change: (document: CatalogueDocument) => void) {
  const document = structuredClone(documentOf(catalogue))
  change(document)
  return catalogueFrom(document, 'next')
}

function words(change: (document: CatalogueDocument) => void) {
  return diffCatalogue(catalogue, edited(change), scope).changes
}

const itemIn = (document: CatalogueDocument, id: string) => {
  const item = document.items.find((one) => one.id === id)
  if (!item) throw new Error(id)
  return item
}

test('the same version, and another whose changes touch nobody here, say nothing', () => {
  expect(diffCatalogue(catalogue, catalogue, scope).changes).toEqual([])
  expect(words(() => {})).toEqual([])
  expect(words((d) => (itemIn(d, 'film-exhibition-licence').limit.statutoryDays = 3))).toEqual([])
})

test('a shorter limit is told with both rules, in Chinese and English', () => {
  expect(words((d) => (itemIn(d, food).limit.committedDays = 3))).toMatchObject([
    {
      subject: 'limit',
      item: food,
      text: {
        zh: '“食品经营许可证”：办理时限由 10 个工作日（法定时限）改为 3 个工作日（承诺时限）',
        en: expect.stringContaining('from 10 working days'),
      },
    },
  ])
})

test('boxes added, removed, made optional and tightened are told with their names', () => {
  const changes = words((d) => {
    const { elements } = itemIn(d, food)
    const [first, second] = elements.filter(({ element }) =>
      ['seat_count', 'premises_name'].includes(element),
    )
    if (first) first.required = !first.required
    if (second) second.max = 9
    elements.splice(
      elements.findIndex(({ element }) => element === 'declaration'),
      1,
    )
    elements.push({ element: 'ht_safe' as never, required: true })
  })
  expect(changes.map(({ subject, change, id }) => [subject, change, id])).toEqual(
    expect.arrayContaining([
      ['element', 'removed', 'declaration'],
      ['element', 'added', 'ht_safe'],
    ]),
  )
  expect(changes.filter(({ change }) => change === 'changed')).toHaveLength(2)
  expect(changes.find(({ id }) => id === 'ht_safe')?.text.zh).toContain(
    '新增“贵重物品保管设施”（必填）',
  )
})

test('a paper that is now fetched, and one that is no longer asked for', () => {
  const changes = words((d) => {
    const rules = d.materials.find(({ id }) => id === 'floor_plan')
    if (rules) Object.assign(rules, { dataSharing: 'yes', dataSharingSource: '图纸库' })
    const item = itemIn(d, food)
    item.materials = item.materials.filter(({ material }) => material !== 'food_safety_rules')
  })
  expect(changes.map(({ text }) => text.zh)).toEqual([
    expect.stringContaining('不再要求“'),
    '“经营场所平面布局图”：由申请人提交改为由平台从图纸库查取',
  ])
})

test('a threshold that moves is told as a rule in words, and a new question with its text', () => {
  const changes = words((d) => {
    const trigger = d.triggers.find(
      (one) => one.item === food && one.industries === undefined && one.insteadOf === undefined,
    )
    if (trigger) trigger.when = { all: [trigger.when, { above: 'shop-area', value: 20 }] }
  })
  expect(changes).toContainEqual(
    expect.objectContaining({
      subject: 'trigger',
      text: expect.objectContaining({ zh: expect.stringContaining('大于 20 ㎡') }),
    }),
  )
})

test('an item struck from the directory and one gone altogether are told as such', () => {
  const changes = words((d) => {
    d.items = d.items.filter(({ id }) => id !== food)
    const industry = d.regions
      .find(({ plan }) => plan.region === scope.region)
      ?.industries.find(({ code }) => code === scope.industry)
    industry?.rows.pop()
  })
  expect(changes.map(({ subject, change }) => `${subject} ${change}`)).toEqual(
    expect.arrayContaining(['row removed', 'item removed']),
  )
})

test('every sentence has both languages and no hole in it', () => {
  const other = edited((d) => {
    for (const item of d.items) {
      item.limit.committedDays = 2
      item.kind = item.kind === '许可' ? '备案' : '许可'
      item.onSite.need = item.onSite.need === 'yes' ? 'no' : 'yes'
      item.validity.years = 7
      item.conditions = item.conditions.slice(1)
      item.legalBasis = item.legalBasis.slice(0, 1)
      item.materials = item.materials.slice(1)
      item.elements = item.elements.slice(1)
    }
    for (const element of d.elements) element.maxLength = 3
    for (const question of d.questions) question.text = { zh: '新问法', en: 'new words' }
  })
  for (const [region, { industries }] of catalogue.regions)
    for (const { code, rows } of industries.values()) {
      const items = [...new Set(rows.flatMap((row) => row.items))]
      const { changes } = diffCatalogue(catalogue, other, { region, industry: code, items })
      expect(changes.length).toBeGreaterThan(items.length)
      for (const { text } of changes) {
        expect(text.zh).not.toMatch(/undefined|null|%/)
        expect(text.en).not.toMatch(/undefined|null|%/)
      }
    }
})
