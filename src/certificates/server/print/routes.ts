import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
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
import { ACCESS_PROBLEMS, requireActor } from '../../../access/server/index.ts'
import { RegionCode } from '../../../catalogue/core/index.ts'
import { Offset, PrinterName, PrinterView } from '../../core/index.ts'
import { LICENCES_PROBLEMS } from '../../../licences/server/index.ts'
import type { LinkOf } from '../certificate-file.ts'
import { CERTIFICATES_PROBLEMS } from '../problems.ts'
import {
  calibrationFile,
  listPrinters,
  overprintFile,
  platesFile,
  setPrinter,
  type PrintFile,
} from './use-cases.ts'

const PROBLEMS = { ...CERTIFICATES_PROBLEMS, ...LICENCES_PROBLEMS, ...ACCESS_PROBLEMS }
const config = { problems: PROBLEMS }

const OfRegion = z.object({ region: RegionCode })

/** 套打 and plates: printers, calibration page, overprint, 制版文件. */
export function printRoutes(app: ZhunyingApp, context: Context, linkOf: LinkOf): void {
  printerRoutes(app, context)
  type Actor = Awaited<ReturnType<typeof requireActor>>
  const file = async <R extends { readonly code: keyof typeof PROBLEMS }>(
    reply: FastifyReply,
    work: (tx: Tx) => Promise<Result<PrintFile, R>>,
  ) => {
    const result = await context.db.transaction(work)
    return result.ok
      ? sendPdf(reply, result.value)
      : sendRefusal(reply, result.refusal, PROBLEMS as never)
  }
  app.get(
    '/api/v1/printers/calibration.pdf',
    { config, schema: { querystring: OfRegion.extend({ printer: PrinterName.optional() }) } },
    async (request, reply) => {
      const actor: Actor = await requireActor(request, reply, context)
      return file(reply, (tx) => calibrationFile(tx, context, actor, request.query))
    },
  )
  app.get(
    '/api/v1/licences/:number/overprint.pdf',
    {
      config,
      schema: {
        params: z.object({ number: z.string().max(32) }),
        querystring: z.object({
          version: z.coerce.number().int().positive().optional(),
          printer: PrinterName.optional(),
        }),
      },
    },
    async (request, reply) => {
      const actor: Actor = await requireActor(request, reply, context)
      const of = { ...request.params, ...request.query }
      return file(reply, (tx) => overprintFile(tx, context, linkOf, actor, of))
    },
  )
  app.get(
    '/api/v1/regions/:region/plates.pdf',
    { config, schema: { params: OfRegion } },
    async (request, reply) => {
      const actor: Actor = await requireActor(request, reply, context)
      return file(reply, (tx) => platesFile(tx, context, actor, request.params.region))
    },
  )
}

function sendPdf(reply: FastifyReply, { bytes, name }: PrintFile): FastifyReply {
  return reply
    .type('application/pdf')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(bytes)
}

function printerRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/printers',
    {
      config,
      schema: {
        querystring: OfRegion,
        response: { 200: z.object({ items: z.array(PrinterView) }) },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.query
      const result = await context.db.transaction((tx) => listPrinters(tx, actor, region))
      return send(reply, result, PROBLEMS)
    },
  )
  app.post(
    '/api/v1/printers/:name',
    {
      config,
      schema: {
        params: z.object({ name: PrinterName }),
        querystring: OfRegion,
        body: z.object({ dx: Offset, dy: Offset }),
        response: { 200: PrinterView },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const seen = ifMatch(request)
      if (!seen.ok) return sendRefusal(reply, seen.refusal, PLATFORM_PROBLEMS)
      const wanted = { ...request.params, ...request.query, ...request.body, seen: seen.value }
      const work = (tx: Tx) => setPrinter(tx, context, actor, wanted)
      return command(request, reply, context, work, PROBLEMS)
    },
  )
}
