import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { inFolder, judge } from '../../../../test/tools/external.ts'
import { faceLayouts } from '../face-layouts.ts'
import { sampleFace, SUPERMARKET } from '../../core/samples.ts'
import { makeCertificate } from '../make-certificate.ts'
import { softwareSeal } from '../seal/software-seal.ts'

const LINK = `https://zhunying.example.gov.cn/v/${'8'.repeat(200)}`
const SCHEMA = new URL('../../../../test/schemas/gbt-33190-2016.xsd', import.meta.url).pathname
type Files = Record<string, Uint8Array>

async function ofdOf(face = sampleFace()): Promise<Files> {
  const made = await makeCertificate(face, LINK, softwareSeal, 'ofd')
  if (!made.ok) throw new Error(made.refusal.code)
  return unzipSync(made.value.bytes)
}
const fileOf = (files: Files, name: string) => {
  const found = files[name]
  if (!found) throw new Error(`no ${name}`)
  return Buffer.from(found)
}

/** What the schema says of every XML file of the package. */
async function validated(files: Files): Promise<string> {
  return inFolder((folder) => {
    const written = Object.entries(files)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([name, bytes], i) => {
        const file = path.join(folder, `${i}-${path.basename(name)}`)
        writeFileSync(file, bytes)
        return file
      })
    return judge('xmllint', ['--noout', '--schema', SCHEMA, ...written]).said
  })
}

describe('the schema of GB/T 33190-2016', () => {
  test.each([...faceLayouts().values()])(
    'holds for every file of the OFD of $region',
    async (layout) => {
      const holder = { ...sampleFace().holder, name: '𠮷野家 & <西城> "餐饮"' }
      const face = sampleFace({ region: layout.region, title: layout.title.text, holder })
      const said = (await validated(await ofdOf(face))).trim().split('\n')
      expect(said).toHaveLength(7)
      for (const line of said) expect(line).toMatch(/ validates$/)
    },
  )

  test('finds what is out of order, missing or malformed', async () => {
    const files = await ofdOf()
    const changes: [string, string | RegExp, string][] = [
      ['OFD.xml', 'Version="1.0"', 'Version="2.0"'],
      ['Doc_0/Document.xml', /<ofd:MaxUnitID>\d+/, '<ofd:MaxUnitID>x'],
      ['Doc_0/Attachs/Attachments.xml', 'ID="license"', 'ID="1"'],
      ['Doc_0/Pages/Page_0/Content.xml', ' Size="', ' Sise="'],
      ['Doc_0/Signs/Sign_0/Signature.xml', 'CheckMethod="1.2.156', 'CheckMethod="9.2.156'],
    ]
    for (const [name, from, to] of changes) {
      const text = fileOf(files, name).toString()
      expect(text.replace(from, to)).not.toBe(text)
      const said = await validated({ [name]: Buffer.from(text.replace(from, to)) })
      expect(said).toContain('fails to validate')
    }
  })
})

test('the embedded fonts have every character of the face under its own code', async () => {
  const holder = { ...sampleFace().holder, name: '𠮷野家' }
  const files = await ofdOf(sampleFace({ names: SUPERMARKET, holder }))
  const has = (file: string, character: string) =>
    create(fileOf(files, file)).hasGlyphForCodePoint(character.codePointAt(0) as number)
  for (const character of ['综', '烟', '王', '9', '：'])
    expect(has('Doc_0/Res/font_0.ttf', character)).toBe(true)
  expect(has('Doc_0/Res/font_0.ttf', '龘')).toBe(false)
  expect(has('Doc_0/Res/font_1.ttf', '𠮷')).toBe(true)
})

test('words stand where the PDF has them', async () => {
  const page = fileOf(await ofdOf(), 'Doc_0/Pages/Page_0/Content.xml').toString()
  const [, x, y] =
    /Boundary="([\d.]+) ([\d.]+) [^"]+" Font="2" Size="7.761"><ofd:FillColor[^>]+><ofd:TextCode[^>]+>经营者名称/.exec(
      page,
    ) ?? []
  // baseline = top of the character face + icft; TextCode has it one em below the box
  expect(Number(x)).toBe(56)
  expect(Number(y) + 7.761).toBeCloseTo(125 + 0.842 * 7.7611, 2)
})

test('the file carries the licence and its electronic-licence metadata for machines', async () => {
  const licence: unknown = JSON.parse(
    fileOf(await ofdOf(), 'Doc_0/Attachs/license.json').toString(),
  )
  expect(licence).toMatchObject({
    number: '110102ZH2500001E',
    link: LINK,
    metadata: {
      certificateNumber: '110102ZH2500001E',
      certificateHolderCode: '91110102MA0FAKE177',
      certificateVersion: '001',
      registered: false,
    },
  })
})
