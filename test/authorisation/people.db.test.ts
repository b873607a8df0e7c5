import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testContext, type TestContext } from '../db/test-context.ts'
import { recordsAbout, recordsModule } from '../../src/records/server/index.ts'
import { ROLES, type Role } from '../../src/access/core/index.ts'
import { accessModule, createAccount } from '../../src/access/server/index.ts'
import { SESSION_COOKIE } from '../../src/access/server/session.ts'

const PASSWORD = 'a long password'
let world: TestContext
const tokens = new Map<string, string>()
beforeAll(async () => {
  world = await testContext({ modules: [recordsModule, accessModule] })
  for (const role of ['system-admin', 'security-admin', 'audit-admin', 'owner'] as const)
    await createAccount(world.context, {
      username: role,
      name: role,
      password: PASSWORD,
      roles: [
        {
          role,
          region: '*',
        },
      ],
    })
})
afterAll(() => world.close())

async function as(
  name: string,
  method: 'GET' | 'POST',
  path: string,
  payload?: object,
  version?: number,
) {
  const app = await world.app()
  if (!tokens.has(name)) {
    const login = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username: name, password: PASSWORD },
    })
    tokens.set(name, login.cookies.find((c) => c.name === SESSION_COOKIE)?.value ?? '')
  }
  const answer = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers: {
      'idempotency-key': randomBytes(8).toString('hex'),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    cookies: { [SESSION_COOKIE]: tokens.get(name) ?? '' },
    ...(method === 'POST' && { payload: payload ?? {} }),
  })
  return { status: answer.statusCode, body: answer.json<Record<string, never>>() }
}

interface Invited {
  person: { accountId: string; version: number }
  invitation: string
}
async function newcomer(): Promise<Invited & { username: string }> {
  const username = `n${randomBytes(5).toString('hex')}`
  const made = await as('system-admin', 'POST', '/people', { username, name: '新同事' })
  expect(made.status).toBe(201)
  return { ...(made.body as unknown as Invited), username }
}

describe('三员分立', () => {
  test('each administration does its own and nothing of the others', async () => {
    const { person } = await newcomer()
    const at = `/people/${person.accountId}`
    const clerk = { role: 'clerk', region: '110102' }
    const tried = async (who: string) => [
      (await as(who, 'GET', '/people')).status,
      (await as(who, 'POST', '/people', { username: who + '-x', name: 'x' })).status,
      (await as(who, 'POST', `${at}/grant`, clerk, 99)).status,
      (await as(who, 'POST', `${at}/unlock`, {}, 99)).status,
    ]
    expect(await tried('system-admin')).toEqual([200, 201, 403, 412])
    expect(await tried('security-admin')).toEqual([200, 403, 412, 403])
    expect(await tried('audit-admin')).toEqual([404, 404, 404, 404])
    expect(await tried('owner')).toEqual([404, 404, 404, 404])
  })

  test('no account holds two administrations, or one beside any other role: not by command, not in SQL', async () => {
    const administrations = ROLES.filter((role) => role.endsWith('-admin'))
    const owner = new pg.Client({ connectionString: world.url })
    await owner.connect()
    for (const first of administrations)
      for (const second of ROLES.filter((role) => role !== first)) {
        const { person } = await newcomer()
        const at = `/people/${person.accountId}/grant`
        const one = await as('security-admin', 'POST', at, { role: first, region: '*' }, 1)
        expect([first, one.status]).toEqual([first, 200])
        const place = grantOf(second)
        const two = await as('security-admin', 'POST', at, place, 2)
        expect([first, second, two.status, two.body['code']]).toEqual([
          first,
          second,
          422,
          expect.stringMatching(/ACCESS_ADMINISTRATOR(S_SEPARATED|_ALONE)/),
        ])
        if (!second.endsWith('-admin')) continue
        const insert = `insert into role_grant (region, account_id, role) values ('*', $1, $2)`
        await expect(owner.query(insert, [person.accountId, second])).rejects.toMatchObject({
          code: '23505',
        })
      }
    await owner.end()
  })

  const grantOf = (role: Role) =>
    role === 'owner' || role.endsWith('-admin')
      ? { role, region: '*' }
      : ['reviewer', 'head', 'keeper'].includes(role)
        ? { role, region: '110102', department: 'health' }
        : { role, region: '110102' }

  test('nobody gives themselves a role, or closes their own account', async () => {
    const people = (await as('security-admin', 'GET', '/people?limit=200')).body[
      'items'
    ] as unknown as {
      username: string
      accountId: string
      version: number
    }[]
    const self = (name: string) => people.find(({ username }) => username === name)!
    const { accountId, version } = self('security-admin')
    const role = { role: 'clerk', region: '110102' }
    const granting = await as('security-admin', 'POST', `/people/${accountId}/grant`, role, version)
    expect(granting.body).toMatchObject({ code: 'ACCESS_NOT_ONESELF' })
    const system = self('system-admin')
    const closing = await as(
      'system-admin',
      'POST',
      `/people/${system.accountId}/close`,
      {},
      system.version,
    )
    expect(closing.body).toMatchObject({ code: 'ACCESS_NOT_ONESELF' })
  })
})

describe('an account from invitation to closing', () => {
  test('has no password before its person sets one, and every step is recorded', async () => {
    const { person, invitation, username } = await newcomer()
    const { accountId } = person
    const at = `/people/${accountId}`
    const app = await world.app()
    const login = (password: string) =>
      app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password } })
    for (const guess of ['!', 'zhunying-demo', username, invitation])
      expect((await login(guess)).statusCode).toBe(401)
    const accept = (password: string) => {
      const payload = { invitation, password }
      return app.inject({ method: 'POST', url: '/api/v1/invitations/accept', payload })
    }
    expect((await accept('short')).json()).toMatchObject({ code: 'ACCESS_PASSWORD_LENGTH' })
    expect((await accept('my own long words')).statusCode).toBe(200)
    expect((await accept('my own long words')).json()).toMatchObject({
      code: 'ACCESS_INVITATION_ENDED',
    })
    expect((await login('my own long words')).statusCode).toBe(200)
    const granted = await as(
      'security-admin',
      'POST',
      `${at}/grant`,
      { role: 'lead', region: '110102' },
      2,
    )
    expect(granted.body).toMatchObject({ roles: [{ role: 'lead', region: '110102' }], version: 3 })
    await as('security-admin', 'POST', `${at}/revoke`, { role: 'lead', region: '110102' }, 3)
    await as('system-admin', 'POST', `${at}/close`, {}, 4)
    expect((await login('my own long words')).statusCode).toBe(401)
    await as('system-admin', 'POST', `${at}/open`, {}, 5)
    expect((await login('my own long words')).statusCode).toBe(200)
    const object = { kind: 'account', id: accountId }
    const kinds = await world.context.db.transaction(async (tx) => [
      ...(await recordsAbout(tx, '*', object)),
      ...(await recordsAbout(tx, '110102', object)),
    ])
    expect(kinds.map(({ action }) => action).toSorted()).toEqual(
      [
        'access.account-created',
        'access.invited',
        'access.password-set',
        'access.signed-in',
        'access.role-granted',
        'access.role-revoked',
        'access.account-closed',
        'access.account-opened',
        'access.signed-in',
      ].toSorted(),
    )
    expect(JSON.stringify(kinds)).not.toContain(invitation)
  })

  test('an invitation ends after three days, and a newer one ends the one before', async () => {
    const { person, invitation } = await newcomer()
    const at = `/people/${person.accountId}/invite`
    const again = await as('system-admin', 'POST', at, {}, person.version)
    const app = await world.app()
    const accept = async (word: string) => {
      const payload = { invitation: word, password: 'my own long words' }
      return (await app.inject({ method: 'POST', url: '/api/v1/invitations/accept', payload }))
        .statusCode
    }
    expect(await accept(invitation)).toBe(410)
    world.clock.advance({ minutes: 3 * 24 * 60 })
    expect(await accept(String(again.body['invitation']))).toBe(410)
    world.clock.set('2026-11-20')
  })

  test('a second administrator on the same page is told, and changes nothing', async () => {
    const { person } = await newcomer()
    const at = `/people/${person.accountId}`
    await as('system-admin', 'POST', `${at}/unlock`, {}, person.version)
    const late = await as('system-admin', 'POST', `${at}/close`, {}, person.version)
    expect(late.body).toMatchObject({ status: 412, code: 'ACCESS_ACCOUNT_CHANGED', current: 2 })
    const blind = await as('system-admin', 'POST', `${at}/close`)
    expect(blind.body).toMatchObject({ code: 'IF_MATCH_MISSING' })
  })

  test('who mistakes have locked is opened again, with whom and when on record', async () => {
    const { person, invitation, username } = await newcomer()
    const app = await world.app()
    const url = '/api/v1/invitations/accept'
    await app.inject({ method: 'POST', url, payload: { invitation, password: PASSWORD } })
    const login = (password: string) =>
      app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password } })
    for (let n = 0; n < 5; n++) await login('wrong password')
    expect((await login(PASSWORD)).statusCode).toBe(429)
    const at = `/people/${person.accountId}`
    const shown = await as('system-admin', 'GET', at)
    expect(shown.body).toMatchObject({ locked: true, version: 2 })
    await as('system-admin', 'POST', `${at}/unlock`, {}, 2)
    expect((await login(PASSWORD)).statusCode).toBe(200)
  })
})
