import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { testContext, type TestContext } from '../../../../test/db/test-context.ts'
import type { IndustryCode, RegionCode } from '../../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../../catalogue/server/index.ts'
import { defaultAnswers, guide } from '../../../guidance/core/index.ts'
import { recordsAbout } from '../../../records/server/index.ts'
import { serveNotice } from '../serve-notice.ts'
import { countDemands, demandsOn, judgeDemands, recordDemands } from './demands.ts'

let world: TestContext
let noticeId: string
const region = '110102' as RegionCode
const actor = { accountId: randomUUID(), username: 'clerk' }
const ON = { kind: 'material', id: 'floor_plan' } as const
const FETCHED = { kind: 'material', id: 'business_licence' } as const
const OFF = { kind: 'material', id: 'a_paper_nobody_listed' } as const

beforeAll(async () => {
  world = await testContext()
  const catalogue = bundledCatalogue()
  const industry = '25' as IndustryCode
  const today = plainDate('2026-11-20')
  const answers = defaultAnswers(catalogue, region, industry, 'all', today)
  const items = guide({ catalogue, region, industry, answers, today }).chosen
  const input = { catalogue, region, industry, answers, items, kind: 'open', today } as const
  const to = { actor: undefined, channel: 'window', language: 'zh' } as const
  const sign = () => Promise.resolve('signature')
  const served = await world.context.db.transaction((tx) =>
    serveNotice(tx, world.context, sign, input, to),
  )
  noticeId = served.id
})
afterAll(() => world.close())

const run = <T>(work: Parameters<TestContext['context']['db']['transaction']>[0]) =>
  world.context.db.transaction(work) as Promise<T>

function ask(
  caseId: string,
  demands: (typeof ON | typeof FETCHED | typeof OFF)[],
  reason?: string,
) {
  const of = { region, caseId, noticeId, demands, actor, reason: reason ?? null }
  return world.context.db.transaction((tx) => recordDemands(tx, world.context, of))
}

describe('a demand on a case', () => {
  test('that the notice carries needs no reason', async () => {
    const answer = await ask(randomUUID(), [ON])
    expect(answer).toMatchObject({
      ok: true,
      value: { round: 1, onNotice: [ON], beyondNotice: [] },
    })
  })

  test('beyond the notice is refused without its reason, and nothing is kept', async () => {
    const caseId = randomUUID()
    const answer = await ask(caseId, [ON, FETCHED, OFF], '  ')
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        code: 'NOTICES_REASON_NEEDED',
        beyondNotice: [
          { ...FETCHED, why: 'fetched' },
          { ...OFF, why: 'notListed' },
        ],
      },
    })
    expect(await run((tx) => demandsOn(tx, region, caseId))).toEqual([])
  })

  test('beyond the notice with a reason is kept for the owner, and on record', async () => {
    const caseId = randomUUID()
    await ask(caseId, [OFF], '接口故障')
    await ask(caseId, [ON])
    const demands = await world.context.db.transaction((tx) => demandsOn(tx, region, caseId))
    expect(
      demands.map(({ round, reason, beyond }) => ({ round, reason, n: beyond.length })),
    ).toEqual([
      { round: 1, reason: '接口故障', n: 1 },
      { round: 2, reason: null, n: 0 },
    ])
    const kept = await world.context.db.transaction((tx) =>
      recordsAbout(tx, region, { kind: 'case', id: caseId }),
    )
    expect(JSON.stringify(kept)).toContain('notice.demand-beyond')
  })

  test('of a case without a served notice is neither on it nor beyond it', async () => {
    const judged = await world.context.db.transaction((tx) =>
      judgeDemands(tx, { region, caseId: randomUUID(), noticeId: null, demands: [OFF] }),
    )
    expect(judged).toEqual({ notice: null, onNotice: [], beyondNotice: [] })
  })

  test('is not measured by the notice of another region', async () => {
    const judged = await world.context.db.transaction((tx) =>
      judgeDemands(tx, { region: '110105', caseId: randomUUID(), noticeId, demands: [OFF] }),
    )
    expect(judged.notice).toBeNull()
  })
})

test('多次告知率: of the cases asked in these days, those asked again or beyond their notice', async () => {
  const day = plainDate('2027-01-04')
  world.clock.set('2027-01-04')
  const [once, twice, beyond] = [randomUUID(), randomUUID(), randomUUID()]
  await ask(once, [ON])
  await ask(twice, [ON])
  await ask(twice, [ON])
  await ask(beyond, [OFF, FETCHED], '理由')
  const count = await world.context.db.transaction((tx) => countDemands(tx, region, day, day))
  expect(count).toEqual({
    region,
    from: day,
    until: day,
    casesAsked: 3,
    casesRepeated: 2,
    casesBeyond: 1,
    demandsBeyond: 2,
    repeatedPercent: 66.7,
  })
  const none = await world.context.db.transaction((tx) =>
    countDemands(tx, region, plainDate('2020-01-01'), plainDate('2020-01-02')),
  )
  expect(none.repeatedPercent).toBeNull()
})
