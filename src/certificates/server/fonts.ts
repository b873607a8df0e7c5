import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { create, type Font } from 'fontkit'
import type { Meter } from '../core/index.ts'

const FOLDER = new URL('../../../assets/fonts/', import.meta.url)

export interface CertificateFont {
  readonly bytes: Buffer
  readonly font: Font
  readonly meter: Meter
}

const loaded = new Map<string, CertificateFont>()

/** Reads a face of assets/fonts once a process. */
export function fontOf(file: string): CertificateFont {
  const known = loaded.get(file)
  if (known) return known
  const bytes = readFileSync(fileURLToPath(new URL(file, FOLDER)))
  const font = create(bytes) as Font
  const entry = { bytes, font, meter: meterOf(font) }
  loaded.set(file, entry)
  return entry
}

/** Advance widths in em, remembered by character: a licence has few different ones. */
function meterOf(font: Font): Meter {
  const advances = new Map<string, number | undefined>()
  return (character) => {
    if (advances.has(character)) return advances.get(character)
    const point = character.codePointAt(0) as number
    const advance = font.hasGlyphForCodePoint(point)
      ? font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm
      : undefined
    advances.set(character, advance)
    return advance
  }
}
