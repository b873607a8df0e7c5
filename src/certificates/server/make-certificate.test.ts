import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Face, LicenceNumber } from '../../licences/core/index.ts'
import { drawFace, emOf } from '../core/index.ts'
import { uncovered, widthOf } from '../core/fit.ts'
import { SUPERMARKET, sampleFace } from '../core/samples.ts'
import { faceLayouts, layoutOf } from './face-layouts.ts'
import { fontsOf } from './fonts.ts'
import { makeCertificate } from './make-certificate.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { symbolOf } from './symbol.ts'
import { softwareSeal } from './seal/software-seal.ts'

const LINK = `https://zhunying.example.gov.cn/v/${'8'.repeat(200)}`

let pdfium: PDFiumLibrary
beforeAll(async () => {
  pdfium = await PDFiumLibrary.init()
})
afterAll(() => pdfium.destroy())

async function make(face: Face = sampleFace(), kind: 'pdf' | 'ofd' = 'pdf') {
  const made = await makeCertificate(face, LINK, softwareSeal, kind)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}
const pdfOf = async (face?: Face) => (await make(face)).bytes

async function page<T>(pdf: Buffer, look: (doc: PDFiumDocument) => Promise<T> | T): Promise<T> {
  const doc = await pdfium.loadDocument(pdf)
  try {
    return await look(doc)
  } finally {
    doc.destroy()
  }
}
const textOf = (pdf: Buffer) => page(pdf, (doc) => doc.getPage(0).getText())
const held = (change: Partial<Face['holder']>, names?: string[]) =>
  sampleFace({ holder: { ...sampleFace().holder, ...change }, ...(names && { names }) })

describe('the same licence gives the same bytes', () => {
  const kinds = ['pdf', 'ofd'] as const

  test.each(kinds)('%s, again', async (kind) => {
    const here = await make(sampleFace(), kind)
    expect((await make(sampleFace(), kind)).bytes.equals(here.bytes)).toBe(true)
  })

  test('in another process', async () => {
    const script = `
      import { createHash } from 'node:crypto'
      import { makeCertificate } from './src/certificates/server/make-certificate.ts'
      import { softwareSeal } from './src/certificates/server/seal/software-seal.ts'
      import { sampleFace } from './src/certificates/core/samples.ts'
      for (const kind of ${JSON.stringify(kinds)}) {
        const made = await makeCertificate(sampleFace(), '${LINK}', softwareSeal, kind)
        console.log(createHash('sha256').update(made.value.bytes).digest('hex'))
      }`
    const other = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ: 'America/New_York', LANG: 'C' },
      encoding: 'utf8',
    })
    expect(other.stderr).toBe('')
    const here = await Promise.all(kinds.map((kind) => make(sampleFace(), kind)))
    const digests = here.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
    expect(other.stdout.trim().split('\n')).toEqual(digests)
  })
})

test('the words of the face can be found and copied, and the ground has none', async () => {
  const text = (await textOf(await pdfOf())).replaceAll(/\s/g, '')
  for (const words of ['综合许可凭证编号：110102ZH2500001E', '北京小满咖啡有限公司', '测试'])
    expect(text).toContain(words)
  expect(text).toContain('食品经营许可证、出版物经营许可证')
  expect(text).toContain('2026年11月20日')
  // title, label of the number, sentence of effect (twice): nothing from the relief ground
  expect(text.split('综合许可凭证')).toHaveLength(4)
})

test('an A3 face with all its art and the longest words is at most 200 kB', async () => {
  const long = held(
    { name: '北京市西城区德胜门外大街小满与朋友们咖啡烘焙书店（特殊普通合伙）第一分公司' },
    SUPERMARKET,
  )
  expect((await pdfOf(long)).length).toBeLessThan(200_000)
  expect((await make(long, 'ofd')).bytes.length).toBeLessThan(200_000)
})

describe('long words', () => {
  const fields = ['name', 'person', 'address'] as const
  test.each(fields)('sixty characters of %s stand in full, smaller, and it is said', async (id) => {
    const value = '北京市西城区长安街复兴门内大街甲一百一十一号院二号楼三层'.repeat(3).slice(0, 60)
    const { bytes, adjustments } = await make(held({ [id]: value }))
    expect(adjustments).toEqual([{ field: id, size: 16, pointsToCode: false }])
    expect((await textOf(bytes)).replaceAll(/\s/g, '')).toContain(value)
  })

  test('seven items with three 未许可事项 are all there', async () => {
    const outstanding = ['劳务派遣经营许可证', '公共场所卫生许可证', '营业性演出许可证'].map(
      (certificate) => ({ item: certificate, certificate }),
    ) as unknown as Face['outstanding']
    const { bytes, adjustments } = await make(sampleFace({ names: SUPERMARKET, outstanding }))
    const text = (await textOf(bytes)).replaceAll(/\s/g, '')
    for (const name of SUPERMARKET) expect(text).toContain(name)
    expect(text).toContain(
      '（未许可事项：劳务派遣经营许可证、公共场所卫生许可证、营业性演出许可证）',
    )
    expect(adjustments).toMatchObject([{ field: 'items', pointsToCode: false }])
  })

  test('ever more items go down the ladder and then point to the code', async () => {
    const names = Array.from({ length: 28 }, (_, i) => SUPERMARKET[i % 7] as string)
    const { bytes, adjustments } = await make(sampleFace({ names }))
    expect(adjustments).toEqual([{ field: 'items', size: 16, pointsToCode: true }])
    expect((await textOf(bytes)).replaceAll(/\s/g, '')).toContain('等28项（详见二维码）')
  })

  test('the longest values keep off the lines above and below', () => {
    const layout = layoutOf(sampleFace().region)
    const typeface = fontsOf(layout)
    const long = held(
      { name: '长'.repeat(300), person: '人'.repeat(300), address: '远'.repeat(300) },
      Array(40).fill('许可证'),
    )
    const input = { face: long, layout, typeface, symbol: symbolOf(LINK), host: 'a.example' }
    const drawn = drawFace(input, [])
    const marks = drawn.ok ? drawn.value.drawing.layers.flatMap((layer) => layer.marks) : []
    const column = marks.filter((m) => m.kind === 'text' && m.x === layout.valueColumn.x.mm)
    const boxes = column.flatMap((mark) => {
      if (mark.kind !== 'text') return []
      const top = mark.baseline - layout.font.icft * emOf(mark.size)
      return [{ top, foot: top + emOf(mark.size) }]
    })
    expect(boxes.length).toBeGreaterThan(9)
    boxes.sort((a, b) => a.top - b.top)
    boxes.forEach(({ foot }, i) => expect(foot).toBeLessThan((boxes[i + 1]?.top ?? 232) - 1))
  })
})

describe('rare characters', () => {
  test.each(['𠮷野家（西城）餐饮店', '𰻝𰻝面馆', '㙍䶮咖啡', '北京丨堃镕喆旻瑄餐饮'])(
    '%s is drawn and can be copied',
    async (name) => {
      const { bytes, adjustments } = await make(held({ name }))
      expect(adjustments).toEqual([])
      expect((await textOf(bytes)).replaceAll(/\s/g, '')).toContain(name)
      const ofd = await make(held({ name }), 'ofd')
      expect(ofd.bytes.length).toBeGreaterThan(1000)
    },
  )

  test('all 8,105 characters of 通用规范汉字表 that GBK has are covered', () => {
    const { meter } = fontsOf(layoutOf(sampleFace().region))
    const gbk = new TextDecoder('gbk')
    const characters = Array.from({ length: 126 * 190 }, (_, i) => {
      const [lead, trail] = [0x81 + Math.floor(i / 190), 0x40 + (i % 190) + (i % 190 >= 63 ? 1 : 0)]
      return gbk.decode(Uint8Array.of(lead, trail))
    }).filter((c) => /^\p{Script=Han}$/u.test(c))
    expect(characters.length).toBeGreaterThan(20_000)
    expect(uncovered(characters.join(''), meter)).toEqual([])
  })

  test.each([
    [held({ name: '𠀁𠀁面馆' }), '经营者名称', ['𠀁（U+20001）']],
    [held({ person: '王󠄀小满' }), '法定代表人（负责人）', ['󠄀（U+E0100）']],
    [held({ address: '西城区🙂路 1 号' }), '经营场所', ['🙂（U+1F642）']],
  ])(
    'a character without a glyph is refused by name, never an empty box',
    async (face, line, characters) => {
      expect(await makeCertificate(face, LINK, softwareSeal)).toEqual({
        ok: false,
        refusal: { code: 'CERTIFICATES_CHARACTER_NOT_COVERED', characters, line },
      })
    },
  )
})

describe.each([...faceLayouts().values()])('the face of $region', (layout) => {
  const number = `${layout.region}ZH0100001T` as LicenceNumber
  const face = sampleFace({ region: layout.region, number, title: layout.title.text })

  test('has its own title, its own sentence of effect and its code', async () => {
    const text = (await textOf(await pdfOf(face))).replaceAll(/\s/g, '')
    expect(text).toContain(`${layout.title.text}编号：${number}`)
    expect(text).toContain(layout.footnote.text)
  })

  test('the issuing authority’s name ends inside the frame', () => {
    const plan = bundledCatalogue().regions.get(layout.region)?.plan
    const issuer = plan?.certificate.issuerOnFace ?? ''
    const { meter } = fontsOf(layout)
    const width = widthOf(layout.issuer.label + issuer, layout.issuer.size.pt, meter)
    expect(issuer.length).toBeGreaterThan(5)
    expect(layout.issuer.x.mm + width).toBeLessThan(layout.page.width - 30)
  })

  test('every word that the layout itself has can be drawn', () => {
    const words = [
      layout.title.text,
      layout.footnote.text,
      layout.supervision.text,
      layout.code.caption,
      ...[layout.number, ...layout.fields, layout.issuer, layout.madeOn].map((l) => l.label),
    ]
    expect(uncovered(words.join(''), fontsOf(layout).meter)).toEqual([])
  })
})
