import { createHash, X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bitsOf, contentOf, partsOf } from '../../../../test/tools/der.ts'
import { inFolder, judge } from '../../../../test/tools/external.ts'
import { sampleFace } from '../../core/samples.ts'
import { makeCertificate } from '../make-certificate.ts'
import { softwareSeal } from './software-seal.ts'

const LINK = `https://zhunying.example.gov.cn/v/${'8'.repeat(200)}`
const USER = '1234567812345678'
const at = (parts: readonly Buffer[], i: number): Buffer => {
  const part = parts[i]
  if (!part) throw new Error(`no element ${i}`)
  return part
}

async function made(kind: 'pdf' | 'ofd'): Promise<Buffer> {
  const result = await makeCertificate(sampleFace(), LINK, softwareSeal, kind)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.bytes
}

/** SM2 with SM3 (GB/T 32918) as OpenSSL knows it, over Z and the message; it is not the signer's library. */
function opensslSays(message: Buffer, signature: Buffer, certificate: Buffer): Promise<boolean> {
  return inFolder((folder) => {
    const write = (name: string, bytes: Buffer) => {
      const file = path.join(folder, name)
      writeFileSync(file, bytes)
      return file
    }
    const cert = write('cert.der', certificate)
    const key = judge('openssl', ['x509', '-in', cert, '-inform', 'DER', '-pubkey', '-noout'])
    if (key.status !== 0) throw new Error(key.said)
    const said = judge('openssl', [
      'pkeyutl',
      '-verify',
      '-pubin',
      '-inkey',
      write('key.pem', key.stdout),
      '-rawin',
      '-digest',
      'sm3',
      '-pkeyopt',
      `distid:${USER}`,
      '-in',
      write('message', message),
      '-sigfile',
      write('signature', signature),
    ])
    return said.status === 0
  })
}

describe('the e-seal of the OFD (GB/T 38540-2020), judged by OpenSSL', () => {
  const files = made('ofd').then((ofd) => unzipSync(ofd))
  const read = async (name: string) => Buffer.from((await files)[name] ?? Buffer.of())
  const SIGN = 'Doc_0/Signs/Sign_0'

  test('its SM2 signature holds over what it signs, and over nothing else', async () => {
    const [toSign, certificate, , signature] = partsOf(await read(`${SIGN}/SignedValue.dat`))
    const says = (message: Buffer) =>
      opensslSays(message, bitsOf(signature as Buffer), contentOf(certificate as Buffer))
    expect(await says(toSign as Buffer)).toBe(true)
    const altered = Buffer.from(toSign as Buffer)
    altered[altered.length - 1]! ^= 1
    expect(await says(altered)).toBe(false)
  })

  test('the seal inside it was signed by its maker', async () => {
    const seal = await read(`${SIGN}/Seal.esl`)
    const [info, certificate, algorithm, signature] = partsOf(seal)
    const body = Buffer.concat([info, certificate, algorithm] as Buffer[])
    const signed = Buffer.concat([header(body.length), body])
    const key = contentOf(certificate as Buffer)
    expect(await opensslSays(signed, bitsOf(signature as Buffer), key)).toBe(true)
    expect(at(partsOf(at(partsOf(await read(`${SIGN}/SignedValue.dat`)), 0)), 1)).toEqual(seal)
  })

  test('it covers Signature.xml, which lists the SM3 of every other file, and none is left out', async () => {
    const xml = await read(`${SIGN}/Signature.xml`)
    const toSign = at(partsOf(await read(`${SIGN}/SignedValue.dat`)), 0)
    const sm3 = (bytes: Uint8Array) => createHash('sm3').update(bytes).digest()
    expect(bitsOf(at(partsOf(toSign), 3))).toEqual(sm3(xml))
    const listed = new Map(
      Array.from(
        xml.toString().matchAll(/FileRef="\/([^"]+)"><ofd:CheckValue>([^<]+)</g),
        ([, name, value]) => [name, value],
      ),
    )
    const others = Object.entries(await files).filter(([name]) => !name.startsWith('Doc_0/Signs/'))
    expect(new Set(listed.keys())).toEqual(new Set(others.map(([name]) => name)))
    for (const [name, bytes] of others) expect(listed.get(name)).toBe(sm3(bytes).toString('base64'))
  })

  test('its certificate is one that OpenSSL reads, signed by itself, and says that it is a test', async () => {
    const certificate = contentOf(at(partsOf(await read(`${SIGN}/Seal.esl`)), 1))
    const said = await inFolder((folder) => {
      const file = path.join(folder, 'cert.der')
      writeFileSync(file, certificate)
      return judge('openssl', [
        'x509',
        '-in',
        file,
        '-inform',
        'DER',
        '-text',
        '-noout',
        '-nameopt',
        'utf8',
      ]).said
    })
    expect(said).toContain('SM2-with-SM3')
    expect(said).toContain('Zhunying software test seal 测试')
    const [body, , signature] = partsOf(certificate)
    expect(await opensslSays(body as Buffer, bitsOf(signature as Buffer), certificate)).toBe(true)
  })
})

const certificateIn = (cms: Buffer): Buffer =>
  contentOf(at(partsOf(contentOf(at(partsOf(cms), 1))), 3))

/** Tag and length of a DER sequence of so many bytes. */
function header(length: number): Buffer {
  const bytes = Buffer.from(length.toString(16).padStart(4, '0'), 'hex')
  return length < 128 ? Buffer.of(0x30, length) : Buffer.concat([Buffer.of(0x30, 0x82), bytes])
}

describe('the PAdES signature of the PDF, judged by poppler and OpenSSL', () => {
  const verdict = (pdf: Buffer) =>
    inFolder((folder) => {
      const file = path.join(folder, 'licence.pdf')
      writeFileSync(file, pdf)
      return judge('pdfsig', ['-nocert', file]).said
    })

  test('is valid over the whole file, and says that it is a test', async () => {
    const said = await verdict(await made('pdf'))
    expect(said).toContain('Signature is Valid')
    expect(said).toContain('Total document signed')
    expect(said).toContain('ETSI.CAdES.detached')
    expect(said).toContain('Zhunying software test seal 测试')
  })

  test.each([0.05, 0.5, 0.8, 0.99])('one byte changed at %d of the file is found', async (part) => {
    const pdf = Buffer.from(await made('pdf'))
    let place = Math.floor(pdf.length * part)
    // not in the room of the signature itself, which nothing can protect
    const room = pdf.indexOf('/Contents<')
    if (place > room && place < room + 16_400) place = room - 400
    pdf[place] = (pdf[place] as number) ^ 1
    const said = await verdict(pdf)
    expect(said).not.toContain('Signature is Valid')
  })

  test('the CMS holds for OpenSSL too, with the signer named by the digest of its certificate', async () => {
    const pdf = await made('pdf')
    const [, a, b, c] = /\/ByteRange\[0 (\d+) (\d+) (\d+)\]/.exec(pdf.toString('latin1')) ?? []
    const [before, from, length] = [Number(a), Number(b), Number(c)]
    const content = Buffer.concat([pdf.subarray(0, before), pdf.subarray(from, from + length)])
    expect(from + length).toBe(pdf.length)
    const cms = Buffer.from(pdf.toString('latin1', before + 1, from - 1), 'hex')
    const said = await inFolder((folder) => {
      const write = (name: string, bytes: string | Buffer) => {
        const file = path.join(folder, name)
        writeFileSync(file, bytes)
        return file
      }
      const trusted = new X509Certificate(certificateIn(cms)).toString()
      return judge('openssl', [
        'cms',
        '-verify',
        '-binary',
        '-cades',
        '-purpose',
        'any',
        '-CAfile',
        write('trusted.pem', trusted),
        '-inform',
        'DER',
        '-in',
        write('cms.der', cms),
        '-content',
        write('content', content),
        '-out',
        '/dev/null',
      ])
    })
    expect(said.said).toContain('erification successful')
  })

  test('the certificate is read by Node and signed by itself', async () => {
    const cms = Buffer.from(await softwareSeal.signPdf(Buffer.alloc(32)))
    const certificate = new X509Certificate(certificateIn(cms))
    expect(certificate.subject).toBe('CN=Zhunying software test seal 测试')
    expect(certificate.verify(certificate.publicKey)).toBe(true)
  })
})

test('a platform cannot be mistaken for the software seal: its face says 测试', () => {
  const marks = softwareSeal.stamp({ x: 20, y: 20, diameter: 40, icft: 0.842, meter: () => 1 })
  const words = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
  expect(words).toContain('测试')
  expect(words).toContain('非正式印章')
  expect(softwareSeal.legal).toBe(false)
})
