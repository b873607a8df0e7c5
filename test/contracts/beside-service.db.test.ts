import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded, type EmbeddedPostgres } from '#platform/server/embedded/index.ts'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { migrate } from '#platform/server/migrate.ts'
import { zhunying } from '../tools/command-line.ts'

const data = throwawayFolder('zhunying-test-beside-')
let service: EmbeddedPostgres
beforeAll(async () => {
  service = await startEmbedded(data)
  await migrate(service.url)
})
afterAll(async () => {
  await service.stop()
  rmSync(data, { recursive: true, force: true })
})

test('records are verified and accounts listed while a service works on the folder', async () => {
  const records = await zhunying('audit', 'verify', '--data', data, '--json')
  expect(records).toMatchObject({ status: 0 })
  expect(JSON.parse(records.out)).toEqual({ intact: true, chains: [] })
  const accounts = await zhunying('account', 'list', '--data', data, '--json')
  expect(accounts).toMatchObject({ status: 0, out: '[]\n' })
})
