import { metrics, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Every answer, by route and status, as the conventions of OpenTelemetry name it; never an address's values. */
export function observeRequests(app: FastifyInstance): void {
  const duration = metrics
    .getMeter('zhunying')
    .createHistogram('http.server.request.duration', { unit: 's' })
  const tracer = trace.getTracer('zhunying')
  const spans = new WeakMap<FastifyRequest, Span>()
  const routeOf = ({ routeOptions }: FastifyRequest) => routeOptions.url ?? '(none)'

  app.addHook('onRequest', (request, _reply, done) => {
    const name = `${request.method} ${routeOf(request)}`
    const attributes = { 'http.request.method': request.method, 'http.route': routeOf(request) }
    tracer.startActiveSpan(name, { kind: SpanKind.SERVER, attributes }, (span) => {
      spans.set(request, span)
      // what follows runs inside this span
      done()
    })
  })
  app.addHook('onResponse', (request, reply, done) => {
    const status = { 'http.response.status_code': reply.statusCode }
    duration.record(reply.elapsedTime / 1000, {
      'http.request.method': request.method,
      'http.route': routeOf(request),
      ...status,
    })
    const span = spans.get(request)?.setAttributes(status)
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR })
    span?.end()
    done()
  })
}
