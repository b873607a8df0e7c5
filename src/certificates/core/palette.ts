import type { Paint, Palette } from './drawing.ts'
import type { FaceLayout } from './face-layout.ts'

/** Names of the plates as the printing house reads them. */
export const GOLD_FOIL = 'GoldFoil'
export const UV_RED = 'UV-Red'

/**
 * What every ink is, on a screen and on a press. The fine lines of frame and ground are solid inks of
 * their own: a line of 0.12 mm broken into halftone dots would be no line any more.
 */
export function paletteOf({ colours, title }: FaceLayout): Palette {
  const solid = (rgb: string, spot?: string): Paint => ({
    rgb,
    cmyk: cmykOf(rgb),
    ...(spot && { spot }),
  })
  return {
    ink: { rgb: colours.ink, cmyk: [0, 0, 0, 1] },
    black: { rgb: '#000000', cmyk: [0, 0, 0, 1] },
    paper: { rgb: '#ffffff', cmyk: [0, 0, 0, 0] },
    gold: solid(title.colour, GOLD_FOIL),
    frame: solid(colours.frame, 'Frame-1'),
    frameSecond: solid(colours.frameSecond, 'Frame-2'),
    ground: solid(colours.ground, 'Ground'),
    uv: { rgb: '#ff5a4e', cmyk: [0, 0.75, 0.65, 0], spot: UV_RED },
    seal: { rgb: '#c8102e', cmyk: [0, 1, 0.85, 0.1] },
    guide: { rgb: '#000000', cmyk: [0, 0, 0, 1], spot: 'All' },
  }
}

/** A proof's stand-in for a colour, 0.01 fine; the ink itself is mixed by the printing house. */
function cmykOf(rgb: string): Paint['cmyk'] {
  const parts = [1, 3, 5].map((i) => Number.parseInt(rgb.slice(i, i + 2), 16) / 255)
  const most = Math.max(...parts)
  const short = (n: number) => Math.round(n * 100) / 100
  const [c = 0, m = 0, y = 0] = parts.map((part) => (most === 0 ? 0 : short(1 - part / most)))
  return [c, m, y, short(1 - most)]
}
