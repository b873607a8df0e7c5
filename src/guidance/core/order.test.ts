import { describe, expect, test } from 'vitest'
import { evaluate, type Answer, type Condition } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { EVERY_LAW } from './answers.ts'
import type { Domain } from './domain.ts'
import { programOf } from './program.ts'
import { questionReport } from './report.ts'

const catalogue = bundledCatalogue()

/** Above this many partial answers an industry would not be searched; today none is. */
const BOUND = 60_000

/**
 * The least expected number of questions of a whole industry, by trying every question next after
 * every partial answer, however silly, without taking it apart into tables. It shares nothing with
 * the guidance but the meaning of a condition and the classes of answers.
 */
function exhaustive(domains: readonly Domain[], conditions: readonly Condition[]): number {
  const sizes = domains.map(({ samples }) => samples.length + 1)
  const weights = sizes.map((_, i) => sizes.slice(0, i).reduce((a, b) => a * b, 1))
  const size = sizes.reduce((a, b) => a * b, 1)
  const digit = (partial: number, q: number): number =>
    Math.floor(partial / (weights[q] ?? 1)) % (sizes[q] ?? 1)
  const children = (partial: number, q: number): number[] =>
    (domains[q]?.samples ?? []).map((_, c) => partial + (c + 1) * (weights[q] ?? 1))

  // the outcome that every completion has in common; null when they differ
  const outcomes: (string | null | undefined)[] = Array.from({ length: size }, () => undefined)
  const outcomeOf = (partial: number): string | null => {
    const open = domains.findIndex((_, q) => digit(partial, q) === 0)
    const first = open < 0 ? evaluated(partial) : commonOf(children(partial, open))
    return (outcomes[partial] ??= first)
  }
  const commonOf = (partials: readonly number[]): string | null => {
    const all = partials.map((p) => (outcomes[p] === undefined ? outcomeOf(p) : outcomes[p]))
    return all.every((one) => one === all[0]) ? (all[0] ?? null) : null
  }
  const evaluated = (partial: number): string => {
    const answers: Record<string, Answer> = {}
    domains.forEach(({ question, samples }, q) => {
      answers[question.id] = samples[digit(partial, q) - 1] ?? false
    })
    return conditions.map((condition) => evaluate(condition, answers)).join()
  }

  const least: (number | undefined)[] = Array.from({ length: size }, () => undefined)
  const search = (partial: number): number => {
    const known = least[partial]
    if (known !== undefined) return known
    let best = Infinity
    if (outcomeOf(partial) !== null) best = 0
    else
      for (let q = 0; q < domains.length; q++) {
        if (digit(partial, q) > 0) continue
        const below = children(partial, q)
        best = Math.min(best, 1 + below.reduce((sum, p) => sum + search(p), 0) / below.length)
      }
    return (least[partial] = best)
  }
  return search(0)
}

describe('the order of questions', () => {
  const programs = [...catalogue.regions].flatMap(([region, { industries }]) =>
    [...industries.keys()].map((code) => programOf(catalogue, region, code, EVERY_LAW)),
  )

  test('takes the least expected number of questions: every industry searched whole', () => {
    const searched = programs.filter(({ tables }) => {
      const domains = tables.flatMap((table) => table.domains)
      return domains.reduce((n, { samples }) => n * (samples.length + 1), 1) <= BOUND
    })
    const reported = new Map(
      questionReport(catalogue).map((one) => [`${one.region} ${one.industry.name}`, one.average]),
    )
    expect(searched).toHaveLength(103)
    expect(searched).toHaveLength(programs.length)
    for (const { tables, industry, region } of searched) {
      const domains = tables.flatMap((table) => table.domains)
      const conditions = tables.flatMap((table) => table.conditions)
      const name = `${region.plan.region} ${industry.name}`
      expect.soft(reported.get(name), name).toBeCloseTo(exhaustive(domains, conditions), 9)
    }
  })
})
