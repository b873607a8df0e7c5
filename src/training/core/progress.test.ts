import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act, ActKind } from './act.ts'
import { LESSONS, type Exercise } from './lessons.ts'
import { progressOf } from './progress.ts'

const act = (kind: ActKind, caseId = 'a', at = '2026-11-20T09:00:00Z'): Act => ({
  kind,
  caseId,
  at,
})
const exercise = (id: string): Exercise =>
  LESSONS.flatMap(({ exercises }) => exercises).find((one) => one.id === id)!

test('two steps count in one case and in their order only', () => {
  const both = exercise('correct-once')
  const [asked, accepted] = [act('case.correctionAsked'), act('case.accepted')]
  expect(progressOf(both, [asked, accepted])).toMatchObject({ done: true, caseId: 'a' })
  expect(progressOf(both, [accepted, asked])).toMatchObject({ done: false, steps: 1, of: 2 })
  expect(progressOf(both, [asked, act('case.accepted', 'b')]).done).toBe(false)
  expect(progressOf(both, [])).toMatchObject({ done: false, steps: 0, caseId: null })
})

test('what others do between the steps changes nothing, and more acts never undo an exercise', () => {
  const exercises = LESSONS.flatMap(({ exercises: all }) => all)
  const kinds = [...new Set(exercises.flatMap(({ acts }) => acts))]
  const acts = fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      caseId: fc.constantFrom('a', 'b'),
      at: fc.constant('2026-11-20T09:00:00Z'),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(fc.constantFrom(...exercises), acts, acts, (one, before, after) => {
      const early = progressOf(one, before)
      const late = progressOf(one, [...before, ...after])
      expect(late.done || !early.done).toBe(true)
      expect(late.steps).toBeGreaterThanOrEqual(early.steps)
    }),
  )
})

test('every lesson has something to do, in both languages, and ids are its own', () => {
  const ids = LESSONS.flatMap(({ id, exercises }) => [
    id,
    ...exercises.map((one) => `${id}/${one.id}`),
  ])
  expect(new Set(ids).size).toBe(ids.length)
  for (const { title, points, exercises } of LESSONS) {
    expect(exercises.length).toBeGreaterThan(0)
    for (const { zh, en } of [title, ...points, ...exercises.map(({ words }) => words)])
      expect([zh.length > 1, /^[A-Z]/.test(en)]).toEqual([true, true])
  }
})
