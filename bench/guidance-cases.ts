import {
  namesIn,
  type Answer,
  type Answers,
  type Catalogue,
  type Condition,
} from '../src/catalogue/core/index.ts'
import { bundledCatalogue } from '../src/catalogue/server/index.ts'
import { plainDate } from '../src/kernel/plain-date.ts'
import { programOf, type Program } from '../src/guidance/core/program.ts'

export const catalogue: Catalogue = bundledCatalogue()
export const today = plainDate('2026-11-20')

/** One moment of a person's way through the questions: an industry, and the answers so far. */
export interface Moment {
  readonly program: Program
  readonly answers: Answers
}

/** Every industry of every region that asks anything. */
export function programs(): Program[] {
  return [...catalogue.regions].flatMap(([region, { industries }]) =>
    [...industries.keys()]
      .map((code) => programOf(catalogue, region, code, today))
      .filter(({ tables }) => tables.length > 0),
  )
}

/**
 * Ways through the questions, one question after another in the order they are asked, to the end;
 * each step of each way is a moment. The answers come from a small generator with a fixed seed, so
 * every run races over the same moments.
 */
export function moments(perIndustry: number): Moment[] {
  const dice = generator(20_261_120)
  return programs().flatMap((program) => {
    const domains = program.tables.flatMap((table) => table.domains)
    return Array.from({ length: perIndustry }, () => {
      const answers: Record<string, Answer> = {}
      const way: Moment[] = [{ program, answers: {} }]
      for (const { question, samples } of domains) {
        // areas as people have them, on both sides of every line
        answers[question.id] =
          question.type === 'number'
            ? Math.ceil(dice() * 300)
            : (samples[Math.floor(dice() * samples.length)] ?? true)
        way.push({ program, answers: { ...answers } })
      }
      return way
    }).flat()
  })
}

/** The conditions of an industry that an answer decides, each with a name. */
export function openRules({ rules }: Program): { name: string; condition: Condition }[] {
  return rules.flatMap(({ item, condition }) =>
    condition !== null && namesIn(condition).length > 0 ? [{ name: item, condition }] : [],
  )
}

/** Mulberry32: small, quick and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
