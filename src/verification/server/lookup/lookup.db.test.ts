import encodeQR from 'qr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeWorld, type CodeWorld } from '../../../../test/builders/code-world.ts'
import { blurred, turned, type Raster } from '../../../../test/tools/raster.ts'
import { pngOf } from '../../../../test/tools/png.ts'

let world: CodeWorld
let number: string
let link: string
beforeAll(async () => {
  world = await codeWorld()
  number = await world.issued()
  link = await world.link(number)
})
afterAll(() => world.close())

const typed = (text: string) => world.open(`/verify?number=${encodeURIComponent(text)}`)

describe('a number that is typed', () => {
  test('leads to its page, however it is grouped', async () => {
    const spaced = number.toLowerCase().replace(/(.{4})/g, '$1 ')
    expect((await typed(spaced)).headers.location).toBe(`/v/${number}`)
    expect((await world.open(`/v/${number}`)).statusCode).toBe(200)
  })

  test('the digits or the link of a code do as well', async () => {
    const path = new URL(link).pathname
    expect((await typed(path.slice(3))).headers.location).toBe(path)
    expect((await typed(link)).headers.location).toBe(path)
  })

  test.each([
    ['110102ZH250000', '共 16 位'],
    ['110102ZH25', '共 16 位'],
    ['110102ZX2500001E', '应为 ZH'],
    ['110102ZH9900001E', '类别代码'],
    ['110102ZH25A0001E', '应为数字'],
    ['11O102ZH2500001E', '行政区划'],
  ])('%s: the page says that %s', async (wrong, words) => {
    const page = await typed(wrong)
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain(words)
    expect(page.body).toContain('aria-describedby="wrong-number"')
  })

  test('a slip of one character is named, not looked up', async () => {
    const last = number.endsWith('A') ? 'B' : 'A'
    expect((await typed(`${number.slice(0, 15)}${last}`)).body).toContain('校验码不符')
  })

  test('of another region leads to a page that says so', async () => {
    expect((await typed('310115ZH2500001X')).headers.location).toBe('/v/310115ZH2500001X')
  })

  test('markup stays words', async () => {
    expect((await typed('"><script>alert(1)</script>')).body).not.toContain('<script>')
  })
})

describe('a photo of a code', () => {
  test.each([
    ['straight', 6, 0, 0],
    ['blurred and turned by 11°', 6, 2, 11],
    ['small, turned by 95°', 3, 0, 95],
  ])('%s leads to its page', async (_, scale, blur, degrees) => {
    const photo = pngOf(turned(blurred(rasterOf(link, scale), blur), degrees))
    const found = await load(photo)
    expect(found.headers.location).toBe(new URL(link).pathname)
  })

  test('the electronic licence itself may be loaded; words that were altered show', async () => {
    const { headers } = await world.signIn('lead', '110102')
    const url = `/api/v1/licences/${number}/certificate.pdf`
    const pdf = (await world.http.inject({ url, headers })).rawPayload
    expect((await load(pdf)).headers.location).toBe(new URL(link).pathname)
  })

  test('a genuine token behind somebody else’s address is said to be so', async () => {
    const copied = link.replace('zhunying.example.gov.cn', 'zhunying-gov.example')
    const page = await load(pngOf(rasterOf(copied, 5)))
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('zhunying-gov.example，不是本平台')
  })

  test('another code, no code, no picture and nothing at all: each is told what to do', async () => {
    const other = await load(pngOf(rasterOf('WIFI:S:咖啡;;', 8)))
    expect(other.body).toContain('不是核验网址')
    const white = { width: 300, height: 300, data: new Uint8Array(90_000).fill(255) }
    expect((await load(pngOf(white))).body).toContain('没有找到二维码')
    expect((await load(Buffer.from('GIF89a'))).body).toContain('只能读取')
    expect((await load(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]))).body).toContain('只能读取')
    expect((await load(Buffer.alloc(0))).statusCode).toBe(422)
    expect((await load(Buffer.alloc(16 * 1024 * 1024))).statusCode).toBe(413)
  })

  test('from another site is not read', async () => {
    expect((await load(Buffer.from('x'), { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  })
})

/** The code as print has it, so many pixels a module. */
function rasterOf(text: string, scale: number): Raster {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 8 })
  const size = modules.length * scale
  const data = new Uint8Array(size * size)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      data[y * size + x] = modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] ? 20 : 240
  return { width: size, height: size, data }
}

function load(bytes: Buffer, headers: object = {}) {
  const boundary = 'photo-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="photo"; filename="IMG.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return world.http.inject({
    method: 'POST',
    url: '/verify/photo',
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
  })
}
