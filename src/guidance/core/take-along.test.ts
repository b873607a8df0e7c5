import { expect, test } from 'vitest'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import { cartOf, guide, takeAlong } from './index.ts'

const law = bundledCatalogue()
/** The law's own rules decide every row; without one of them its item is up to the owner. */
const catalogue = {
  ...law,
  triggers: law.triggers.filter(({ item }) => item !== 'drainage-permit'),
}
const today = plainDate('2026-11-20')

const steps = [...catalogue.regions.values()].flatMap((region) =>
  [...region.industries.keys()].map((industry) => ({
    region,
    step: guide({ catalogue, region: region.plan.region, industry, answers: {}, today }),
  })),
)
const withOptional = steps.filter(({ step }) => step.items.some((i) => i.state === 'optional'))

test('an optional item that is taken along counts in items, materials, days and visits', () => {
  expect(withOptional.length).toBeGreaterThan(0)
  for (const { region, step } of withOptional) {
    const optional = step.items.filter((i) => i.state === 'optional').map((i) => i.id)
    const required = step.items.filter((i) => i.state === 'required').map((i) => i.id)
    const { cart } = takeAlong(catalogue, region, step, optional)
    expect(cart.items).toBe(required.length + optional.length)
    expect(cart.materials).toBeGreaterThanOrEqual(step.cart.materials)
    expect(cart.workingDays.serial).toBeGreaterThanOrEqual(step.cart.workingDays.serial)
    expect(cart.visits).toBeGreaterThanOrEqual(step.cart.visits)
    const inAnnexOrder = step.items.flatMap((i) =>
      [...optional, ...required].includes(i.id) ? [i.id] : [],
    )
    expect(cart).toEqual(cartOf(catalogue, region, inAnnexOrder))
  }
})

test('what is not optional here changes nothing, and the shared step stays as it was', () => {
  for (const { region, step } of withOptional.slice(0, 5)) {
    const before = structuredClone(step)
    const others = step.items.filter((i) => i.state !== 'optional').map((i) => i.id)
    expect(takeAlong(catalogue, region, step, [...others, 'no-such-item'])).toBe(step)
    const all = step.items.map((i) => i.id)
    expect(takeAlong(catalogue, region, step, all)).not.toBe(step)
    expect(step).toEqual(before)
  }
})
