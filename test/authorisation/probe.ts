import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'kysely'
import { newId } from '#platform/server/ids.ts'
import { tables, type Database, type Tx } from '#platform/server/database.ts'
import type { Person, Reply } from '../builders/people.ts'
import { ELSEWHERE, type Line } from './oracle.ts'
import { EVERYBODY, type Somebody } from './people.ts'
import { sampleOf, type Schema } from './sample.ts'
import { buildWorld, FOOD, type Thing, type World } from './world.ts'

interface Operation {
  readonly parameters?: readonly {
    in: string
    name: string
    required?: boolean
    schema?: Schema
  }[]
  readonly requestBody?: { content: Record<string, { schema: Schema }> }
  readonly responses?: object
}
interface Description {
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { schemas: Record<string, Schema>; responses?: Record<string, object> }
}

/** The world, with everybody signed in, and each request done and undone. */
export interface Probe {
  readonly world: World
  /** Every route that is served: `GET /api/v1/cases`. */
  readonly served: readonly string[]
  /** Whether the description of the interface says that this route may refuse with this code. */
  describes(route: string, code: string): boolean
  /** What came back, and the actions of the records written before it was undone. */
  ask(
    route: string,
    line: Line,
    who: Somebody,
    thing: Thing,
  ): Promise<Reply & { readonly recorded: readonly string[] }>
}

export async function openProbe(): Promise<Probe> {
  const world = await buildWorld()
  const { office } = world
  const description = (await office.app()).swagger() as unknown as Description
  const people = new Map<string, Person>()
  for (const { name } of EVERYBODY) people.set(name, await office.people(name))
  Object.assign(office.context, { db: undoing(office.context.db) })
  const send = senderOf(description, people)
  return {
    world,
    served: Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    ),
    describes: (route, code) => saidOf(description, route).includes(JSON.stringify(code)),
    async ask(...of) {
      const recorded: string[] = []
      const reply = await notes.run(recorded, () => send(...of))
      // some answers are just that it was done
      return { ...reply, body: reply.body ?? {}, recorded }
    },
  }
}

/** All that is said of the answers of a route, here and where it refers to. */
function saidOf({ paths, components }: Description, route: string): string {
  const [method = '', path = ''] = route.split(' ')
  const said = JSON.stringify(paths[path]?.[method.toLowerCase()]?.responses ?? {})
  const shared = [...said.matchAll(/"#\/components\/responses\/([^"]+)"/g)]
  return said + JSON.stringify(shared.map(([, name = '']) => components.responses?.[name]))
}

/** The records written in the transactions of the request that is running. */
const notes = new AsyncLocalStorage<string[]>()

/**
 * Does everything and undoes it: what is probed answers as always and changes nothing. Before it is undone,
 * the records it wrote are looked at.
 */
function undoing(db: Database): Database {
  class Undone extends Error {
    readonly value: unknown
    constructor(value: unknown) {
      super('undone')
      this.value = value
    }
  }
  const transaction = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    try {
      return await db.transaction(async (tx) => {
        const value = await work(tx)
        const written = await sql<{ action: string }>`
          select action from record where xmin = pg_current_xact_id()::xid
        `.execute(tables<unknown>(tx))
        notes.getStore()?.push(...written.rows.map(({ action }) => action))
        throw new Undone(value)
      })
    } catch (error) {
      if (error instanceof Undone) return error.value as T
      throw error
    }
  }
  return { transaction, aside: (work) => db.aside(work), close: () => db.close() }
}

function senderOf(description: Description, people: ReadonlyMap<string, Person>) {
  return ask

  async function ask(route: string, line: Line, who: Somebody, thing: Thing): Promise<Reply> {
    const [method = '', path = ''] = route.split(' ')
    const operation = description.paths[path]?.[method.toLowerCase()] ?? {}
    const person = people.get(who.name)
    if (!person) throw new Error(`nobody is called ${who.name}`)
    const address = addressOf(path, operation, line, thing)
    if (method === 'GET') return person.get(address)
    if (method === 'DELETE') return person.remove(address)
    if (line.file) return person.upload(address, 'x.pdf', Buffer.from('not a file'))
    const body = bodyOf(operation, line, thing, who)
    if (method === 'PATCH') return person.patch(address, body, line.version ?? 1)
    return person.post(address, body, { version: line.version ?? 1 })
  }

  function bodyOf(operation: Operation, line: Line, thing: Thing, who: Somebody): object {
    const schema = operation.requestBody?.content['application/json']?.schema
    const sample = sampleOf(schema, description.components.schemas) as object
    // where the body names a region or a department it is that of the thing
    const desk = (line.ownDesk && who.department) || thing.desks[0]
    const place = { region: thing.region, department: desk }
    const same = Object.entries(place).filter(([name, word]) => name in sample && word)
    const named = Object.entries(line.fill ?? {}).map(([name, word]) => [name, thing.params[word]])
    return { ...sample, ...Object.fromEntries([...same, ...named]), ...line.body }
  }
}

function addressOf(path: string, operation: Operation, line: Line, thing: Thing): string {
  const item = path.includes('/items/{id}') ? { id: FOOD } : {}
  const known: Record<string, string> = { ...ELSEWHERE, ...thing.params, ...item }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? newId())
  const query = new URLSearchParams(line.query)
  for (const { in: where, name, required } of operation.parameters ?? [])
    if (where === 'query' && required === true && !query.has(name))
      query.set(name, known[name] ?? 'x')
  return query.size > 0 ? `${filled}?${query.toString()}` : filled
}
