import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWithLibrary, type LibraryEntry, type Standing, type Told } from './library.ts'

const AT = '2026-11-20T01:00:00.000Z'
const subjects = ['licence/110102ZH25000011', 'licence/110102ZH25000022', 'single/a', 'single/b']
const entry = fc.record({
  subject: fc.constantFrom(...subjects),
  number: fc.constant('N'),
  state: fc.constantFrom('valid', 'void'),
  version: fc.constantFrom(1, 2, null),
})
const lines = fc.uniqueArray(entry, { selector: ({ subject }) => subject })
const tells = fc
  .array(
    fc.tuple(
      fc.constantFrom(...subjects),
      fc.record({
        toldAt: fc.constant(AT),
        waiting: fc.constantFrom(null, { since: AT, error: 'HTTP 503' }),
        said: fc.constantFrom(null, { state: 'void', document: '文', at: '2026-11-21' }),
      }),
    ),
  )
  .map((pairs) => new Map<string, Told>(pairs))

test('every difference and nothing else is in the report, once, with its reason and what is done', () => {
  fc.assert(
    fc.property(lines, lines, tells, (mine, its, told) => {
      const ours = mine.map((one): Standing => ({ ...one, changedAt: AT }))
      const found = compareWithLibrary(ours, its as LibraryEntry[], told)
      const slow = subjects.filter((subject) => {
        const a = mine.find((one) => one.subject === subject)
        const b = its.find((one) => one.subject === subject)
        return JSON.stringify([a?.state, a?.version]) !== JSON.stringify([b?.state, b?.version])
      })
      expect(found.map(({ subject }) => subject)).toEqual(slow)
      for (const { subject, ours: here, why, remedy } of found) {
        const waits = told.get(subject)?.waiting != null
        expect(remedy === 'waits').toBe(here !== null && waits)
        if (here === null) expect([why, remedy]).toEqual(['unknown-here', 'people'])
        if (!told.has(subject) && here) expect(why).toBe('never-told')
      }
    }),
  )
})

test('a change that the library heard from somebody else is for people; an older word is not', () => {
  const ours = { subject: 'single/a', number: 'JY1', state: 'active', version: null, changedAt: AT }
  const its = { subject: 'single/a', number: 'JY1', state: 'ended', version: null }
  const said = { state: 'ended', document: '京市监撤〔2026〕3号' }
  const told = (at: string) =>
    new Map([['single/a', { toldAt: AT, waiting: null, said: { ...said, at } }]])
  const later = compareWithLibrary([ours], [its], told('2026-11-21T00:00:00.000Z'))
  expect(later).toMatchObject([
    { why: 'changed-there', remedy: 'people', detail: '京市监撤〔2026〕3号' },
  ])
  const earlier = compareWithLibrary([ours], [its], told('2026-11-19T00:00:00.000Z'))
  expect(earlier).toMatchObject([{ why: 'outdated-there', remedy: 'told-again' }])
})
