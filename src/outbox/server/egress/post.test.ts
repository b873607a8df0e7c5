import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openReceiver, type WebhookReceiver } from '../../../../test/simulators/webhook-receiver.ts'
import { faultOf, mayReach } from './address.ts'
import { post, type PostOptions } from './post.ts'

const OUTSIDE = { networks: [], demo: false }
const HERE = { networks: ['127.0.0.0/8'], demo: true }

describe('addresses that are never reached', () => {
  test.each([
    '127.0.0.1',
    '127.8.8.8',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254', // the metadata service of most clouds
    '100.100.100.200', // of Alibaba Cloud
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '::1',
    '::',
    'fe80::1',
    'fd00:ec2::254', // of AWS over IPv6
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '::127.0.0.1',
    '::7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'not an address',
  ])('%s', (address) => expect(mayReach(address, OUTSIDE)).toBe(false))

  test('a network of one’s own has to be named; link-local may not even then', () => {
    expect(mayReach('10.20.3.4', { networks: ['10.20.0.0/16'], demo: false })).toBe(true)
    expect(mayReach('10.21.3.4', { networks: ['10.20.0.0/16'], demo: false })).toBe(false)
    expect(mayReach('169.254.169.254', { networks: ['169.254.0.0/16'], demo: true })).toBe(false)
    expect(mayReach('127.0.0.1', { networks: ['127.0.0.0/8'], demo: false })).toBe(false)
    expect(mayReach('8.8.8.8', OUTSIDE)).toBe(true)
    expect(mayReach('2400:3200::1', OUTSIDE)).toBe(true)
  })
})

describe('an address as it is entered', () => {
  test.each([
    ['https://hooks.example.gov.cn/zhunying', null],
    ['http://hooks.example.gov.cn/zhunying', 'not-https'],
    ['ftp://hooks.example.gov.cn', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['https://user:secret@hooks.example.gov.cn', 'credentials'],
    ['https://127.0.0.1/', 'internal'],
    ['https://2130706433/', 'internal'], // 127.0.0.1 as one number
    ['https://0x7f.1/', 'internal'],
    ['https://0177.0.0.1/', 'internal'],
    ['https://[::ffff:127.0.0.1]/', 'internal'],
    ['https://[::1]:8443/', 'internal'],
    ['https://169.254.169.254/latest/meta-data', 'internal'],
    ['nowhere', 'not-an-address'],
  ])('%s: %s', (url, fault) => expect(faultOf(url, OUTSIDE)).toBe(fault))

  test('plain http to this machine only in a demonstration that says so', () => {
    const url = 'http://127.0.0.1:8080/'
    expect(faultOf(url, HERE)).toBeNull()
    expect(faultOf(url, { ...HERE, demo: false })).toBe('not-https')
    expect(faultOf(url, { ...HERE, networks: [] })).toBe('not-https')
    expect(faultOf('http://8.8.8.8/', HERE)).toBe('not-https')
  })

  test('no IPv4 address outside of the named networks is reached in any disguise', () => {
    const internal = fc
      .tuple(fc.constantFrom(10, 127), fc.nat(255), fc.nat(255), fc.nat(255))
      .map((parts) => parts.join('.'))
    fc.assert(
      fc.property(internal, (ip) => {
        const [a = 0, b = 0, c = 0, d = 0] = ip.split('.').map(Number)
        const whole = ((a * 256 + b) * 256 + c) * 256 + d
        const hex = (n: number) => `0x${n.toString(16)}`
        const written = [ip, `${whole}`, hex(whole), `${a}.${b}.${c * 256 + d}`, `[::ffff:${ip}]`]
        for (const host of [...written, `[::${ip}]`, `[64:ff9b::${ip}]`])
          expect(faultOf(`https://${host}/`, OUTSIDE)).toBe('internal')
      }),
    )
  })
})

describe('a connection', () => {
  let system: WebhookReceiver
  beforeEach(async () => {
    system = await openReceiver()
  })
  afterEach(() => system.close())
  const send = (options: Partial<PostOptions> = {}, url = system.url) =>
    post(
      { url, headers: { 'content-type': 'application/json' }, body: '{}' },
      { ...HERE, ...options },
    )

  test('goes where it may', async () => {
    expect(await send()).toMatchObject({ ok: true, status: 204 })
  })

  test('does not go where a name leads inside', async () => {
    const url = 'https://hooks.example.gov.cn/'
    const inside = async () => ['127.0.0.1']
    expect(await send({ ...OUTSIDE, resolve: inside }, url)).toEqual({
      ok: false,
      fault: 'internal',
    })
    const both = async () => ['8.8.8.8', '10.0.0.1']
    expect(await send({ ...OUTSIDE, resolve: both }, url)).toEqual({ ok: false, fault: 'internal' })
    expect(system.received).toEqual([])
  })

  test('asks for the name once and goes to the address that was judged, whatever it says next (rebinding)', async () => {
    const { port } = new URL(system.url)
    const answers = [['127.0.0.1'], ['10.0.0.1'], ['8.8.8.8']]
    let asked = 0
    const resolve = async () => answers[asked++] ?? []
    // https is spoken to a server of plain http: that it fails in TLS shows that it came to 127.0.0.1
    const answer = await send({ resolve }, `https://rebinds.example:${port}/`)
    expect(asked).toBe(1)
    expect(answer).toMatchObject({ ok: false, fault: expect.stringMatching(/SSL|EPROTO/) })
  })

  test('follows no redirect', async () => {
    const location = 'http://169.254.169.254/latest/meta-data'
    system.manner = { kind: 'status', status: 302, headers: { location } }
    expect(await send()).toMatchObject({ ok: true, status: 302 })
    expect(system.received).toHaveLength(1)
  })

  test('waits no longer than its patience, for the name as for the answer', async () => {
    system.manner = { kind: 'hang' }
    expect(await send({ patience: 100 })).toEqual({ ok: false, fault: 'timeout' })
    const never = () => new Promise<string[]>(() => undefined)
    expect(await send({ patience: 100, resolve: never })).toEqual({ ok: false, fault: 'timeout' })
  })

  test('reads no flood, and an answer that breaks off is none', async () => {
    system.manner = { kind: 'flood' }
    expect(await send()).toEqual({ ok: false, fault: 'answer-too-large' })
    system.manner = { kind: 'cut' }
    expect(await send()).toMatchObject({ ok: false })
    system.manner = { kind: 'deaf' }
    expect(await send()).toMatchObject({ ok: false })
  })
})
