import type { Answers, ItemId, Question } from '../../catalogue/core/index.ts'
import { stateAt } from './entry.ts'
import { programOf, type Program } from './program.ts'
import type { GuideInput, GuideResult, ItemState } from './result.ts'
import { Steps } from './steps.ts'

const steps = new WeakMap<Program, Steps>()

/**
 * 一问引导, one step: what is settled by the answers so far, why, and what to ask next. Pure and
 * total: the order in which answers were given changes nothing, an answer that is none (wrong type,
 * unknown option) counts as not given; `checkAnswers` refuses such at the door. Region and industry
 * must exist in the catalogue. The result is shared between calls: read it, do not write into it.
 */
export function guide({ catalogue, region, industry, answers, today }: GuideInput): GuideResult {
  const program = programOf(catalogue, region, industry, today)
  let own = steps.get(program)
  if (!own) steps.set(program, (own = new Steps(program)))
  return own.at(answers)
}

/** The state of each listed item, without its reasons: all that a decision needs. */
export function decide(input: GuideInput): ReadonlyMap<ItemId, ItemState> {
  const program = programOf(input.catalogue, input.region, input.industry, input.today)
  return new Map(
    program.rules.flatMap(({ item, row }, i) => {
      const place = program.places[i]
      return row && place ? [[item, stateAt(place, input.answers)] as const] : []
    }),
  )
}

/** How many rules certainly hold after these answers: a bare decision, nothing said about it. */
export function holding({ tables, places }: Program, answers: Answers): number {
  let held = 0
  for (const place of places) if ('settled' in place && place.settled === true) held += 1
  for (const table of tables) held += table.know(table.at(answers)).held
  return held
}

/** The question to ask now; the tables do not hang together, so the annex's order is as short as any. */
export function nextQuestion({ tables }: Program, answers: Answers): Question | null {
  for (const table of tables) {
    const { ask } = table.know(table.at(answers))
    const domain = table.domains[ask]
    if (domain) return domain.question
  }
  return null
}
