import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlState } from '#platform/server/database.ts'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'

let world: TestContext
beforeAll(async () => {
  world = await testContext()
})
afterAll(() => world.close())

test('the database itself refuses to alter a published version', async () => {
  const client = new pg.Client({ connectionString: world.url })
  await client.connect()
  await client.query('set role zhunying_app')
  for (const statement of [
    `update catalogue_version set content = '{}'`,
    'delete from catalogue_version',
  ]) {
    const error: unknown = await client.query(statement).catch((reason: unknown) => reason)
    expect(sqlState(error)).toBe('42501')
  }
  await client.end()
})
