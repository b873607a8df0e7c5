import { performance } from 'node:perf_hooks'
import { metrics, SpanStatusCode, trace, type Attributes, type Histogram } from '@opentelemetry/api'

/** Seconds; from a cache hit to a statement that is cut off. */
const BOUNDARIES = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.3, 0.6, 1, 2.5, 5, 10, 60]

/**
 * A measure for one kind of work: each call is timed into the histogram `<name>` (seconds, with `error` for
 * work that threw) and drawn as a span. Made after `startTelemetry`; without it both cost a call of nothing.
 */
export function observed(name: string, description: string) {
  const histogram: Histogram = metrics.getMeter('zhunying').createHistogram(name, {
    unit: 's',
    description,
    advice: { explicitBucketBoundaries: BOUNDARIES },
  })
  const tracer = trace.getTracer('zhunying')
  return <T>(attributes: Attributes, work: () => Promise<T>): Promise<T> =>
    tracer.startActiveSpan(name, { attributes }, async (span) => {
      const start = performance.now()
      let error = false
      try {
        return await work()
      } catch (cause) {
        error = true
        span.setStatus({ code: SpanStatusCode.ERROR })
        throw cause
      } finally {
        histogram.record((performance.now() - start) / 1000, { ...attributes, error })
        span.end()
      }
    })
}
