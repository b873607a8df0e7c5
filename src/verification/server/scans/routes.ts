import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { send, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../../access/server/index.ts'
import { LICENCES_PROBLEMS } from '../../../licences/server/index.ts'
import { LicenceScans, RegionScans } from '../../core/index.ts'
import { flushScans } from './scans.ts'
import { scansOfLicence, scansOfRegion } from './show-scans.ts'

const PROBLEMS = { ...LICENCES_PROBLEMS, ...ACCESS_PROBLEMS }

/** Counts of opened codes, for those whom they concern. */
export function scanCountRoutes(app: ZhunyingApp, context: Context): void {
  const config = { problems: PROBLEMS }
  app.get(
    '/api/v1/licences/:number/scans',
    {
      config,
      schema: { params: z.object({ number: z.string().max(32) }), response: { 200: LicenceScans } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      await flushScans(context)
      const { number } = request.params
      const scans = await context.db.transaction((tx) => scansOfLicence(tx, context, actor, number))
      return send(reply.header('cache-control', 'no-store'), scans, PROBLEMS)
    },
  )

  app.get(
    '/api/v1/scans',
    { config: { problems: ACCESS_PROBLEMS }, schema: { response: { 200: RegionScans } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      await flushScans(context)
      const scans = await context.db.transaction((tx) => scansOfRegion(tx, context, actor))
      return send(reply.header('cache-control', 'no-store'), scans, ACCESS_PROBLEMS)
    },
  )
}
