import { metrics } from '@opentelemetry/api'
import type { Context } from '#platform/server/context.ts'
import { findReceiver, queues } from './receivers/store.ts'

/**
 * Tells the operator's tools how much waits for each receiver and for how long: `zhunying_outbox_waiting` and
 * `zhunying_outbox_oldest`, by region and receiver. Read when somebody asks.
 */
export function measure(context: Context): void {
  const meter = metrics.getMeter('zhunying')
  const waiting = meter.createObservableGauge('zhunying.outbox.waiting', {
    description: 'Events that a receiver has not acknowledged yet',
  })
  const oldest = meter.createObservableGauge('zhunying.outbox.oldest', {
    unit: 's',
    description: 'How long the oldest of them has waited',
  })
  meter.addBatchObservableCallback(
    async (result) => {
      const now = context.clock.now().getTime()
      await context.db.transaction(async (tx) => {
        for (const queue of await queues(tx, '*')) {
          const receiver = await findReceiver(tx, queue.receiver_id)
          const { region, receiver_id } = queue
          const of = { region, receiver: receiver_id, channel: receiver?.channel ?? '' }
          result.observe(waiting, queue.waiting, of)
          result.observe(oldest, Math.max(0, (now - Date.parse(queue.oldest)) / 1000), of)
        }
      })
    },
    [waiting, oldest],
  )
}
