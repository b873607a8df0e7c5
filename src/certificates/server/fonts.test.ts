import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { create } from 'fontkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inFolder } from '../../../test/tools/external.ts'
import { sampleFace } from '../core/samples.ts'
import { layoutOf } from './face-layouts.ts'
import { fontsOf, type FontFile } from './fonts.ts'
import { makeCertificate } from './make-certificate.ts'
import { softwareSeal } from './seal/software-seal.ts'
import { subsetFont } from './true-type.ts'

const layout = layoutOf(sampleFace().region)
const [noto] = fontsOf(layout).fonts as [FontFile]
const point = (character: string) => character.codePointAt(0) as number
const glyph = (character: string) => noto.font.glyphForCodePoint(point(character))

test('a font in the installation’s own folder draws what ours lack', async () => {
  const holder = { ...sampleFace().holder, name: '𠀁记面馆' }
  const link = `https://a.example/v/${'8'.repeat(200)}`
  await inFolder(async (folder) => {
    const own = path.join(folder, 'fonts')
    mkdirSync(own)
    writeFileSync(path.join(own, 'notes.txt'), 'not a font')
    const make = () => makeCertificate(sampleFace({ holder }), link, softwareSeal, 'pdf', own)
    expect(await make()).toMatchObject({ ok: false, refusal: { line: '经营者名称' } })
    // a font with one glyph more: the shape of 丁 under the code of 𠀁
    const one = [{ point: point('𠀁'), source: glyph('丁').id }]
    writeFileSync(path.join(own, 'office.ttf'), subsetFont(noto.bytes, one).bytes)
    expect(await make()).toMatchObject({ ok: true })
  })
})

test('a subset has exactly the asked characters, with the source’s widths and outlines', () => {
  const some = fc.uniqueArray(
    fc.constantFrom(...Array.from('综合许可凭证é①Ⅻ（）0123ABCgj，烟草')),
    {
      minLength: 1,
    },
  )
  fc.assert(
    fc.property(some, (characters) => {
      const wanted = characters.map((c) => ({ point: point(c), source: glyph(c).id }))
      const subset = subsetFont(noto.bytes, wanted)
      const font = create(subset.bytes)
      for (const character of characters) {
        const drawn = font.glyphForCodePoint(point(character))
        expect(drawn.advanceWidth).toBe(glyph(character).advanceWidth)
        expect(drawn.path.commands).toEqual(glyph(character).path.commands)
        expect(subset.widths[subset.glyphs.get(point(character)) ?? 0]).toBe(drawn.advanceWidth)
      }
      expect(font.hasGlyphForCodePoint(point('龘'))).toBe(false)
      // the order of asking does not show
      expect(subsetFont(noto.bytes, wanted.toReversed()).bytes.equals(subset.bytes)).toBe(true)
    }),
    { numRuns: 40 },
  )
})
