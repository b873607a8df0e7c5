import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import type { RegionCode } from '../../catalogue/core/index.ts'
import { casesModule } from '../../cases/server/index.ts'
import { holdingsPort } from '../../licences/server/index.ts'
import { recount, type Question } from '../../../test/builders/recount.ts'
import { chanceFrom, walkCase } from '../../../test/builders/walked-cases.ts'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import { MEASURE_NAMES, STEPS, type AskInsights } from '../core/index.ts'
import { countDrilled, drill } from './drill/store.ts'
import { insightsModule } from './module.ts'
import { catchUp } from './project-case.ts'
import { readDrill } from './read-drill.ts'
import { readInsights } from './read-insights.ts'
import { sliceOf } from './slice.ts'
import { versionsOf } from './store.ts'
import { settleFresh } from './tally/store.ts'

const CASES = 90
let world: TestContext
beforeAll(async () => {
  const modules = [casesModule({ holdings: holdingsPort }), insightsModule]
  world = await testContext({ modules })
  for (let seed = 1; seed <= CASES; seed++) {
    await walkCase(world, seed)
    // some counts are settled and some are not, as on any day
    if (seed === CASES / 2) await run(settleFresh)
  }
  world.clock.set('2026-11-20')
}, 120_000)
afterAll(() => world.close())

const run = <T>(work: Parameters<typeof world.context.db.transaction<T>>[0]) =>
  world.context.db.transaction(work)

const ALL = { region: '110102' as RegionCode, from: '2026-01', until: '2027-06' }
const asked = (of: Question) => of as unknown as AskInsights

async function told(of: Question) {
  const view = await run((tx) => readInsights(tx, world.context, asked(of)))
  const { counts, steps } = view.total
  return { view, counts, steps }
}

/** Both sides with zeros left out, so that a number that only one of them knows is seen. */
const filled = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

async function compareWithRecount(of: Question): Promise<Record<string, number>> {
  const mine = await told(of)
  const days = { from: `${of.from}-01`, until: `${of.until}-31` }
  const slow = await recount(world.url, bundledCatalogue(), { ...of, ...days })
  expect({ of, counts: filled(mine.counts) }).toEqual({ of, counts: filled(slow.counts) })
  for (const step of STEPS) {
    const { count, median, p90 } = mine.steps[step]
    expect({ of, step, count, median, p90 }).toEqual({ of, step, ...slow.steps[step] })
  }
  return filled(slow.counts)
}

describe('the numbers', () => {
  test('equal a slow recount of the events, and every number has been seen above zero', async () => {
    const counts = await compareWithRecount(ALL)
    const seen = Object.keys(counts)
    expect(MEASURE_NAMES.filter((name) => !seen.includes(name))).toEqual([])
  })

  test('equal it for random periods, trades and departments of either region', async () => {
    const chance = chanceFrom(7)
    const departments = ['market-regulation', 'health', 'housing-construction', 'fire-rescue']
    let seen = 0
    for (let n = 0; n < 40; n++) {
      const month = 1 + chance(10)
      const say = (m: number) => `2026-${String(m).padStart(2, '0')}`
      const counts = await compareWithRecount({
        region: chance(3) === 0 ? '110105' : '110102',
        from: say(month),
        until: say(Math.min(12, month + chance(5))),
        ...(chance(2) === 0 && { industry: ['05', '25', '22'][chance(3)]! }),
        ...(chance(2) === 0 && { department: departments[chance(4)]! }),
      })
      if ((counts['items'] ?? 0) > 0) seen++
    }
    // most questions are about something
    expect(seen).toBeGreaterThan(20)
  })

  test('of months, trades and items add up to the whole', async () => {
    const { view, counts } = await told(ALL)
    const sum = (
      groups: readonly { figures: { counts: Record<string, number> } }[],
      name: string,
    ) => groups.reduce((total, { figures }) => total + (figures.counts[name] ?? 0), 0)
    for (const name of ['filed', 'answered', 'decided', 'issued', 'urged', 'items'] as const) {
      expect(sum(view.months, name)).toBe(counts[name])
      expect(sum(view.industries, name)).toBe(counts[name])
    }
    expect(sum(view.departments, 'items')).toBe(counts.items)
    for (const department of view.departments)
      expect(sum(department.items, 'items')).toBe(department.figures.counts.items)
  })

  test('a month, a trade and a department say what the same question says of them alone', async () => {
    const { view } = await told(ALL)
    for (const { code, figures } of view.industries)
      expect((await told({ ...ALL, industry: code })).view.total).toEqual(figures)
    for (const { code, figures } of view.departments) {
      const alone = await told({ ...ALL, department: code })
      expect(alone.steps.items).toEqual(figures.steps.items)
    }
    for (const { month, figures } of view.months) {
      const alone = await told({ ...ALL, from: month, until: month })
      expect(alone.view.total).toEqual(figures)
    }
  })
})

describe('the list behind a number', () => {
  test('has as many lines as the number says, page by page, none twice', async () => {
    const { counts } = await told(ALL)
    for (const measure of MEASURE_NAMES) {
      const lines: string[] = []
      let cursor: string | undefined
      do {
        const of = { ...asked(ALL), measure, limit: 7, ...(cursor !== undefined && { cursor }) }
        const page = await run((tx) => readDrill(tx, world.context, of))
        expect(page.count).toBe(counts[measure])
        lines.push(...page.items.map((one) => `${one.caseId} ${one.on} ${one.item?.code}`))
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      expect([measure, lines.length]).toEqual([measure, counts[measure]])
    }
  })

  test('beyond a P90 lies at most a tenth', async () => {
    const { steps } = await told(ALL)
    const over = steps.items.p90!
    const filter = { ...sliceOf(asked(ALL)), measure: 'items' as const, over, limit: 1000 }
    const slow = await run((tx) => drill(tx, filter))
    expect(slow.every(({ days }) => days! > over)).toBe(true)
    expect(slow.length).toBeLessThanOrEqual(steps.items.count / 10)
    const count = await run((tx) => countDrilled(tx, { ...filter, over: over - 1 }))
    expect(count).toBeGreaterThan(steps.items.count / 10)
  })
})

describe('savings', () => {
  test('are counted on decided cases and promise what the catalogue reckons', async () => {
    const { savings } = (await told(ALL)).view
    expect(savings.cases).toBeGreaterThan(10)
    expect(savings.boxes.really).toBeLessThan(savings.boxes.apart)
    expect(savings.boxes.promisedPercent).toBeGreaterThan(0)
    expect(savings.days.apart).toBeGreaterThan(0)
  })
})

describe('the projection', () => {
  test('is whole after every command: reading everything anew changes nothing', async () => {
    const before = await told(ALL)
    expect(await catchUp(world.context)).toBe(0)
    const rows = await run(async (tx) => {
      const all = { ...sliceOf(asked(ALL)), measure: 'filed' as const, limit: 1000 }
      const ids = (await drill(tx, all)).map(({ caseId }) => caseId)
      return versionsOf(tx, ids)
    })
    expect(rows.size).toBe(before.counts.filed)
  })

  test('thrown away, it is the same again', async () => {
    const before = await told(ALL)
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: world.url })
    await client.connect()
    await client.query(
      'delete from insight_case; delete from insight_fresh; delete from insight_tally',
    )
    await client.end()
    expect((await told(ALL)).counts.filed).toBe(0)
    expect(await catchUp(world.context)).toBeGreaterThan(CASES / 2)
    const { asOf: _then, ...was } = before.view
    const { asOf: _now, ...is } = (await told(ALL)).view
    expect(is).toEqual(was)
  })

  test('says the same before and after its counts are settled, once or by two at once', async () => {
    const { asOf: _then, ...was } = (await told(ALL)).view
    const taken = await Promise.all([run(settleFresh), run(settleFresh)])
    expect(Math.max(...taken)).toBeGreaterThan(CASES)
    expect(Math.min(...taken)).toBe(0)
    const { asOf: _now, ...is } = (await told(ALL)).view
    expect(is).toEqual(was)
  })

  test('a draft is in none of it', async () => {
    const { counts } = await told({ ...ALL, from: '2025-01' })
    expect(counts.filed).toBeLessThanOrEqual(CASES)
  })
})
