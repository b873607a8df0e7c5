import { afterAll, beforeAll, expect, test } from 'vitest'
import { objectsOf, readEverything } from './every-read.ts'
import { listen, normalised, type Heard } from './heard.ts'
import { faultsOf, knownOf } from './plans.ts'
import { saySql } from './say-sql.ts'
import { openSeededOffice, type SeededOffice } from './seeded-office.ts'
import { studioModule } from '../../src/studio/server/index.ts'
import { verificationModule } from '../../src/verification/server/index.ts'

/*
 * Every GET route is asked by everybody on a database that the seed has filled, and PostgreSQL is asked how
 * it answers each statement that was heard. `vitest run --project db test/scale -u` writes docs/derived/sql.md.
 */

let office: SeededOffice
let asked: Heard[]
let failed: string[]
beforeAll(async () => {
  office = await openSeededOffice({ cases: 1200, days: 3 })
  const objects = await objectsOf(office)
  // what is heard was asked by somebody, and not by a clock of ours that struck meanwhile
  await studioModule.stop(office.context)
  await verificationModule.stop(office.context)
  const ear = listen()
  failed = await readEverything(office, objects)
  ear.stop()
  asked = unique(ear.heard.filter(({ sql }) => /^(select|with)\b/.test(sql)))
}, 300_000)
afterAll(() => office.close())

/** Each statement once, with the values of the last time: later ones ask about something that exists. */
function unique(heard: readonly Heard[]): Heard[] {
  const byWords = new Map(heard.map((one) => [`${normalised(one.sql)} ${one.reach}`, one]))
  return [...byWords.values()]
}

test('every list and every page answered', () => {
  expect(failed).toEqual([])
})

test('no list and no page is answered by reading a whole table', async () => {
  const known = await knownOf(office.owner, 500)
  const faults: string[] = []
  for (const one of asked) {
    const found = await faultsOf(office.owner, one, known)
    faults.push(...found.map((fault) => `${fault}\n    ${normalised(one.sql)}`))
  }
  expect(asked.length).toBeGreaterThan(60)
  expect([...new Set(faults)].toSorted().join('\n')).toBe('')
}, 120_000)

test('the statements are those of docs/derived/sql.md', async () => {
  await expect(saySql(asked)).toMatchFileSnapshot('../../docs/derived/sql.md')
})
