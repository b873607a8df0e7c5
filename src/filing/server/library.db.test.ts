import { afterAll, beforeAll, expect, test } from 'vitest'
import { completed, drafted, expectView } from '../../../test/builders/applied-case.ts'
import { openOutside, type Outside } from '../../../test/builders/outbox.ts'
import type { AskedSystemServer } from '../../../test/simulators/asked-system.ts'
import { openRegisters } from '../../../test/simulators/registers.ts'
import { checkRegisters } from './index.ts'
import { putWaiting } from './store.ts'

const USCC = '91110102MA0FAKE177'
let world: Outside
let library: AskedSystemServer
beforeAll(async () => {
  library = await openRegisters(() => world.clock.now())
  const { url, secret } = library
  world = await openOutside({ REGISTER_LICENCES_URL: url, REGISTER_LICENCES_SECRET: secret })
})
afterAll(async () => {
  await world.close()
  await library.close()
})

/** Selling lenses on the net: the form asks for the number of the licence for the shop itself. */
const wish = { industry: '09', items: ['medical-device-online-sales-filing'], sequence: 21 }

test('a library that is down is said; the number is typed by hand, and compared when it answers again', async () => {
  const owner = await world.people('owner')
  library.mood = 'down'
  const mine = await drafted(owner, wish)
  const filled = await owner.post(`/api/v1/cases/${mine.id}/prefill`, { uscc: USCC })
  expect(filled.body['asked']).toContainEqual(
    expect.objectContaining({ kind: 'licenceRegister', state: 'unavailable' }),
  )
  const whole = await completed(owner, { ...wish, sequence: 22 })
  const view = expectView(
    await owner.post(`/api/v1/cases/${whole.id}/submit`, { declaration: true }),
  )
  const check = async () => {
    await checkRegisters(world.context)
    const { body } = await owner.get(`/api/v1/cases/${view.id}/sources`)
    return (body['checks'] as { register: string; state: string }[]).find(
      ({ register }) => register === 'licences',
    )
  }
  expect(await check()).toMatchObject({ state: 'waiting', attempts: 1 })
  library.mood = 'well'
  world.clock.advance({ minutes: 6 })
  expect(await check()).toMatchObject({ state: 'differs' })
  // submitted again without the number: what the library said of it is gone too
  const facts = { caseVersion: view.version + 1, nextAt: world.clock.now().toISOString() }
  const key = { region: view.region, id: view.id }
  await world.context.db.transaction((tx) => putWaiting(tx, key, ['business', 'persons'], facts))
  expect(await check()).toBeUndefined()
})

test('one that answers fills the number, with whose it is and since when', async () => {
  const owner = await world.people('owner')
  library.mood = 'well'
  const mine = await drafted(owner, { ...wish, sequence: 23 })
  const filled = await owner.post(`/api/v1/cases/${mine.id}/prefill`, { uscc: USCC })
  expect(filled.body['asked']).toContainEqual(
    expect.objectContaining({ kind: 'licenceRegister', state: 'answered' }),
  )
  const { body } = await owner.get(`/api/v1/cases/${mine.id}/sources`)
  expect(body['sources']).toContainEqual(
    expect.objectContaining({
      kind: 'licenceRegister',
      name: { zh: '电子证照库', en: expect.any(String) },
    }),
  )
})
