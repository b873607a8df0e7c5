import { expect, test } from 'vitest'
import { MIGRATIONS, pendingOf, readMigrations, type Migration } from './migrate.ts'

const file = (number: number, sha256 = `hash-${number}`): Migration => ({
  number,
  name: `000${number}-x.sql`,
  sql: '',
  sha256,
})

test('what is not applied is pending, in order', () => {
  const pending = pendingOf([file(1), file(2), file(3)], [file(1)])
  expect(pending.map(({ number }) => number)).toEqual([2, 3])
})

test('a file that was changed after it was applied is refused', () => {
  expect(() => pendingOf([file(1, 'other')], [file(1)])).toThrow(/0001-x.sql was changed/)
})

test('a database of a newer version is refused', () => {
  expect(() => pendingOf([file(1)], [file(1), file(2)])).toThrow(/0002-x.sql.*newer version/)
})

test('a new file below one that is applied is refused: migrations only go forward', () => {
  expect(() => pendingOf([file(1), file(2), file(3)], [file(1), file(3)])).toThrow(
    /0002-x.sql comes before 3/,
  )
})

test('the numbers of the migrations are each used once', async () => {
  const migrations = await readMigrations(MIGRATIONS)
  expect(new Set(migrations.map(({ number }) => number)).size).toBe(migrations.length)
})
