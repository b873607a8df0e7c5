/** One item of one case, wherever it is named. */
interface Place {
  readonly caseId: string
  readonly item: { readonly id: string; readonly state: string | null }
}

/** States in which the department itself has the next word. */
const DECIDABLE: readonly (string | null)[] = ['inReview', 'commitment']

/**
 * The item after this one that can be decided now, after the last the first again; where there is none,
 * `waiting` chooses whether one that waits for something else is taken.
 */
export function nextAfter<T extends Place>(
  list: readonly T[],
  at: Pick<Place, 'caseId'> & { readonly item: { readonly id: string } },
  waiting: boolean,
): T | undefined {
  const here = list.findIndex((one) => one.caseId === at.caseId && one.item.id === at.item.id)
  const round = [...list.slice(here + 1), ...list.slice(0, Math.max(here, 0))]
  return (
    round.find(({ item }) => DECIDABLE.includes(item.state)) ?? (waiting ? round[0] : undefined)
  )
}
