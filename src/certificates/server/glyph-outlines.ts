import type { Font } from 'fontkit'

const short = (n: number) => String(Math.round(n * 100) / 100)

/**
 * Text as filled outlines in PDF operators (y downwards, points), drawn once at each origin.
 * Quadratic curves of TrueType become the cubics PDF knows.
 */
export function glyphOutlines(
  font: Font,
  text: string,
  size: number,
  origins: readonly { readonly x: number; readonly y: number }[],
): string {
  const scale = size / font.unitsPerEm
  const operators: string[] = []
  for (const origin of origins) {
    let pen = origin.x
    for (const character of text) {
      const glyph = font.glyphForCodePoint(character.codePointAt(0) as number)
      operators.push(...outline(glyph.path.commands, scale, pen, origin.y))
      pen += glyph.advanceWidth * scale
    }
  }
  return `${operators.join('\n')}\nf`
}

interface Command {
  readonly command: string
  readonly args: readonly number[]
}

function outline(commands: readonly Command[], scale: number, x: number, y: number): string[] {
  let [fromX, fromY] = [0, 0]
  const place = (points: readonly number[]) =>
    points.map((n, i) => short(i % 2 === 0 ? x + n * scale : y - n * scale)).join(' ')
  return commands.map(({ command, args }) => {
    const [startX, startY] = [fromX, fromY]
    ;[fromX, fromY] = [args.at(-2) ?? fromX, args.at(-1) ?? fromY]
    if (command === 'moveTo') return `${place(args)} m`
    if (command === 'lineTo') return `${place(args)} l`
    if (command === 'bezierCurveTo') return `${place(args)} c`
    if (command === 'quadraticCurveTo') {
      const [qx, qy, endX, endY] = args as [number, number, number, number]
      const inner = (a: number, q: number) => a + (2 / 3) * (q - a)
      const first = [inner(startX, qx), inner(startY, qy)]
      const second = [inner(endX, qx), inner(endY, qy)]
      return `${place([...first, ...second, endX, endY])} c`
    }
    return 'h'
  })
}
