/** The few parts of fontkit 2 that certificates use; the package ships no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly advanceWidth: number
    readonly path: {
      readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[]
    }
  }
  export interface Font {
    readonly unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
    createSubset(): { includeGlyph(glyph: Glyph): number; encode(): Uint8Array }
  }
  export function create(bytes: Uint8Array): Font
}
