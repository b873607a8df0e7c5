import type { Table } from '../table.ts'

/** Whether some answers to the other questions leave this one with something to decide. */
export function matters(table: Table, question: number): boolean {
  const others = table.domains.map((_, q) => q).filter((q) => q !== question)
  const complete = (partial: number, [q, ...rest]: readonly number[]): boolean => {
    if (q !== undefined)
      return (table.domains[q]?.samples ?? []).some((_, c) =>
        complete(table.with(partial, q, c + 1), rest),
      )
    const outcomes = (table.domains[question]?.samples ?? []).map(
      (_, c) => table.know(table.with(partial, question, c + 1)).canBeTrue,
    )
    return outcomes.some((one) => one !== outcomes[0])
  }
  return complete(0, others)
}
