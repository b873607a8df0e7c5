import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { letterEvents, letterScene } from '../../../test/builders/letter-scene.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { commitmentText } from '../../cases/core/index.ts'
import { canonicalJson } from '../../records/core/index.ts'
import {
  composeLetter,
  factsByHand,
  missingFrom,
  nameOf,
  occasionsOf,
  TEMPLATES,
  templateOf,
  templatesOn,
  type Letter,
  type LetterFacts,
  type Template,
} from './index.ts'

const scene = letterScene()
const events = letterEvents(scene.record, scene.catalogue)
const plan = scene.catalogue.regions.get(scene.record.region)!.plan
const typed = { reason: '原因', basis: '依据', document: '文号' }

function compose(template: Template, facts: LetterFacts): Letter {
  const seal = { provider: 'software-test-seal', legal: false }
  return composeLetter(template, facts, { plan, number: '号', seal, issuedOn: scene.today })
}

/** Every letter that the sample events issue, and every one that is issued by hand. */
const LETTERS: readonly (readonly [string, Letter])[] = [
  ...events.flatMap((event) =>
    templatesOn(nameOf(event)).flatMap((template) =>
      occasionsOf(scene, event).map(
        ({ facts }) => [template.kind, compose(template, facts)] as const,
      ),
    ),
  ),
  ...TEMPLATES.filter(({ byHand }) => byHand).map((template) => {
    const item = template.byHand?.of === 'item' ? scene.record.items[0] : undefined
    return [template.kind, compose(template, factsByHand({ ...scene, item }, typed, []))] as const
  }),
]

describe('every kind of letter', () => {
  test('is issued by a sample event or by hand', () => {
    expect(new Set(LETTERS.map(([kind]) => kind))).toEqual(new Set(TEMPLATES.map((t) => t.kind)))
    expect(new Set(TEMPLATES.map((t) => t.kind)).size).toBe(TEMPLATES.length)
    expect(new Set(TEMPLATES.map((t) => t.word)).size).toBe(TEMPLATES.length)
  })

  test.each(LETTERS)('%s says everything in both languages and leaves no gap', (_kind, letter) => {
    const text = canonicalJson(letter)
    expect(text).not.toMatch(/\{\w+\}|undefined|null,"zh"/)
    expect(letter.basis.zh).not.toBe('')
    for (const { zh, en } of [...letter.paragraphs, letter.title, letter.seal.of]) {
      expect(zh).not.toBe('')
      expect(en).not.toBe('')
      expect(zh).not.toMatch(/。。|；。|，。/)
    }
  })

  test.each(LETTERS)('%s has its seal place, and a test seal is not legal', (_kind, letter) => {
    expect(letter.seal).toMatchObject({ legal: false, provider: 'software-test-seal' })
    expect(letter.issuedOn).toBe('2026-11-20')
  })

  test('that decides against somebody tells the two remedies (行政许可法 arts 7, 38)', () => {
    for (const kind of ['declined', 'notNeeded', 'refused', 'rescinded', 'cancelled']) {
      const letter = LETTERS.find(([name]) => name === kind)?.[1]
      expect(letter?.remedy?.zh).toMatch(/六十日.*行政复议.*六个月.*行政诉讼/)
    }
  })
})

describe('what a letter says', () => {
  const of = (kind: string): Letter => LETTERS.find(([name]) => name === kind)![1]

  test('unverified names of remedy bodies are marked', () => {
    expect(of('refused').remedy?.zh).toContain('北京市西城区人民政府（名称未核实）')
  })

  test('acceptance names every item with its last day', () => {
    const [items] = of('accepted').lists
    expect(items?.rows.map(([name]) => name.zh)).toEqual(['食品经营许可证', '公共场所卫生许可证'])
    expect(items?.rows[0]?.[1].zh).toContain('10个工作日，至2026年12月4日')
    expect(of('accepted').paragraphs[0]?.zh).toContain('依法自收到之日起即为受理')
  })

  test('correction tells every point, why again, and what is beyond the notice with its reason', () => {
    const letter = of('correction')
    expect(letter.lists.map(({ rows }) => rows.length)).toEqual([3, 1])
    expect(letter.lists[1]?.rows[0]?.[1].zh).toBe('共享接口当日故障，无法核验住所')
    expect(letter.paragraphs.map((p) => p.zh).join('')).toContain('上次未一并告知的原因')
  })

  test('a commitment prints the very words that were signed', () => {
    const item = scene.catalogue.items.get('public-place-hygiene-licence' as ItemId)!
    const { told, promised } = commitmentText(item)
    const printed = of('commitment').lists.map(({ rows }) => rows.map(([line]) => line))
    expect(printed).toEqual([told, promised])
  })

  test('an extension says its new last day', () => {
    expect(of('extended').paragraphs[1]?.zh).toContain('届满日：2026年12月')
  })

  test('a filing is not called a licence', () => {
    const filing = [...scene.catalogue.items.values()].find(({ kind }) => kind === '备案')!
    const facts = { ...factsByHand(scene, typed, []), item: filing }
    const words = { ...facts.words }
    const template = { ...templateOf('granted')!, paragraphs: [], basis: { zh: '', en: '' } }
    expect(compose(template, { ...facts, words }).title.zh).toBe('备案办结通知书')
  })

  test('what an officer must type is asked for', () => {
    expect(missingFrom(templateOf('licenceWithdrawn')!, { reason: ' ', basis: '法' })).toEqual([
      'reason',
      'document',
    ])
  })

  test('a record of service lists each letter with how it was served', () => {
    const service = { channel: 'window', on: plainDate('2026-11-23'), by: '王小满' } as const
    const title = { zh: '受理通知书', en: 'Acceptance' }
    const served = { title, number: '1号', issuedOn: scene.today, service }
    const letter = compose(templateOf('service')!, factsByHand(scene, {}, [served]))
    expect(letter.lists[0]?.rows[0]?.[1].zh).toBe('窗口直接送达，2026年11月23日，收件人：王小满')
  })
})
