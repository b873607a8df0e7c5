import { metrics } from '@opentelemetry/api'
import type { Context } from '#platform/server/context.ts'
import { unfitLaw } from './current.ts'

/**
 * `zhunying_law_unfit`: mistakes for which this process serves an older version of the law than its files and
 * approved revisions say; 0 when all is well.
 */
export function measureLaw(context: Context): void {
  const unfit = metrics.getMeter('zhunying').createObservableGauge('zhunying.law.unfit', {
    description: 'Mistakes in the law as data that keep the last good version in force',
  })
  unfit.addCallback((result) => result.observe(unfitLaw(context).length))
}
