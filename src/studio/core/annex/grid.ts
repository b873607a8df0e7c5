/** A table as it was pasted or read from a file: rows of cells; an empty cell may be one that another spans. */
export type Grid = readonly (readonly string[])[]

/** Text as pasted: cells parted by tabs, rows by line ends. */
export function gridOf(text: string): Grid {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'))
  return onePerLine(lines) ?? lines.map((line) => line.split('\t').map((cell) => cell.trim()))
}

/**
 * Some pages paste every cell on a line of its own, a tab before it and an empty line between rows: the
 * heading (序号 and what follows it) says how many cells a row has. Undefined for an ordinary table.
 */
function onePerLine(lines: readonly string[]): Grid | undefined {
  const single = (line: string) => line.startsWith('\t') && !line.slice(1).includes('\t')
  if (!lines.some((line) => single(line) && line.trim() === '序号')) return undefined
  const rows: string[][] = []
  let width = 0
  lines.forEach((line, i) => {
    if (!single(line)) {
      if (line.trim() !== '') rows.push([line.trim()])
      return
    }
    if (line.trim() === '序号') {
      const end = lines.findIndex((other, j) => j > i && !single(other))
      width = (end < 0 ? lines.length : end) - i
    }
    const last = rows.at(-1)
    const open = last !== undefined && last.length < width && lines[i - 1]?.startsWith('\t')
    if (open) last.push(line.trim())
    else rows.push([line.trim()])
  })
  return rows
}
