import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeWorld, type CodeWorld } from '../../../test/builders/code-world.ts'
import { valueOf } from '../../../test/builders/licence-world.ts'
import type { PublicLicenceView } from '../../licences/core/index.ts'
import { slotsOf, versionsOf } from '../../licences/server/index.ts'
import { makeKey } from './keys/keys.ts'
import { readPaper, subjectOf } from './read-paper.ts'
import { readTrust, verifyOffline, verifyOnline } from './verify.ts'

let world: CodeWorld
beforeAll(async () => {
  world = await codeWorld()
})
afterAll(() => world.close())

const keysNow = async () => valueOf(readTrust((await world.open('/.well-known/jwks.json')).body))
/** What an officer takes along in the morning. */
async function takenAlong(region: string) {
  world.clock.advance({ seconds: 6 })
  return { keys: await keysNow(), list: (await world.open(`/status/${region}`)).body }
}

test('the same licence is downloaded as the same bytes, by its readers only', async () => {
  const number = await world.issued()
  const { headers } = await world.signIn('lead', '110102')
  const url = `/api/v1/licences/${number}/certificate.pdf`
  const [first, second] = [
    await world.http.inject({ url, headers }),
    await world.http.inject({ url, headers }),
  ]
  expect(first.headers['content-type']).toBe('application/pdf')
  expect(first.rawPayload.equals(second.rawPayload)).toBe(true)
  expect((await world.http.inject({ url })).statusCode).toBe(401)
})

test('the OFD of a licence leads to the same page and says the same words', async () => {
  const number = await world.issued()
  const { headers } = await world.signIn('lead', '110102')
  const ofd = await world.http.inject({
    url: `/api/v1/licences/${number}/certificate.ofd`,
    headers,
  })
  expect(ofd.headers['content-type']).toBe('application/ofd')
  const [read, pdf] = [valueOf(await readPaper(ofd.rawPayload)), await world.paper(number)]
  expect(read.link).toBe(pdf.link)
  expect(subjectOf(read.text ?? '')).toEqual(subjectOf(pdf.text ?? ''))
})

describe('an officer without a network', () => {
  test('reads from the paper, the keys and the list that it is genuine and valid', async () => {
    const number = await world.issued()
    const paper = await world.paper(number)
    const answer = verifyOffline(paper, await takenAlong('110102'), world.clock.now())
    expect(answer).toMatchObject({
      authentic: true,
      number,
      subject: '北京小满咖啡有限公司',
      status: 'valid',
      statusAge: 'fresh',
    })
  })

  test('learns from the list that it is void', async () => {
    const number = await world.issued()
    const paper = { link: await world.link(number), text: null }
    await world.endFood(number)
    const answer = verifyOffline(paper, await takenAlong('110102'), world.clock.now())
    expect(answer).toMatchObject({ authentic: true, status: 'void' })
  })

  test('learns that a newer version has taken the place of the paper', async () => {
    const number = await world.issued({ region: '410772', industry: '01' })
    const old = { link: await world.link(number), text: null }
    await world.endFood(number)
    const along = await takenAlong('410772')
    expect(verifyOffline(old, along, world.clock.now()).status).toBe('void')
    const now = { link: await world.link(number), text: null }
    expect(verifyOffline(now, along, world.clock.now()).status).toBe('valid')
  })

  test('sees a paper whose name was altered', async () => {
    const paper = await world.paper(await world.issued())
    const altered = { ...paper, text: (paper.text ?? '').replace('小满咖啡', '大满咖啡') }
    const answer = verifyOffline(altered, await takenAlong('110102'), world.clock.now())
    expect(answer).toMatchObject({ authentic: false, reason: 'words-altered' })
  })

  test('is told that a list is old, and does not believe one of yesterday', async () => {
    const paper = { link: await world.link(await world.issued()), text: null }
    const today = await takenAlong('110102')
    const after = (hours: number) =>
      verifyOffline(paper, today, new Date(world.clock.now().getTime() + hours * 3_600_000))
    expect(after(5)).toMatchObject({ status: 'valid', statusAge: 'ageing' })
    expect(after(25)).toMatchObject({ status: 'unknown', statusAge: 'stale' })
    expect(after(-1)).toMatchObject({ status: 'unknown', statusAge: 'future' })
  })

  test('does not believe a list of another region, one that was altered, or one not signed', async () => {
    const paper = { link: await world.link(await world.issued()), text: null }
    const { keys, list } = await takenAlong('110102')
    const [head = '', body = '', signature = ''] = list.split('.')
    const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as object
    const forged = Buffer.from(JSON.stringify({ ...payload, exp: 9_999_999_999 })).toString(
      'base64url',
    )
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'statuslist+jwt' })).toString(
      'base64url',
    )
    const lists = [
      (await takenAlong('110105')).list,
      `${head}.${forged}.${signature}`,
      `${none}.${body}.`,
      `${list}.x`,
      'nonsense',
      '',
    ]
    for (const wrong of lists)
      expect(verifyOffline(paper, { keys, list: wrong }, world.clock.now()).status).toBe('unknown')
  })

  test('a key that is not trusted proves nothing', async () => {
    const paper = { link: await world.link(await world.issued()), text: null }
    const answer = verifyOffline(paper, { keys: [] }, world.clock.now())
    expect(answer).toMatchObject({ authentic: false, reason: 'key-unknown' })
  })
})

test('the place in the status list exists before anybody has the paper', async () => {
  const number = await world.issued()
  const link = await world.link(number)
  const answer = verifyOffline({ link, text: null }, await takenAlong('110102'), world.clock.now())
  expect(answer.status).toBe('valid')
  const slot = await world.run(async (tx) => (await versionsOf(tx, number))[0]?.slot)
  const { places } = await world.run((tx) => slotsOf(tx, '110102'))
  expect(slot).toBeLessThan(places)
})

test('a licence whose code cannot be signed is not issued at all', async () => {
  const { clock } = world
  const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-other-'))
  // the region's newest key was sealed by another installation's key file
  const other = { config: { dataDir: elsewhere }, clock }
  await world.run((tx) => makeKey(tx, other, '110105', clock.now().toISOString()))
  await expect(world.issued({ region: '110105' })).rejects.toThrow(/authenticate/)
  expect((await world.run((tx) => slotsOf(tx, '110105'))).places).toBe(0)
  fs.rmSync(elsewhere, { recursive: true })
})

test('online, the answer names each single licence and when it was confirmed', async () => {
  const number = await world.issued()
  const live = await world.open(`/api/v1/public/licences/${number}`)
  const view = live.json<PublicLicenceView>()
  const paper = { link: await world.link(number), text: null }
  const answer = verifyOnline(paper, await keysNow(), view, world.clock.now())
  expect(answer).toMatchObject({ authentic: true, status: 'valid', subject: view.holder.name })
  expect(answer.items.map((i) => i.status)).toEqual(['active', 'active'])
  expect(JSON.stringify(view)).not.toContain('王小满')
  const later = verifyOnline(paper, await keysNow(), view, new Date('2032-01-01T00:00:00Z'))
  expect(later.status).toBe('expired')
  expect(later.items.map((i) => i.status)).toEqual(['expired', 'expired'])
})
