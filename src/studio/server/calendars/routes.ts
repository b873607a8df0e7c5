import { z } from 'zod'
import { granted } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { command, send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { allow, requireActor } from '../../../access/server/index.ts'
import { RegionCode } from '../../../catalogue/core/index.ts'
import {
  AnswerProposal,
  CalendarPreview,
  CalendarsView,
  ImportCalendar,
  ProposalView,
  ProposeCalendar,
} from '../../core/index.ts'
import { STUDIO_PROBLEMS } from '../problems.ts'
import { previewCalendar } from './preview.ts'
import { answerProposal, proposeCalendar, readCalendars } from './propose.ts'
import { calendarFile } from './read-text.ts'
import { findProposal } from './store.ts'

const config = { problems: STUDIO_PROBLEMS }
const AT = '/api/v1/calendars'
const params = z.strictObject({ id: z.uuid() })

/** 工作日历: upload, preview, a second person's approval, and the file for the catalogue. */
export function calendarRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    AT,
    {
      schema: {
        querystring: z.strictObject({ region: RegionCode }),
        response: { 200: CalendarsView },
      },
      config,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.query
      const allowed = allow(actor, 'catalogue.edit', { region })
      if (!allowed.ok) return sendRefusal(reply, allowed.refusal, STUDIO_PROBLEMS)
      const view = await context.db.transaction((tx) => readCalendars(tx, context, actor, region))
      return send(reply, granted(view), STUDIO_PROBLEMS)
    },
  )
  app.post(
    `${AT}/preview`,
    { schema: { body: ImportCalendar, response: { 200: CalendarPreview } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const allowed = allow(actor, 'catalogue.edit', { region: request.body.region })
      if (!allowed.ok) return sendRefusal(reply, allowed.refusal, STUDIO_PROBLEMS)
      const preview = await context.db.transaction((tx) =>
        previewCalendar(tx, context, request.body),
      )
      return send(reply, preview, STUDIO_PROBLEMS)
    },
  )
  app.post(
    AT,
    { schema: { body: ProposeCalendar, response: { 201: ProposalView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = { status: 201 }
      return command(
        request,
        reply,
        context,
        (tx) => proposeCalendar(tx, context, actor, request.body),
        STUDIO_PROBLEMS,
        work,
      )
    },
  )
  answerRoutes(app, context)
}

function answerRoutes(app: ZhunyingApp, context: Context): void {
  for (const [word, state] of [
    ['approve', 'approved'],
    ['reject', 'rejected'],
  ] as const)
    app.post(
      `${AT}/:id/${word}`,
      { schema: { params, body: AnswerProposal, response: { 200: ProposalView } }, config },
      async (request, reply) => {
        const actor = await requireActor(request, reply, context)
        const { reason } = request.body
        const { id } = request.params
        return command(
          request,
          reply,
          context,
          (tx) => answerProposal(tx, context, actor, id, { state, reason }),
          STUDIO_PROBLEMS,
        )
      },
    )

  app.get(`${AT}/:id/file.yaml`, { schema: { params }, config }, async (request, reply) => {
    const actor = await requireActor(request, reply, context)
    const proposal = await context.db.transaction((tx) => findProposal(tx, request.params.id))
    const missing = { code: 'ACCESS_NOT_FOUND' } as const
    if (!proposal) return sendRefusal(reply, missing, STUDIO_PROBLEMS)
    const allowed = allow(actor, 'catalogue.edit', { region: proposal.region })
    if (!allowed.ok) return sendRefusal(reply, missing, STUDIO_PROBLEMS)
    return reply
      .type('application/yaml; charset=utf-8')
      .header('content-disposition', `attachment; filename="${proposal.year}.yaml"`)
      .send(calendarFile(proposal.calendar, proposal.effective_from))
  })
}
