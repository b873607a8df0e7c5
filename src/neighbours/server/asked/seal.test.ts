import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import { keepsSealContract } from '../../../../test/contracts/seal-provider.ts'
import {
  openAskedSystem,
  type AskedSystemServer,
} from '../../../../test/simulators/asked-system.ts'
import { openSealPlatform } from '../../../../test/simulators/seal-platform.ts'
import { sealOf } from '../../../certificates/server/index.ts'
import { registersOf } from '../../../exchange/server/index.ts'
import { askedSystems, connectAsked } from './connect.ts'

const now = () => new Date('2026-11-20T02:00:00Z')
const platform = openSealPlatform()
type SealRequest = Parameters<typeof platform.ask>[0]
let server: AskedSystemServer
beforeAll(async () => {
  const ask = async (question: Record<string, unknown>) =>
    question['kind'] === 'licences'
      ? { asOf: '2026-11-20', documents: [] }
      : platform.ask(question as unknown as SealRequest)
  server = await openAskedSystem(ask, now)
})
afterAll(() => server.close())

/** A service whose settings name a seal platform and a library, and nothing else. */
function connected(): Context {
  const { url, secret } = server
  const asked = { registers: { licences: { url, secret } }, sealPlatform: { url, secret } }
  const clock = { now, today: () => plainDate('2026-11-20') }
  const config = { outboxNetworks: ['127.0.0.0/8'], demo: true, asked }
  const context = { clock, config } as unknown as Context
  connectAsked(context, { tries: 2, pauseMs: 1 })
  return context
}

keepsSealContract('a seal platform over HTTP', () => sealOf(connected()))

test('the setting alone connects it: its seal is set, once, under its name, and not as a legal one', async () => {
  const seal = sealOf(connected())
  expect([seal.name, seal.legal]).toEqual([new URL(server.url).host, false])
  const digest = Buffer.alloc(32, 9)
  server.mood = 'cut'
  // the platform has sealed it, and the answer broke off
  await expect(seal.signPdf(digest)).rejects.toThrow(/./)
  server.mood = 'well'
  const sealed = new Map(platform.sealed)
  const late = sealOf(connected())
  expect((await late.signPdf(digest))[0]).toBe(0x30)
  expect(platform.sealed).toEqual(sealed)
})

test('the page says what is connected, what is simulated, and what went wrong', async () => {
  const context = connected()
  server.mood = 'forged'
  const uscc = '91110102MA0FAKE177' as Parameters<
    ReturnType<typeof registersOf>['licences']['lookUp']
  >[0]
  await expect(
    registersOf(context).licences.lookUp(uscc, AbortSignal.timeout(20_000)),
  ).rejects.toThrow('signature-wrong')
  server.mood = 'well'
  const { host } = new URL(server.url)
  const unasked = { lastOkAt: null, lastFaultAt: null, lastFault: null }
  expect(askedSystems(context)).toEqual([
    { kind: 'business', state: 'simulated', host: null, ...unasked },
    {
      kind: 'licences',
      state: 'connected',
      host,
      lastOkAt: null,
      lastFaultAt: now().toISOString(),
      lastFault: 'signature-wrong',
    },
    { kind: 'persons', state: 'simulated', host: null, ...unasked },
    { kind: 'lists', state: 'simulated', host: null, ...unasked },
    { kind: 'seal', state: 'connected', host, ...unasked },
  ])
})
