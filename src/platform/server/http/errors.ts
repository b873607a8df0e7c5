import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { isDatabaseGone, isOutOfReach } from '../database.ts'
import { newId } from '../ids.ts'
import { platformProblem, type PlatformRefusal } from './platform-problems.ts'
import { ProblemError, problemReply } from './problem.ts'

/** The three kinds of error: refusals answer for themselves, faults are 503, bugs are 500 with a number. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof ProblemError) return problemReply(reply, error.problem, error.refusal)
    const refusal = refusalOf(error, request)
    if (refusal !== undefined) return platformReply(reply, refusal)
    return bug(error, request, reply)
  })
}

export function platformReply(reply: FastifyReply, refusal: PlatformRefusal): FastifyReply {
  return problemReply(reply, platformProblem(refusal), refusal)
}

function refusalOf(error: FastifyError, request: FastifyRequest): PlatformRefusal | undefined {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const where = error.validationContext ?? 'body'
    return {
      code: 'REQUEST_INVALID',
      errors: error.validation.map(({ instancePath, message }) => ({
        path: `${where}${instancePath}`,
        message: message ?? '',
      })),
    }
  }
  if (isDatabaseGone(error)) return { code: 'DATABASE_UNAVAILABLE' }
  if (isOutOfReach(error)) return { code: 'REQUEST_OUT_OF_REACH' }
  switch (error.statusCode ?? 500) {
    case 400:
      return { code: 'REQUEST_INVALID', errors: [{ path: 'body', message: error.message }] }
    // a path out of the folder of assets, or one that leads to no file
    case 403:
    case 404:
      return {
        code: 'ROUTE_NOT_FOUND',
        route: `${request.method} ${request.routeOptions.url ?? ''}`,
      }
    case 406:
    case 415:
      return { code: 'REQUEST_TYPE_UNKNOWN' }
    case 413:
      return { code: 'REQUEST_TOO_LARGE' }
    case 429:
      return { code: 'REQUEST_TOO_MANY', seconds: 60 }
    default:
      return undefined
  }
}

function bug(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const incident = newId()
  request.log.error({ err: error, incident, route: request.routeOptions.url }, 'internal error')
  return platformReply(reply, { code: 'INTERNAL_ERROR', incident })
}
