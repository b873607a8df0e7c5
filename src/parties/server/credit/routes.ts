import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { command, send, type Problems, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../../access/server/index.ts'
import { RegionCode } from '../../../catalogue/core/index.ts'
import { CreditMark } from '../../core/index.ts'
import { readMarks, repairMark, type RepairRefusal } from './credit.ts'

/** How the refusals of credit marks read outside. */
export const CREDIT_PROBLEMS = {
  ...ACCESS_PROBLEMS,
  PARTIES_MARK_REPAIRED: {
    status: 409,
    title: { zh: '这条信用记录已于 {on} 修复', en: 'This mark was repaired on {on}' },
    next: { zh: '不需要再修复。', en: 'Nothing remains to be done.' },
    basis: '国办发〔2020〕42号',
  },
  PARTIES_REPAIR_TOO_EARLY: {
    status: 422,
    title: {
      zh: '修复日（{today}）早于记录日（{markedOn}）',
      en: 'It would be repaired ({today}) before it was made ({markedOn})',
    },
    next: { zh: '请核对系统日期。', en: 'Check the date of the system.' },
  },
} as const satisfies Problems<RepairRefusal>

const config = { problems: CREDIT_PROBLEMS }
const List = z.object({ region: RegionCode, uscc: z.string().min(1).max(40) })
const Repair = z.strictObject({ reason: z.string().trim().min(1).max(2000) })

/** Reading the marks of a business, and ending the exclusion of one. */
export function creditRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/credit-marks',
    { schema: { querystring: List, response: { 200: z.array(CreditMark) } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) => readMarks(tx, actor, request.query))
      return send(reply, found, CREDIT_PROBLEMS)
    },
  )
  app.post(
    '/api/v1/credit-marks/:id/repair',
    {
      schema: { params: z.object({ id: z.uuid() }), body: Repair, response: { 200: CreditMark } },
      config,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const asked = { id: request.params.id, reason: request.body.reason }
      return command(
        request,
        reply,
        context,
        (tx) => repairMark(tx, context, actor, asked),
        CREDIT_PROBLEMS,
      )
    },
  )
}
