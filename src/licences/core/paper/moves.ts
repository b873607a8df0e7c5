/** What becomes of one printed copy. */
export const PAPER_STATES = [
  'printed',
  'spoiled',
  'delivered',
  'due',
  'returned',
  'lost',
  'announced',
  'destroyed',
] as const
export type PaperStateName = (typeof PAPER_STATES)[number]

/** What a person may record of a copy; `delivered` comes by a delivery, `due` by the licence. */
export const PAPER_MOVES = ['spoiled', 'returned', 'lost', 'announced', 'destroyed'] as const
export type PaperMove = (typeof PAPER_MOVES)[number]

/** From which states; a lost paper may turn up again, an announced one is void whoever has it. */
const FROM: Readonly<Record<PaperMove, readonly PaperStateName[]>> = {
  spoiled: ['printed'],
  returned: ['delivered', 'due', 'lost', 'announced'],
  lost: ['delivered', 'due'],
  announced: ['lost'],
  destroyed: ['spoiled', 'returned', 'due'],
}

export function canMove(from: PaperStateName, to: PaperMove): boolean {
  return FROM[to].includes(from)
}
