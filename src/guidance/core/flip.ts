import type { Answers } from '../../catalogue/core/index.ts'
import type { Flip } from './result.ts'
import type { Table } from './table.ts'

/** The answered questions that alone settle the condition: take one away and it is open again. */
export function support(table: Table, index: number, partial: number): number[] {
  const value = table.value(partial, index)
  if (value === undefined) return []
  let least = partial
  for (let q = table.domains.length - 1; q >= 0; q--) {
    const without = table.with(least, q, 0)
    if (table.value(without, index) === value) least = without
  }
  return table.domains.flatMap((_, q) => (table.digit(least, q) > 0 ? [q] : []))
}

/**
 * The smallest change of answers that settles the condition the other way: fewest answers changed
 * or added, earlier questions first; none when no answers could.
 */
export function flipOf(table: Table, index: number, answers: Answers): Flip | null {
  const from = table.at(answers)
  const value = table.value(from, index)
  if (value === undefined) return null
  const target = nearestOther(table, index, from, !value)
  if (target === null) return null
  return {
    to: value ? 'notNeeded' : 'required',
    changes: changesBetween(table, from, target, answers),
  }
}

/** The nearest partial answer with the other value, by number of changes. */
function nearestOther(table: Table, index: number, from: number, wanted: boolean): number | null {
  const search = (partial: number, first: number, changes: number): number | null => {
    if (changes === 0) return table.value(partial, index) === wanted ? partial : null
    for (let q = first; q <= table.domains.length - changes; q++) {
      const classes = table.domains[q]?.samples.length ?? 0
      for (let digit = 1; digit <= classes; digit++) {
        if (digit === table.digit(from, q)) continue
        const found = search(table.with(partial, q, digit), q + 1, changes - 1)
        if (found !== null) return found
      }
    }
    return null
  }
  for (let changes = 1; changes <= table.domains.length; changes++) {
    const found = search(from, 0, changes)
    if (found !== null) return found
  }
  return null
}

function changesBetween(table: Table, from: number, to: number, answers: Answers): Flip['changes'] {
  return table.domains.flatMap(({ question, samples, labels }, q) => {
    const digit = table.digit(to, q)
    const sample = samples[digit - 1]
    const label = labels[digit - 1]
    if (digit === table.digit(from, q) || sample === undefined || !label) return []
    const text = {
      zh: `${question.text.zh} → ${label.zh}`,
      en: `${question.text.en} → ${label.en}`,
    }
    const given = table.digit(from, q) > 0 ? answers[question.id] : undefined
    return [{ question: question.id, from: given ?? null, to: sample, text }]
  })
}
