import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView } from '../../src/cases/core/index.ts'
import { accepted, completed, submitted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'
import { lets } from './oracle.ts'
import { EVERYBODY, HERE, THERE } from './people.ts'
import type { Thing } from './world.ts'

/* The lists of cases: all that the oracle lets a person see one by one, and nothing else. */

const READ = 'owner mine; clerk here; lead here'

let office: Office
const things: Thing[] = []
beforeAll(async () => {
  office = await openOffice()
  let sequence = 1
  for (const [region, owner] of [
    [HERE, 'owner'],
    [THERE, 'owner2'],
  ] as const) {
    const as = (name: string) => office.people(name === 'owner' ? owner : name)
    const wish = () => ({ region, sequence: sequence++ })
    const thing = (kind: Thing['kind'], { id }: CaseView): Thing => {
      return { kind, region, owner, desks: [], params: { id }, secrets: [] }
    }
    things.push(
      thing('draft', await completed(await as('owner'), wish())),
      thing('submitted', await submitted(await as('owner'), wish())),
      thing('inReview', await accepted(as, wish())),
    )
  }
}, 60_000)
afterAll(() => office.close())

test.each(EVERYBODY.filter(({ name }) => name !== '').map((who) => [who.name, who] as const))(
  '%s is listed what may be read one by one',
  async (name, who) => {
    const person = await office.people(name)
    const { status, body } = await person.get('/api/v1/cases?limit=100')
    const listed = status === 200 ? (body['items'] as { id: string }[]) : []
    const expected = things
      .filter((thing) => lets(who, thing, READ))
      .map(({ params }) => params['id'] ?? '')
    expect(listed.map(({ id }) => id).toSorted()).toEqual(expected.toSorted())

    const window = await person.get('/api/v1/window/cases?limit=100')
    const atWindow = ['clerk', 'lead'].some((role) => who.roles.includes(role))
    const rows = (window.body['items'] ?? []) as { id: string }[]
    expect(rows.map(({ id }) => id).toSorted()).toEqual(atWindow ? expected.toSorted() : [])

    const deadlines = await person.get('/api/v1/deadlines?level=amber')
    const due = (deadlines.body['items'] ?? []) as { region: string }[]
    expect(due.every(({ region }) => atWindow && region === who.region)).toBe(true)
  },
)
