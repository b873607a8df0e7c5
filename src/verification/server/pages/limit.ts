import type { FastifyRequest } from 'fastify'
import type { Context } from '#platform/server/context.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'

/** Whether this address may do it once more; the address is held in memory for the window, never kept. */
export type Limiter = (request: FastifyRequest) => Promise<boolean>

/**
 * A limit of its own for what costs us or tempts people more than opening a page: one part in `share` of
 * RATE_LIMIT, in a window of so many minutes. Without RATE_LIMIT there is none.
 */
export function limiter(
  app: ZhunyingApp,
  { config }: Context,
  { share, minutes }: { readonly share: number; readonly minutes: number },
): Limiter {
  if (config.rateLimit === 0) return () => Promise.resolve(true)
  const limit = {
    max: Math.max(1, Math.ceil(config.rateLimit / share)),
    timeWindow: minutes * 60_000,
  }
  // made at the first request: the quick routes are there before limits are
  let check: ReturnType<typeof app.createRateLimit> | undefined
  return async (request) => {
    check ??= app.createRateLimit(limit)
    const { isAllowed, ...found } = await check(request)
    return isAllowed || ('isExceeded' in found && !found.isExceeded)
  }
}
