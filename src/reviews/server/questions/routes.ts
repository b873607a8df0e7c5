import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import { commandAs, readAs } from '../../../access/server/index.ts'
import { CaseId } from '../../../cases/core/index.ts'
import { Question, QuestionParams, SayWords } from '../../core/index.ts'
import { REVIEWS_PROBLEMS } from '../problems.ts'
import { answerQuestion, readQuestions } from './question.ts'

const problems = REVIEWS_PROBLEMS
const config = { problems }
const response = { 200: z.array(Question) }

/** What the departments ask the owner of a case, and the owner's answers. */
export function questionRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/cases/:caseId/questions',
    { schema: { params: z.object({ caseId: CaseId }), response }, config },
    async (request, reply) =>
      readAs({ request, reply, context, problems }, (tx, actor) =>
        readQuestions(tx, actor, request.params.caseId),
      ),
  )
  app.post(
    '/api/v1/cases/:caseId/questions/:question/answer',
    { schema: { params: QuestionParams, body: SayWords, response }, config },
    async (request, reply) =>
      commandAs({ request, reply, context, problems }, (tx, actor) =>
        answerQuestion(tx, context, actor, request.params, request.body),
      ),
  )
}
