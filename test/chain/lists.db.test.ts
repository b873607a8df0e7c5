import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drafted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

describe('a list', () => {
  test.each([
    ['owner', '/api/v1/cases'],
    ['market-regulation-110102', '/api/v1/branches'],
    ['inspector-110102', '/api/v1/visits'],
  ])('of %s refuses a cursor it never gave out: %s', async (username, path) => {
    const person = await office.people(username)
    for (const cursor of ['x', '-'.repeat(36), "' or 1=1"]) {
      const reply = await person.get(`${path}?cursor=${encodeURIComponent(cursor)}`)
      expect(reply.status).toBe(400)
    }
  })

  test('goes on where the page before ended, each case once', async () => {
    const owner = await office.people('owner')
    for (const sequence of [1, 2, 3]) await drafted(owner, { sequence })
    const seen: string[] = []
    for (let next = ''; ;) {
      const { body } = await owner.get(`/api/v1/cases?limit=2${next}`)
      seen.push(...(body['items'] as { id: string }[]).map(({ id }) => id))
      if (body['next'] === null) break
      next = `&cursor=${body['next'] as string}`
    }
    expect(seen).toHaveLength(3)
    expect(new Set(seen).size).toBe(3)
  })
})
