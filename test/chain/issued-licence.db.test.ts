import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView } from '../../src/cases/core/index.ts'
import { accepted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'

let office: Office
let cafe: CaseView
let number: string

/** A café in 西城, issued: what may happen to its paper afterwards. */
beforeAll(async () => {
  office = await openOffice()
  cafe = await accepted(office.people)
  await office.inspect(cafe)
  for (const { id } of cafe.items) await office.decide(cafe, id, 'grant')
  const lead = await office.people('lead-110102')
  const { body } = await lead.post(`/api/v1/cases/${cafe.id}/issue`)
  number = (body['licence'] as { number: string }).number
})
afterAll(() => office.close())

const publicState = async () => {
  const { body } = await (await office.people('owner2')).get(`/api/v1/public/licences/${number}`)
  return body['state']
}

test('its code is shown to its owner and its region’s officers, and to nobody else', async () => {
  const code = `/api/v1/licences/${number}/code`
  const mine = await (await office.people('owner')).get(code)
  expect(mine.status).toBe(200)
  expect(mine.body['url']).toMatch(/\/v\/\d{100,200}$/)
  for (const stranger of ['owner2', 'clerk-110105', 'lead-640324'])
    expect((await (await office.people(stranger)).get(code)).status).toBe(404)
})

test('nobody but the lead authority issues, and nothing is issued twice', async () => {
  const issue = `/api/v1/cases/${cafe.id}/issue`
  for (const other of ['owner', 'clerk-110102', 'market-regulation-110102'])
    expect((await (await office.people(other)).post(issue)).status).toBeGreaterThanOrEqual(400)
  expect((await (await office.people('lead-110102')).post(issue)).status).toBe(409)
})

test('when a single licence ends the whole is void and recalled in the same breath (西城 二（六）)', async () => {
  expect(await publicState()).toBe('valid')
  const reviewer = await office.reviewerOf(cafe, 'food-business-licence')
  const { body } = await reviewer.get(`/api/v1/licences/${number}`)
  const single = (body['items'] as { id: string; item: string }[]).find(
    ({ item }) => item === 'food-business-licence',
  )
  const ended = await reviewer.post(`/api/v1/single-licences/${single?.id}/end`, {
    event: 'revoke',
    reason: '食品安全重大违法',
    basis: '食品安全法第一百二十四条',
  })
  expect(ended.body).toMatchObject({ effect: 'void-and-recall' })
  expect(await publicState()).toBe('void')
})
