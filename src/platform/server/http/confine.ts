import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ANYBODY, confine, type Confined, type Reach } from '../reach.ts'

const known = new WeakMap<FastifyRequest, Confined>()

/**
 * Every request begins as anybody's; what it may reach in the database is said once it is known who
 * sends it. Told twice, because the reading of a body comes back outside of what began before it.
 */
export function confineRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const confined = { reach: ANYBODY }
    known.set(request, confined)
    confine(confined, done)
  })
  app.addHook('preValidation', (request, _reply, done) => {
    confine(known.get(request) ?? { reach: ANYBODY }, done)
  })
}

/** From now on the transactions of this request reach as far as whoever sends it. */
export function setReach(request: FastifyRequest, reach: Reach): void {
  const confined = known.get(request)
  if (confined) confined.reach = reach
}
