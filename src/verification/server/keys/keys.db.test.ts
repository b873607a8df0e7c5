import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeWorld, type CodeWorld } from '../../../../test/builders/code-world.ts'
import { valueOf } from '../../../../test/builders/licence-world.ts'
import { readToken } from '../../core/index.ts'
import { signToken } from '../sign.ts'
import { readTrust, tokenOf, verifyOffline } from '../verify.ts'
import { fingerprintOf, kidOf, publicKeys, signingKey } from './keys.ts'
import { keyViews, retireKey, rotateKey } from './rotate.ts'
import { listKeys } from './store.ts'
import { endTrust, trustFile, trustKey } from './trust.ts'

let world: CodeWorld
beforeAll(async () => {
  world = await codeWorld()
})
afterAll(() => world.close())

const R = '110102'
const signs = () => world.run(async (tx) => (await signingKey(tx, world.context, R)).kid)
const jwks = async (of = world) =>
  valueOf(readTrust((await of.open('/.well-known/jwks.json')).body))
const states = () =>
  world.run(async (tx) =>
    (await keyViews(tx, world.context)).filter((k) => k.region === R).map((k) => k.state),
  )

test('two that ask for the key of a new region at once get the same one', async () => {
  const ask = () => world.run((tx) => signingKey(tx, world.context, '999999'))
  const [first, second] = await Promise.all([ask(), ask()])
  expect(first.kid).toBe(second.kid)
})

test('the private key is not in the database in clear', async () => {
  const key = await world.run((tx) => signingKey(tx, world.context, R))
  const rows = await world.run((tx) => listKeys(tx))
  const der = key.privateKey.export({ format: 'der', type: 'pkcs8' })
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row.sealedPrivate.includes(der.subarray(36, 68))).toBe(false)
})

describe('rotation', () => {
  test('the new key is published at once, signs after the overlap, and old papers still verify', async () => {
    const first = await signs()
    const oldLink = await world.link(await world.issued())
    const made = valueOf(await world.run((tx) => rotateKey(tx, world.context, R, 7)))
    expect(made.state).toBe('coming')
    world.clock.advance({ days: 6 })
    expect((await jwks()).map((k) => k.kid)).toEqual(expect.arrayContaining([first, made.kid]))
    expect(await signs()).toBe(first)
    expect(await states()).toEqual(['signing', 'coming'])

    world.clock.advance({ days: 1, seconds: 1 })
    expect(await signs()).toBe(made.kid)
    expect(await states()).toEqual(['verifying', 'signing'])
    const newLink = await world.link(await world.issued())
    for (const link of [oldLink, newLink]) {
      expect((await world.open(link)).statusCode).toBe(200)
      const trust = { keys: await jwks(), list: (await world.open(`/status/${R}`)).body }
      const answer = verifyOffline({ link, text: null }, trust, world.clock.now())
      expect(answer).toMatchObject({ authentic: true, status: 'valid' })
    }
  })

  test('a second one waits for the first; to retire the present one brings the next forward', async () => {
    const present = await signs()
    const next = valueOf(await world.run((tx) => rotateKey(tx, world.context, R, 30)))
    const again = await world.run((tx) => rotateKey(tx, world.context, R, 30))
    expect(again).toMatchObject({ refusal: { code: 'VERIFICATION_KEY_COMING', kid: next.kid } })
    const link = await world.link(await world.issued())
    valueOf(await world.run((tx) => retireKey(tx, world.context, present, null)))
    expect(await signs()).toBe(next.kid)
    expect((await world.open(link)).statusCode).toBe(200)
    const twice = await world.run((tx) => retireKey(tx, world.context, present, null))
    expect(twice).toMatchObject({ refusal: { code: 'VERIFICATION_KEY_ALREADY_ENDED' } })
    const unknown = await world.run((tx) => retireKey(tx, world.context, `${R}-zzzz`, null))
    expect(unknown).toMatchObject({ refusal: { code: 'VERIFICATION_KEY_UNKNOWN' } })
  })
})

test('a key in wrong hands: offline it proves nothing, online only our own papers hold', async () => {
  const kid = await signs()
  const number = await world.issued()
  const link = await world.link(number)
  const stolen = await world.run((tx) => signingKey(tx, world.context, R))
  valueOf(await world.run((tx) => retireKey(tx, world.context, kid, '硬盘失窃')))
  world.clock.advance({ seconds: 6 })
  expect((await jwks()).map((k) => k.kid)).not.toContain(kid)
  expect(await signs()).not.toBe(kid)

  expect((await world.open(link)).statusCode).toBe(200)
  const answer = verifyOffline({ link, text: null }, { keys: await jwks() }, world.clock.now())
  expect(answer).toMatchObject({ authentic: false, reason: 'key-unknown' })

  const forged = forge(link, stolen.privateKey)
  expect(forged).not.toBe(new URL(link).pathname)
  expect((await world.open(forged)).body).toContain('二维码不真实')
})

/** The same facts of a real licence, signed once more by whoever has the key: as good as any forgery. */
function forge(link: string, key: Parameters<typeof signToken>[1]): string {
  const token = valueOf(readToken(tokenOf(link)))
  return `/v/${signToken(token.facts, key)}`
}

describe('互认: keys of another installation', () => {
  let there: CodeWorld
  let link: string
  beforeAll(async () => {
    there = await codeWorld({ settings: { PUBLIC_URL: 'https://zhunying.tongxin.example' } })
    link = await there.link(
      await there.issued({
        region: '640324',
        industry: '01',
        outcomes: { 'food-business-licence': 'granted' },
      }),
    )
  })
  afterAll(() => there.close())

  /** As if this region were run there and not here. */
  const asRegion = '310115'
  const keyOf = async () => {
    const key = (await publicKeys(there.context)).find((k) => k.region === '640324')
    if (!key) throw new Error('no key')
    return { jwk: key.jwk, kid: kidOf(asRegion, key.jwk), fingerprint: fingerprintOf(key.jwk) }
  }
  const names = { authority: '浦东新区行政审批局', origin: 'https://zhunying.tongxin.example' }
  const trust = async (change: object = {}) => {
    const wish = { ...(await keyOf()), ...names, ...change }
    return world.run((tx) => trustKey(tx, world.context, [R, '640324'], wish))
  }
  /** A code of a region that only the other installation runs. */
  const codeThere = async () => {
    const { facts } = valueOf(readToken(tokenOf(link)))
    const key = await there.run((tx) => signingKey(tx, there.context, '640324'))
    const number = `${asRegion}${facts.number.slice(6)}` as typeof facts.number
    return signToken({ ...facts, number }, key.privateKey)
  }

  test('the fingerprint must be the one that its keeper told, and the region not ours', async () => {
    expect(await trust({ fingerprint: '0'.repeat(64) })).toMatchObject({
      refusal: { code: 'VERIFICATION_FINGERPRINT_DIFFERS' },
    })
    const { jwk } = await keyOf()
    expect(await trust({ kid: kidOf('640324', jwk) })).toMatchObject({
      refusal: { code: 'VERIFICATION_REGION_IS_OURS' },
    })
    expect(await trust({ kid: `${asRegion}-0000` })).toMatchObject({
      refusal: { code: 'VERIFICATION_KEY_NAME_WRONG' },
    })
  })

  test('before: issued elsewhere; after: genuine, with the way to its own page; then no more', async () => {
    const code = await codeThere()
    const before = await world.open(`/v/${code}`)
    expect([before.statusCode, before.body.includes('不是本平台签发')]).toEqual([404, true])

    const { kid, fingerprint } = valueOf(await trust())
    expect((await trust()).ok).toBe(false)
    world.clock.advance({ seconds: 6 })
    const page = await world.open(`/v/${code}`)
    expect(page.statusCode).toBe(200)
    for (const words of ['其他地区签发，签名真实', names.authority, `${names.origin}/v/${code}`])
      expect(page.body).toContain(words)
    expect(page.body).not.toContain('/report')
    const altered = `/v/${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`
    expect((await world.open(altered)).body).toContain('二维码不真实')
    const file = await world.run((tx) => trustFile(tx))
    expect(JSON.stringify(file)).toContain(kid)
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)

    valueOf(await world.run((tx) => endTrust(tx, world.context, kid)))
    world.clock.advance({ seconds: 6 })
    expect((await world.open(`/v/${code}`)).body).toContain('不是本平台签发')
    expect((await trust()).ok).toBe(true)
  })

  test('their key says nothing about our licences', async () => {
    const ours = valueOf(readToken(tokenOf(await world.link(await world.issued()))))
    const key = await there.run((tx) => signingKey(tx, there.context, '640324'))
    const forged = signToken({ ...ours.facts, key: key.shortKid }, key.privateKey)
    expect((await world.open(`/v/${forged}`)).body).toContain('二维码不真实')
  })
})
