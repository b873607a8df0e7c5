import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completed } from '../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import type { TrainingView } from '../core/index.ts'

const R = '110102'
let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-20', { TRAINING: '1' })
}, 60_000)
afterAll(() => office.close())

async function read(username: string): Promise<TrainingView> {
  const { status, body } = await (await office.people(username)).get('/api/v1/training')
  expect([username, status]).toEqual([username, 200])
  return body as unknown as TrainingView
}
async function progressOf(username: string, id: string) {
  const { lessons } = await read(username)
  const all = lessons.flatMap(({ exercises }) => exercises)
  return all.find((exercise) => exercise.id === id)?.progress
}
async function submitted(sequence: number): Promise<string> {
  const owner = await office.people('owner')
  const { id } = await completed(owner, { sequence, items: ['food-business-licence'] })
  await owner.post(`/api/v1/cases/${id}/submit`, { declaration: true })
  return id
}

describe('lessons', () => {
  test('are those of the own roles; an applicant has none', async () => {
    expect((await read(`clerk-${R}`)).lessons.map(({ id }) => id)).toContain('answer')
    expect((await read(`inspector-${R}`)).lessons.map(({ id }) => id)).toEqual(['visit'])
    const owner = await (await office.people('owner')).get('/api/v1/training')
    expect([owner.status, owner.body.code]).toEqual([403, 'ACCESS_NOT_ALLOWED'])
  })

  test('an exercise is ticked by what the person did, and for nobody else', async () => {
    const clerk = await office.people(`clerk-${R}`)
    expect(await progressOf(`clerk-${R}`, 'accept')).toMatchObject({ done: false, steps: 0 })
    const id = await submitted(0)
    const { version } = (await clerk.get(`/api/v1/cases/${id}`)).body
    const sent = await clerk.post(`/api/v1/cases/${id}/accept`, {}, { version: version ?? 1 })
    expect(sent.status, JSON.stringify(sent.body)).toBe(200)
    expect(await progressOf(`clerk-${R}`, 'accept')).toMatchObject({ done: true, caseId: id })
    expect(await progressOf('clerk-110105', 'accept')).toMatchObject({ done: false })
    expect(await progressOf(`clerk-${R}`, 'correct-once')).toMatchObject({ done: false, steps: 0 })

    const view = await office.inspect(await office.read(id))
    expect(view.state).toBe('passed')
    expect(await progressOf(`inspector-${R}`, 'pass')).toMatchObject({ done: true, caseId: id })
    expect(await progressOf(`inspector-${R}`, 'fail')).toMatchObject({ done: false, steps: 0 })
  })
})

test('a real system shows the lessons and counts nothing', async () => {
  const real = await openOffice()
  const { body } = await (await real.people(`clerk-${R}`)).get('/api/v1/training')
  const view = body as unknown as TrainingView
  expect(view.training).toBe(false)
  expect(view.lessons.flatMap(({ exercises }) => exercises.map((one) => one.progress))).toEqual(
    view.lessons.flatMap(({ exercises }) => exercises.map(() => null)),
  )
  await real.close()
})
