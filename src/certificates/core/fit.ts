import { emOf } from './drawing.ts'

/** Advance width of a character in em; `undefined`: the font has no glyph for it. */
export type Meter = (character: string) => number | undefined

/** Distance between baselines, in em. */
export const LEADING = 1.42

const NEVER_FIRST = new Set('、，。；：）》”’！？…')
const NEVER_LAST = new Set('（《“‘')

export function widthOf(text: string, size: number, meter: Meter): number {
  let em = 0
  for (const character of text) em += meter(character) ?? 1
  return em * emOf(size)
}

/** Characters of the text that the font cannot draw, each once. */
export function uncovered(text: string, meter: Meter): string[] {
  return [...new Set(text)].filter((character) => meter(character) === undefined)
}

/** What is not broken over two lines: a code, a number, a Latin word; else one character. */
export const PIECES = /[A-Za-z0-9.\-/#]+|./gsu

/** Names of a list stay whole where they can: each with the 、 after it. */
export const WHOLE_NAMES = /[^、]+、?/gu

/** Breaks a paragraph into lines; no line begins with 、 or ） nor ends with （. */
export function wrap(
  text: string,
  width: number,
  size: number,
  meter: Meter,
  unbroken = PIECES,
): string[] {
  const lines: string[] = []
  let line: string[] = []
  let used = 0
  for (const piece of pieces(text.match(unbroken) ?? [], width, size, meter)) {
    const advance = widthOf(piece, size, meter)
    if (used + advance > width + 1e-9 && line.length > 0) {
      const carried = carry(line, piece)
      lines.push(line.join(''))
      line = carried
      used = widthOf(carried.join(''), size, meter)
    }
    line.push(piece)
    used += advance
  }
  if (line.length > 0) lines.push(line.join(''))
  return lines
}

/** What is wider than a line by itself is broken after all. */
function pieces(whole: readonly string[], width: number, size: number, meter: Meter): string[] {
  return whole.flatMap((piece) => {
    if (widthOf(piece, size, meter) <= width) return [piece]
    const smaller = piece.match(PIECES) ?? []
    return smaller.length > 1 ? pieces(smaller, width, size, meter) : Array.from(piece)
  })
}

/** Takes from the end of a full line what must go to the next one with `coming`. */
function carry(line: string[], coming: string): string[] {
  const carried: string[] = []
  const mustMove = (next: string) =>
    line.length > 1 && (NEVER_FIRST.has(next) || NEVER_LAST.has(line.at(-1) as string))
  let next = coming
  while (mustMove(next)) {
    next = line.pop() as string
    carried.unshift(next)
  }
  return carried
}

export interface Fitted {
  readonly size: number
  readonly lines: readonly string[]
}

/**
 * The first size of the ladder at which all paragraphs fit into the box; `undefined`: none. At each size
 * the ways of breaking are tried in their order, so that a name is broken before it is made small.
 */
export function fit(
  paragraphs: readonly string[],
  box: { readonly width: number; readonly height: number },
  ladder: readonly number[],
  meter: Meter,
  ways: readonly RegExp[] = [PIECES],
): Fitted | undefined {
  for (const size of ladder)
    for (const way of ways) {
      const lines = paragraphs.flatMap((p) => wrap(p, box.width, size, meter, way))
      const height = ((lines.length - 1) * LEADING + 1) * emOf(size)
      if (height <= box.height + 1e-9) return { size, lines }
    }
  return undefined
}
