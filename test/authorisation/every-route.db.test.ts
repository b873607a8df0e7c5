import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PERMISSIONS, type Rule } from '../../src/access/core/index.ts'
import type { Reply } from '../builders/people.ts'
import { EVERYBODY, type Somebody } from './people.ts'
import { lets, ORACLE, SEES, type Line } from './oracle.ts'
import { openProbe, type Probe } from './probe.ts'

/*
 * Every route × everybody × every object against the oracle. Each request is done and undone (the
 * transaction is rolled back behind the answer), so that those who may can be asked as well.
 */

let probe: Probe
beforeAll(async () => {
  probe = await openProbe()
})
afterAll(() => probe.world.office.close())

test('no route is without a line in the oracle, and no line without a route', () => {
  expect(probe.served.filter((route) => !(route in ORACLE))).toEqual([])
  expect(Object.keys(ORACLE).filter((route) => !probe.served.includes(route))).toEqual([])
})

/** The thing that was asked for is not there: to somebody out of reach it is as good as none. */
const ABSENT = /^(LICENCES|LETTERS|CASES|VISITS|NOTICES)_(\w+_)?NOT_FOUND$/

const TURNED_AWAY: ReadonlySet<string> = new Set([
  'ACCESS_LOGIN_NEEDED',
  'ACCESS_NOT_ALLOWED',
  'ACCESS_NOT_FOUND',
  'ACCESS_NOT_MANDATED',
  'ACCESS_SECOND_FACTOR_MISSING',
])

/** Turned away for who they are, not for what they asked. */
function turnedAway({ status, body }: Reply, may: boolean): boolean {
  const code = String(body.code)
  return status === 401 || TURNED_AWAY.has(code) || (!may && ABSENT.test(code))
}

/** What the answer says of things that this person may know nothing of. */
function leaks(who: Somebody, raw: string, asked: string): string[] {
  return probe.world.things.flatMap((thing) => {
    const sentences = SEES[thing.kind]
    if (sentences === undefined || lets(who, thing, sentences)) return []
    return thing.secrets.filter((secret) => raw.includes(secret) && !asked.includes(secret))
  })
}

/** Everybody at every object of a route; what differs from the oracle, in words. */
async function differences(route: string, line: Line): Promise<string[]> {
  const wrong: string[] = []
  for (const thing of probe.world.things.filter(({ kind }) => line.on.includes(kind)))
    await Promise.all(
      EVERYBODY.map(async (who) => {
        const reply = await probe.ask(route, line, who, thing)
        const { status, body } = reply
        const of = `${thing.kind} of ${thing.owner} in ${thing.region}`
        const said = `${who.name || 'nobody'} · ${of}: ${status} ${body.code ?? ''}`
        const may = lets(who, thing, line.who)
        if (status >= 500) wrong.push(`${said} fails`)
        if (body.code !== undefined && status >= 400 && !probe.describes(route, String(body.code)))
          wrong.push(`${said} is in no description`)
        if (line.who === 'anybody') return
        if (body.code === 'REQUEST_INVALID') wrong.push(`${said} ${JSON.stringify(body['errors'])}`)
        if (who.name === '' && status !== 401) wrong.push(`${said} (not 401)`)
        if (turnedAway(reply, may) === may)
          wrong.push(`${said} ${may ? 'although they may' : 'although they may not'}`)
        const told = leaks(who, JSON.stringify(body), JSON.stringify(thing.params))
        wrong.push(...told.map((secret) => `${said} tells ${secret}`))
      }),
    )
  return wrong
}

describe('every route × everybody × every object', () => {
  test.each(Object.entries(ORACLE))('%s', async (route, line) => {
    expect(await differences(route, line)).toEqual([])
  })

  test('a hole that somebody makes in the table is seen', async () => {
    const route = 'POST /api/v1/cases/{id}/accept'
    const table = PERMISSIONS['case.accept'] as unknown as Rule[]
    table.push({ role: 'inspector', where: ['region'] })
    const found = await differences(route, ORACLE[route]!)
    table.pop()
    expect(found.filter((line) => /^inspector-.*although they may not$/.test(line))).toHaveLength(4)
  })
})

/** Parts of an address that name no object: they are the same in every case. */
const WORDS: ReadonlySet<string> = new Set([
  'region',
  'department',
  'item',
  'material',
  'code',
  'subject',
])
/** What an address names behind its first object: the file of a case, its letter, the photo of a visit. */
const inner = (route: string): string[] =>
  [...route.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !WORDS.has(name))
    .slice(1)

describe('an object within an object', () => {
  const nested = Object.entries(ORACLE).filter(([route]) => inner(route).length > 0)

  test('is found in its own alone, also by who may see both', async () => {
    const wrong: string[] = []
    let tried = 0
    for (const [route, line] of nested) {
      const things = probe.world.things.filter(({ kind }) => line.on.includes(kind))
      for (const [thing, other] of things.flatMap((a) => things.map((b) => [a, b] as const)))
        for (const name of inner(route)) {
          const of = other.params[name]
          if (of === undefined || of === thing.params[name]) continue
          const mixed = { ...thing, params: { ...thing.params, [name]: of } }
          for (const who of EVERYBODY.filter((one) => one.name && lets(one, thing, line.who))) {
            const { status, body } = await probe.ask(route, line, who, mixed)
            tried++
            if (status < 400 || status >= 500)
              wrong.push(`${who.name} ${route} ${name} of ${other.kind}: ${status} ${body.code}`)
          }
        }
    }
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(100)
  })

  test('is found there at all', async () => {
    const route = 'GET /api/v1/cases/{id}/files/{fileId}'
    const thing = probe.world.things.find(({ kind }) => kind === 'inReview')!
    const who = EVERYBODY.find(({ name }) => name === thing.owner)!
    expect((await probe.ask(route, ORACLE[route]!, who, thing)).status).toBe(200)
  })
})
