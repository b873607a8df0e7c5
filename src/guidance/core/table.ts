import { evaluate, type Answer, type Answers, type Condition } from '../../catalogue/core/index.ts'
import { invariant } from '#kernel/invariant.ts'
import type { Domain } from './domain.ts'

/** What is known after some of the answers. Bit i of a mask stands for condition i of the table. */
export interface Knowledge {
  /** The conditions that can still come out true, and those that can still come out false. */
  readonly canBeTrue: number
  readonly canBeFalse: number
  /** How many conditions certainly hold. */
  readonly held: number
  /** The question to ask now, as a position among the domains; -1 when everything is decided. */
  readonly ask: number
  /** Questions still to come: on average over equally likely classes, and in the worst case. */
  readonly expected: number
  readonly atMost: number
}

interface Node extends Knowledge {
  /** Equal ids, equal functions of the questions still open. */
  readonly id: number
}

/** Above this many partial answers a set of conditions hangs together too much to be solved exactly. */
export const TABLE_LIMIT = 200_000

/**
 * Decides a set of conditions that hang together by their questions, exactly: for every partial
 * answer it knows what is already settled, which questions can still matter, and which of them to
 * ask so that the expected number of questions is the least possible (dynamic programming over all
 * partial answers; a question whose answer cannot change any condition is never asked). A partial
 * answer is one number, a digit per question: 0 not answered, class + 1 answered.
 */
export class Table {
  readonly domains: readonly Domain[]
  readonly conditions: readonly Condition[]
  readonly #weights: readonly number[]
  /** What each question asks for and how an answer to it is read, side by side for speed. */
  readonly #slots: readonly { id: string; weight: number; classOf: Domain['classOf'] }[]
  readonly #nodes: (Node | undefined)[]
  readonly #ids = new Map<string, number>()

  constructor(domains: readonly Domain[], conditions: readonly Condition[]) {
    let size = 1
    this.#weights = domains.map(
      ({ samples }) => (size *= samples.length + 1) / (samples.length + 1),
    )
    invariant(
      size <= TABLE_LIMIT,
      `${domains.length} questions hang together, ${size} partial answers`,
    )
    invariant(conditions.length <= 30, 'at most 30 conditions hang together')
    this.domains = domains
    this.conditions = conditions
    this.#nodes = Array.from({ length: size }, () => undefined)
    this.#slots = domains.map(({ question, classOf }, i) => ({
      id: question.id,
      weight: this.#weight(i),
      classOf,
    }))
  }

  /** The partial answer that these answers make; what is no answer counts as not answered. */
  at(answers: Answers): number {
    let partial = 0
    for (const { id, weight, classOf } of this.#slots) {
      const answer = answers[id]
      if (answer !== undefined) partial += weight * (classOf(answer) + 1)
    }
    return partial
  }

  /** The digit of a question: 0 not answered, otherwise class + 1. */
  digit(partial: number, question: number): number {
    const size = (this.domains[question]?.samples.length ?? 0) + 1
    return Math.floor(partial / this.#weight(question)) % size
  }

  with(partial: number, question: number, digit: number): number {
    return partial + (digit - this.digit(partial, question)) * this.#weight(question)
  }

  know(partial: number): Knowledge {
    return this.#node(partial)
  }

  /** True, false, or undefined while it still depends on an answer. */
  value(partial: number, condition: number): boolean | undefined {
    const { canBeTrue, canBeFalse } = this.#node(partial)
    const bit = 1 << condition
    if ((canBeFalse & bit) === 0) return true
    return (canBeTrue & bit) === 0 ? false : undefined
  }

  #weight(question: number): number {
    return this.#weights[question] ?? 0
  }

  #node(partial: number): Node {
    return (this.#nodes[partial] ??= this.#solve(partial))
  }

  #solve(partial: number): Node {
    const open = this.domains.map((_, i) => i).filter((i) => this.digit(partial, i) === 0)
    const [first] = open
    if (first === undefined) return this.#leaf(partial)
    const below = this.#children(partial, first)
    const id = this.#intern(`${open.join()}:${below.map((n) => n.id).join()}`)
    const canBeTrue = below.reduce((mask, n) => mask | n.canBeTrue, 0)
    const canBeFalse = below.reduce((mask, n) => mask | n.canBeFalse, 0)
    const known = { id, canBeTrue, canBeFalse, held: ones(canBeTrue & ~canBeFalse) }
    if ((canBeTrue & canBeFalse) === 0) return { ...known, ask: -1, expected: 0, atMost: 0 }
    return { ...known, ...this.#best(partial, open) }
  }

  #children(partial: number, question: number): Node[] {
    const classes = this.domains[question]?.samples.length ?? 0
    return Array.from({ length: classes }, (_, c) =>
      this.#node(this.with(partial, question, c + 1)),
    )
  }

  #leaf(partial: number): Node {
    const answers: Record<string, Answer> = {}
    this.domains.forEach(({ question, samples }, i) => {
      const sample = samples[this.digit(partial, i) - 1]
      if (sample !== undefined) answers[question.id] = sample
    })
    let mask = 0
    this.conditions.forEach((condition, i) => {
      if (evaluate(condition, answers) === true) mask |= 1 << i
    })
    const every = 2 ** this.conditions.length - 1
    const id = this.#intern(`=${mask}`)
    const [canBeTrue, canBeFalse] = [mask, every & ~mask]
    return { id, canBeTrue, canBeFalse, held: ones(mask), ask: -1, expected: 0, atMost: 0 }
  }

  #best(partial: number, open: readonly number[]): Pick<Knowledge, 'ask' | 'expected' | 'atMost'> {
    let best = { ask: -1, expected: Infinity, atMost: Infinity }
    for (const question of open) {
      const below = this.#children(partial, question)
      // the same function whatever the answer: the question cannot matter
      if (below.every((n) => n.id === below[0]?.id)) continue
      const expected = 1 + below.reduce((sum, n) => sum + n.expected, 0) / below.length
      const atMost = 1 + Math.max(...below.map((n) => n.atMost))
      const better = expected - best.expected
      if (better < -1e-9 || (better < 1e-9 && atMost < best.atMost))
        best = { ask: question, expected, atMost }
    }
    return best
  }

  #intern(key: string): number {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    this.#ids.set(key, this.#ids.size)
    return this.#ids.size - 1
  }
}

function ones(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}
