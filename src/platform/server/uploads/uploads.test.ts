import net from 'node:net'
import { deflateSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { clamd, inspectUpload, noScanner } from './index.ts'

const pdf = (objects: string) =>
  Buffer.from(`%PDF-1.7\n${objects}\ntrailer <<>>\n%%EOF\n`, 'latin1')
const stream = (dictionary: string, bytes: Buffer) =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<<${dictionary}>>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ])
const code = async (bytes: Buffer, contentType = 'application/pdf') => {
  const result = await inspectUpload({ name: 'a', bytes, contentType }, noScanner)
  return result.ok ? 'taken' : result.refusal.code
}

describe('a PDF', () => {
  test.each([
    ['a page', '1 0 obj <</Type /Page /Title (JavaScript for beginners)>> endobj', 'taken'],
    [
      'a link to a place',
      '<</OpenAction [3 0 R /Fit]>> <</A <</S /URI /URI (https://a)>>>>',
      'taken',
    ],
    ['a name that only begins so', '<</JSON 1 /LaunchPad 2>>', 'taken'],
    ['a script', '<</OpenAction <</S /JavaScript /JS (app.alert(1))>>>>', 'UPLOAD_ACTIVE_CONTENT'],
    ['a script in codes', '<</S /J#61vaScript>>', 'UPLOAD_ACTIVE_CONTENT'],
    ['a program to start', '<</S/Launch/F(cmd.exe)>>', 'UPLOAD_ACTIVE_CONTENT'],
    ['a file elsewhere', '<</S/GoToR/F(\\\\host\\share\\a.pdf)>>', 'UPLOAD_ACTIVE_CONTENT'],
    [
      'a script behind a comment',
      '% >>\nstream\n1 0 obj <</S/JavaScript/JS(x)>> endobj\n% endstream',
      'UPLOAD_ACTIVE_CONTENT',
    ],
    ['a file inside', '<</Names <</EmbeddedFiles 4 0 R>>>>', 'UPLOAD_ACTIVE_CONTENT'],
    ['a dynamic form', '<</AcroForm <</XFA 5 0 R>>>>', 'UPLOAD_ACTIVE_CONTENT'],
    ['a password', 'trailer <</Encrypt 6 0 R>>', 'UPLOAD_PASSWORD'],
  ])('with %s', async (_, objects, expected) => {
    expect(await code(pdf(objects))).toBe(expected)
  })

  test('with a script in a packed object', async () => {
    const packed = deflateSync(Buffer.from('7 0 <</S /JavaScript>>'))
    expect(await code(stream('/Type /ObjStm /Filter /FlateDecode', packed))).toBe(
      'UPLOAD_ACTIVE_CONTENT',
    )
  })

  test('with objects packed in a way that hides them, or far from what says so', async () => {
    const packed = deflateSync(Buffer.from('7 0 <</S /JavaScript>>'))
    const far = `/Type /ObjStm /Filter /FlateDecode /Note (${'x'.repeat(5000)})`
    expect(await code(stream(far, packed))).toBe('UPLOAD_ACTIVE_CONTENT')
    for (const dictionary of [
      '/Filter [/FlateDecode /FlateDecode]',
      '/Filter [/ASCIIHexDecode/FlateDecode]',
      '/Filter /LZWDecode',
      '/F#69lter /LZWDecode',
      '/Filter 9 0 R',
      '/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 4>>',
    ])
      expect([dictionary, await code(stream(`/Type /ObjStm ${dictionary}`, packed))]).toEqual([
        dictionary,
        'UPLOAD_ACTIVE_CONTENT',
      ])
    const harmless = deflateSync(Buffer.from('7 0 <</Type /Page>>'))
    for (const dictionary of ['/Filter /FlateDecode', '/Filter [ /FlateDecode ]'])
      expect(await code(stream(`/Type /ObjStm ${dictionary}`, harmless))).toBe('taken')
    const marked = '/First 5 /F 4'
    expect(await code(stream(`/Type /ObjStm ${marked}`, Buffer.from('7 0 <<>>')))).toBe('taken')
  })

  test('with the same bytes by chance inside a picture is taken', async () => {
    expect(await code(stream('/Subtype /Image', Buffer.from('\0\0/JS \0/Launch ')))).toBe('taken')
  })

  test('that unpacks to more than anybody needs is refused without filling our memory', async () => {
    const packed = deflateSync(Buffer.alloc(200 * 1024 * 1024))
    expect(packed.length).toBeLessThan(250_000)
    expect(await code(stream('/Type/ObjStm/Filter/FlateDecode', packed))).toBe(
      'UPLOAD_ACTIVE_CONTENT',
    )
  })
})

describe('a picture', () => {
  const png = (width: number, height: number) => {
    const bytes = Buffer.alloc(33)
    bytes.writeUInt32BE(0x89504e47, 0)
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    return bytes
  }
  const jpeg = (width: number, height: number) => {
    const bytes = Buffer.alloc(40)
    bytes.set([0xff, 0xd8, 0xff, 0xe0, 0, 6, 1, 2, 3, 4, 0xff, 0xc0, 0, 17, 8], 0)
    bytes.writeUInt16BE(height, 15)
    bytes.writeUInt16BE(width, 17)
    return bytes
  }
  test.each([
    [png(4000, 3000), 'image/png', 'taken'],
    [jpeg(12_000, 16_000), 'image/jpeg', 'taken'],
    [png(30_000, 30_000), 'image/png', 'UPLOAD_PICTURE_TOO_LARGE'],
    [jpeg(65_000, 10), 'image/jpeg', 'UPLOAD_PICTURE_TOO_LARGE'],
    [Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'image/jpeg', 'UPLOAD_PICTURE_TOO_LARGE'],
  ])('is measured before anybody opens it (%#)', async (bytes, type, expected) => {
    expect(await code(bytes, type)).toBe(expected)
  })
})

// A daemon that speaks the protocol of ClamAV's, also badly.
describe('the scanner', () => {
  let server: net.Server
  afterEach(() => server.close())

  async function daemon(answer: (seen: Buffer, socket: net.Socket) => void): Promise<number> {
    server = net.createServer((socket) => {
      let seen = Buffer.alloc(0)
      socket.on('error', () => undefined)
      socket.on('data', (data) => {
        seen = Buffer.concat([seen, data])
        if (seen.subarray(-4).equals(Buffer.alloc(4))) answer(seen, socket)
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return (server.address() as net.AddressInfo).port
  }
  const scan = async (port: number, bytes: Buffer, patience?: number) =>
    inspectUpload({ name: 'a', bytes, contentType: 'text/x' }, clamd('127.0.0.1', port, patience))

  test('is given every byte, in pieces with their length', async () => {
    const bytes = Buffer.alloc(150_000, 7)
    const port = await daemon((seen, socket) => {
      const command = 'zINSTREAM\0'
      expect(seen.subarray(0, 10).toString()).toBe(command)
      expect(seen.length).toBe(command.length + 150_000 + 4 * 4)
      socket.end('stream: OK\0')
    })
    expect((await scan(port, bytes)).ok).toBe(true)
  })

  test.each([
    ['stream: Eicar-Signature FOUND\0', 'UPLOAD_INFECTED'],
    ['INSTREAM size limit exceeded. ERROR\0', 'UPLOAD_SCANNER_SILENT'],
    ['', 'UPLOAD_SCANNER_SILENT'],
  ])('that answers %j', async (reply, expected) => {
    const port = await daemon((_, socket) => socket.end(reply))
    const result = await scan(port, Buffer.from('x'))
    expect(result.ok || result.refusal.code).toBe(expected)
  })

  test('that says nothing, or is not there: nothing is kept unseen', async () => {
    const port = await daemon(() => undefined)
    const silent = await scan(port, Buffer.from('x'), 200)
    expect(silent.ok || silent.refusal.code).toBe('UPLOAD_SCANNER_SILENT')
    server.close()
    const absent = await scan(1, Buffer.from('x'))
    expect(absent.ok || absent.refusal.code).toBe('UPLOAD_SCANNER_SILENT')
  })
})
