import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listLicences } from '../../src/licences/server/store.ts'
import { gapsOf, sequencesOf, unexplainedSerials } from '../../src/licences/server/numbers/store.ts'
import { insertDecidedCase } from '../builders/decided-case.ts'
import { testContext, type TestContext } from '../db/test-context.ts'

const WORKERS = 8
const CASES = 1000
const KILL_AFTER = 20

let world: TestContext
beforeAll(async () => {
  world = await testContext()
})
afterAll(() => world.close())

/**
 * A worker in a process of its own. With `last` it is killed after so many answers: it is given some more to do, so
 * that it is in the middle of it, and is left waiting for the rest, so that it cannot end before it is killed.
 */
function issuer(lines: readonly string[], last = Infinity) {
  const script = path.join(import.meta.dirname, 'licence-issuer.ts')
  const now = world.clock.now().toISOString()
  const { dataDir } = world.context.config
  const worker = spawn(process.execPath, [script, world.url, dataDir, now], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const answers: { caseId: string; number: string }[] = []
  const ended = once(worker, 'exit')
  createInterface({ input: worker.stdout }).on('line', (line) => {
    if (line === 'ready') return
    const [, caseId = '', number = ''] = line.split(' ')
    answers.push({ caseId, number })
    if (answers.length >= last) worker.kill('SIGKILL')
  })
  worker.stdin.on('error', () => undefined)
  worker.stdin.write(`${lines.slice(0, last + 5).join('\n')}\n`)
  if (last === Infinity) worker.stdin.end()
  return { answers, ended }
}

test(
  'a thousand issues by eight workers, one of them killed: no number twice, no gap unexplained',
  { timeout: 180_000 },
  async () => {
    const cases: string[] = []
    await world.context.db.transaction(async (tx) => {
      for (let i = 0; i < CASES; i++) {
        const industry = i % 4 === 0 ? '03' : '25'
        const outcomes = { 'food-business-licence': 'granted' } as const
        const id = await insertDecidedCase(tx, { industry, outcomes })
        cases.push(`110102 ${id}`)
      }
    })
    const shares = Array.from({ length: WORKERS }, (_, w) =>
      cases.filter((_line, i) => i % WORKERS === w),
    )
    const workers = shares.map((share, w) => issuer(share, w === 0 ? KILL_AFTER : Infinity))
    await Promise.all(workers.map(({ ended }) => ended))
    expect(workers[0]?.answers.length).toBeLessThan(CASES / WORKERS)

    // another one takes over what the killed one left; what was committed is refused, not repeated
    const rest = issuer(shares[0] ?? [])
    await rest.ended

    const licences = await world.context.db.transaction((tx) =>
      listLicences(tx, { regions: ['110102'], limit: CASES + 1 }),
    )
    const numbers = licences.map(({ licence }) => licence.number as string)
    expect(new Set(numbers).size).toBe(CASES)
    for (const { caseId, number } of workers.flatMap(({ answers }) => answers)) {
      expect([caseId, numbers.includes(number)]).toEqual([caseId, true])
    }
    const [sequences, gaps, unexplained] = await world.context.db.transaction(async (tx) => [
      await sequencesOf(tx, '110102'),
      await gapsOf(tx, '110102'),
      await unexplainedSerials(tx, '110102'),
    ])
    expect(sequences).toEqual([
      { industry: '03', last: CASES / 4 },
      { industry: '25', last: (CASES * 3) / 4 },
    ])
    expect([gaps, unexplained]).toEqual([[], []])
  },
)
