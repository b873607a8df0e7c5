import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import type { Person, Reply } from '../builders/people.ts'
import { EVERYBODY, type Somebody } from './people.ts'
import { ELSEWHERE, lets, ORACLE, SEES, type Line } from './oracle.ts'
import { sampleOf, type Schema } from './sample.ts'
import { buildWorld, undoing, type Thing, type World } from './world.ts'

/*
 * Every route × everybody × every object against the oracle. Each request is done and undone (the
 * transaction is rolled back behind the answer), so that those who may can be asked as well.
 */

interface Operation {
  readonly parameters?: readonly {
    in: string
    name: string
    required?: boolean
    schema?: Schema
  }[]
  readonly requestBody?: { content: Record<string, { schema: Schema }> }
}
interface Description {
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { schemas: Record<string, Schema> }
}

let world: World
let description: Description
const people = new Map<string, Person>()

beforeAll(async () => {
  world = await buildWorld()
  const { office } = world
  description = (await office.app()).swagger() as unknown as Description
  for (const { name } of EVERYBODY) people.set(name, await office.people(name))
  Object.assign(office.context, { db: undoing(office.context.db) })
}, 90_000)
afterAll(() => world.office.close())

const served = (): string[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )

test('no route is without a line in the oracle, and no line without a route', () => {
  expect(served().filter((route) => !(route in ORACLE))).toEqual([])
  expect(Object.keys(ORACLE).filter((route) => !served().includes(route))).toEqual([])
})

function addressOf(path: string, operation: Operation, line: Line, thing: Thing): string {
  const known: Record<string, string> = { ...ELSEWHERE, ...thing.params }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? newId())
  const query = new URLSearchParams(line.query)
  for (const { in: where, name, required } of operation.parameters ?? [])
    if (where === 'query' && required === true && !query.has(name))
      query.set(name, known[name] ?? 'x')
  return query.size > 0 ? `${filled}?${query}` : filled
}

function bodyOf(operation: Operation, line: Line, thing: Thing, who: Somebody): object {
  const schema = operation.requestBody?.content['application/json']?.schema
  const sample = sampleOf(schema, description.components.schemas) as object
  // where the body names a region or a department it is that of the thing
  const desk = (line.ownDesk && who.department) || thing.desks[0]
  const place = { region: thing.region, department: desk }
  const same = Object.entries(place).filter(([name, word]) => name in sample && word)
  return { ...sample, ...Object.fromEntries(same), ...line.body }
}

async function ask(route: string, line: Line, who: Somebody, thing: Thing): Promise<Reply> {
  const [method = '', path = ''] = route.split(' ')
  const operation = description.paths[path]?.[method.toLowerCase()] ?? {}
  const person = people.get(who.name)!
  const address = addressOf(path, operation, line, thing)
  if (method === 'GET') return person.get(address)
  if (method === 'DELETE') return person.remove(address)
  if (line.file) return person.upload(address, 'x.pdf', Buffer.from('not a file'))
  const body = bodyOf(operation, line, thing, who)
  if (method === 'PATCH') return person.patch(address, body, 1)
  return person.post(address, body, { version: 1 })
}

/** Turned away for who they are, not for what they asked. */
function turnedAway({ status, body }: Reply): boolean {
  return status === 401 || String(body.code).startsWith('ACCESS_') || isHidden(body.code)
}

/** A thing out of reach is as good as none, in the words of its module. */
const isHidden = (code: string | undefined) => code?.endsWith('_NOT_FOUND') === true

/** What the answer says of things that this person may know nothing of. */
function leaks(who: Somebody, { raw }: { raw: string }, asked: string): string[] {
  return world.things.flatMap((thing) => {
    const sentences = SEES[thing.kind]
    if (sentences === undefined || lets(who, thing, sentences)) return []
    return thing.secrets.filter((secret) => raw.includes(secret) && !asked.includes(secret))
  })
}

describe('every route × everybody × every object', () => {
  test.each(Object.entries(ORACLE))('%s', async (route, line) => {
    const wrong: string[] = []
    for (const thing of world.things.filter(({ kind }) => line.on.includes(kind)))
      await Promise.all(
        EVERYBODY.map(async (who) => {
          const reply = await ask(route, line, who, thing)
          const said = `${who.name || 'nobody'} · ${thing.kind} of ${thing.owner} in ${thing.region}: ${reply.status} ${reply.body.code ?? ''}`
          const may = lets(who, thing, line.who)
          if (reply.status >= 500) wrong.push(`${said} fails`)
          if (reply.body.code === 'REQUEST_INVALID' && line.who !== 'anybody')
            wrong.push(`${said} ${JSON.stringify(reply.body['errors'])}`)
          if (who.name === '' && !may && reply.status !== 401) wrong.push(`${said} (not 401)`)
          if (turnedAway(reply) === may && !(line.who === 'anybody' && route.includes('session')))
            wrong.push(`${said} ${may ? 'although they may' : 'although they may not'}`)
          if (line.who === 'anybody') return
          const about = JSON.stringify(thing.params)
          const raw = JSON.stringify(reply.body)
          wrong.push(...leaks(who, { raw }, about).map((secret) => `${said} tells ${secret}`))
        }),
      )
    expect(wrong).toEqual([])
  })
})
