import { expect, test } from 'vitest'
import { newId } from './ids.ts'

test('an id is a UUID of version 7, and later ids sort later', async () => {
  const first = newId()
  await new Promise((resume) => setTimeout(resume, 2))
  const second = newId()
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(second > first).toBe(true)
})

test('a hundred thousand ids are all different', () => {
  const ids = new Set(Array.from({ length: 100_000 }, () => newId()))
  expect(ids.size).toBe(100_000)
})
