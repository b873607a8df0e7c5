import type { FastifyRequest } from 'fastify'
import { sayProblem } from '#platform/server/http.ts'
import type { BatchReply } from '../core/index.ts'
import type { BatchLine } from './batch-grant.ts'
import { REVIEWS_PROBLEMS } from './problems.ts'

/** Each line by itself: the number that was granted, or why not and what to do, in the reader's language. */
export function sayBatch(
  request: Pick<FastifyRequest, 'headers'>,
  lines: readonly BatchLine[],
): BatchReply {
  return {
    granted: lines.filter(({ result }) => result.ok).length,
    lines: lines.map(({ line: { caseId, item }, result }) => {
      if (result.ok) return { caseId, item, granted: true, number: result.value, refusal: null }
      const { refusal } = result
      const said = sayProblem(request, REVIEWS_PROBLEMS[refusal.code], refusal)
      return {
        caseId,
        item,
        granted: false,
        number: null,
        refusal: { code: refusal.code, ...said },
      }
    }),
  }
}
