import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimInstallation } from '#platform/server/installation.ts'
import { codeWorld, type CodeWorld } from '../../../test/builders/code-world.ts'
import type { KeyView, Verification } from '../../verification/server/index.ts'

const PROGRAM = fileURLToPath(new URL('../../../bin/zhunying.mjs', import.meta.url))
const R = '110102'

let world: CodeWorld
let there: CodeWorld
let folder: string
beforeAll(async () => {
  // the program reads the clock of the machine
  const now = new Date().toISOString()
  world = await codeWorld({ now })
  there = await codeWorld({ now })
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhunying-keys-'))
})
afterAll(async () => {
  await world.close()
  await there.close()
  rmSync(folder, { recursive: true })
})

interface Ran {
  readonly code: number
  readonly out: string
  readonly said: string
}

function zhunying(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...args], { timeout: 60_000 }, (error, out, said) => {
      resolve({ code: error ? Number(error.code) : 0, out, said })
    })
  })
}
const keys = (...args: string[]) =>
  zhunying('keys', ...args, '--database-url', world.url, '--data', world.context.config.dataDir)
const listed = async () =>
  JSON.parse((await keys('list', '--json')).out) as {
    own: KeyView[]
    trusted: { kid: string; ended: boolean }[]
  }
const ofRegion = async () => (await listed()).own.filter((key) => key.region === R)
const file = (name: string, text: string | Buffer): string => {
  const at = path.join(folder, name)
  writeFileSync(at, text)
  return at
}

/** A program is started for each step. */
const SLOW = { timeout: 120_000 }

describe('keys', SLOW, () => {
  test('rotate: the new one waits for the overlap; what is wrong is said', async () => {
    expect((await ofRegion()).map((k) => k.state)).toEqual(['signing'])
    expect((await keys('rotate', R, '--overlap', 'soon')).code).toBe(2)
    const made = await keys('rotate', R, '--overlap', '3', '--json')
    expect([made.code, (JSON.parse(made.out) as KeyView).state]).toEqual([0, 'coming'])
    expect(made.said).toContain('keys export')
    expect((await ofRegion()).map((k) => k.state)).toEqual(['signing', 'coming'])
    const again = await keys('rotate', R)
    expect([again.code, again.said.includes('已待用')]).toEqual([1, true])
  })

  test('retire: the next one comes forward; believed no more when it is in wrong hands', async () => {
    const [first, next] = await ofRegion()
    expect((await keys('retire', first!.kid)).code).toBe(0)
    expect((await ofRegion()).map((k) => k.state)).toEqual(['verifying', 'signing'])
    expect((await keys('retire', first!.kid)).code).toBe(1)
    expect((await keys('retire', next!.kid, '--compromised', '硬盘失窃')).code).toBe(0)
    const after = await ofRegion()
    expect(after.map((k) => k.state)).toEqual(['verifying', 'withdrawn', 'signing'])
    const exported = JSON.parse((await keys('export')).out) as { keys: { kid: string }[] }
    const kids = exported.keys.map((k) => k.kid)
    expect(kids).toContain(first!.kid)
    expect(kids).not.toContain(next!.kid)
  })

  test('trust: only with the fingerprint that was told, and not for a region of ours', async () => {
    const jwks = file('theirs.json', (await there.open('/.well-known/jwks.json')).body)
    const names = ['--authority', '同心县', '--origin', 'https://tongxin.example.gov.cn']
    const wrong = await keys('trust', jwks, '--fingerprint', '0'.repeat(64), ...names)
    expect([wrong.code, wrong.said.includes('没有这个指纹的密钥')]).toEqual([1, true])
    const [, fingerprint = ''] = /640324-[0-9a-f]{4} {2}([0-9a-f]{64})/.exec(wrong.said) ?? []
    const ours = await keys('trust', jwks, '--fingerprint', fingerprint, ...names)
    expect([ours.code, ours.said.includes('由本平台自己签发')]).toEqual([1, true])
    expect((await keys('distrust', '640324-0000')).code).toBe(1)
  })
})

test('export: the keys of a training system are refused', SLOW, async () => {
  const training = await codeWorld({ settings: { TRAINING: '1' } })
  const from = ['--database-url', training.url, '--data', training.context.config.dataDir]
  const before = await zhunying('keys', 'export', ...from)
  expect([before.code, before.out.includes('"kid"')]).toEqual([0, true])
  await claimInstallation(training.context.db, true)
  const refused = await zhunying('keys', 'export', ...from)
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.said).toContain('这是培训系统')
  await training.close()
})

describe('verify --offline', SLOW, () => {
  test('says what it knows, how old the list is, and what it does not cover', async () => {
    const number = await world.issued()
    const token = (await world.link(number)).split('/').at(-1) ?? ''
    const trust = file('trust.json', (await world.open('/.well-known/jwks.json')).body)
    const status = file('status.jwt', (await world.open(`/status/${R}`)).body)
    const args = ['--offline', '--trust', trust, '--json']
    const good = await zhunying('verify', token, ...args, '--status', status)
    expect(good.code).toBe(0)
    expect(JSON.parse(good.out) as Verification).toMatchObject({
      authentic: true,
      number,
      status: 'valid',
      statusAge: 'fresh',
      offline: true,
    })
    expect(good.said).toContain('自制成起 24 小时内采信')
    const without = await zhunying('verify', token, ...args)
    expect(without.code).toBe(1)
    expect(without.said).toContain('不知今天是否有效')
    const nobody = await zhunying('verify', token, '--offline')
    expect(nobody.code).toBe(2)
  })

  test('reads the paper itself and tells whose it is', async () => {
    const number = await world.issued()
    const { headers } = await world.signIn('lead', R)
    const url = `/api/v1/licences/${number}/certificate.pdf`
    const pdf = file('paper.pdf', (await world.http.inject({ url, headers })).rawPayload)
    const trust = file('trust.json', (await world.open('/.well-known/jwks.json')).body)
    const read = await zhunying('verify', pdf, '--offline', '--trust', trust, '--json')
    expect(JSON.parse(read.out) as Verification).toMatchObject({
      authentic: true,
      subject: '北京小满咖啡有限公司',
    })
  })
})
