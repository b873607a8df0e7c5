import { createHash } from 'node:crypto'
import { z } from 'zod'
import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, hashOf, send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { inspectUpload, UPLOAD_PROBLEMS } from '#platform/server/uploads/index.ts'
import {
  ACCESS_PROBLEMS,
  allow,
  requireActor,
  type AccessRefusal,
  type Actor,
} from '../../../access/server/index.ts'
import { RegionCode } from '../../../catalogue/core/index.ts'
import { ALL_COLUMNS, IMPORT_COLUMNS, type LicenceRefusal } from '../../core/index.ts'
import { LICENCES_PROBLEMS } from '../problems.ts'
import { checkImport } from './check-import.ts'
import { readRows } from './read-file.ts'
import { confirmImport } from './run-import.ts'
import { findImport, importsOf, linesOf, type ImportRow, type LineRow } from './store.ts'

const PROBLEMS = { ...LICENCES_PROBLEMS, ...ACCESS_PROBLEMS, ...UPLOAD_PROBLEMS }
const config = { problems: PROBLEMS }
const InRegion = z.object({ region: RegionCode })
const ById = z.object({ id: z.uuid() })

const ImportView = z.object({
  id: z.string(),
  region: z.string(),
  file: z.string(),
  at: z.string(),
  by: z.string(),
  /** checked: nothing is entered until it is confirmed. */
  state: z.enum(['checked', 'running', 'done']),
  lines: z.int(),
  wrong: z.int(),
  done: z.int(),
})

const LineView = z.object({
  line: z.int(),
  state: z.enum(['ready', 'wrong', 'known', 'entered', 'refused']),
  faults: z.array(z.object({ column: z.string(), zh: z.string(), en: z.string() })),
  /** What the line says, shortly: the item's certificate and its number, or the cells as typed. */
  says: z.string(),
  number: z.string().nullable(),
})

function presentImport(row: ImportRow): z.infer<typeof ImportView> {
  const { id, region, file, at, actor_name: by, state, lines, wrong, done } = row
  return { id, region, file, at, by, state, lines, wrong, done }
}

function presentLine({ line, state, faults, row_read: row, number }: LineRow) {
  const says =
    'cells' in row
      ? row.cells.filter((cell) => cell !== '').join(' · ')
      : `${row.certificate} ${row.number} · ${row.holder.name}`
  return { line, state, faults: [...faults], says, number }
}

/** 存量导入: dry run, confirmation, progress and a report line by line. */
export function importRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/licence-imports/template.csv',
    { config, schema: { response: { 200: z.string() } } },
    async (request, reply) => {
      await requireActor(request, reply, context)
      const head = ALL_COLUMNS.map((column) => IMPORT_COLUMNS[column][0]).join(',')
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="licences.csv"')
        .send(`\uFEFF${head}\r\n`)
    },
  )

  app.post(
    '/api/v1/licence-imports',
    { config, schema: { querystring: InRegion, response: { 201: ImportView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.query
      // before the bytes are taken in: not for somebody who may not import here
      const allowed = allow(actor, 'licence.import', { region })
      if (!allowed.ok) return sendRefusal(reply, allowed.refusal, PROBLEMS)
      const part = request.isMultipart() ? await request.file() : undefined
      const bytes = (await part?.toBuffer()) ?? Buffer.alloc(0)
      const file = part?.filename ?? ''
      const clean = await inspectUpload(
        { name: file, bytes, contentType: 'application/octet-stream' },
        context.scanner,
      )
      if (!clean.ok) return sendRefusal(reply, clean.refusal, PROBLEMS)
      const rows = await readRows(file, bytes)
      if (!rows.ok) return sendRefusal(reply, rows.refusal, PROBLEMS)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const upload = { region, file, sha256, rows: rows.value }
      const work = (tx: Tx) => checkImport(tx, context, actor, upload)
      return command(request, reply, context, work, PROBLEMS, {
        status: 201,
        present: presentImport,
        bodyHash: hashOf([sha256, file]),
      })
    },
  )

  app.post(
    '/api/v1/licence-imports/:id/confirm',
    { config, schema: { params: ById, response: { 200: ImportView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const work = (tx: Tx) => confirmImport(tx, context, actor, id)
      return command(request, reply, context, work, PROBLEMS, { present: presentImport })
    },
  )

  app.get(
    '/api/v1/licence-imports',
    {
      config,
      schema: {
        querystring: InRegion,
        response: { 200: z.object({ items: z.array(ImportView) }) },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.query
      const allowed = allow(actor, 'licence.import', { region })
      if (!allowed.ok) return sendRefusal(reply, allowed.refusal, PROBLEMS)
      const found = await context.db.transaction((tx) => importsOf(tx, region))
      return { items: found.map(presentImport) }
    },
  )

  app.get(
    '/api/v1/licence-imports/:id',
    { config, schema: { params: ById, response: { 200: ImportView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const found = await context.db.transaction((tx) => importFor(tx, actor, id))
      return send(reply, found.ok ? granted(presentImport(found.value)) : found, PROBLEMS)
    },
  )

  const LinesQuery = z.object({
    cursor: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    state: z.enum(['ready', 'wrong', 'known', 'entered', 'refused']).optional(),
  })
  const LinesAnswer = z.object({ items: z.array(LineView), next: z.int().nullable() })
  app.get(
    '/api/v1/licence-imports/:id/lines',
    { config, schema: { params: ById, querystring: LinesQuery, response: { 200: LinesAnswer } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { cursor: after, limit, state } = request.query
      const answer = await context.db.transaction(async (tx) => {
        const found = await importFor(tx, actor, request.params.id)
        if (!found.ok) return found
        const states = state === undefined ? {} : { states: [state] }
        const lines = await linesOf(tx, found.value, { after, limit: limit + 1, ...states })
        const items = lines.slice(0, limit).map(presentLine)
        return granted({ items, next: lines.length > limit ? (items.at(-1)?.line ?? null) : null })
      })
      return send(reply, answer, PROBLEMS)
    },
  )
}

async function importFor(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<ImportRow, LicenceRefusal | AccessRefusal>> {
  const found = await findImport(tx, id)
  if (!found) return { ok: false, refusal: { code: 'LICENCES_IMPORT_NOT_FOUND', id } }
  const allowed = allow(actor, 'licence.import', { region: found.region })
  // an import of another region is none of theirs to know of
  if (!allowed.ok) return { ok: false, refusal: { code: 'LICENCES_IMPORT_NOT_FOUND', id } }
  return granted(found)
}
