import { granted } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { command, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor, selfOf } from '../../../access/server/index.ts'
import { ContactView } from '../../core/index.ts'
import { OUTBOX_PROBLEMS } from '../problems.ts'
import { contactOf, setContact } from './contacts.ts'

const config = { problems: OUTBOX_PROBLEMS }

/** How they who are signed in want to be told; an agent sees and changes their own, never the owner’s. */
export function contactRoutes(app: ZhunyingApp, context: Context): void {
  const NONE: ContactView = { language: 'zh', mail: null, phone: null, byMail: true, bySms: true }
  app.get(
    '/api/v1/me/contact',
    { schema: { response: { 200: ContactView } }, config },
    async (request, reply) => {
      const { accountId } = selfOf(await requireActor(request, reply, context))
      const contact = await context.db.transaction((tx) => contactOf(tx, context, accountId))
      return contact ?? NONE
    },
  )
  app.post(
    '/api/v1/me/contact',
    { schema: { body: ContactView, response: { 200: ContactView } }, config },
    async (request, reply) => {
      const { accountId } = selfOf(await requireActor(request, reply, context))
      return command(
        request,
        reply,
        context,
        async (tx) => {
          await setContact(tx, context, accountId, request.body)
          return granted(request.body)
        },
        OUTBOX_PROBLEMS,
      )
    },
  )
}
