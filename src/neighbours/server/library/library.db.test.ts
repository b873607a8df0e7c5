import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertDecidedCase } from '../../../../test/builders/decided-case.ts'
import { DRAINAGE, FOOD, officer, valueOf } from '../../../../test/builders/licence-world.ts'
import { connectNeighbour } from '../../../../test/builders/neighbours.ts'
import { openOutside, type Outside } from '../../../../test/builders/outbox.ts'
import { openLibrary, type Library } from '../../../../test/simulators/library.ts'
import { readIdentifier } from '../../../certificates/core/index.ts'
import { endSingle, issueLicence } from '../../../licences/server/index.ts'
import type { LinkList } from '../../core/index.ts'
import { askLibraries } from './report.ts'

/*
 * 证照库: the contract in docs/neighbours.md, proved against a library that behaves and that misbehaves.
 */

const REGION = '110102'
let world: Outside
let library: Library
beforeAll(async () => {
  world = await openOutside()
  library = await openLibrary(world.app, world.clock.now)
  const wish = { region: REGION, kind: 'library' as const, types: ['licence.pushed'] }
  await connectNeighbour(world, library.system, wish)
})
afterAll(async () => {
  await world.close()
  await library.close()
})

const lead = () => world.people(`lead-${REGION}`)
const links = async () =>
  (await (await lead()).get(`/api/v1/regions/${REGION}/neighbours`)).body as unknown as LinkList

async function issued() {
  const outcomes = { [FOOD]: 'granted', [DRAINAGE]: 'granted' } as const
  const { db } = world.context
  const caseId = await db.transaction((tx) =>
    insertDecidedCase(tx, { region: REGION, industry: '05', outcomes }),
  )
  const by = officer('lead', REGION)
  const made = valueOf(await db.transaction((tx) => issueLicence(tx, world.context, by, caseId)))
  const { number, face } = made.licence
  const food = face.items.find(({ item }) => item === FOOD)!.single as string
  return { number, whole: `licence/${number}`, food: `single/${food}`, foodId: food }
}

async function revoke(id: string): Promise<void> {
  const by = officer('reviewer', REGION, 'market-regulation')
  const wish = { id, event: 'revoke', reason: '严重违法', basis: '京西市监罚〔2026〕7号' } as const
  valueOf(await world.context.db.transaction((tx) => endSingle(tx, world.context, by, wish)))
}

async function compared(): Promise<NonNullable<LinkList['report']>> {
  for (const { status, body } of await library.answer(2))
    expect([status, body]).toEqual([200, body])
  return (await links()).report!
}

describe('pushing', () => {
  test('comprehensive and single licences with metadata and identifier; nobody’s name in the outbox', async () => {
    const { whole, food, number } = await issued()
    await world.send()
    const [told] = library.told(whole) as [{ metadata: Record<string, string> }]
    expect(told).toMatchObject({ kind: 'comprehensive', state: 'valid', version: 1, number })
    expect(told.metadata).toMatchObject({
      standard: 'GB/T 36903-2018',
      certificateNumber: number,
      certificateHolderName: '北京小满咖啡有限公司',
    })
    expect(readIdentifier(told.metadata['certificateIdentifier']!)).toMatchObject({
      ok: true,
      value: { version: 1 },
    })
    expect(library.told(food)).toMatchObject([
      { kind: 'single', state: 'active', metadata: { certificateType: '食品经营许可证' } },
    ])
    expect(library.system.forged).toBe(0)
  })

  test('every change follows in its order, once; what did not change is not told again', async () => {
    const { whole, food, foodId } = await issued()
    await revoke(foodId)
    await world.send()
    expect(library.told(food).map(({ state }) => state)).toEqual(['active', 'ended'])
    expect(library.told(whole).map(({ state }) => state)).toEqual(['valid', 'void'])
  })

  test('a library that is down for a day is told everything afterwards, in the order of each licence', async () => {
    await library.system.receiver.leave()
    const { whole, foodId } = await issued()
    await world.send()
    for (let hour = 0; hour < 24; hour++) {
      world.clock.advance({ hours: 1 })
      if (hour === 12) await revoke(foodId)
      await world.send()
    }
    const [{ receiver, waiting, lastError }] = (await links()).items as [LinkList['items'][number]]
    expect(receiver.health).toBe('failing')
    expect(waiting).toBeGreaterThan(3)
    expect(lastError).not.toBeNull()
    expect(library.told(whole)).toEqual([])
    await library.system.receiver.comeBack()
    world.clock.advance({ hours: 1 })
    await world.send()
    expect(library.told(whole).map(({ state }) => state)).toEqual(['valid', 'void'])
    expect((await links()).items[0]).toMatchObject({ waiting: 0, receiver: { health: 'well' } })
  })
})

describe('the nightly comparison', () => {
  test('nothing differs while the library is right; then each difference has its reason and its remedy', async () => {
    const [lost, stale, changed] = [await issued(), await issued(), await issued()]
    await askLibraries(world.context)
    await world.send()
    expect(await compared()).toMatchObject({ state: 'done', differences: [] })

    const { kept } = library
    kept.delete(lost.whole)
    kept.set(stale.food, { ...kept.get(stale.food)!, state: 'suspended' })
    kept.set(changed.food, { ...kept.get(changed.food)!, state: 'ended' })
    const invented = 'single/00000000-0000-7000-8000-000000000001'
    kept.set(invented, { subject: invented, number: 'JY0', state: 'active', version: null })
    const document = '京市监撤〔2026〕3号'
    world.clock.advance({ minutes: 1 })
    const word = { subject: changed.food, state: 'ended', on: '2026-11-20', document }
    expect((await library.system.send('library.status', word)).status).toBe(200)
    await library.system.receiver.leave()
    const queued = await issued()
    await world.send()
    await library.system.receiver.comeBack()
    const ask = `/api/v1/regions/${REGION}/library-reports`
    const asked = await (await lead()).post(ask, {})
    expect(asked.body).toMatchObject({ report: { state: 'asked' } })
    world.clock.advance({ seconds: 6 })
    library.system.receiver.manner = withhold(library, queued.number)
    await world.send()
    const { differences, state } = await compared()
    expect(state).toBe('done')
    const why = (subject: string) => differences.find((one) => one.subject === subject)
    expect(why(lost.whole)).toMatchObject({ why: 'lost-there', remedy: 'told-again' })
    expect(why(stale.food)).toMatchObject({ why: 'outdated-there', remedy: 'told-again' })
    expect(why(changed.food)).toMatchObject({ why: 'changed-there', detail: document })
    expect(why(invented)).toMatchObject({ why: 'unknown-here', remedy: 'people' })
    expect(why(queued.whole)).toMatchObject({ why: 'queued', remedy: 'waits' })
    expect(differences).toHaveLength(5)
    // what was told again is right there afterwards
    kept.delete(invented)
    library.system.receiver.manner = plainly
    world.clock.advance({ hours: 2 })
    await world.send()
    await askLibraries(world.context)
    await world.send()
    expect((await compared()).differences.map((one) => one.why)).toEqual(['changed-there'])
  })

  test('pages out of order, of another report, of another system are refused and leave nothing', async () => {
    await askLibraries(world.context)
    await world.send()
    const report = library.system.heard.at(-1)!.data['report']
    const page = { report, after: 'licence/110102ZH0500009', entries: [], last: true }
    const early = await library.system.send('library.inventory', page)
    expect(early.body.code).toBe('NEIGHBOURS_PAGE_OUT_OF_ORDER')
    const other = { ...page, after: null, report: '01900000-0000-7000-8000-000000000000' }
    const wrong = await library.system.send('library.inventory', other)
    expect(wrong.body.code).toBe('NEIGHBOURS_REPORT_NOT_OPEN')
    const unsigned = await library.answer(500, { unsigned: true })
    expect(unsigned.map(({ status }) => status)).toEqual([401])
    // a night without an answer is said to be one
    await askLibraries(world.context)
    expect((await links()).report).toMatchObject({ state: 'asked', compared: 0 })
    const lines = await library.system.send('library.status', {
      subject: 'single/00000000-0000-7000-8000-000000000009',
      state: 'ended',
      on: '2026-11-20',
      document: '文',
    })
    expect(lines.body.code).toBe('NEIGHBOURS_SUBJECT_UNKNOWN')
  })
})

let plainly: Library['system']['receiver']['manner']

/** It refuses whatever is about this licence, and takes the rest. */
function withhold({ system }: Library, number: string): typeof plainly {
  plainly = system.receiver.manner
  const well = plainly
  return (message) =>
    message.body.includes(`licence/${number}`)
      ? { kind: 'status', status: 422 }
      : typeof well === 'function'
        ? well(message)
        : well
}
