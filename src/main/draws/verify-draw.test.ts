import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zhunying } from '../../../test/tools/command-line.ts'
import {
  bytesOf,
  drawFrom,
  hexOf,
  readPopulation,
  seedWords,
} from '../../supervision/core/index.ts'
import { DIGESTS } from '../../supervision/server/index.ts'
import { fingerprintOf } from '../../verification/server/index.ts'

const POPULATION = `zhunying-draw/1
draw 01a1fc05-e5ae-7d63-a890-09df4126e681
region 110102
title 咖啡厅
event 2026-11-24 双色球
publish 2026-12-01
take 2
team market-regulation 2
object 110102ZH2500001A 2
object 110102ZH2500002B 2
object 110102ZH2500003C 16
officer ZF-1 market-regulation
officer ZF-2 market-regulation
officer ZF-3 market-regulation
conflict ZF-1 110102ZH2500003C
`
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'draw-'))
})
afterAll(() => rm(folder, { recursive: true }))

function published() {
  const secret = 'ab'.repeat(32)
  const populationHash = createHash('sha256').update(POPULATION).digest('hex')
  const seed = DIGESTS.hmac(bytesOf(secret), seedWords(populationHash, '01 02 03'))
  const population = readPopulation(POPULATION)
  if (!population.ok) throw new Error('the list is written as we write it')
  return {
    format: 'zhunying-draw/1',
    commitment: createHash('sha256').update(bytesOf(secret)).digest('hex'),
    populationHash,
    population: POPULATION,
    secret,
    value: '01 02 03',
    seed: hexOf(seed),
    result: drawFrom(DIGESTS.hmac, seed, population.value),
  }
}

async function run(file: object, ...flags: string[]): Promise<{ code: number; out: string }> {
  const name = path.join(folder, 'draw.json')
  await writeFile(name, JSON.stringify(file))
  const { status, out, err } = await zhunying('draw', 'verify', name, ...flags)
  return { code: status, out: out + err }
}

/** What a region signs when it announces, and the keys that it publishes. */
function signed(claims: object) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publicKey.export({ format: 'jwk' }) as Parameters<typeof fingerprintOf>[0]
  const kid = `110102-${fingerprintOf(jwk).slice(0, 4)}`
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const words = `${part({ alg: 'ES256', kid, typ: 'zhunying-statement+jwt' })}.${part(claims)}`
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const }
  const signature = sign('sha256', Buffer.from(words), key).toString('base64url')
  const jwks = { keys: [{ ...jwk, kid, use: 'sig', alg: 'ES256' }] }
  return { statement: `${words}.${signature}`, jwks }
}

test('draw verify believes a signed announcement, and nothing that differs from it', async () => {
  const file = published()
  const { commitment, populationHash } = file
  const said = { title: '咖啡厅', event: '双色球', eventDay: '2026-11-24', publishOn: '2026-12-01' }
  const draw = '01a1fc05-e5ae-7d63-a890-09df4126e681'
  const at = { kind: 'zhunying-draw-announcement/1', region: '110102', draw, announcedAt: 'x' }
  const { statement, jwks } = signed({ ...said, ...at, commitment, populationHash })
  const trust = path.join(folder, 'jwks.json')
  await writeFile(trust, JSON.stringify(jwks))
  const held = await run({ announcement: statement, file }, '--trust', trust)
  expect(held).toMatchObject({ code: 0, out: expect.stringContaining('公告签名有效') })
  const other = signed({ ...said, ...at, commitment: '0'.repeat(64), populationHash })
  const forged = await run({ announcement: other.statement, file }, '--trust', trust)
  expect(forged).toMatchObject({ code: 1, out: expect.stringContaining('公钥不在所给的公钥里') })
  await writeFile(trust, JSON.stringify(other.jwks))
  const changed = await run({ announcement: other.statement, file }, '--trust', trust)
  expect(changed).toMatchObject({
    code: 1,
    out: expect.stringContaining('种子承诺与事先公布的不同'),
  })
})

test('draw verify does a published draw again and names what differs', async () => {
  const file = published()
  // what came out once comes out for ever: the algorithm that was published does not change
  expect(file.result).toMatchInlineSnapshot(`
    [
      {
        "number": "110102ZH2500003C",
        "officers": [
          "ZF-2",
          "ZF-3",
        ],
      },
      {
        "number": "110102ZH2500001A",
        "officers": [
          "ZF-1",
          "ZF-2",
        ],
      },
    ]
  `)
  const announced = ['--commitment', file.commitment, '--population', file.populationHash]
  expect(await run(file, ...announced)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/2 drawn\n110102ZH2500003C/),
  })
  const other = await run(file, '--commitment', '0'.repeat(64))
  expect(other).toMatchObject({ code: 1, out: expect.stringContaining('事先公布') })
  const tampered = await run({ file: { ...file, value: '01 02 04' } }, '--json')
  expect(tampered).toMatchObject({ code: 1, out: expect.stringContaining('"part": "seed"') })
})
