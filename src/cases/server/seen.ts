import type { FastifyRequest } from 'fastify'
import { ifMatch } from '#platform/server/http.ts'
import type { CaseId } from '../core/index.ts'
import type { CaseAddress } from './address.ts'

/** Which case the request is about, and the version its writer says they looked at (If-Match). */
export function seenBy(
  request: Pick<FastifyRequest, 'headers'> & { readonly params: { readonly id: CaseId } },
): CaseAddress {
  const seen = ifMatch(request as FastifyRequest)
  return { id: request.params.id, seen: seen.ok ? seen.value : undefined }
}
