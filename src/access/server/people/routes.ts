import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import {
  command,
  ifMatch,
  PLATFORM_PROBLEMS,
  send,
  sendRefusal,
  type ZhunyingApp,
} from '#platform/server/http.ts'
import { ROLES, type Actor, type RoleGrant } from '../../core/index.ts'
import { ACCOUNT_PROBLEMS } from '../account-problems.ts'
import { requireActor } from '../require-actor.ts'
import { RoleGrantView } from '../schema.ts'
import { acceptInvitation, type Invited } from './invite.ts'
import {
  addPerson,
  closePerson,
  endSessions,
  grantRole,
  invitePerson,
  readPeople,
  readPerson,
  resetFactor,
  revokeRole,
  unlockPerson,
  type PeopleRefusal,
  type Seen,
} from './people.ts'
import type { Person } from './store.ts'

const config = { problems: ACCOUNT_PROBLEMS }
const { IF_MATCH_MISSING } = PLATFORM_PROBLEMS
/** Of a command on one account, which names the version it saw. */
const versioned = { problems: { ...ACCOUNT_PROBLEMS, IF_MATCH_MISSING } }
const ById = z.object({ id: z.uuid() })
const PersonView = z.object({
  accountId: z.string(),
  username: z.string(),
  name: z.string(),
  roles: z.array(RoleGrantView).readonly(),
  demo: z.boolean(),
  closed: z.boolean(),
  secondFactor: z.boolean(),
  version: z.int(),
})
const InvitedView = z.object({
  person: PersonView,
  /** Handed over in person, told once: whoever has it sets the password. */
  invitation: z.string(),
  endsAt: z.string(),
})
const List = z.object({
  search: z.string().max(64).optional(),
  cursor: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
const Grant = z.strictObject({
  role: z.enum(ROLES),
  region: z.string().regex(/^(\d{6}|\*)$/),
  department: z.string().min(1).max(80).optional(),
})
const Add = z.strictObject({
  username: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(100),
})
const grantOf = ({ role, region, department }: z.infer<typeof Grant>): RoleGrant => {
  return { role, region, ...(department !== undefined && { department }) }
}

/** 人员与角色: 系统管理员 keep the accounts, 安全管理员 give the roles; each change with If-Match, each recorded. */
export function peopleRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/people',
    {
      config,
      schema: {
        querystring: List,
        response: { 200: z.object({ items: z.array(PersonView), next: z.string().nullable() }) },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { search, cursor, limit } = request.query
      const page = { ...(search && { search }), ...(cursor && { cursor }), limit: limit + 1 }
      const found = await context.db.transaction((tx) => readPeople(tx, actor, page))
      if (!found.ok) return sendRefusal(reply, found.refusal, ACCOUNT_PROBLEMS)
      const items = found.value.slice(0, limit)
      const next = found.value.length > limit ? (items.at(-1)?.username ?? null) : null
      return send(reply, granted({ items, next }), ACCOUNT_PROBLEMS)
    },
  )

  app.get(
    '/api/v1/people/:id',
    {
      config,
      schema: { params: ById, response: { 200: PersonView.extend({ locked: z.boolean() }) } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const found = await context.db.transaction((tx) => readPerson(tx, context, actor, id))
      return send(reply, found, ACCOUNT_PROBLEMS)
    },
  )

  app.post(
    '/api/v1/people',
    { config, schema: { body: Add, response: { 201: InvitedView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = (tx: Tx) => addPerson(tx, context, actor, request.body)
      return sendInvited(reply, await context.db.transaction(work), 201)
    },
  )

  app.post(
    '/api/v1/people/:id/invite',
    { config: versioned, schema: { params: ById, response: { 200: InvitedView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const seen = seenOf(request)
      if (!seen.ok) return sendRefusal(reply, seen.refusal, PLATFORM_PROBLEMS)
      const work = (tx: Tx) => invitePerson(tx, context, actor, seen.value)
      return sendInvited(reply, await context.db.transaction(work), 200)
    },
  )

  for (const [name, work] of [
    ['grant', grantRole],
    ['revoke', revokeRole],
  ] as const)
    app.post(
      `/api/v1/people/:id/${name}`,
      { config: versioned, schema: { params: ById, body: Grant, response: { 200: PersonView } } },
      async (request, reply) => {
        const actor = await requireActor(request, reply, context)
        const grant = grantOf(request.body as z.infer<typeof Grant>)
        return change(request, reply, context, (tx, seen) => work(tx, context, actor, seen, grant))
      },
    )

  type Work = (tx: Tx, context: Context, actor: Actor, seen: Seen) => Answer
  const COMMANDS: readonly (readonly [string, Work])[] = [
    ['unlock', unlockPerson],
    ['end-sessions', endSessions],
    ['reset-second-factor', resetFactor],
    ['close', (...of) => closePerson(...of, true)],
    ['open', (...of) => closePerson(...of, false)],
  ]
  for (const [name, work] of COMMANDS)
    app.post(
      `/api/v1/people/:id/${name}`,
      { config: versioned, schema: { params: ById, response: { 200: PersonView } } },
      async (request, reply) => {
        const actor = await requireActor(request, reply, context)
        return change(request, reply, context, (tx, seen) => work(tx, context, actor, seen))
      },
    )

  invitationRoute(app, context)
}

type Answer = Promise<Result<Person, PeopleRefusal>>

/** A command on an account, by the version the administrator looked at. */
function change(
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  work: (tx: Tx, seen: Seen) => Answer,
): Promise<FastifyReply> | FastifyReply {
  const seen = seenOf(request)
  if (!seen.ok) return sendRefusal(reply, seen.refusal, PLATFORM_PROBLEMS)
  return command(request, reply, context, (tx) => work(tx, seen.value), ACCOUNT_PROBLEMS)
}

function seenOf(request: FastifyRequest) {
  const version = ifMatch(request)
  if (!version.ok) return version
  const { id } = request.params as z.infer<typeof ById>
  return granted({ accountId: id, version: version.value })
}

/** Not by `command`, which would keep the answer and the invitation in it. A second one ends the first. */
function sendInvited(
  reply: FastifyReply,
  invited: Result<Invited, PeopleRefusal>,
  status: number,
): FastifyReply {
  return send(reply.header('cache-control', 'no-store'), invited, ACCOUNT_PROBLEMS, status)
}

function invitationRoute(app: ZhunyingApp, context: Context): void {
  const Accept = z.strictObject({
    invitation: z.string().min(20).max(100),
    password: z.string().min(1).max(200),
  })
  const rateLimit = context.config.rateLimit > 0 ? { max: 30, timeWindow: '1 minute' } : false
  app.post(
    '/api/v1/invitations/accept',
    {
      config: { ...config, rateLimit: rateLimit as false },
      schema: { body: Accept, response: { 200: z.object({ username: z.string() }) } },
    },
    async (request, reply) => {
      const { invitation, password } = request.body
      const work = (tx: Tx) => acceptInvitation(tx, context, invitation, password)
      return send(reply, await context.db.transaction(work), ACCOUNT_PROBLEMS)
    },
  )
}
