import type { Answer, Condition } from '../condition.ts'
import { evaluate, leavesOf, type ConditionLeaf } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Known } from './known.ts'
import type { Path, Say } from './unknown.ts'

/** Above this many combinations of answers a condition is not tried out. */
const TRIED = 20_000

/**
 * A condition that comes out the same whatever is answered decides nothing: one that is never true
 * contradicts itself (at most 30 and above 60), one that is always true asks for nothing.
 */
export function checkPossible(
  condition: Condition,
  known: ReadonlyMap<string, Known>,
  at: Path,
  say: Say,
): Finding[] {
  const leaves = leavesOf(condition)
  if (leaves.length === 0) return []
  const names = [...new Set(leaves.map(({ name }) => name))]
  const choices = names.map((name) =>
    samplesOf(
      known.get(name),
      leaves.filter((leaf) => leaf.name === name),
    ),
  )
  const combinations = choices.reduce((n, samples) => n * samples.length, 1)
  if (combinations === 0 || combinations > TRIED) return []
  const truths = new Set<boolean>()
  for (let n = 0; n < combinations && truths.size < 2; n++)
    truths.add(evaluate(condition, combination(names, choices, n)) === true)
  if (truths.size === 2) return []
  return truths.has(true)
    ? [
        say(
          'warning',
          'CONDITION_ALWAYS',
          at,
          `无论怎样回答，这个条件总成立（问到 ${names.join('、')}）`,
          `whatever is answered this condition holds (it asks for ${names.join(', ')})`,
        ),
      ]
    : [
        say(
          'error',
          'CONDITION_NEVER',
          at,
          `这个条件自相矛盾，永远不会成立（问到 ${names.join('、')}）`,
          `this condition contradicts itself and never holds (it asks for ${names.join(', ')})`,
        ),
      ]
}

function combination(
  names: readonly string[],
  choices: readonly (readonly Answer[])[],
  number: number,
): Record<string, Answer> {
  let rest = number
  return Object.fromEntries(
    names.map((name, i) => {
      const samples = choices[i] ?? []
      const answer = samples[rest % samples.length] ?? false
      rest = Math.floor(rest / samples.length)
      return [name, answer]
    }),
  )
}

/** Answers of every kind that these comparisons can tell apart. */
function samplesOf(known: Known | undefined, leaves: readonly ConditionLeaf[]): Answer[] {
  const values = leaves.map(({ value }) => value)
  const { kind = 'other', values: options, min = -Infinity, max = Infinity } = known ?? {}
  switch (kind) {
    case 'boolean':
      return [true, false]
    case 'number':
      return values
        .flatMap((value) => (typeof value === 'number' ? [value - 0.5, value, value + 0.5] : []))
        .filter((value) => value >= min && value <= max)
    case 'choice':
      return [...(options ?? [...values.map(String), ''])]
    case 'choices':
      return subsets([...new Set(values.map(String))])
    case 'other':
      return [...new Set([...values, ''])]
  }
}

function subsets(values: readonly string[]): string[][] {
  return values.reduce<string[][]>(
    (all, value) => all.flatMap((set) => [set, [...set, value]]),
    [[]],
  )
}
