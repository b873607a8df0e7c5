import { z } from 'zod'
import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import {
  ACCESS_PROBLEMS,
  allow,
  requireActor,
  type AccessRefusal,
  type Actor,
} from '../../../access/server/index.ts'
import { csvOf } from '../../core/index.ts'
import { record } from '../record.ts'
import { listRecords, type AuditRow } from './store.ts'

const config = { problems: ACCESS_PROBLEMS }
const text = z.string().min(1).max(200).optional()
const Filter = z.object({
  /** A region, or `*` for what belongs to none (accounts, administrators). */
  region: z.string().regex(/^(\d{6}|\*)$/),
  actor: text,
  action: text,
  /** The id of a case, a licence, an account. */
  object: text,
  /** Days in Shanghai, both included. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})
const Page = Filter.extend({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
const RecordView = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string().nullable(),
  action: z.string(),
  objectKind: z.string().nullable(),
  objectId: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()).nullable(),
})

const MOST_LINES = 10_000
const midnight = (day: string, plus: number): string =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + plus * 24 * 60 * 60_000).toISOString()

/** 审计: 审计管理员 look through the records of a region, and take them away as a table; each look is recorded. */
export function auditRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/records',
    {
      config,
      schema: {
        querystring: Page,
        response: { 200: z.object({ items: z.array(RecordView), next: z.string().nullable() }) },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { cursor: after, limit, ...filter } = request.query
      const found = await context.db.transaction((tx) =>
        look(tx, actor, filter, { limit: limit + 1, after }, 'records.read'),
      )
      if (!found.ok) return sendRefusal(reply, found.refusal, ACCESS_PROBLEMS)
      const rows = found.value.slice(0, limit)
      const next = found.value.length > limit ? (rows.at(-1)?.id ?? null) : null
      reply.header('cache-control', 'no-store')
      return send(reply, granted({ items: rows.map(present), next }), ACCESS_PROBLEMS)
    },
  )

  app.get(
    '/api/v1/records.csv',
    { config, schema: { querystring: Filter, response: { 200: z.string() } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) =>
        look(tx, actor, request.query, { limit: MOST_LINES }, 'records.exported'),
      )
      if (!found.ok) return sendRefusal(reply, found.refusal, ACCESS_PROBLEMS)
      const head = ['时间 at', '人员 actor', '事项 action', '对象 object', '编号 id', '说明 detail']
      const lines = found.value.map(present).map((row) => {
        const { at, action, actor: by, objectKind, objectId, detail } = row
        const said = detail ? JSON.stringify(detail) : ''
        return [at, by ?? '', action, objectKind ?? '', objectId ?? '', said]
      })
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="records.csv"')
        .send(csvOf(head, lines))
    },
  )
}

/** The rows, if this actor may; that they looked, and for what, stands in the same chain. */
async function look(
  tx: Tx,
  actor: Actor,
  filter: z.infer<typeof Filter>,
  page: { readonly limit: number; readonly after?: string | undefined },
  action: 'records.read' | 'records.exported',
): Promise<Result<AuditRow[], AccessRefusal>> {
  const { region, from, until, ...by } = filter
  const allowed = allow(actor, 'record.read', { region })
  if (!allowed.ok) return allowed
  const rows = await listRecords(tx, {
    region,
    ...by,
    ...page,
    ...(from !== undefined && { from: midnight(from, 0) }),
    ...(until !== undefined && { before: midnight(until, 1) }),
  })
  const { accountId, username } = actor
  const detail = { ...filter, rows: rows.length }
  const object = { kind: 'records', id: region }
  await record(tx, { actor: { accountId, username }, action, region, object, detail })
  return granted(rows)
}

function present({ body, ...row }: AuditRow): z.infer<typeof RecordView> {
  const { detail } = JSON.parse(body) as { detail?: Record<string, unknown> }
  return { ...row, detail: detail ?? null }
}
