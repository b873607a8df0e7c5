/** A line of text in a box; size in points. */
export interface TextLine {
  readonly text: string
  readonly size: number
}

const LEADING = 1.35

/** The height of a box around these lines. */
export function heightOf(lines: readonly TextLine[]): number {
  return lines.reduce((sum, { size }) => sum + size * LEADING, 0) + 8
}

/** Breaks a text so that no line is wider than `width`: Chinese anywhere, other words at blanks. */
export function wrap(text: string, size: number, width: number): TextLine[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(
    /[\p{Script=Han}、，。；：（）《》]|[^\s\p{Script=Han}、，。；：（）《》]+|\s+/gu,
  ) ?? []) {
    if (line !== '' && measure(line + piece.trimEnd()) * size > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines.map((one) => ({ text: one, size }))
}

/** Ems: a Chinese character is one, others about 0.56 in Noto Sans SC. */
function measure(text: string): number {
  let ems = 0
  for (const character of text) ems += /[\u2e80-\u9fff\uff00-\uffef]/.test(character) ? 1 : 0.56
  return ems
}

/** Where the baselines of a box's lines stand, centred: for every writer the same. */
export function baselines(box: {
  y: number
  height: number
  lines: readonly TextLine[]
}): number[] {
  const total = box.lines.reduce((sum, { size }) => sum + size * LEADING, 0)
  let y = box.y + (box.height - total) / 2
  return box.lines.map(({ size }) => {
    const baseline = y + size * (0.88 + (LEADING - 1) / 2)
    y += size * LEADING
    return baseline
  })
}
