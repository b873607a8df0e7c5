import { invariant } from '#kernel/invariant.ts'
import { unreachable } from '#kernel/never.ts'
import type { Answers, Condition } from './condition.ts'

/** Three-valued (Kleene): an answer not yet given makes only what depends on it unknown. */
export type Truth = true | false | 'unknown'

export function evaluate(condition: Condition, answers: Answers): Truth {
  if (typeof condition === 'boolean') return condition
  if ('all' in condition) {
    let truth: Truth = true
    for (const part of condition.all) {
      const t = evaluate(part, answers)
      if (t === false) return false
      if (t === 'unknown') truth = 'unknown'
    }
    return truth
  }
  if ('any' in condition) {
    let truth: Truth = false
    for (const part of condition.any) {
      const t = evaluate(part, answers)
      if (t === true) return true
      if (t === 'unknown') truth = 'unknown'
    }
    return truth
  }
  if ('not' in condition) {
    const t = evaluate(condition.not, answers)
    return t === 'unknown' ? t : !t
  }
  return evaluateLeaf(condition, answers)
}

type Leaf = Exclude<Condition, boolean | { all: unknown } | { any: unknown } | { not: unknown }>

function evaluateLeaf(leaf: Leaf, answers: Answers): Truth {
  const answer = answers[leafName(leaf)]
  if (answer === undefined) return 'unknown'
  if ('is' in leaf) return answer === leaf.value
  if ('includes' in leaf) return Array.isArray(answer) && answer.includes(leaf.value)
  if (typeof answer !== 'number') return 'unknown'
  if ('atMost' in leaf) return answer <= leaf.value
  if ('atLeast' in leaf) return answer >= leaf.value
  if ('below' in leaf) return answer < leaf.value
  if ('above' in leaf) return answer > leaf.value
  return unreachable(leaf)
}

function leafName(leaf: Leaf): string {
  if ('is' in leaf) return leaf.is
  if ('includes' in leaf) return leaf.includes
  if ('atMost' in leaf) return leaf.atMost
  if ('atLeast' in leaf) return leaf.atLeast
  if ('below' in leaf) return leaf.below
  return leaf.above
}

const OPERATORS = ['is', 'includes', 'atMost', 'atLeast', 'below', 'above'] as const

/** One comparison of a condition, taken apart for those who check or explain it. */
export interface ConditionLeaf {
  readonly operator: (typeof OPERATORS)[number]
  readonly name: string
  readonly value: boolean | number | string
}

/** Every comparison in the condition, in order of appearance. */
export function leavesOf(condition: Condition): ConditionLeaf[] {
  if (typeof condition === 'boolean') return []
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  if ('not' in condition) return leavesOf(condition.not)
  const operator = OPERATORS.find((name) => name in condition)
  invariant(operator !== undefined, 'a comparison without an operator')
  return [{ operator, name: leafName(condition), value: condition.value }]
}

/** Every answer name the condition looks at, each once, in order of appearance. */
export function namesIn(condition: Condition): string[] {
  return [...new Set(leavesOf(condition).map(({ name }) => name))]
}
