import { z } from 'zod'
import type { Context, ServerModule } from '#platform/server/context.ts'
import { send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../access/server/index.ts'
import { CaseId } from '../../cases/core/index.ts'
import type { LinkOf } from '../../certificates/server/index.ts'
import { ArchiveInfo, ListParams } from '../core/index.ts'
import { DESTROY, destroyListed, LIST_DUE, listDue } from './lists/lists.ts'
import { listRoutes } from './lists/routes.ts'
import { PACK, packCase, packWhenEnded } from './pack.ts'
import { ARCHIVES_PROBLEMS } from './problems.ts'
import { archiveInfo, readArchive } from './read-archive.ts'

/** 电子档案: an ended case as one signed package that verifies on its own. */
export function archivesModule({ linkOf }: { readonly linkOf: LinkOf }): ServerModule {
  return {
    name: 'archives',
    routes: archiveRoutes,
    listeners: { 'cases.happened': packWhenEnded },
    jobs: {
      [PACK]: (data, { context }) =>
        packCase(context, linkOf, CaseId.parse((data as { caseId: unknown }).caseId)),
      [LIST_DUE]: async (_data, { context }) => void (await listDue(context)),
      [DESTROY]: (data, { context }) => destroyListed(context, ListParams.parse(data)),
    },
    // 每月1日凌晨
    schedules: { [LIST_DUE]: '15 3 1 * *' },
  }
}

function archiveRoutes(app: ZhunyingApp, context: Context): void {
  listRoutes(app, context)
  app.get(
    '/api/v1/cases/:id/archive-info',
    {
      schema: { params: z.object({ id: CaseId }), response: { 200: ArchiveInfo } },
      config: { problems: ARCHIVES_PROBLEMS },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return send(reply, await archiveInfo(context, actor, request.params.id), ARCHIVES_PROBLEMS)
    },
  )
  app.get(
    '/api/v1/cases/:id/archive',
    { schema: { params: z.object({ id: CaseId }) }, config: { problems: ARCHIVES_PROBLEMS } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await readArchive(context, actor, request.params.id)
      if (!found.ok) return sendRefusal(reply, found.refusal, ARCHIVES_PROBLEMS)
      const { name, bytes } = found.value
      return reply
        .type('application/zip')
        .header('cache-control', 'private, no-store')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(bytes)
    },
  )
}
