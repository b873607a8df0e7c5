import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testContext, type TestContext } from '../../../../test/db/test-context.ts'
import { accessModule, createAccount } from '../../../access/server/index.ts'
import type { Role } from '../../../access/core/index.ts'
import { record, recordRead, recordsModule } from '../index.ts'

const PASSWORD = 'a long password'
const CLERK = { accountId: 'a-1', username: 'clerk' }
let world: TestContext
/** The database stamps each record by the clock of the machine. */
const dayNow = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
const began = dayNow()
beforeAll(async () => {
  world = await testContext({ modules: [recordsModule, accessModule] })
  for (const [role, region] of [
    ['audit-admin', '*'],
    ['security-admin', '*'],
    ['clerk', '110102'],
  ] as const) {
    const roles = [{ role: role as Role, region }]
    await createAccount(world.context, { username: role, name: role, password: PASSWORD, roles })
  }
  for (let n = 0; n < 7; n++)
    await world.context.db.transaction((tx) =>
      recordRead(tx, CLERK, { region: '110102', caseId: `case-${n % 2}`, fields: ['uscc'] }),
    )
  await world.context.db.transaction((tx) =>
    record(tx, {
      actor: null,
      action: 'case.accepted',
      region: '110105',
      object: {
        kind: 'case',
        id: 'there',
      },
      detail: { note: '=HYPERLINK("x")' },
    }),
  )
})
afterAll(() => world.close())

async function ask(username: string, path: string) {
  const app = await world.app()
  const login = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: {
      username,
      password: PASSWORD,
    },
  })
  const cookies = Object.fromEntries(login.cookies.map(({ name, value }) => [name, value]))
  return app.inject({ url: `/api/v1/${path}`, cookies })
}
const items = async (path: string) =>
  (await ask('audit-admin', path)).json<{
    items: { id: string; action: string; actor: string; detail: { rows?: number } }[]
    next: string | null
  }>()

describe('the audit page', () => {
  test('finds by person, object, action and day, newest first', async () => {
    const found = async (query: string) =>
      (await items(`records?region=110102&limit=200&${query}`)).items.filter(
        ({ action }) => action === 'personal.read',
      ).length
    expect(await found('actor=clerk')).toBe(7)
    expect(await found('object=case-1')).toBe(3)
    expect(await found('action=personal.read')).toBe(7)
    expect(await found('actor=nobody')).toBe(0)
    expect(await found(`from=${began}&until=${dayNow()}`)).toBe(7)
    expect(await found('from=2020-01-01&until=2020-12-31')).toBe(0)
  })

  test('goes from page to page without gap or repetition, though each look is recorded', async () => {
    const seen: string[] = []
    let cursor = ''
    do {
      const page = await items(`records?region=110102&action=personal.read&limit=3${cursor}`)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next === null ? '' : `&cursor=${encodeURIComponent(page.next)}`
    } while (cursor !== '')
    expect([seen.length, new Set(seen).size]).toEqual([7, 7])
  })

  test('each look stands in the same chain, with what was looked for', async () => {
    await items('records?region=110105&object=there')
    const { items: looks } = await items('records?region=110105&action=records.read')
    expect(looks[0]).toMatchObject({
      actor: 'audit-admin',
      detail: { object: 'there', region: '110105', rows: 1 },
    })
  })

  test('as a table for a spreadsheet, recorded as taken away; nothing in it runs', async () => {
    const answer = await ask('audit-admin', 'records.csv?region=110105')
    expect(answer.headers['content-type']).toMatch(/text\/csv/)
    expect(answer.body).toContain('case.accepted')
    expect(answer.body).not.toMatch(/(^|,)=HYPERLINK/m)
    const { items: taken } = await items('records?region=110105&action=records.exported')
    expect(taken).toHaveLength(1)
  })

  test('is the audit administrator’s alone', async () => {
    for (const name of ['security-admin', 'clerk'])
      for (const path of ['records?region=110102', 'records.csv?region=110102'])
        expect([name, (await ask(name, path)).statusCode]).toEqual([name, 403])
    const app = await world.app()
    expect((await app.inject('/api/v1/records?region=110102')).statusCode).toBe(401)
  })
})
