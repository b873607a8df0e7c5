import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { HOLDER, insertDecidedCase } from '../../../test/builders/decided-case.ts'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import type { Actor } from '../../access/server/index.ts'
import type { IndustryCode, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { checkCharacterOf } from '../core/index.ts'
import { endSingle } from './life/single-event.ts'
import { holdingsPort } from './holdings-port.ts'
import { issueLicence } from './issue-licence.ts'
import { licencesModule } from './module.ts'
import { registerSingle } from './register-single.ts'
import { publicLicence } from './show-licence.ts'
import { singlesOf } from './singles/store.ts'
import { type LicenceRecord } from './store.ts'
import { eventsOf } from './versions/store.ts'

let world: TestContext
beforeAll(async () => {
  world = await testContext({ modules: [licencesModule] })
})
afterAll(() => world.close())

const FOOD = 'food-business-licence'
const BOOKS = 'publication-business-licence'
const person = (role: 'lead' | 'reviewer', region: string, department?: string): Actor => ({
  accountId: newId(),
  username: `${role}-${region}`,
  name: role,
  roles: [{ role, region, ...(department !== undefined && { department }) }],
})
const run = <T>(work: (tx: Tx) => Promise<T>) => world.context.db.transaction(work)
const issue = (caseId: string, region = '110102') =>
  run((tx) => issueLicence(tx, world.context, person('lead', region), caseId))
const cased = (options: Parameters<typeof insertDecidedCase>[1]) =>
  run((tx) => insertDecidedCase(tx, options))
const end = (
  id: string,
  department: string,
  region: string,
  event: 'cancel' | 'suspend' = 'cancel',
) =>
  run((tx) =>
    endSingle(tx, world.context, person('reviewer', region, department), {
      id,
      event,
      reason: '持证人申请',
      basis: '行政许可法第七十条',
    }),
  )
const shown = (number: string) => run((tx) => publicLicence(tx, world.context, number))
function value<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const numberOf = (record: LicenceRecord) => record.licence.number

test('a decided case becomes a licence with a right number, and every item on it is a single licence', async () => {
  const licence = value(
    await issue(await cased({ outcomes: { [FOOD]: 'granted', [BOOKS]: 'granted' } })),
  )
  const number = numberOf(licence)
  expect(number).toMatch(/^110102ZH25\d{5}[0-9A-Z]$/)
  expect(number[15]).toBe(checkCharacterOf(number.slice(0, 15), 'mod37-36'))
  const view = value(await shown(number))
  expect(view).toMatchObject({ state: 'valid', holder: { name: HOLDER.name }, outstanding: [] })
  expect(view.items.map((i) => i.item)).toEqual([FOOD, BOOKS])
})

test('a case is issued once', async () => {
  const caseId = await cased({ outcomes: { [FOOD]: 'granted' } })
  const { licence } = value(await issue(caseId))
  expect(await issue(caseId)).toMatchObject({
    ok: false,
    refusal: { code: 'LICENCES_ALREADY_ISSUED', number: licence.number },
  })
})

test('the lead authority of another region, and a reviewer, issue nothing', async () => {
  const caseId = await cased({ outcomes: { [FOOD]: 'granted' } })
  for (const actor of [person('lead', '110105'), person('reviewer', '110102', 'market-regulation')])
    expect(await run((tx) => issueLicence(tx, world.context, actor, caseId))).toMatchObject({
      ok: false,
    })
})

test('sixty cases issued by ten at once get sixty consecutive numbers', async () => {
  // more than there are connections, and not so many that one would wait for a connection too long
  const six = async () => {
    const issued: ReturnType<typeof numberOf>[] = []
    for (let n = 0; n < 6; n++) {
      const id = await cased({ industry: '03', outcomes: { [FOOD]: 'granted' } })
      issued.push(numberOf(value(await issue(id))))
    }
    return issued
  }
  const numbers = (await Promise.all(Array.from({ length: 10 }, six))).flat()
  const serials = numbers.map((n) => Number(n.slice(10, 15))).toSorted((a, b) => a - b)
  expect(serials).toEqual(Array.from({ length: 60 }, (_, i) => i + 1))
})

test('an issue that is undone gives its number back, so there is no gap', async () => {
  const undone = cased({ industry: '18', outcomes: { [FOOD]: 'granted' } }).then((id) =>
    run(async (tx) => {
      value(await issueLicence(tx, world.context, person('lead', '110102'), id))
      throw new Error('undone')
    }),
  )
  await expect(undone).rejects.toThrow('undone')
  const next = value(await issue(await cased({ industry: '18', outcomes: { [FOOD]: 'granted' } })))
  expect(numberOf(next).slice(10, 15)).toBe('00001')
})

describe('when some items are refused', () => {
  test('西城 issues and notes what is not permitted', async () => {
    const outcomes = { [FOOD]: 'granted', [BOOKS]: 'refused' } as const
    const { licence } = value(await issue(await cased({ outcomes })))
    expect(licence).toMatchObject({ state: 'partial', face: { outstanding: [{ item: BOOKS }] } })
  })

  test('新乡 does not, and says on what it rests', async () => {
    const outcomes = { [FOOD]: 'granted', 'drainage-permit': 'refused' } as const
    const caseId = await cased({ region: '410772', industry: '01', outcomes })
    expect(await issue(caseId, '410772')).toMatchObject({
      ok: false,
      refusal: { code: 'LICENCES_PARTIAL_NOT_ALLOWED', refused: ['城镇污水排入排水管网许可证'] },
    })
  })
})

describe('when a single licence ends', () => {
  const both = { [FOOD]: 'granted', 'drainage-permit': 'granted' } as const
  const firstSingle = async (region: string, number: string) =>
    (await run((tx) => singlesOf(tx, region, number))).find((s) => s.item === FOOD)!

  test('西城 voids and recalls the whole', async () => {
    const number = numberOf(value(await issue(await cased({ industry: '05', outcomes: both }))))
    const single = await firstSingle('110102', number)
    const done = value(await end(single.id, 'market-regulation', '110102'))
    expect(done.effect).toBe('void-and-recall')
    expect(value(await shown(number))).toMatchObject({
      state: 'void',
      ended: { of: 'single', event: 'cancel', item: FOOD },
    })
  })

  test('新乡 drops the item and makes the next version under the same number', async () => {
    const caseId = await cased({ region: '410772', industry: '01', outcomes: both })
    const number = numberOf(value(await issue(caseId, '410772')))
    const single = await firstSingle('410772', number)
    const done = value(await end(single.id, single.department, '410772'))
    expect(done.effect).toBe('drop-and-reissue')
    const view = value(await shown(number))
    expect(view).toMatchObject({ state: 'valid', version: 2 })
    expect(view.items.map((i) => i.item)).toEqual(['drainage-permit'])
  })

  test('a department ends only its own', async () => {
    const number = numberOf(value(await issue(await cased({ industry: '05', outcomes: both }))))
    const single = await firstSingle('110102', number)
    expect(await end(single.id, 'health', '110102')).toMatchObject({ ok: false })
    expect(value(await shown(number)).state).toBe('valid')
  })

  test('it does not end twice', async () => {
    const number = numberOf(value(await issue(await cased({ industry: '05', outcomes: both }))))
    const single = await firstSingle('110102', number)
    value(await end(single.id, 'market-regulation', '110102'))
    expect(await end(single.id, 'market-regulation', '110102', 'suspend')).toMatchObject({
      refusal: { code: 'LICENCES_SINGLE_ENDED', event: 'cancel' },
    })
  })
})

describe('what was granted before this platform', () => {
  const register = (number: string, uscc = HOLDER.uscc) =>
    run((tx) =>
      registerSingle(tx, world.context, person('reviewer', '110102', 'culture-tourism'), {
        region: '110102' as RegionCode,
        industry: '13' as IndustryCode,
        item: 'entertainment-licence' as ItemId,
        holder: { ...HOLDER, uscc },
        number,
        validFrom: plainDate('2022-03-01'),
        validUntil: plainDate('2027-02-28'),
      }),
    )

  test('is registered once, and found by a case that renews it', async () => {
    const single = value(await register('京娱0001'))
    expect(await register('京娱0001')).toMatchObject({
      refusal: { code: 'LICENCES_SINGLE_NUMBER_TAKEN' },
    })
    expect(await run((tx) => holdingsPort.find(tx, '110102', [single.id]))).toHaveLength(1)
    expect(await run((tx) => holdingsPort.find(tx, '110105', [single.id]))).toHaveLength(0)
  })

  test('a wrong credit code is refused with what is wrong about it', async () => {
    expect(await register('京娱0002', '91110102MA0FAKE178')).toMatchObject({
      refusal: { code: 'LICENCES_USCC_WRONG' },
    })
  })

  test('a renewal issues the first comprehensive licence; the next one changes no printed word, so 西城 refreshes the code', async () => {
    const { id } = value(await register('京娱0003'))
    const outcomes = { 'entertainment-licence': 'granted' } as const
    const renewal = { industry: '13', kind: 'renew', outcomes, holdings: [id] } as const
    const first = value(await issue(await cased(renewal)))
    expect(first.licence.face.version).toBe(1)
    const second = value(await issue(await cased(renewal)))
    expect(second.licence).toMatchObject({ number: first.licence.number, face: { version: 1 } })
    const events = await run((tx) => eventsOf(tx, '110102', first.licence.number))
    expect(events.map(({ event }) => event.kind)).toEqual(['issued', 'refreshed'])
    expect(events[1]?.event.act).toMatchObject({ event: 'renew', article: '行政许可法第五十条' })
    const singles = await run((tx) => singlesOf(tx, '110102', first.licence.number))
    expect(singles.map((s) => s.id)).toEqual([id])
  })
})
