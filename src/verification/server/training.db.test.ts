import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeWorld, type CodeWorld } from '../../../test/builders/code-world.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import { readTrust, verifyOffline, verifyOnline } from './verify.ts'

let world: CodeWorld
beforeAll(async () => {
  world = await codeWorld({ settings: { TRAINING: '1' } })
})
afterAll(() => world.close())

test('a licence made in training says so on its face and never verifies, by any way there is', async () => {
  const number = await world.issued()
  const paper = await world.paper(number)
  expect(paper.text).toContain('培训证照')
  expect(paper.text).toContain('TRAINING — NOT A LICENCE')

  for (const way of [paper.link, `/v/${number}`]) {
    const page = await world.open(way)
    expect([page.statusCode, page.body.includes('<h1>培训证照，无效')]).toEqual([410, true])
    expect(page.body).not.toContain('<h1>有效')
    expect(page.body).toContain('培训系统，证照均无效')
  }
  const told = await world.open(`/api/v1/public/licences/${number}`)
  expect([told.statusCode, told.json().code]).toEqual([404, 'LICENCES_NOT_FOUND'])

  const jwks = (await world.open('/.well-known/jwks.json')).body
  expect(JSON.parse(jwks)).toEqual({ keys: [] })
  const keys = readTrust(jwks)
  if (!keys.ok) throw new Error(keys.refusal.why)
  const list = (await world.open(`/status/${number.slice(0, 6)}`)).body
  const now = world.clock.now()
  const offline = verifyOffline(paper, { keys: keys.value, list }, now)
  expect(offline).toMatchObject({ authentic: false, reason: 'key-unknown', status: 'unknown' })
  expect(verifyOnline(paper, keys.value, undefined, now)).toMatchObject({ authentic: false })
})

test('the rules are the real ones', () => {
  expect(currentCatalogue(world.context).regions.size).toBeGreaterThanOrEqual(4)
})
