import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { EVERY_LAW } from './answers.ts'
import { compare } from './compare.ts'
import { programOf } from './program.ts'

const catalogue = bundledCatalogue()
const programs = [...catalogue.regions].flatMap(([region, { industries }]) =>
  [...industries.keys()].map((code) => programOf(catalogue, region, code, EVERY_LAW)),
)
const between = (name: string, now: Answers, instead: Answers) => {
  const program = programs.find(({ industry }) => industry.name === name)
  if (!program) throw new Error(`no ${name}`)
  const where = { region: program.region.plan.region, industry: program.industry.code }
  return compare({ catalogue, ...where, today: EVERY_LAW, now, instead })
}

describe('what if', () => {
  const small = { 'catering-area': 120, 'is-chain': false, 'sells-publications': false }
  const covered = { ...small, wastewater: 'covered' }

  test('the café were larger: the licence changes, and so do papers and days', () => {
    const { items, materials, now, instead } = between('咖啡厅', covered, {
      ...covered,
      'catering-area': 200,
    })
    expect(items).toMatchObject([
      { id: 'food-business-licence', now: 'notNeeded', instead: 'required' },
      { id: 'beijing-small-food-licence', now: 'required', instead: 'notNeeded' },
    ])
    expect([now.cart.workingDays.parallel, instead.cart.workingDays.parallel]).toEqual([20, 10])
    expect(materials.added.length + materials.gone.length).toBeGreaterThan(0)
  })

  test('the way through the questions follows: a large café is not asked whether it is a chain', () => {
    const { now, instead } = between('咖啡厅', covered, { ...covered, 'catering-area': 200 })
    const ids = ({ asked }: typeof now) => asked.map(({ question }) => question.id)
    expect(ids(now)).toContain('is-chain')
    expect(ids(instead)).not.toContain('is-chain')
  })

  test('an answer that opens another question leaves it to be answered', () => {
    const { instead } = between('咖啡厅', covered, { ...covered, 'sells-publications': true })
    expect(instead.complete).toBe(false)
    expect(instead.asked.at(-1)).toMatchObject({
      question: { id: 'publications-branch' },
      answer: null,
    })
  })

  test('an item needed beside the licence is on the list too', () => {
    const { items } = between(
      '电影院',
      { 'food-sales': 'none', wastewater: 'none' },
      { 'food-sales': 'prepackaged', wastewater: 'none' },
    )
    expect(items).toContainEqual(
      expect.objectContaining({
        id: 'prepackaged-food-filing',
        now: 'notNeeded',
        instead: 'outside',
      }),
    )
  })

  const somewhere = fc.constantFrom(...programs).chain((program) => {
    const domains = program.tables.flatMap((table) => table.domains)
    const shape = Object.fromEntries(
      domains.map(({ question, samples }) => [question.id, fc.constantFrom(...samples)]),
    )
    const answers = fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Answers>
    return fc.record({ program: fc.constant(program), now: answers, instead: answers })
  })

  test('is the mirror image the other way round, and nothing moves between equals', () => {
    fc.assert(
      fc.property(somewhere, ({ program, now, instead }) => {
        const where = { region: program.region.plan.region, industry: program.industry.code }
        const one = compare({ catalogue, ...where, today: EVERY_LAW, now, instead })
        const other = compare({ catalogue, ...where, today: EVERY_LAW, now: instead, instead: now })
        expect([other.now, other.instead]).toEqual([one.instead, one.now])
        expect(new Set(other.materials.added)).toEqual(new Set(one.materials.gone))
        const { cart: before } = one.now
        const { cart: after } = one.instead
        const { added, gone } = one.materials
        expect(before.materials + added.length - gone.length).toBe(after.materials)
        const boxes = one.elements
        expect(before.elements + boxes.added.length - boxes.gone.length).toBe(after.elements)
        const same = compare({ catalogue, ...where, today: EVERY_LAW, now, instead: now })
        expect([same.materials.added, same.elements.gone]).toEqual([[], []])
        expect(same.items.filter((item) => item.now !== item.instead)).toEqual([])
      }),
    )
  })
})
