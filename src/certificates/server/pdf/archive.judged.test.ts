import { describe, expect, test } from 'vitest'
import { inFolder, judge } from '../../../../test/tools/external.ts'
import path from 'node:path'
import { readFileSync, writeFileSync } from 'node:fs'
import { sampleFace, SUPERMARKET } from '../../core/samples.ts'
import { makeCertificate } from '../make-certificate.ts'
import { softwareSeal } from '../seal/software-seal.ts'
import { srgbProfile } from './srgb-profile.ts'

const LINK = `https://zhunying.example.gov.cn/v/${'8'.repeat(200)}`
const holder = { ...sampleFace().holder, name: '𠮷野家（西城）餐饮店' }
const made = makeCertificate(sampleFace({ names: SUPERMARKET, holder }), LINK, softwareSeal).then(
  (m) => {
    if (!m.ok) throw new Error(m.refusal.code)
    return m.value.bytes
  },
)

/**
 * The requirements of ISO 19005-2 that a file of our kind can break, as one list. There is no
 * validator for PDF/A in the packages that our machines reach, so qpdf reads the file (and writes it out
 * unpacked) and these rules judge it; what each is blind to stands in the README.
 */
const RULES: Readonly<Record<string, (file: Unpacked) => boolean>> = {
  '6.1.2 header and a binary comment': ({ bytes }) =>
    /^%PDF-1\.7\n%[\x80-\xff]{4}\n/.test(bytes.toString('latin1', 0, 20)),
  '6.1.3 an identifier, no encryption': ({ text }) =>
    /\/ID\s*\[\s*<[0-9a-f]{32}>/i.test(text) && !text.includes('/Encrypt'),
  '6.1.4 one cross-reference table, nothing after the end': ({ bytes }) =>
    bytes.toString('latin1').endsWith('%%EOF\n') && bytes.indexOf('%%EOF') === bytes.length - 6,
  '6.1.7 no external stream, no LZW': ({ text }) => !/\/LZWDecode|\/FFilter|\/F \(/.test(text),
  '6.2.3 an output intent of sRGB': ({ text }) =>
    /\/S \/GTS_PDFA1/.test(text) &&
    /\/DestOutputProfile \d+ 0 R/.test(text) &&
    /\/N 3\b/.test(text),
  '6.2.4 only the colours of that intent': ({ text, content }) =>
    !/DeviceCMYK|DeviceN|\/Separation/.test(text) && !/^[\d. ]+ [kK]$/m.test(content),
  '6.2.8 no transparency, no images with an alternate': ({ text }) =>
    !/\/SMask|\/ca |\/CA |\/BM |\/Alternates/.test(text),
  '6.2.11.4 every font is embedded': ({ text }) =>
    count(text, '/Type /FontDescriptor') > 0 &&
    count(text, '/Type /FontDescriptor') === count(text, '/FontFile2 '),
  '6.2.11.3 composite fonts agree with Identity': ({ text }) =>
    count(text, '/Subtype /CIDFontType2') === count(text, '/CIDToGIDMap /Identity') &&
    count(text, '/Subtype /Type0') === count(text, '/Encoding /Identity-H'),
  '6.2.11.8 no reference to .notdef': ({ content }) => {
    const shown = [...content.matchAll(/<([0-9a-f]+)>\s*Tj/g)].map(([, codes = '']) => codes)
    return shown.length > 10 && shown.every((codes) => !/^(?:.{4})*0000/.test(codes))
  },
  '6.3 annotations print, and look like something': ({ text }) =>
    /\/F 132\b/.test(text) && /\/Subtype \/Widget/.test(text) && /\/AP <</.test(text),
  '6.4 no scripts, no actions, no form that is made anew': ({ text }) =>
    !/\/JavaScript|\/JS |\/OpenAction|\/AA |\/NeedAppearances|\/XFA|\/Launch/.test(text),
  '6.6.2 the metadata say PDF/A-2b and agree with the information dictionary': ({ text, info }) =>
    text.includes('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>') &&
    info.every((words) => text.includes(words)),
  '6.8 every character can be found and copied': ({ text }) =>
    count(text, '/ToUnicode ') === count(text, '/Subtype /Type0'),
}

interface Unpacked {
  readonly bytes: Buffer
  /** The whole file with its streams unpacked; content that is not text is there as bytes. */
  readonly text: string
  /** Every content stream. */
  readonly content: string
  /** Words that both descriptions of the file must have. */
  readonly info: readonly string[]
}

const count = (text: string, words: string) => text.split(words).length - 1

async function unpacked(bytes: Buffer): Promise<Unpacked> {
  return inFolder((folder) => {
    const [from, to] = ['in.pdf', 'out.pdf'].map((n) => path.join(folder, n)) as [string, string]
    writeFileSync(from, bytes)
    const ran = judge('qpdf', ['--qdf', '--object-streams=disable', from, to])
    if (ran.status !== 0) throw new Error(ran.said)
    const text = readFileSync(to).toString('utf8')
    const content = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)]
      .map(([, s]) => s)
      .join('\n')
    const info = [
      '综合许可凭证 110102ZH2500001E',
      '北京市西城区政务服务管理局',
      '2026-11-20T00:00:00+08:00',
    ]
    return { bytes, text, content, info }
  })
}

describe('PDF/A-2b', () => {
  test('qpdf finds nothing to complain of', async () => {
    const pdf = await made
    const said = await inFolder((folder) => {
      const file = path.join(folder, 'licence.pdf')
      writeFileSync(file, pdf)
      return judge('qpdf', ['--check', file])
    })
    expect(said.status).toBe(0)
    expect(said.said).toContain('No syntax or stream encoding errors found')
  })

  test.each(Object.keys(RULES))('%s', async (rule) => {
    expect(RULES[rule]?.(await unpacked(await made))).toBe(true)
  })

  test('each rule finds its own breach', async () => {
    const file = await unpacked(await made)
    const breaches: [string, Partial<Unpacked>][] = [
      ['6.2.4', { text: `${file.text}/DeviceCMYK` }],
      ['6.2.4', { content: `${file.content}\n0 0 0 1 k` }],
      ['6.2.11.4', { text: file.text.replace('/FontFile2 ', '/FontFile9 ') }],
      ['6.2.11.8', { content: `${file.content}\n<00010000> Tj` }],
      ['6.4', { text: `${file.text}/JavaScript` }],
      ['6.6.2', { text: file.text.replace('<pdfaid:part>2', '<pdfaid:part>1') }],
      ['6.8', { text: file.text.replace('/ToUnicode ', '/ToUnicorn ') }],
    ]
    for (const [clause, change] of breaches) {
      const [name] = Object.keys(RULES).filter((rule) => rule.startsWith(`${clause} `))
      expect(RULES[name as string]?.({ ...file, ...change })).toBe(false)
    }
  })
})

test('the colour profile is well formed: every tag inside it, white adds up', () => {
  const icc = srgbProfile()
  expect(icc.readUInt32BE(0)).toBe(icc.length)
  expect(icc.toString('latin1', 36, 40)).toBe('acsp')
  const tags = Array.from({ length: icc.readUInt32BE(128) }, (_, i) => {
    const at = 132 + i * 12
    const [offset, length] = [icc.readUInt32BE(at + 4), icc.readUInt32BE(at + 8)]
    expect(offset + length).toBeLessThanOrEqual(icc.length)
    return { name: icc.toString('latin1', at, at + 4), offset }
  })
  const column = (name: string) => {
    const offset = tags.find((tag) => tag.name === name)?.offset ?? 0
    return [8, 12, 16].map((n) => icc.readInt32BE(offset + n) / 65_536)
  }
  const [red, green, blue, white] = ['rXYZ', 'gXYZ', 'bXYZ', 'wtpt'].map(column)
  white?.forEach((w, i) =>
    expect((red?.[i] ?? 0) + (green?.[i] ?? 0) + (blue?.[i] ?? 0)).toBeCloseTo(w, 3),
  )
})
