import { unzipSync } from 'fflate'
import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { sampleFace, SUPERMARKET } from '../../core/samples.ts'
import { makeCertificate } from '../make-certificate.ts'
import { softwareSeal } from '../seal-provider.ts'
import { sm2Holds, sm3Of, TEST_PUBLIC_KEY } from './test-key.ts'

const LINK = `https://zhunying.example.gov.cn/v/${'8'.repeat(200)}`

async function ofdOf(face = sampleFace()): Promise<Buffer> {
  const made = await makeCertificate(face, LINK, softwareSeal, 'ofd')
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.bytes
}
const fileOf = (files: Record<string, Uint8Array>, name: string) => {
  const found = files[name]
  if (!found) throw new Error(`no ${name}`)
  return Buffer.from(found)
}

test('the same licence gives the same bytes, seal included', async () => {
  expect((await ofdOf()).equals(await ofdOf())).toBe(true)
})

test('the seal lists the SM3 of every other file', async () => {
  const files = unzipSync(await ofdOf())
  const listed = fileOf(files, 'Doc_0/Signs/Sign_0/Signature.xml').toString()
  for (const [name, bytes] of Object.entries(files)) {
    if (name.startsWith('Doc_0/Signs/')) continue
    const value = sm3Of(bytes).toString('base64')
    expect(listed).toContain(`FileRef="/${name}"><ofd:CheckValue>${value}<`)
  }
})

test('the SM2 signature holds over what it signs, and over nothing else', async () => {
  const files = unzipSync(await ofdOf())
  const value = fileOf(files, 'Doc_0/Signs/Sign_0/SignedValue.dat')
  const [toSign, , , signature] = parts(value)
  const bits = contentOf(signature as Buffer).subarray(1)
  expect(sm2Holds(toSign as Buffer, bits, TEST_PUBLIC_KEY)).toBe(true)
  const altered = Buffer.from(toSign as Buffer)
  altered[altered.length - 1] = 0
  expect(sm2Holds(altered, bits, TEST_PUBLIC_KEY)).toBe(false)
  expect(value.includes(sm3Of(fileOf(files, 'Doc_0/Signs/Sign_0/Signature.xml')))).toBe(true)
})

test('the embedded font has every character of the face under its own code', async () => {
  const files = unzipSync(await ofdOf(sampleFace({ names: SUPERMARKET })))
  const font = create(fileOf(files, 'Doc_0/Res/font.ttf'))
  for (const character of ['综', '烟', '王', '9', '：'])
    expect(font.hasGlyphForCodePoint(character.codePointAt(0) as number)).toBe(true)
  expect(font.hasGlyphForCodePoint('龘'.codePointAt(0) as number)).toBe(false)
})

test('the seal says that it is a test, and the file carries the licence for machines', async () => {
  const files = unzipSync(await ofdOf())
  expect(fileOf(files, 'Doc_0/Signs/Sign_0/Seal.esl').includes(Buffer.from('测试印章'))).toBe(true)
  const licence = JSON.parse(fileOf(files, 'Doc_0/Attachs/license.json').toString()) as object
  expect(licence).toMatchObject({ number: '110102ZH2500001E', link: LINK })
})

/** The elements of a DER sequence, whole. */
function parts(sequence: Buffer): Buffer[] {
  const found: Buffer[] = []
  const content = contentOf(sequence)
  for (let at = 0; at < content.length;) {
    const { head, length } = sizeOf(content.subarray(at))
    found.push(content.subarray(at, at + head + length))
    at += head + length
  }
  return found
}

function contentOf(element: Buffer): Buffer {
  const { head, length } = sizeOf(element)
  return element.subarray(head, head + length)
}

function sizeOf(element: Buffer): { head: number; length: number } {
  const first = element[1] as number
  if (first < 128) return { head: 2, length: first }
  const bytes = first & 127
  return { head: 2 + bytes, length: element.readUIntBE(2, bytes) }
}
