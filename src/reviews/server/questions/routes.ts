import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { command, send, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import { CaseId } from '../../../cases/core/index.ts'
import { Question, QuestionParams, SayWords } from '../../core/index.ts'
import { REVIEWS_PROBLEMS } from '../problems.ts'
import { answerQuestion, readQuestions } from './question.ts'

const config = { problems: REVIEWS_PROBLEMS }
const response = { 200: z.array(Question) }

/** What the departments ask the owner of a case, and the owner's answers. */
export function questionRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/cases/:caseId/questions',
    { schema: { params: z.object({ caseId: CaseId }), response }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) =>
        readQuestions(tx, actor, request.params.caseId),
      )
      return send(reply, found, REVIEWS_PROBLEMS)
    },
  )
  app.post(
    '/api/v1/cases/:caseId/questions/:question/answer',
    { schema: { params: QuestionParams, body: SayWords, response }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return command(
        request,
        reply,
        context,
        (tx) => answerQuestion(tx, context, actor, request.params, request.body),
        REVIEWS_PROBLEMS,
      )
    },
  )
}
