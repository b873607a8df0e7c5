import { z } from 'zod'
import { granted } from '#kernel/result.ts'
import { parsePlainDate, type PlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import { command, send, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../../access/server/index.ts'
import { RegionCode } from '../../../catalogue/core/index.ts'
import { serialAt } from '../../core/index.ts'
import { LICENCES_PROBLEMS } from '../problems.ts'
import { noteSheet, receiveBatch, setStockAlarm, stockOf, type Stock } from './stock.ts'
import { tracePaper, type Trace } from './trace-paper.ts'

const PROBLEMS = { ...LICENCES_PROBLEMS, ...ACCESS_PROBLEMS }
const config = { problems: PROBLEMS }
const words = z.string().trim().min(1).max(200)
const day = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined, 'YYYY-MM-DD')
  .transform((text) => text as PlainDate)
  .meta({ format: 'date' })

const StockView = z.object({
  left: z.int(),
  below: z.int(),
  alarm: z.boolean(),
  batches: z.array(
    z.object({
      id: z.string(),
      receivedOn: z.string(),
      printer: z.string(),
      note: z.string(),
      first: z.string(),
      last: z.string(),
      rfid: z.boolean(),
      receivedBy: z.string(),
      blank: z.int(),
      printed: z.int(),
      spoiled: z.int(),
      destroyed: z.int(),
    }),
  ),
})

function presentStock({ left, below, alarm, batches }: Stock): z.infer<typeof StockView> {
  return {
    left,
    below,
    alarm,
    batches: batches.map((batch) => ({
      id: batch.id,
      receivedOn: batch.received_on,
      printer: batch.printer,
      note: batch.note,
      first: serialAt(batch, batch.first),
      last: serialAt(batch, batch.last),
      rfid: batch.rfid,
      receivedBy: batch.received_by_name,
      blank: Number(batch.blank),
      printed: Number(batch.printed),
      spoiled: Number(batch.spoiled),
      destroyed: Number(batch.destroyed),
    })),
  }
}

const TraceView = z.object({
  serial: z.string(),
  rfid: z.string().nullable(),
  state: z.string(),
  batch: z.object({ printer: z.string(), receivedOn: z.string(), note: z.string() }),
  paper: z
    .object({
      number: z.string(),
      version: z.int(),
      copy: z.int(),
      state: z.string(),
      issuer: z.string(),
      holder: z.string(),
      uscc: z.string(),
    })
    .nullable(),
  history: z.array(
    z.object({ at: z.string(), by: z.string(), what: z.string(), note: z.string() }),
  ),
})

function presentTrace({ sheet, batch, paper, face, history }: Trace): z.infer<typeof TraceView> {
  const { serial, rfid, state } = sheet
  const { printer, received_on: receivedOn, note } = batch
  const printed =
    paper && face
      ? {
          number: paper.number,
          version: paper.version,
          copy: paper.copy,
          state: paper.state,
          issuer: face.issuer,
          holder: face.holder.name,
          uscc: face.holder.uscc,
        }
      : null
  const batchView = { printer, receivedOn, note }
  return { serial, rfid, state, batch: batchView, paper: printed, history: [...history] }
}

/** 空白证件台账. */
export function stockRoutes(app: ZhunyingApp, context: Context): void {
  const InRegion = z.object({ region: RegionCode })
  const present = { present: presentStock }

  app.get(
    '/api/v1/stock',
    { config, schema: { querystring: InRegion, response: { 200: StockView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.query
      const found = await context.db.transaction((tx) => stockOf(tx, actor, region))
      return send(reply, found.ok ? granted(presentStock(found.value)) : found, PROBLEMS)
    },
  )

  const BatchBody = z.strictObject({
    region: RegionCode,
    receivedOn: day,
    printer: words,
    note: z.string().trim().max(200).default(''),
    first: words,
    last: words,
    rfid: z.boolean(),
  })
  app.post(
    '/api/v1/stock/batches',
    { config, schema: { body: BatchBody, response: { 201: StockView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { body } = request
      const options = { status: 201, ...present }
      return command(
        request,
        reply,
        context,
        (tx) => receiveBatch(tx, context, actor, body),
        PROBLEMS,
        options,
      )
    },
  )

  const SheetBody = z.discriminatedUnion('kind', [
    z.strictObject({ region: RegionCode, kind: z.literal('rfid'), rfid: words }),
    z.strictObject({ region: RegionCode, kind: z.enum(['spoiled', 'destroyed']), reason: words }),
  ])
  app.post(
    '/api/v1/stock/sheets/:serial/events',
    {
      config,
      schema: {
        params: z.object({ serial: z.string().max(100) }),
        body: SheetBody,
        response: { 200: StockView },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region, ...asked } = request.body
      const of = { region, ...request.params }
      return command(
        request,
        reply,
        context,
        (tx) => noteSheet(tx, context, actor, of, asked),
        PROBLEMS,
        present,
      )
    },
  )

  app.post(
    '/api/v1/stock/alarm',
    {
      config,
      schema: {
        body: z.strictObject({ region: RegionCode, below: z.int().min(0).max(100_000) }),
        response: { 200: StockView },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region, below } = request.body
      return command(
        request,
        reply,
        context,
        (tx) => setStockAlarm(tx, actor, region, below),
        PROBLEMS,
        present,
      )
    },
  )

  app.get(
    '/api/v1/stock/trace',
    {
      config,
      schema: {
        querystring: z.object({ region: RegionCode, mark: z.string().min(1).max(100) }),
        response: { 200: TraceView },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region, mark } = request.query
      const found = await context.db.transaction((tx) => tracePaper(tx, actor, region, mark.trim()))
      return send(reply, found.ok ? granted(presentTrace(found.value)) : found, PROBLEMS)
    },
  )
}
