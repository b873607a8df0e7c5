import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { keepsRegisterContract } from '../../../test/contracts/business-register.ts'
import { fictitiousUscc, type Uscc } from '../../parties/core/index.ts'
import { troubleUscc } from '../core/index.ts'
import { lookUpBusiness } from './look-up-business.ts'
import { simulatedRegister } from './simulated-register.ts'

const today = plainDate('2026-11-20')
const simulator = (always?: 'down' | 'slow') =>
  simulatedRegister({ today: () => today, ...(always === undefined ? {} : { always }) })
const ask = (code: string, patienceMs = 3000) =>
  lookUpBusiness(code, { register: simulator(), today, patienceMs })

keepsRegisterContract('the simulator', () => ({
  register: simulator(),
  known: '91110102MA0FAKE177' as Uscc,
  unknown: '91110000802100433B' as Uscc,
  down: simulator('down'),
  slow: simulator('slow'),
}))

test('every answer of the simulator says on its face that it is simulated', async () => {
  for (const code of ['91110102MA0FAKE177', '92110105MA0TE5T24H', fictitiousUscc(7, '410772')]) {
    const entry = await ask(code)
    expect(entry).toMatchObject({
      value: { simulated: true, provenance: { zh: expect.stringContaining('模拟登记库') } },
    })
    expect(JSON.stringify(entry)).toContain('（模拟）')
  }
})

test('a real code is never given a simulated business', async () => {
  expect(await ask('91110000600037341L')).toMatchObject({
    refusal: { code: 'EXCHANGE_NOT_FOUND' },
  })
})

test('each trouble of a real register can be shown: down, slow, stale, not found', async () => {
  const unavailable = { refusal: { code: 'EXCHANGE_SOURCE_UNAVAILABLE' } }
  expect(await ask(troubleUscc('down'))).toMatchObject(unavailable)
  expect(await ask(troubleUscc('slow'), 20)).toMatchObject(unavailable)
  expect(await ask(troubleUscc('notFound'))).toMatchObject({
    refusal: { code: 'EXCHANGE_NOT_FOUND' },
  })
  expect(await ask(troubleUscc('stale'))).toMatchObject({
    value: { stale: true, asOf: '2025-10-16' },
  })
})

test('a wrong code is refused with the part that is wrong, before anybody is asked', async () => {
  expect(await ask('91110102MA0FAKE178')).toMatchObject({
    refusal: { code: 'EXCHANGE_USCC_INVALID', part: 'check', at: 18 },
  })
  expect(await ask('123')).toMatchObject({ refusal: { part: 'length', at: null } })
})
