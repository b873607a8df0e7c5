import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import {
  command,
  ifMatch,
  PLATFORM_PROBLEMS,
  send,
  sendRefusal,
  type ZhunyingApp,
} from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import {
  ChecklistView,
  ConflictList,
  DepartmentChecklist,
  EditLine,
  SettleConflict,
} from '../../core/index.ts'
import { placeOf } from '../place.ts'
import { PROBLEMS } from '../problems.ts'
import { checklistOfTrade } from './compose.ts'
import { editLine, readDepartment } from './edit-line.ts'
import { readConflicts, settle } from './settle.ts'

const word = z.string().min(1).max(80)
const config = { problems: PROBLEMS }
const ofRegion = z.strictObject({ region: word })
const ofDepartment = z.strictObject({ region: word, department: word })

/** 一业一单: anybody reads it, departments write their lines, the lead settles what contradicts. */
export function checklistRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/industries/:code/checklist',
    {
      config,
      schema: {
        params: z.strictObject({ region: word, code: word }),
        response: { 200: ChecklistView },
      },
    },
    async (request, reply) => {
      const place = placeOf(context, request.params)
      if (!place.ok) return sendRefusal(reply, place.refusal, PROBLEMS)
      const { plan, industry } = place.value
      return context.db.transaction((tx) => checklistOfTrade(tx, context, plan, industry))
    },
  )

  app.get(
    '/api/v1/checklists/:region/:department',
    { config, schema: { params: ofDepartment, response: { 200: DepartmentChecklist } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) =>
        readDepartment(tx, context, actor, request.params),
      )
      return send(reply, found, PROBLEMS)
    },
  )

  app.post(
    '/api/v1/checklists/:region/:department',
    {
      config,
      schema: { params: ofDepartment, body: EditLine, response: { 200: DepartmentChecklist } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const version = ifMatch(request)
      if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
      const { params, body } = request
      return command(
        request,
        reply,
        context,
        (tx) => editLine(tx, context, actor, params, body, version.value),
        PROBLEMS,
      )
    },
  )

  app.get(
    '/api/v1/regions/:region/checklist-conflicts',
    { config, schema: { params: ofRegion, response: { 200: ConflictList } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.params
      const found = await context.db.transaction((tx) => readConflicts(tx, context, actor, region))
      return send(reply, found, PROBLEMS)
    },
  )

  app.post(
    '/api/v1/regions/:region/checklist-conflicts/:key/settle',
    {
      config,
      schema: {
        params: z.strictObject({ region: word, key: word }),
        body: SettleConflict,
        response: { 200: ConflictList },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { params, body } = request
      return command(
        request,
        reply,
        context,
        (tx) => settle(tx, context, actor, params, body),
        PROBLEMS,
      )
    },
  )
}
