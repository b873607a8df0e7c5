import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import { keepsRegisterContract } from '../../../../test/contracts/business-register.ts'
import {
  openAskedSystem,
  type AskedSystemServer,
  type Mood,
} from '../../../../test/simulators/asked-system.ts'
import { openRegisters } from '../../../../test/simulators/registers.ts'
import { listedUscc, troublePerson } from '../../../exchange/core/index.ts'
import { healthOf } from './health.ts'
import { askedRegisters } from './registers.ts'

let at = new Date('2026-11-20T02:00:00Z')
const now = () => at
const known = listedUscc('abnormal', '110102')
const patient = () => AbortSignal.timeout(5000)

/** What an adapter needs of a context: its clock, and where it may go. */
const contextOf = () => {
  const clock = { now, today: () => plainDate(at.toISOString().slice(0, 10)) }
  return { clock, config: { outboxNetworks: ['127.0.0.0/8'], demo: true } } as unknown as Context
}
let registers: AskedSystemServer
beforeAll(async () => {
  registers = await openRegisters(now)
})
beforeEach(() => {
  at = new Date('2026-11-20T02:00:00Z')
  registers.mood = 'well'
  registers.asked.length = 0
})
afterAll(() => registers.close())

function connect(context = contextOf(), { url, secret } = registers) {
  const here = { url, secret }
  const made = { business: here, licences: here, persons: here, lists: here }
  return askedRegisters(context, made) as Required<ReturnType<typeof askedRegisters>>
}
const business = (mood: Mood) => {
  registers.mood = mood
  return connect().business
}

/** A register of its own behind each face of the contract: one mood does not change another's. */
keepsRegisterContract('a register over HTTP', () => ({
  register: connect().business,
  known,
  unknown: '91110000802100433B' as typeof known,
  get down() {
    return business('down')
  },
  get slow() {
    return business('silent')
  },
}))

describe('an answer that does not count is none', () => {
  test.each([
    ['down', 'status-503'],
    ['cut', /cut-off|ECONNRESET/],
    ['garbled', 'not-understood'],
    ['forged', 'signature-wrong'],
    ['unsigned', 'signature-missing'],
    ['late', 'signature-old'],
  ] as const)('%s', async (mood, fault) => {
    await expect(business(mood).lookUp(known, patient())).rejects.toThrow(fault)
  })

  test('of an earlier question, sent once more', async () => {
    const { licences } = connect()
    await licences.lookUp(known, patient())
    registers.mood = 'repeats'
    await expect(licences.lookUp(known, patient())).resolves.toBeDefined()
    // the first answer was the earlier one; it was asked again under the same id, and then answered in its turn
    const [, second, third] = registers.asked
    expect(third).toEqual(second)
  })

  test('of another question that was asked at the same time', async () => {
    registers.mood = 'swaps'
    const { business: one, lists } = connect()
    const both = [one.lookUp(known, patient()), lists.lookUp(known, patient())]
    const ends = await Promise.allSettled(both)
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(String((ends[0] as PromiseRejectedResult).reason)).toContain('another-question')
  })

  test('asked with a wrong secret, the register answers nothing', async () => {
    const secret = `whsec_${'b'.repeat(32)}`
    const { lists } = connect(contextOf(), { ...registers, secret })
    await expect(lists.lookUp(known, patient())).rejects.toThrow('status-401')
    expect(registers.asked).toEqual([])
  })
})

test('a fault that passes is asked again under the same id, and nobody notices', async () => {
  registers.mood = 'stumbles'
  const context = contextOf()
  expect((await connect(context).licences.lookUp(known, patient())).documents).not.toEqual([])
  expect(new Set(registers.asked.map(({ id }) => id)).size).toBe(1)
  expect(registers.asked).toHaveLength(2)
  expect(healthOf(context, 'licences')).toMatchObject({ lastFault: null, inARow: 0 })
})

test('a silent one is not asked twice; after three silences nobody waits for it, until it has rested', async () => {
  const context = contextOf()
  const { licences } = connect(context)
  registers.mood = 'silent'
  for (let times = 0; times < 3; times++)
    await expect(licences.lookUp(known, AbortSignal.timeout(30))).rejects.toThrow('timeout')
  registers.mood = 'well'
  const before = registers.asked.length
  expect(before).toBeLessThanOrEqual(3)
  await expect(licences.lookUp(known, patient())).rejects.toThrow('resting')
  expect(registers.asked).toHaveLength(before)
  at = new Date(at.getTime() + 31_000)
  expect((await licences.lookUp(known, patient())).documents).not.toEqual([])
  expect(healthOf(context, 'licences').inARow).toBe(0)
})

test('each document says whose it is and since when; one that has ended is not offered', async () => {
  const paper = { material: 'fire_opinion', issuedOn: '2026-01-05', state: 'valid' }
  const library = await openAskedSystem(
    async () => ({
      asOf: '2026-11-19',
      source: '北京市电子证照库',
      documents: [
        { ...paper, number: 'A1', source: '西城区电子证照库', asOf: '2026-09-01' },
        { ...paper, number: 'A2' },
        { ...paper, number: 'A3', state: 'ended' },
        { ...paper, number: 'A4', validUntil: '2026-11-19' },
      ],
    }),
    now,
  )
  const { documents } = await connect(contextOf(), library).licences.lookUp(known, patient())
  await library.close()
  expect(documents).toMatchObject([
    { number: 'A1', asOf: '2026-09-01', source: { zh: '电子证照库（西城区电子证照库）' } },
    { number: 'A2', asOf: '2026-11-19', source: { zh: '电子证照库（北京市电子证照库）' } },
  ])
})

test('a business that was not asked for is no answer', async () => {
  const licence = {
    name: '北京小寒书店有限公司',
    subjectType: '有限责任公司',
    legalRep: '赵小寒',
    domicile: '示例街 9 号',
    econNature: '私营',
    establishedOn: '2020-01-01',
    businessScope: '图书零售',
  }
  const answering = async (uscc: string) => {
    const answer = async () => ({ asOf: '2026-11-19', licence: { ...licence, uscc } })
    const register = await openAskedSystem(answer, now)
    const { business: one } = connect(contextOf(), register)
    try {
      return await one.lookUp(known, patient())
    } finally {
      await register.close()
    }
  }
  await expect(answering(known)).resolves.toMatchObject({ found: true, licence: { uscc: known } })
  await expect(answering('91110000802100433B')).rejects.toThrow('another-business')
})

test('persons and lists answer what they are asked, and no number is given without an authorisation', async () => {
  const { persons, lists, business: register } = connect()
  const differs = { name: '王小满', number: troublePerson('differs') }
  expect(await persons.confirm(differs, patient())).toMatchObject({ outcome: 'differs' })
  expect((await lists.lookUp(known, patient())).listings).toMatchObject([{ list: 'abnormal' }])
  // the simulator gives the number without saying who authorised it
  const answer = await register.lookUp(known, patient())
  expect(answer).toMatchObject({ found: true })
  expect(answer).not.toHaveProperty('licence.legalRepId')
})

test.each([
  [{ asOf: '2026-11-21', documents: [] }, 'confirmed-tomorrow'],
  [{ documents: [] }, 'not-understood'],
  [{ asOf: '2026-11-20', documents: [{ number: 'A1' }] }, 'not-understood'],
])('facts that cannot be are not taken: %o', async (answer, fault) => {
  const library = await openAskedSystem(async () => answer, now)
  const asked = connect(contextOf(), library).licences.lookUp(known, patient())
  await expect(asked).rejects.toThrow(fault)
  await library.close()
})
