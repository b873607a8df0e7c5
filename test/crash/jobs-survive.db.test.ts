import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testContext, type TestContext } from '../db/test-context.ts'
import { bellModule, createBellTable, rings } from './bell-module.ts'

let world: TestContext
beforeAll(async () => {
  world = await testContext({ modules: [bellModule()] })
  await createBellTable(world.url)
})
afterAll(() => world.close())

const ring = (no: number, key?: string) =>
  world.context.db.transaction((tx) =>
    world.context.jobs.enqueue(tx, { name: 'bell.ring', data: { no }, ...(key && { key }) }),
  )
const rung = () => world.context.db.transaction(rings)

test('jobs survive kill -9 of the worker, and none is done twice', async () => {
  for (let no = 1; no <= 20; no++) await ring(no)

  const worker = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'bell-worker.ts'), world.url, '7'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await once(worker.stdout, 'data')
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  const before = await rung()
  expect(before).not.toContain(7)

  await world.startJobs()
  await vi.waitFor(async () => expect((await rung()).length).toBeGreaterThanOrEqual(20), {
    timeout: 100_000,
    interval: 200,
  })
  expect(await rung()).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
})

test('a transaction that is undone queues nothing', { timeout: 30_000 }, async () => {
  await expect(
    world.context.db.transaction(async (tx) => {
      await world.context.jobs.enqueue(tx, { name: 'bell.ring', data: { no: 99 } })
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  await ring(100)
  await vi.waitFor(async () => expect(await rung()).toContain(100), { timeout: 20_000 })
  expect(await rung()).not.toContain(99)
})

test('a job with a key is queued once however often it is asked for', async () => {
  await ring(200, 'bell-200')
  await ring(200, 'bell-200')
  await ring(201)
  // whichever of the two is done first
  await vi.waitFor(async () => expect(await rung()).toEqual(expect.arrayContaining([200, 201])), {
    timeout: 20_000,
  })
  expect((await rung()).filter((no) => no === 200)).toEqual([200])
})
