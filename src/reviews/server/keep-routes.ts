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
import { requireActor } from '../../access/server/index.ts'
import { ItemId, RegionCode } from '../../catalogue/core/index.ts'
import {
  DepartmentSettingView,
  EditStandardBody,
  SaveSetting,
  StandardItemView,
  StandardList,
} from '../core/index.ts'
import { KEEP_PROBLEMS } from './keep-problems.ts'
import { readSetting, saveSetting } from './settings/settings.ts'
import { editStandard, listStandards, readStandard } from './standards/standards.ts'

const config = { problems: KEEP_PROBLEMS }
const Place = z.object({ region: RegionCode, item: ItemId })
const Office = z.object({ region: RegionCode, department: z.string().min(1).max(80) })

/** 审核标准 and 部门设置: read by whoever reviews by them, kept by the department's own keeper. */
export function keepRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/standards',
    { schema: { response: { 200: StandardList } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => listStandards(tx, context, actor))
    },
  )
  app.get(
    '/api/v1/standards/:region/:item',
    { schema: { params: Place, response: { 200: StandardItemView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) =>
        readStandard(tx, context, actor, request.params),
      )
      return send(reply, found, KEEP_PROBLEMS)
    },
  )
  app.post(
    '/api/v1/standards/:region/:item',
    {
      schema: { params: Place, body: EditStandardBody, response: { 200: StandardItemView } },
      config,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const seen = ifMatch(request)
      if (!seen.ok) return sendRefusal(reply, seen.refusal, PLATFORM_PROBLEMS)
      return command(
        request,
        reply,
        context,
        (tx) => editStandard(tx, context, actor, request.params, request.body, seen.value),
        KEEP_PROBLEMS,
      )
    },
  )
  app.get(
    '/api/v1/departments/:region/:department/setting',
    { schema: { params: Office, response: { 200: DepartmentSettingView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) =>
        readSetting(tx, context, actor, request.params),
      )
      return send(reply, found, KEEP_PROBLEMS)
    },
  )
  app.post(
    '/api/v1/departments/:region/:department/setting',
    {
      schema: { params: Office, body: SaveSetting, response: { 200: DepartmentSettingView } },
      config,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const seen = ifMatch(request)
      if (!seen.ok) return sendRefusal(reply, seen.refusal, PLATFORM_PROBLEMS)
      return command(
        request,
        reply,
        context,
        (tx) => saveSetting(tx, context, actor, request.params, request.body, seen.value),
        KEEP_PROBLEMS,
      )
    },
  )
}
