import type { Tone } from '#platform/web/index.ts'

/** State of a copy or of a blank sheet → its word and tone. */
export const PAPER_WORD = {
  printed: 'statePrinted',
  spoiled: 'stateSpoiled',
  delivered: 'stateDelivered',
  due: 'stateDue',
  returned: 'stateReturned',
  lost: 'stateLost',
  announced: 'stateAnnounced',
  destroyed: 'stateDestroyed',
  blank: 'stateBlank',
} as const
export type PaperStateName = keyof typeof PAPER_WORD

export const PAPER_TONE: Record<PaperStateName, Tone> = {
  printed: 'blue',
  spoiled: 'plain',
  delivered: 'green',
  due: 'amber',
  returned: 'plain',
  lost: 'red',
  announced: 'plain',
  destroyed: 'plain',
  blank: 'plain',
}

/** What may be recorded next; the server decides again. */
export const NEXT_MOVES: Record<PaperStateName, readonly Move[]> = {
  printed: ['spoiled'],
  spoiled: ['destroyed'],
  delivered: ['returned', 'lost'],
  due: ['returned', 'lost', 'destroyed'],
  returned: ['destroyed'],
  lost: ['returned', 'announced'],
  announced: ['returned'],
  destroyed: [],
  blank: [],
}
export type Move = 'spoiled' | 'returned' | 'lost' | 'announced' | 'destroyed'
