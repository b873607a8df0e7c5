import type { Answers, ItemId } from '../../catalogue/core/index.ts'
import { invariant } from '#kernel/invariant.ts'
import { cartOf } from './cart.ts'
import { entryOf, quoting, type Entry } from './entry.ts'
import { problemsOf } from './problems.ts'
import type { Program } from './program.ts'
import { presentQuestion } from './question.ts'
import { relationsAmong } from './relations.ts'
import type { GuideResult, ItemResult, ItemState, NextQuestion, OutsideItem } from './result.ts'

/** What one table of questions contributes to a step after one partial answer. */
interface Frame {
  /** By index in the table. */
  readonly entries: readonly Entry[]
  /** The states of its rules as digits of the step's number. */
  readonly code: number
  readonly next: NextQuestion | null
  readonly atMost: number
}

/** What follows from the states alone. */
type Sum = Pick<GuideResult, 'chosen' | 'cart' | 'relations' | 'problems'>

const DIGIT: Readonly<Record<ItemState, number>> = {
  undecided: 0,
  optional: 1,
  notNeeded: 2,
  required: 3,
}
/** Frames and sums kept for one program; more than people ever meet, too few to fill the memory. */
const KEPT = 4096

/**
 * The steps of one program. A step is put together from what each table says after its partial
 * answer, said once and handed out again, so the objects of a result are shared: read, never written.
 */
export class Steps {
  readonly #program: Program
  readonly #settled: readonly (Entry | null)[]
  readonly #settledCode: number
  readonly #frames: Map<number, Frame>[]
  readonly #sums = new Map<number, Sum>()
  readonly #industry: GuideResult['industry']

  constructor(program: Program) {
    invariant(program.rules.length <= 25, 'at most 25 rules in an industry')
    this.#program = program
    this.#settled = program.places.map((place, i) =>
      'table' in place ? null : entryOf(program, i, {}),
    )
    this.#settledCode = this.#settled.reduce(
      (code, entry, i) => code + (entry ? DIGIT[entry.state] * 4 ** i : 0),
      0,
    )
    this.#frames = program.tables.map(() => new Map<number, Frame>())
    const { code, name, nameEn, newApplications, restriction } = program.industry
    this.#industry = { code, name, nameEn, newApplications, restriction }
  }

  at(answers: Answers): GuideResult {
    const { tables, places } = this.#program
    const frames: Frame[] = []
    let code = this.#settledCode
    let next: NextQuestion | null = null
    let remainingAtMost = 0
    for (let t = 0; t < tables.length; t++) {
      const frame = this.#frame(t, answers)
      frames.push(frame)
      code += frame.code
      // the tables do not hang together, so the annex's order is as short as any
      next ??= frame.next
      remainingAtMost += frame.atMost
    }
    const items: ItemResult[] = []
    const outside: OutsideItem[] = []
    for (let i = 0; i < places.length; i++) {
      const entry = this.#settled[i] ?? this.#entry(frames, i, answers)
      if (entry?.item) items.push(entry.item)
      if (entry?.outside) outside.push(entry.outside)
    }
    const { chosen, cart, relations, problems } = this.#sum(code, next === null, items)
    return {
      industry: this.#industry,
      next,
      remainingAtMost,
      items,
      chosen,
      outside,
      cart,
      relations,
      problems,
    }
  }

  #entry(frames: readonly Frame[], position: number, answers: Answers): Entry | undefined {
    const place = this.#program.places[position]
    if (!place || !('table' in place)) return undefined
    const entry = frames[place.number]?.entries[place.index]
    return entry?.quotesNumber ? quoting(entry, answers) : entry
  }

  #frame(t: number, answers: Answers): Frame {
    const table = this.#program.tables[t]
    const frames = this.#frames[t]
    invariant(table && frames, 'every table has its frames')
    const partial = table.at(answers)
    const known = frames.get(partial)
    if (known) return known
    const { places } = this.#program
    const own = places.flatMap((place, i) => ('table' in place && place.table === table ? [i] : []))
    const entries = own.map((i) => entryOf(this.#program, i, answers))
    const { ask, atMost } = table.know(partial)
    const domain = table.domains[ask]
    const frame = {
      entries,
      code: entries.reduce((sum, { state }, i) => sum + DIGIT[state] * 4 ** (own[i] ?? 0), 0),
      next: domain ? presentQuestion(domain.question) : null,
      atMost,
    }
    keep(frames, partial, frame)
    return frame
  }

  #sum(code: number, finished: boolean, items: readonly ItemResult[]): Sum {
    const known = this.#sums.get(code)
    if (known) return known
    const program = this.#program
    const required: ItemId[] = items.flatMap(({ id, state }) => (state === 'required' ? [id] : []))
    const sum = {
      chosen: finished ? required : [],
      cart: cartOf(program.catalogue, program.region, required),
      relations: relationsAmong(program.catalogue, required),
      problems: problemsOf(program, items, finished),
    }
    keep(this.#sums, code, sum)
    return sum
  }
}

function keep<T>(kept: Map<number, T>, key: number, value: T): void {
  if (kept.size >= KEPT) kept.clear()
  kept.set(key, value)
}
