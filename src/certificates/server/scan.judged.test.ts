import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { inFolder, judge } from '../../../test/tools/external.ts'
import { blurred, pgmOf, rasterOf, turned, type Raster } from '../../../test/tools/raster.ts'
import { sampleFace } from '../core/samples.ts'
import { makeCertificate } from './make-certificate.ts'
import { makeOverprint } from './make-print.ts'
import { softwareSeal } from './seal/software-seal.ts'

const LINK = `https://zhunying.example.gov.cn/v/${'31415926535897932384'.repeat(10)}`
/** The corner of the paper with the code. */
const BOX = { x: 40, y: 200, width: 66, height: 60 }

/** What zbar, which is not the library that drew the code, reads from a picture. */
function scanned(raster: Raster): Promise<string> {
  return inFolder((folder) => {
    const file = path.join(folder, 'scan.pgm')
    writeFileSync(file, pgmOf(raster))
    return judge('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file])
      .stdout.toString()
      .trim()
  })
}

describe.each([
  [
    'electronic certificate',
    async () => {
      const made = await makeCertificate(sampleFace(), LINK, softwareSeal)
      return made.ok ? made.value.bytes : Buffer.of()
    },
  ],
  [
    'overprint',
    async () => {
      const made = makeOverprint(sampleFace(), LINK, { name: '一号', dx: 0, dy: 0 })
      return made.ok ? made.value.bytes : Buffer.of()
    },
  ],
] as const)('the code of the %s as zbar reads it', (_, make) => {
  describe.each([150, 200])('from a print of %d dpi', (dpi) => {
    let raster: Raster
    beforeAll(async () => {
      raster = await rasterOf(await make(), dpi, BOX)
    })

    test('sharp', async () => {
      expect(await scanned(raster)).toBe(LINK)
    })
    test('out of focus by a pixel each way', async () => {
      expect(await scanned(blurred(raster, 1))).toBe(LINK)
    })
    test.each([-12, -7, -3, 3, 7, 12, 90, 180])('turned by %d degrees', async (degrees) => {
      expect(await scanned(turned(raster, degrees))).toBe(LINK)
    })
    test.each([-5, 4, 8])('turned by %d degrees and out of focus', async (degrees) => {
      expect(await scanned(blurred(turned(raster, degrees), 1))).toBe(LINK)
    })
  })

  test('from 300 dpi, out of focus by two pixels each way', async () => {
    expect(await scanned(blurred(await rasterOf(await make(), 300, BOX), 2))).toBe(LINK)
  })
})
