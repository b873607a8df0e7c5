import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { newId } from '#platform/server/ids.ts'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import { insertLetter, listLetters, nextSerial, type LetterRow } from './store.ts'

let world: TestContext
const caseId = newId()
const series = { region: '110102', authority: 'health', year: 2026, kind: 'granted' }

function row(serial: number, cause = `event-${serial}`): LetterRow {
  return {
    ...series,
    id: newId(),
    caseId,
    item: 'clinic-filing',
    department: 'health',
    cause,
    number: `西城区卫生健康委准许字〔2026〕${serial}号`,
    serial,
    title: { zh: '准予行政许可决定书', en: 'Decision to Grant the Licence' },
    body: '{}',
    hash: 'a'.repeat(64),
    signature: 'a.b.c',
    issuedBy: null,
    issuedOn: plainDate('2026-11-20'),
    issuedAt: '2026-11-20T01:00:00.000Z',
  }
}

beforeAll(async () => {
  world = await testContext()
})
afterAll(() => world.close())
const run: TestContext['context']['db']['transaction'] = (work) =>
  world.context.db.transaction(work)

test('a letter is read back as it was issued', async () => {
  const letter = row(101)
  await run((tx) => insertLetter(tx, letter))
  expect(await run((tx) => listLetters(tx, '110102', caseId))).toEqual([letter])
})

test('the same cause never has the same letter twice, and no number is given twice', async () => {
  await run((tx) => insertLetter(tx, row(102)))
  await expect(run((tx) => insertLetter(tx, row(103, 'event-102')))).rejects.toThrow(/unique/)
  await expect(run((tx) => insertLetter(tx, row(102, 'event-104')))).rejects.toThrow(/unique/)
})

test('a number taken by a transaction that fails is given to the next one', async () => {
  const first = await run((tx) => nextSerial(tx, series))
  const failing = run(async (tx) => {
    await nextSerial(tx, series)
    throw new Error('undone')
  })
  await expect(failing).rejects.toThrow('undone')
  const many = await Promise.all([1, 2, 3].map(() => run((tx) => nextSerial(tx, series))))
  expect(many.toSorted((a, b) => a - b)).toEqual([first + 1, first + 2, first + 3])
  expect(await run((tx) => nextSerial(tx, { ...series, year: 2027 }))).toBe(1)
})

test.each(['letter', 'letter_file', 'letter_service', 'notice_receipt', 'notice_demand'])(
  'the run-time role changes and deletes nothing of %s',
  async (table) => {
    const client = new pg.Client({ connectionString: world.url })
    await client.connect()
    try {
      await client.query('set role zhunying_app')
      for (const statement of [`update ${table} set region = ''`, `delete from ${table}`])
        await expect(client.query(statement)).rejects.toThrow('permission denied')
    } finally {
      await client.end()
    }
  },
)
