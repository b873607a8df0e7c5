import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import { accepted, completed, submitted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

interface Attempt {
  readonly as: string
  readonly path: string
  readonly body: object
  readonly key: string
}
type Point = 'before-commit' | 'after-commit'

/** Sends the command to a server of its own, which is killed (-9) at the named point. */
async function killedAt(point: Point, where: string, attempt: Attempt): Promise<void> {
  const script = path.join(import.meta.dirname, 'stopping-server.ts')
  const folder = office.context.config.dataDir
  const now = office.clock.now().toISOString()
  const server = spawn(process.execPath, [script, office.url, folder, now, point, where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]()
    const base = (await lines.next()).value as string
    const cookie = await signIn(base, attempt.as)
    const answer = fetch(`${base}${attempt.path}`, {
      method: 'POST',
      body: JSON.stringify(attempt.body),
      headers: { 'content-type': 'application/json', 'idempotency-key': attempt.key, cookie },
    }).then(
      async (reply) => `answered ${reply.status} ${await reply.text()}`,
      () => 'no answer',
    )
    const stopped = lines.next().then(({ value }) => value as string)
    expect(await Promise.race([stopped, answer])).toBe('stopped')
    server.kill('SIGKILL')
    expect(await answer).toBe('no answer')
  } finally {
    server.kill('SIGKILL')
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
  }
}

async function signIn(base: string, username: string): Promise<string> {
  const reply = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
    headers: { 'content-type': 'application/json' },
  })
  return reply.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

const times = (view: CaseView, event: string) =>
  view.timeline.filter((entry) => entry.event === event).length

interface Killed {
  readonly command: string
  readonly published: string
  readonly as: string
  readonly body: object
  readonly event: string
  readonly prepare: (sequence: number) => Promise<CaseView>
}
const COMMANDS: readonly Killed[] = [
  {
    command: 'submit',
    published: 'cases.submitted',
    as: 'owner',
    body: { declaration: true },
    event: 'submitted',
    prepare: async (sequence) => completed(await office.people('owner'), { sequence }),
  },
  {
    command: 'accept',
    published: 'cases.accepted',
    as: 'clerk-110102',
    body: {},
    event: 'accepted',
    prepare: async (sequence) => submitted(await office.people('owner'), { sequence }),
  },
  {
    command: 'withdraw',
    published: 'cases.withdrawn',
    as: 'owner',
    body: { reason: '不开了' },
    event: 'withdrawn',
    prepare: (sequence) => accepted(office.people, { sequence }),
  },
]

describe.each(COMMANDS)('kill -9 in the middle of $command', (one) => {
  test.each(['before-commit', 'after-commit'] as const)(
    '%s: it is there once or not at all, and the same key tells which',
    { timeout: 60_000 },
    async (point) => {
      const before = await one.prepare(point === 'before-commit' ? 1 : 2)
      const url = `/api/v1/cases/${before.id}/${one.command}`
      const key = newId()
      const where = point === 'before-commit' ? one.published : `/${before.id}/${one.command}`
      await killedAt(point, where, { as: one.as, path: url, body: one.body, key })

      const done = point === 'after-commit'
      const found = await office.read(before.id)
      expect(times(found, one.event)).toBe(done ? 1 : 0)
      if (!done) expect(found).toMatchObject({ state: before.state, version: before.version })

      const again = await (await office.people(one.as)).post(url, one.body, { key })
      expect(again).toMatchObject({ status: 200 })
      expect(again.headers['idempotency-replayed']).toBe(done ? 'true' : undefined)
      const after = await office.read(before.id)
      expect(times(after, one.event)).toBe(1)
      if (done) expect(after).toEqual(found)
    },
  )
})

test('no number was lost or given twice by all that killing', async () => {
  const owner = await office.people('owner')
  const { body } = await owner.get('/api/v1/cases?limit=100')
  const numbers = (body['items'] as { caseNo: string | null }[]).flatMap((c) => c.caseNo ?? [])
  const serials = numbers.map((caseNo) => Number(caseNo.slice(-5))).toSorted((a, b) => a - b)
  expect(serials).toEqual(serials.map((_, i) => i + 1))
})
