import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTelemetry, type Telemetry } from '#platform/server/telemetry/index.ts'
import { addReceiver, tell } from '../../../test/builders/outbox.ts'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import { measure } from './measure.ts'

let world: TestContext
let telemetry: Telemetry
beforeAll(async () => {
  const wish = { operationsPort: 0, operationsHost: '127.0.0.1', traceEndpoint: undefined }
  telemetry = await startTelemetry(wish)
  world = await testContext({ settings: { DEMO: '1', OUTBOX_NETWORKS: '127.0.0.0/8' } })
})
afterAll(async () => {
  await telemetry.stop()
  await world.close()
})

test('the operator’s tools read how much waits for each receiver, and for how long', async () => {
  const { id } = await addReceiver(world.context, 'https://hooks.example.gov.cn/')
  measure(world.context)
  await tell(world.context, 'measured', 1)
  world.clock.advance({ minutes: 30 })
  await tell(world.context, 'measured', 2)
  const text = await (await fetch(telemetry.metricsUrl!)).text()
  const of = (name: string) =>
    new RegExp(`^${name}\\{[^}]*receiver="${id}"[^}]*\\} (\\S+)`, 'm').exec(text)?.[1]
  expect(of('zhunying_outbox_waiting')).toBe('2')
  expect(of('zhunying_outbox_oldest')).toBe('1800')
})
